// SPDX-License-Identifier: GPL-3.0-or-later
// Reboots a parent host. The children that run are named first; where the server can, it stops and starts them again and
// the dialog follows it. A plain reboot wants the host's name typed. A state that does not move is said so, with the children
// that ran before, which can be started when the host is up again.
#pragma once
#include <QDialog>
#include <QTimer>

#include "ui/server/server_link.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace sysmanage::ui {

class FaultNote;
class RebootChildren;

class RebootDialog : public QDialog {
    Q_OBJECT
public:
    RebootDialog(ServerLink* link, const server::Host& host, QWidget* parent = nullptr);

    /// Looks at the orchestration; `now` decides whether its state stands still for too long.
    void look(const QDateTime& now);
    void takeUp(const RebootTrail& trail);
    /// Empty when there is nothing to come back to.
    RebootTrail trail() const;
    /// Not while something is being sent: nobody would be left to tell the answer to.
    void reject() override;

signals:
    void told(const QString& text);
    /// trail() may be another one now.
    void moved();
    /// The plan of this application for it, which goes without the server's own reboot.
    void planWanted();

private:
    void layOut();
    void fit();
    void showPreview();
    void takeCheck(const server::RebootCheck& check, const server::Fault& fault);
    void updateButtons();
    QString whyNotSafe() const;
    void reboot(server::ServerAction action);
    void take(server::ServerAction action, const server::Outcome& outcome);
    void takeProgress(const server::RebootProgress& progress, const server::Fault& fault, const QDateTime& now);
    void showStates();
    void judge(const server::Fault& fault, const QDateTime& now);
    void onPoll();
    bool sending() const;
    std::vector<Message> reasons(server::ServerAction action) const;

    ServerLink* link_;
    server::Host host_;
    server::RebootCheck check_{};
    QLabel* children_ = nullptr;
    QLabel* preview_ = nullptr;
    QLabel* states_ = nullptr;
    FaultNote* note_ = nullptr;
    QLineEdit* typed_ = nullptr;
    QPushButton* safe_ = nullptr;
    QPushButton* plain_ = nullptr;
    QPushButton* plan_ = nullptr;
    QPushButton* close_ = nullptr;
    RebootChildren* before_ = nullptr;
    QTimer poll_;
    QString orchestration_;
    server::RebootProgress progress_{};  ///< the last good one
    QDateTime since_;                    ///< when it was first seen as it is
    int polls_ = 0;
    bool answered_ = false;  ///< … and checked_ when the answer was good
    bool checked_ = false;
    bool sending_ = false;
    bool stalled_ = false;
};

}  // namespace sysmanage::ui
