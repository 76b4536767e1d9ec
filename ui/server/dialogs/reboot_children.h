// SPDX-License-Identifier: GPL-3.0-or-later
// The children that ran before a safe reboot which went wrong: they are named, and started when their host is up again.
#pragma once
#include <QDateTime>
#include <QWidget>

#include "ui/server/server_link.h"

class QLabel;
class QPushButton;

namespace sysmanage::ui {

class FaultNote;

/// As everywhere else in the window; a type of tomorrow as the server says it.
QString runningTypeText(const std::string& type);

class RebootChildren : public QWidget {
    Q_OBJECT
public:
    RebootChildren(ServerLink* link, const server::Host& host, QWidget* parent);

    /// Of the server's snapshot. Hidden while there is none.
    void setSnapshot(const std::vector<server::RunningChild>& snapshot);
    bool isEmpty() const { return snapshot_.empty(); }
    /// A reboot is on its way: until the host has been seen down, or enough time has passed, "up" is old news.
    void rebootSent(const QDateTime& at);
    void refresh(const QDateTime& now);
    bool sending() const { return waiting_ > 0; }
    /// Invalid: none is on its way.
    const QDateTime& rebootAt() const { return rebootAt_; }
    /// The server has taken the start of all that could be started.
    bool settled() const { return waiting_ == 0 && !taken_.isEmpty() && refused_.isEmpty(); }

signals:
    void sendingChanged();

private:
    struct Chosen {
        std::vector<server::Child> start{};
        QStringList leftOut{};  ///< "db01: it does not …"
    };
    const server::Host* hostNow() const;
    Chosen choose() const;
    QString whyNot(const Chosen& chosen) const;
    void start();
    void take(const QString& name, const server::Outcome& outcome);

    ServerLink* link_;
    server::Host host_;
    std::vector<server::RunningChild> snapshot_;
    QLabel* names_;
    QLabel* why_;
    QPushButton* start_;
    FaultNote* note_;
    QDateTime now_;
    QDateTime rebootAt_;  ///< invalid: none was sent, or the host is known to be back
    bool seenDown_ = false;
    int waiting_ = 0;  ///< answers
    QStringList taken_;
    QStringList refused_;
};

}  // namespace sysmanage::ui
