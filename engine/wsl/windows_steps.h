// SPDX-License-Identifier: GPL-3.0-or-later
// What plans for Windows parents are put together with: scripts of PowerShell in one staging folder, and steps that start
// them or wsl.exe itself. No sudo, no owners, no modes: there an agent ignores them.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/request/request.h"
#include "engine/steps/step_builder.h"

namespace sysmanage::wsl {

class WindowsSteps {
public:
    /// The staging folder is the plan's own: named after what is asked, and when. It lies where users of the parent may make
    /// folders but read nobody else's.
    WindowsSteps(Action action, const Request& request, std::chrono::sys_seconds now);

    /// A plan of this action, still empty.
    Plan empty_plan() const;

    /// powershell.exe runs <staging>\<id>.ps1 with these arguments, which are none of PowerShell's own: letters, digits, dots,
    /// dashes, underscores. Adds the script to the plan as well.
    CommandSpec& add_script(Plan& plan, std::string_view id, Message description, steps::StepFacts facts,
                            std::vector<std::string> arguments = {}) const;

    /// wsl.exe itself with these arguments.
    static CommandSpec& add_wsl(Plan& plan, std::string_view id, Message description, steps::StepFacts facts,
                                std::vector<std::string> arguments);

    void add_libraries(Plan& plan, std::initializer_list<std::string_view> names) const;

    /// A rendered file; name may have a folder before it ("guest\password").
    FileSpec& add_text(Plan& plan, std::string_view name, std::string content, std::string_view purpose_key) const;

    /// How a script of the plan is started: powershell.exe with neither a profile nor a question.
    std::vector<std::string> argv_of(std::string_view id) const;

    /// The first command of every plan with scripts: an agent's file phase passes when any one file was written.
    void verify_files_first(Plan& plan) const;

private:
    FileSpec resource_file(std::string_view name) const;
    std::string path_of(std::string_view name) const;

    Action action_;
    const Request& request_;
    std::string staging_;
};

}  // namespace sysmanage::wsl
