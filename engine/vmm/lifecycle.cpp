// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vmm/lifecycle.h"

#include <stdexcept>

#include "engine/steps/step_builder.h"
#include "engine/vmm/paths.h"

namespace sysmanage::vmm {
namespace {

using std::chrono::seconds;

struct Shape {
    std::string_view script;  ///< also the step's id
    seconds timeout;
    bool about_a_vm;  ///< has the VM's name as argument and needs the libraries
};

// Stop: 120 s for the guest, 60 s behind switching it off; each call of vmctl is itself bounded.
Shape shape_of(Action action) {
    switch (action) {
        case Action::start:
            return {"start-vm", seconds(400), true};
        case Action::stop:
            return {"stop-vm", seconds(600), true};
        case Action::restart:
            return {"restart-vm", seconds(900), true};
        case Action::delete_vm:
            return {"delete-vm", seconds(900), true};
        case Action::probe:
            return {"probe", seconds(120), false};
        case Action::list:
            return {"list", seconds(120), false};
        default:
            throw std::logic_error("not a lifecycle action of VMM");
    }
}

std::string step_key(Action action, const Request& request) {
    const std::string key = "vmm.step." + std::string(shape_of(action).script);
    return action == Action::delete_vm && !request.purge_storage ? key + "-keep-storage" : key;
}

std::vector<std::string> arguments_of(Action action, const Request& request) {
    std::vector<std::string> arguments;
    if (shape_of(action).about_a_vm) arguments.push_back(request.vm_name);
    if (action == Action::delete_vm) arguments.emplace_back(request.purge_storage ? "purge" : "keep");
    return arguments;
}

}  // namespace

Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now) {
    const Shape shape = shape_of(action);
    const auto name = std::string(action_name(action));
    const steps::StepBuilder build("vmm", staging_of(shape.about_a_vm ? request.vm_name + "." + name : "vmm." + name,
                                                     plan_id(action, request, now)));
    Plan plan;
    plan.hypervisor = "vmm";
    plan.action = name;
    plan.vm_name = shape.about_a_vm ? request.vm_name : "";
    plan.commands.push_back(build.step(shape.script, {step_key(action, request), {{"vm", request.vm_name}}},
                                       {.timeout = shape.timeout}, arguments_of(action, request)));
    if (shape.about_a_vm) {
        for (const auto* const library : {"base.sh", "vm-lib.sh"}) {
            plan.files.push_back(build.resource(library));
            plan.files.back().description = {"vmm.file.library"};
        }
    }
    plan.files.push_back(build.resource(std::string(shape.script) + ".sh"));
    // A plan of one file needs no check: the agent's file phase fails when its only file does.
    if (plan.files.size() > 1) build.verify_files_first(plan);
    return plan;
}

}  // namespace sysmanage::vmm
