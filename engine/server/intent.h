// SPDX-License-Identifier: GPL-3.0-or-later
// What the user wants of a server, as a value: it is previewed, permitted, sent and kept in the activity list.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/server/access.h"
#include "engine/server/fault.h"
#include "engine/text/secret.h"

namespace sysmanage::server {

struct Intent {
    ServerAction action = ServerAction::view_children;
    std::string host_id{};
    std::string host_name{};  ///< for messages and the activity list
    std::string child_id{};
    std::string child_name{};
    std::string child_host_id{};  ///< update_child_agent of a virtual machine: its own host
    std::optional<ChildType> type{};
    Json body = Json::object();  ///< of create_child, configure_network and deploy_plan: the call's
    std::string plan_digest{};   ///< of the plan that was previewed; "" when there was none
    /// In the body, beside those that are found by their keys: nobody's answer may repeat them.
    std::vector<Secret> secrets{};
    std::string request_id{};  ///< under which it is sent; "" for one of the client's
};

/// Where a call can be found again: in the log here, and at the server.
struct CallTrace {
    int http_status = 0;       ///< 0: there was no answer
    std::string request_id{};  ///< ours, sent as X-Request-ID
    std::string server_id{};   ///< the server's own: a correlation header, else of what it has queued; "" when none
    bool operator==(const CallTrace&) const = default;
};

enum class Verdict {
    accepted,  ///< queued by the server, not done yet
    refused,   ///< the server said no, or it was not sent at all: nothing has happened
    unknown,   ///< sent, and no answer came: it may have happened
};

struct Outcome {
    Verdict verdict = Verdict::refused;
    Fault fault{};         ///< unless accepted
    std::string answer{};  ///< the server's own message
    CallTrace trace{};
    std::string child_id{};          ///< create_child: the row that was made
    std::string orchestration_id{};  ///< orchestrated_reboot
    bool reboot_required = false;
    /// create_child with an unknown verdict: the children were looked at by name and type.
    enum class Arrived { not_checked, yes, no } arrived = Arrived::not_checked;
};

}  // namespace sysmanage::server
