// SPDX-License-Identifier: GPL-3.0-or-later
// A child host as the SysManage server's list tells it.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/server/host.h"

namespace sysmanage::server {

/// `other`: a word that this version does not know; it is shown as it is.
enum class ChildStatus { pending, creating, installing, running, stopped, error, uninstalling, paused, unknown, other };
ChildStatus child_status_from_text(std::string_view text);

struct Child {
    std::string id{};  ///< what paths name it by
    std::string parent_id{};
    std::string host_id{};  ///< of its own host once its agent is registered and approved; "" before
    std::string name{};
    std::optional<ChildType> type{};  ///< none: a type that this version does not know
    std::string type_text{};
    std::string distribution{};
    std::string distribution_version{};
    std::string hostname{};
    ChildStatus status = ChildStatus::unknown;
    std::string status_text{};
    std::string step{};   ///< what its installation is doing
    int step_number = 0;  ///< 1-based; 0: unknown
    int step_total = 0;
    std::optional<Time> step_at{};
    std::string error{};
    std::optional<Time> created_at{};
    std::optional<Time> installed_at{};
    bool reboot_required = false;
    std::string agent_version{};

    /// Something is under way that should bring news by itself.
    bool in_progress() const {
        return status == ChildStatus::pending || status == ChildStatus::creating || status == ChildStatus::installing ||
               status == ChildStatus::uninstalling;
    }
    /// It runs, and its agent still waits for somebody to approve it (or has not registered).
    bool pending_approval() const { return status == ChildStatus::running && host_id.empty(); }
    bool operator==(const Child&) const = default;
};

/// What the list of hosts knows of a parent's children, for a server that does not tell its list of them (without a licence):
/// hosts that say whose children they are. Their ids are no child's ids: nothing can be done with them.
std::vector<Child> children_among(const std::vector<Host>& hosts, std::string_view parent_id);

/// A step may take this long without news; after that the progress is called stalled, not failed.
inline constexpr std::chrono::minutes stalled_after{20};
/// How long a child in progress has been without news; none when it is not in progress or no time is known.
std::optional<std::chrono::seconds> silence(const Child& child, Time now);

}  // namespace sysmanage::server
