// SPDX-License-Identifier: GPL-3.0-or-later
// What was sent to a server, kept on this machine: one file a profile, one line of JSON a stage of an entry (the later line
// of the same id completes the earlier one), no secret in it.
#pragma once
#include <QByteArray>
#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/server/disk.h"
#include "engine/server/activity.h"
#include "engine/text/secret.h"

namespace sysmanage::link {

/// Hides these secrets and what looks like one: API keys, tokens, "Bearer …".
std::string masked(std::string text, const std::vector<Secret>& secrets = {});

QByteArray lineOf(const server::Activity& activity);
/// Nothing when the line is none of ours.
std::optional<server::Activity> activityFromLine(const QByteArray& line);

class ActivityStore : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t mostKept = 5000;  ///< in memory and, when a file is opened, in it

    ActivityStore(QString folder, Disk& disk, QObject* parent = nullptr);

    /// "" for none. What is kept of it comes later, with changed().
    void use(const QString& profileId);
    /// A new entry, or one that is there anew, in its place. For any profile, not only the one in use: an answer may come
    /// after the user has gone to another server. `written` comes when it is on the disk, or cannot be put there.
    void add(const QString& profileId, server::Activity activity, std::function<void()> written = {});
    /// Newest first.
    std::vector<server::Activity> all() const;

signals:
    void changed();
    void fault(const QString& text);  ///< it could not be written; said once

private:
    QString pathOf(const QString& profileId) const;
    void take(const QString& profileId, std::vector<server::Activity> kept);
    void put(server::Activity activity);

    QString folder_;
    Disk& disk_;
    QString profileId_;
    std::deque<server::Activity> entries_;  ///< oldest first
    std::set<std::string> underWay_;        ///< ids of what this program has begun, whatever the profile
    quint64 opening_ = 0;
    bool told_ = false;
};

}  // namespace sysmanage::link
