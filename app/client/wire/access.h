// SPDX-License-Identifier: GPL-3.0-or-later
// GET user/permissions, user/me, license and server-info.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/client/wire/parsed.h"
#include "engine/server/access.h"

namespace sysmanage::client::wire {

struct Permissions {
    bool is_admin = false;
    std::set<std::string, std::less<>> roles{};
    bool operator==(const Permissions&) const = default;
};

struct ServerInfo {
    std::string version{};
    std::string role{};
    std::string license_tier{};
    std::optional<std::set<std::string, std::less<>>> loaded_engines{};  ///< none: not told
    bool operator==(const ServerInfo&) const = default;
};

Result<Permissions> permissions(std::string_view body);
Result<server::License> license(std::string_view body);
Result<ServerInfo> serverInfo(std::string_view body);
/// The user's e-mail.
Result<std::string> me(std::string_view body);

/// A licensed module counts only when it is loaded too, where the server tells what is loaded.
server::License loadedOnly(server::License license, const ServerInfo& info);

}  // namespace sysmanage::client::wire
