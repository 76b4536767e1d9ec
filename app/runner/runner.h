// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a plan on this machine with the SysManage agent's semantics. No Qt. The platform part is
// process_posix.cpp.
//
// It is stricter than the agent where that cannot hurt: the files phase ends at the first file that cannot be
// written (the agent goes on when at least one could), a command that is over its time gets SIGTERM and time
// for its clean-up before it is killed, and is killed with everything it has started (the agent kills the
// direct child alone), and files with secrets that this run has made are removed when the plan fails.
#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/message/message.h"
#include "engine/plan/execution_order.h"
#include "engine/plan/plan.h"
#include "engine/plan/simulate.h"

namespace sysmanage::runner {

/// skipped: the step's script has said so itself, by a last line "skipped: WHY" on its standard output.
enum class StepState { waiting, running, done, skipped, failed, failed_ignored, not_reached };

struct StepEvent {
    Step step;
    std::size_t number = 0;  ///< 1-based, in execution order
    std::size_t total = 0;
    StepState state = StepState::running;
    std::string text{};  ///< new whole lines of output while running; the error when failed. Never a secret
                         ///< of the plan.
    int exit_code = 0;   ///< minus the signal's number when a signal ended the step
    std::chrono::milliseconds elapsed{0};
    Message message{};  ///< the error when failed, to be translated
};

struct Options {
    std::function<void(const StepEvent&)> on_event{};  ///< called from the running thread
    const std::atomic<bool>* cancel =
        nullptr;  ///< set it: the running step gets SIGTERM, its clean-up time, then SIGKILL
    /// Between SIGTERM and SIGKILL of what a step has started, on cancel and on timeout. A step that takes
    /// back a VM asks libvirt several times, and each answer may take seconds.
    std::chrono::seconds cancel_grace{120};
};

struct Outcome {
    bool success = false;
    bool cancelled = false;
    nlohmann::json result;  ///< the agent's result JSON
};

/// Writes and runs; the plan comes from parse_plan or make_plan. Packages and service actions use the
/// parent's own managers (apt, dnf, yum, zypper, pacman, apk, pkg, pkg_add; systemctl, rc-service, rcctl,
/// service). Steps inherit this process's environment and working folder.
Outcome run(const Plan& plan, const Options& options);

/// What a run would do, found out without changing anything.
struct Forecast {
    Step step;
    /// skip: nothing would change. unknown: what decides it cannot be known here, or a file cannot be written.
    using Verdict = sysmanage::Verdict;
    Verdict verdict = Verdict::run;
    std::string reason{};  ///< English: which fact decided, or why it cannot be known
    Message message{};     ///< the same, to be translated
};
std::vector<Forecast> dry_run(const Plan& plan);

}  // namespace sysmanage::runner
