// SPDX-License-Identifier: GPL-3.0-or-later
// One line of what was sent to a server: kept locally per profile, never with a secret. It is written before the call
// leaves, and completed with what came of it.
#pragma once
#include <cstdint>
#include <string>

#include "engine/server/access.h"

namespace sysmanage::server {

/// What a script has to do with a plan; "plan" is the plan itself.
enum class ScriptPart { none, plan, cancel, clean_up, list };
/// Stable names for the file: "plan", …; "" for none.
std::string_view script_part_name(ScriptPart part);

struct Activity {
    std::string id{};     ///< ours, of this row; "" in rows of older versions
    std::int64_t at = 0;  ///< Unix seconds, UTC
    std::string user{};
    ServerAction action = ServerAction::view_children;
    std::string host_name{};
    std::string child_name{};
    std::string plan_digest{};
    ScriptPart part = ScriptPart::none;
    std::string title{};  ///< of the plan: "Create web01"
    /// "sending", then "accepted", "refused" or "unknown"; "interrupted": the program ended before an answer was noted.
    std::string outcome{};
    std::string answer{};  ///< the server's words or the fault's sentence in English
    std::string found{};   ///< in English, what a look afterwards found when no answer came
    int http_status = 0;
    std::string request_id{};  ///< ours
    std::string server_id{};   ///< the server's own

    bool operator==(const Activity&) const = default;
};

/// Stable names for the file: "create_child", …
std::string_view server_action_name(ServerAction action);

}  // namespace sysmanage::server
