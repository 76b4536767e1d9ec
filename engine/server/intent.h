// SPDX-License-Identifier: GPL-3.0-or-later
// What the user wants of a server, as a value: it is previewed, permitted, sent and kept in the activity list.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "engine/plan/plan.h"
#include "engine/server/access.h"
#include "engine/server/fault.h"

namespace sysmanage::server {

struct Intent {
    ServerAction action = ServerAction::view_children;
    std::string host_id{};
    std::string host_name{};  ///< for messages and the activity list
    std::string child_id{};
    std::string child_name{};
    std::optional<ChildType> type{};
    Json body = Json::object();  ///< create_child: the create-child call's body; configure_network: its body
    std::string plan_digest{};   ///< of the plan that was previewed; "" when there was none
};

enum class Verdict {
    accepted,  ///< queued by the server, not done yet
    refused,   ///< the server said no, or it was not sent at all: nothing has happened
    unknown,   ///< sent, and no answer came: it may have happened
};

struct Outcome {
    Verdict verdict = Verdict::refused;
    Fault fault{};                   ///< unless accepted
    std::string answer{};            ///< the server's own message
    std::string child_id{};          ///< create_child: the row that was made
    std::string orchestration_id{};  ///< orchestrated_reboot
    bool reboot_required = false;
    /// create_child with an unknown verdict: the children were looked at by name and type.
    enum class Arrived { not_checked, yes, no } arrived = Arrived::not_checked;
};

}  // namespace sysmanage::server
