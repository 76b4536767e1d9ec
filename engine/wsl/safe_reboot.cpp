// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wsl/safe_reboot.h"

#include "engine/wsl/windows_steps.h"

namespace sysmanage::wsl {
namespace {

using std::chrono::seconds;

constexpr int start_seconds = 1800;  // of all distributions, one after the other
constexpr int answer_seconds = 600;  // of a WSL that does not answer: each call of it is itself bounded

void add_prepare(Plan& plan, const WindowsSteps& steps, const Request& request) {
    const auto bound = std::to_string(request.stop_seconds);
    const steps::StepFacts taken_back{.timeout = seconds(start_seconds + answer_seconds),
                                      .undo_key = "wsl.undo.started_again"};
    steps.add_script(plan, "save-children", {"wsl.step.save-children"},
                     {.timeout = seconds(answer_seconds), .undo_key = "wsl.undo.list"});
    // Before anything has stopped: from then on the distributions come back even when the power fails.
    if (request.arm_restore) steps.add_script(plan, "arm-restore", {"wsl.step.arm-restore"}, taken_back);
    auto bounded = taken_back;
    bounded.timeout += seconds(request.stop_seconds);
    steps.add_script(plan, "stop-children", {"wsl.step.stop-children", {{"seconds", bound}}}, bounded, {bound});
    steps.add_script(plan, "reboot-parent", {"wsl.step.reboot-parent"}, taken_back);
    plan.notes.push_back({request.arm_restore ? "wsl.note.armed" : "wsl.note.not_armed"});
}

}  // namespace

Plan safe_reboot(Action action, const Request& request, std::chrono::sys_seconds now) {
    const WindowsSteps steps(action, request, now);
    Plan plan = steps.empty_plan();
    const bool prepares = action == Action::reboot_prepare;
    if (prepares)
        add_prepare(plan, steps, request);
    else
        steps.add_script(plan, "restore-children", {"wsl.step.restore-children"},
                         {.timeout = seconds(start_seconds + answer_seconds)});
    steps.add_libraries(plan, {"base.ps1", "reboot-lib.ps1"});
    if (prepares && request.arm_restore) {
        steps.add_libraries(plan, {"restore-at-boot.ps1"});
        plan.files.back().description = {"wsl.file.once"};
    }
    steps.verify_files_first(plan);
    plan.notes.push_back({"wsl.note.idle"});
    plan.notes.push_back({"wsl.note.one_account"});
    return plan;
}

}  // namespace sysmanage::wsl
