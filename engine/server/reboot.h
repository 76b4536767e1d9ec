// SPDX-License-Identifier: GPL-3.0-or-later
// The safe reboot of a parent as the server tells it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/server/host.h"

namespace sysmanage::server {

struct RunningChild {
    std::string id{};
    std::string name{};
    std::string type{};
    std::string status{};
    bool operator==(const RunningChild&) const = default;
};

/// GET …/reboot/pre-check.
struct RebootCheck {
    std::vector<RunningChild> running{};
    int total_children = 0;
    bool orchestration_offered = false;
    bool operator==(const RebootCheck&) const = default;
};

enum class RebootState {
    pending_shutdown,
    shutting_down,
    rebooting,
    pending_restart,
    restarting,
    completed,
    failed,
    other,  ///< a word that this version does not know
};

struct ChildRestart {
    std::string id{};
    std::string name{};
    std::string status{};  ///< "pending", "running", "failed", or another word
    std::string error{};
    bool operator==(const ChildRestart&) const = default;
};

/// GET …/reboot/orchestration/{id}.
struct RebootProgress {
    std::string id{};
    RebootState state = RebootState::other;
    std::string state_text{};
    std::vector<RunningChild> snapshot{};  ///< the children that ran before
    std::vector<ChildRestart> restarts{};
    int shutdown_timeout_seconds = 120;
    std::optional<Time> initiated_at{};
    std::optional<Time> shutdown_completed_at{};
    std::optional<Time> reboot_issued_at{};
    std::optional<Time> agent_reconnected_at{};
    std::optional<Time> restart_completed_at{};
    std::string error{};
    bool operator==(const RebootProgress&) const = default;
};

/// A server may never move on by itself (its own defect): after this long without any change, which is more than the
/// shutdown's own timeout, it is said so and a plain reboot is offered.
inline constexpr std::chrono::seconds reboot_state_deadline{180};

}  // namespace sysmanage::server
