// SPDX-License-Identifier: GPL-3.0-or-later
// The KVM networks of a host: what there is, a new one of any of the four modes, and deleting one. The server's own call
// makes two of the modes; for everything else this application's plan is sent exactly as it is shown.
#pragma once
#include <QDialog>

#include "ui/models/plan_source.h"
#include "ui/server/server_link.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace sysmanage::ui {

class FaultNote;
class NotedField;
class Prompts;

class NetworksDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        ServerLink* link = nullptr;
        Prompts* prompts = nullptr;
        CatalogPtr catalog{};
    };
    NetworksDialog(const Parts& parts, const server::Host& host, QWidget* parent = nullptr);

    void reject() override;

signals:
    void told(const QString& text);

private:
    QWidget* makeDeletion();
    QWidget* makeForm();
    QWidget* makeFields(QWidget* box);
    QWidget* makeButtons(QWidget* box);
    void load();
    void take(const QVector<NetworkRow>& rows, const Fault& fault);
    void updateForm();
    /// The engine's request for what the form says.
    Json request() const;
    bool check(const Json& request);
    void create();
    void takeOutcome(const server::Outcome& outcome);
    void planCreate();
    void planDelete();
    void look(Action action, const Json& request, const QString& title, const QString& lost);
    QString mode() const;
    void takeChoice();
    QString whyNotByServer() const;

    Parts parts_;
    server::Host host_;
    QTreeWidget* list_;
    FaultNote* note_;
    FaultNote* outcome_;
    QComboBox* mode_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLineEdit* gone_ = nullptr;  ///< of the one to be deleted
    QLineEdit* bridge_ = nullptr;
    QLineEdit* subnet_ = nullptr;
    NotedField* goneField_ = nullptr;
    NotedField* nameField_ = nullptr;
    NotedField* bridgeField_ = nullptr;
    NotedField* subnetField_ = nullptr;
    QPushButton* create_ = nullptr;
    QPushButton* plan_ = nullptr;
    QPushButton* delete_ = nullptr;
    bool sending_ = false;
};

}  // namespace sysmanage::ui
