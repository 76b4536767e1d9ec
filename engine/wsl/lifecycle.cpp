// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wsl/lifecycle.h"

#include <stdexcept>

#include "engine/guest/container_setup.h"
#include "engine/wsl/windows_steps.h"

namespace sysmanage::wsl {
namespace {

using std::chrono::seconds;

Message about(std::string_view id, const Request& request) {
    return {"wsl.step." + std::string(id), {{"name", request.vm_name}}};
}

std::vector<std::string> name_and_guid(const Request& request) {
    std::vector<std::string> words = {request.vm_name};
    if (!request.wsl_guid.empty()) words.push_back(request.wsl_guid);
    return words;
}

/// Both are done again without harm, and wsl.exe itself refuses a name that it does not know.
void add_stop(Plan& plan, const Request& request) {
    WindowsSteps::add_wsl(plan, "stop-distribution", about("stop-distribution", request), {.timeout = seconds(300)},
                          {"--terminate", request.vm_name});
}

void add_start(Plan& plan, const Request& request) {
    WindowsSteps::add_wsl(plan, "start-distribution", about("start-distribution", request), {.timeout = seconds(600)},
                          {"--distribution", request.vm_name, "--user", "root", "--exec", "/bin/true"});
}

/// Plain calls of wsl.exe; with a GUID a script looks first whom the name belongs to.
Plan power(Action action, const WindowsSteps& steps, const Request& request) {
    Plan plan = steps.empty_plan();
    if (!request.wsl_guid.empty())
        steps.add_script(plan, "check-guid", about("check-guid", request), {.timeout = seconds(120)},
                         name_and_guid(request));
    if (action != Action::start) add_stop(plan, request);
    if (action != Action::stop) {
        add_start(plan, request);
        plan.notes.push_back({"wsl.note.idle"});
    }
    if (request.wsl_guid.empty()) return plan;
    steps.add_libraries(plan, {"base.ps1"});
    steps.verify_files_first(plan);
    return plan;
}

Plan removal(const WindowsSteps& steps, const Request& request) {
    Plan plan = steps.empty_plan();
    steps.add_script(plan, "delete-distribution", about("delete-distribution", request), {.timeout = seconds(900)},
                     name_and_guid(request));
    steps.add_libraries(plan, {"base.ps1"});
    steps.verify_files_first(plan);
    if (request.wsl_guid.empty()) plan.notes.push_back({"wsl.note.no_guid"});
    return plan;
}

Plan question(std::string_view script, const WindowsSteps& steps) {
    Plan plan = steps.empty_plan();
    steps.add_script(plan, script, {"wsl.step." + std::string(script)}, {.timeout = seconds(300)});
    steps.add_libraries(plan, {"base.ps1", "state.ps1"});
    steps.verify_files_first(plan);
    return plan;
}

}  // namespace

Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now) {
    const WindowsSteps steps(action, request, now);
    switch (action) {
        case Action::start:
        case Action::stop:
        case Action::restart:
            return power(action, steps, request);
        case Action::delete_vm:
            return removal(steps, request);
        case Action::probe:
            return question("probe", steps);
        case Action::list:
            return question("list", steps);
        default:
            throw std::logic_error("not a lifecycle action");
    }
}

Plan update_agent(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    const WindowsSteps steps(Action::update_agent, request, now);
    Plan plan = steps.empty_plan();
    steps.add_script(plan, "update-agent", about("update-agent", request), {.timeout = seconds(3300)},
                     name_and_guid(request));
    steps.add_libraries(plan, {"base.ps1", "guest-lib.ps1"});
    for (auto& file : guest::agent_update_files(request, distribution))
        steps.add_text(plan, "guest\\" + file.name, std::move(file.content), "wsl.file.guest").for_guest = true;
    steps.verify_files_first(plan);
    return plan;
}

}  // namespace sysmanage::wsl
