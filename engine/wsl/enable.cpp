// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wsl/enable.h"

#include "engine/wsl/windows_steps.h"

namespace sysmanage::wsl {

Plan enable(const Request& request, std::chrono::sys_seconds now) {
    const WindowsSteps steps(Action::enable, request, now);
    Plan plan = steps.empty_plan();
    auto& command = steps.add_script(plan, "enable", {"wsl.step.enable"},
                                     {.timeout = std::chrono::seconds(2100),
                                      .undo_key = "wsl.undo.enabled_stays",
                                      .estimate = {.duration = std::chrono::seconds(300)}});
    command.unknown.emplace_back("elevated", true);
    steps.add_libraries(plan, {"base.ps1", "state.ps1"});
    steps.verify_files_first(plan);
    plan.notes.push_back({"wsl.note.reboot"});
    return plan;
}

}  // namespace sysmanage::wsl
