// SPDX-License-Identifier: GPL-3.0-or-later
// What is permitted, kept fresh: read at sign-in, every few minutes, and after the server refused something.
#pragma once
#include <QObject>
#include <QString>

#include "app/client/api.h"
#include "app/server/poller.h"
#include "engine/server/access.h"

namespace sysmanage::link {

class AccessKeeper : public QObject {
    Q_OBJECT
public:
    AccessKeeper(client::Api& api, const client::ClientOptions& options, const Times& times, QObject* parent = nullptr);

    void setWanted(bool wanted) { poller_.setWanted(wanted); }
    void forget();  ///< another server or another user
    /// Looks again when the fault is one that a role or a licence makes, but not more often than is decent.
    void notice(const server::Fault& fault);

    const server::Access& access() const { return access_; }
    const QString& serverVersion() const { return version_; }

signals:
    void changed();

private:
    void read();

    client::Api& api_;
    const client::ClientOptions options_;
    const Times times_;
    Poller poller_;
    server::Access access_;
    QString version_;
    QDateTime readAt_;
    quint64 epoch_ = 0;
};

}  // namespace sysmanage::link
