// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a plan on this machine with the SysManage agent's semantics. No Qt. The platform part is process_posix.cpp.
#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/plan/execution_order.h"
#include "engine/plan/plan.h"

namespace sysmanage::runner {

enum class StepState { waiting, running, done, skipped, failed, failed_ignored, not_reached };

struct StepEvent {
    Step step;
    std::size_t number = 0;  ///< 1-based, in execution order
    std::size_t total = 0;
    StepState state = StepState::running;
    std::string text{};      ///< new output while running; the error when failed. Never a secret of the plan.
    int exit_code = 0;
    std::chrono::milliseconds elapsed{0};
};

struct Options {
    std::function<void(const StepEvent&)> on_event{};  ///< called from the running thread
    const std::atomic<bool>* cancel = nullptr;         ///< set it: the running step gets SIGTERM, its clean-up time, then SIGKILL
    std::chrono::seconds cancel_grace{20};             ///< between SIGTERM and SIGKILL of a process group
};

struct Outcome {
    bool success = false;
    bool cancelled = false;
    nlohmann::json result;  ///< the agent's result JSON
};

/// Writes and runs. Packages and service actions use the parent's own managers (apt, dnf, zypper, pacman, apk, pkg,
/// pkg_add; systemctl, rc-service, service, rcctl).
Outcome run(const Plan& plan, const Options& options);

/// What a run would do, found out without changing anything.
struct Forecast {
    Step step;
    enum class Verdict { run, skip, unknown } verdict = Verdict::run;
    std::string reason{};  ///< English: which fact decided, or why it cannot be known
};
std::vector<Forecast> dry_run(const Plan& plan);

}  // namespace sysmanage::runner
