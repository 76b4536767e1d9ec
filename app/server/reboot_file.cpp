// SPDX-License-Identifier: GPL-3.0-or-later
// The file of the reboots. How far one is stands in it in the server's own form, which has its reader.
#include "app/client/wire/reboot.h"
#include "app/server/reboot_keeper.h"
#include "engine/plan/plan.h"
#include "ui/models/message_text.h"

namespace sysmanage::link {
namespace {

using server::RebootProgress;

std::string textOf(const QDateTime& time) {
    return time.isValid() ? time.toUTC().toString(Qt::ISODate).toStdString() : std::string();
}

Json timeOf(const std::optional<server::Time>& time) {
    if (!time) return nullptr;
    return textOf(QDateTime::fromSecsSinceEpoch(time->time_since_epoch().count()));
}

QString text(const Json& row, const char* key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_string() ? ui::toQString(found->get<std::string>()) : QString();
}

QDateTime time(const Json& row, const char* key) { return QDateTime::fromString(text(row, key), Qt::ISODate); }

Json progressToJson(const RebootProgress& progress) {
    Json snapshot = Json::array();
    for (const server::RunningChild& child : progress.snapshot)
        snapshot.push_back({{"id", child.id},
                            {"child_name", child.name},
                            {"child_type", child.type},
                            {"pre_reboot_status", child.status}});
    Json restarts = Json::array();
    for (const server::ChildRestart& child : progress.restarts)
        restarts.push_back(
            {{"id", child.id}, {"child_name", child.name}, {"restart_status", child.status}, {"error", child.error}});
    // Until it was looked at once, it is where the server's first answer leaves it.
    const std::string status = progress.state_text.empty() ? "shutting_down" : progress.state_text;
    return {{"orchestration_id", progress.id},
            {"status", status},
            {"child_hosts_snapshot", snapshot},
            {"child_hosts_restart_status", restarts},
            {"shutdown_timeout_seconds", progress.shutdown_timeout_seconds},
            {"initiated_at", timeOf(progress.initiated_at)},
            {"shutdown_completed_at", timeOf(progress.shutdown_completed_at)},
            {"reboot_issued_at", timeOf(progress.reboot_issued_at)},
            {"agent_reconnected_at", timeOf(progress.agent_reconnected_at)},
            {"restart_completed_at", timeOf(progress.restart_completed_at)},
            {"error_message", progress.error}};
}

}  // namespace

QByteArray trailsToJson(const RebootTrails& trails) {
    Json rows = Json::array();
    for (auto each = trails.cbegin(); each != trails.cend(); ++each) {
        const ui::RebootTrail& trail = each.value();
        rows.push_back({{"host_id", each.key().toStdString()},
                        {"host_name", trail.hostName.toStdString()},
                        {"orchestration", trail.orchestration.toStdString()},
                        {"progress", progressToJson(trail.progress)},
                        {"since", textOf(trail.since)},
                        {"reboot_at", textOf(trail.rebootAt)}});
    }
    const Json json{{"version", 1}, {"reboots", rows}};
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

RebootTrails trailsFromJson(const QByteArray& content) {
    RebootTrails trails;
    const Json json = Json::parse(content.begin(), content.end(), nullptr, false);
    const auto rows = json.is_object() ? json.find("reboots") : json.end();
    if (!json.is_object() || rows == json.end() || !rows->is_array()) return trails;
    for (const Json& row : *rows) {
        if (!row.is_object() || !row.contains("progress")) continue;
        const auto progress =
            client::wire::rebootProgress(row.at("progress").dump(-1, ' ', false, Json::error_handler_t::replace));
        if (!progress) continue;
        const ui::RebootTrail trail{text(row, "host_name"), text(row, "orchestration"), progress->value,
                                    time(row, "since"), time(row, "reboot_at")};
        const QString host = text(row, "host_id");
        if (!host.isEmpty() && !trail.isEmpty()) trails.insert(host, trail);
    }
    return trails;
}

}  // namespace sysmanage::link
