// SPDX-License-Identifier: GPL-3.0-or-later
// Children that a plan was sent to make by a way that tells nothing of its result: looked for by name and type until they
// are in the server's list, or their time is up.
#pragma once
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

#include "app/client/api.h"
#include "app/server/times.h"
#include "engine/server/activity.h"

namespace sysmanage::link {

class ArrivalWatch : public QObject {
    Q_OBJECT
public:
    struct Wanted {
        server::Activity row{};  ///< what was written down of the sending
        QString hostId{};
        std::string name{};
        std::optional<ChildType> type{};
        QDateTime until{};
    };
    ArrivalWatch(client::Api& api, const client::ClientOptions& options, const Times& times, QObject* parent = nullptr);

    void follow(const Wanted& wanted);
    void clear();  ///< another server

signals:
    void arrived(const sysmanage::link::ArrivalWatch::Wanted& wanted, const sysmanage::server::Child& child);
    void missing(const sysmanage::link::ArrivalWatch::Wanted& wanted);

private:
    void look();
    void take(const QString& hostId, const client::Answer<std::vector<server::Child>>& answer);

    client::Api& api_;
    const client::ClientOptions options_;
    const Times times_;
    QTimer timer_;
    std::vector<Wanted> all_;
    QHash<QString, QDateTime> askedAt_;  ///< agents, for their children
    quint64 epoch_ = 0;
};

}  // namespace sysmanage::link
