// SPDX-License-Identifier: GPL-3.0-or-later
// One line of what was sent to a server: kept locally per profile, never with a secret.
#pragma once
#include <cstdint>
#include <string>

#include "engine/server/access.h"

namespace sysmanage::server {

struct Activity {
    std::int64_t at = 0;  ///< Unix seconds, UTC
    std::string user{};
    ServerAction action = ServerAction::view_children;
    std::string host_name{};
    std::string child_name{};
    std::string plan_digest{};
    std::string outcome{};  ///< "accepted", "refused", "unknown"
    std::string answer{};   ///< the server's words or the fault's sentence in English
    int http_status = 0;
    std::string request_id{};

    bool operator==(const Activity&) const = default;
};

/// Stable names for the file: "create_child", …
std::string_view server_action_name(ServerAction action);

}  // namespace sysmanage::server
