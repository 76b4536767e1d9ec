// SPDX-License-Identifier: GPL-3.0-or-later
// A host as the SysManage server's list tells it. A field that the server left out is empty or unknown, never guessed.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/catalog/catalog.h"

namespace sysmanage::server {

/// Times of the server: whole seconds UTC; a time without a zone means UTC there.
using Time = std::chrono::sys_seconds;

enum class Platform { linux_, freebsd, openbsd, windows, other };
/// The server tells a platform as a text that contains the name ("Linux", "Windows 11").
Platform platform_from_text(std::string_view text);
/// The hypervisors that exist on a platform, in the order of their cards.
std::vector<ChildType> hypervisors_of(Platform platform);

enum class Approval { approved, pending, rejected, revoked, unknown };

struct Host {
    std::string id{};
    std::string fqdn{};
    std::string ipv4{};
    std::string ipv6{};
    std::optional<bool> active{};
    std::optional<bool> up{};  ///< "status" is "up"
    Approval approval = Approval::unknown;
    std::string approval_text{};  ///< the server's own word
    Platform platform = Platform::other;
    std::string platform_text{};
    std::string platform_release{};
    std::string architecture{};
    int cpu_cores = 0;                  ///< 0: unknown
    std::int64_t memory_mb = 0;         ///< 0: unknown
    std::optional<Time> last_access{};  ///< of the agent
    bool reboot_required = false;
    std::optional<bool> agent_privileged{};  ///< false or unknown: nothing may be dispatched
    std::string agent_version{};
    std::optional<bool> scripts_enabled{};
    std::vector<std::string> shells{};  ///< that the agent runs scripts with
    std::string parent_host_id{};       ///< set on hosts that are children themselves
    std::vector<std::string> tags{};
    std::vector<ChildType> hypervisors{};  ///< that the agent has reported

    bool operator==(const Host&) const = default;
};

}  // namespace sysmanage::server
