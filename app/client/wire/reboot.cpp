// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/reboot.h"

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

using server::ChildRestart;
using server::RebootCheck;
using server::RebootProgress;
using server::RebootState;
using server::RunningChild;

constexpr int mostChildren = 1'000'000;
constexpr int longestTimeout = 24 * 3600;

RebootState stateOf(const std::string& text) {
    if (text == "pending_shutdown") return RebootState::pending_shutdown;
    if (text == "shutting_down") return RebootState::shutting_down;
    if (text == "rebooting") return RebootState::rebooting;
    if (text == "pending_restart") return RebootState::pending_restart;
    if (text == "restarting") return RebootState::restarting;
    if (text == "completed") return RebootState::completed;
    if (text == "failed") return RebootState::failed;
    return RebootState::other;
}

/// The check calls it "status", the snapshot "pre_reboot_status".
std::optional<RunningChild> readRunning(const Fields& fields) {
    auto id = fields.id();
    if (!id) return std::nullopt;
    return RunningChild{std::move(*id), fields.text("child_name"), fields.text("child_type"),
                        fields.text(fields.has("status") ? "status" : "pre_reboot_status")};
}

std::optional<ChildRestart> readRestart(const Fields& fields) {
    auto id = fields.id();
    if (!id) return std::nullopt;
    return ChildRestart{std::move(*id), fields.text("child_name"), fields.text("restart_status"), fields.text("error")};
}

template <class T, class Row>
std::vector<T> rowsOf(const Fields& fields, const char* key, Parsed<RebootProgress>& parsed, Row row) {
    const Json* list = fields.list(key);
    return list ? readRows<T>(*list, fields.placeOf(key), parsed.notes, parsed.leftOut, row) : std::vector<T>();
}

void readTimes(const Fields& fields, RebootProgress& progress) {
    progress.initiated_at = fields.time("initiated_at");
    progress.shutdown_completed_at = fields.time("shutdown_completed_at");
    progress.reboot_issued_at = fields.time("reboot_issued_at");
    progress.agent_reconnected_at = fields.time("agent_reconnected_at");
    progress.restart_completed_at = fields.time("restart_completed_at");
}

}  // namespace

Result<RebootCheck> rebootCheck(std::string_view body) {
    const char* const name = "pre_check";
    auto json = parseBody(body, name);
    if (!json) return tl::unexpected(std::move(json.error()));
    if (!json->is_object()) return tl::unexpected(Problem{name, typeMessage("an object", *json)});
    Parsed<RebootCheck> parsed;
    const Fields fields(*json, name, parsed.notes);
    const Json* running = fields.list("running_children");
    // Without this list nobody can say what a reboot would stop: that is no answer, not an empty one.
    if (!running) return tl::unexpected(Problem{fields.placeOf("running_children"), {"client.body.missing"}});
    parsed.value.running =
        readRows<RunningChild>(*running, fields.placeOf("running_children"), parsed.notes, parsed.leftOut, readRunning);
    parsed.value.total_children = fields.count("total_children", 0, mostChildren, int(parsed.value.running.size()));
    parsed.value.orchestration_offered = fields.flag("has_container_engine").value_or(false);
    return parsed;
}

Result<RebootProgress> rebootProgress(std::string_view body) {
    const char* const name = "orchestration";
    auto json = parseBody(body, name);
    if (!json) return tl::unexpected(std::move(json.error()));
    if (!json->is_object()) return tl::unexpected(Problem{name, typeMessage("an object", *json)});
    Parsed<RebootProgress> parsed;
    const Fields fields(*json, name, parsed.notes);
    RebootProgress& progress = parsed.value;
    progress.id = fields.text("orchestration_id");
    progress.state_text = fields.text("status");
    if (progress.state_text.empty()) return tl::unexpected(Problem{fields.placeOf("status"), {"client.body.missing"}});
    progress.state = stateOf(progress.state_text);
    progress.snapshot = rowsOf<RunningChild>(fields, "child_hosts_snapshot", parsed, readRunning);
    progress.restarts = rowsOf<ChildRestart>(fields, "child_hosts_restart_status", parsed, readRestart);
    progress.shutdown_timeout_seconds = fields.count("shutdown_timeout_seconds", 0, longestTimeout, 120);
    readTimes(fields, progress);
    progress.error = fields.text("error_message");
    return parsed;
}

}  // namespace sysmanage::client::wire
