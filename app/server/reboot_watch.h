// SPDX-License-Identifier: GPL-3.0-or-later
// Safe reboots that were begun here, followed to their end whether anybody looks or not. A server may never move one on by
// itself; after a time without change that is said, and no more is asked.
#pragma once
#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

#include "app/client/api.h"
#include "app/server/times.h"

namespace sysmanage::link {

class RebootWatch : public QObject {
    Q_OBJECT
public:
    RebootWatch(client::Api& api, const client::ClientOptions& options, const Times& times, QObject* parent = nullptr);

    void follow(const QString& hostId, const QString& hostName, const QString& orchestrationId);
    void clear();  ///< another server

signals:
    void over(const QString& hostName, const sysmanage::server::RebootProgress& progress);
    /// `before` are the children that ran when it began.
    void stalled(const QString& hostName, const std::vector<sysmanage::server::RunningChild>& before);

private:
    struct Followed {
        QString hostId{};
        QString hostName{};
        QString id{};
        server::RebootState state = server::RebootState::other;
        QDateTime since{};
        bool asked = false;
        std::vector<server::ChildRestart> restarts{};
        std::vector<server::RunningChild> snapshot{};
    };
    void look();
    void take(const QString& id, const client::Answer<server::RebootProgress>& answer);

    client::Api& api_;
    const client::ClientOptions options_;
    QTimer timer_;
    std::vector<Followed> all_;
};

}  // namespace sysmanage::link
