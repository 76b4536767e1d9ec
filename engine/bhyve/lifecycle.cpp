// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bhyve/lifecycle.h"

#include <stdexcept>

#include "engine/bhyve/places.h"
#include "engine/steps/step_builder.h"

namespace sysmanage::bhyve {
namespace {

using std::chrono::seconds;

struct Shape {
    std::string_view script;  ///< also the step's id
    seconds timeout;
    bool about_a_vm;  ///< has the VM's name as argument and needs guest-lib.sh
};

// Stop: four bounds of 30 s for the guest, then switching off; each call of vm-bhyve is itself bounded by two minutes.
Shape shape_of(Action action) {
    switch (action) {
        case Action::start:
            return {"start-vm", seconds(600), true};
        case Action::stop:
            return {"stop-vm", seconds(1200), true};
        case Action::restart:
            return {"restart-vm", seconds(1800), true};
        case Action::delete_vm:
            return {"delete-vm", seconds(1500), true};
        case Action::probe:
            return {"probe", seconds(60), false};
        case Action::list:
            return {"list", seconds(120), false};
        default:
            throw std::logic_error("not a lifecycle action");
    }
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
    const std::string subject = shape.about_a_vm ? request.vm_name : "";
    const steps::StepBuilder builder("bhyve", staging_of(action, subject, now));
    std::string key = "bhyve.step." + std::string(shape.script);
    if (action == Action::delete_vm && !request.purge_storage) key += "-keep-storage";

    Plan plan;
    plan.hypervisor = "bhyve";
    plan.action = action_name(action);
    plan.vm_name = subject;
    plan.commands.push_back(builder.step(shape.script, {std::move(key), {{"vm", request.vm_name}}},
                                         {.timeout = shape.timeout}, arguments_of(action, request)));
    if (shape.about_a_vm) {
        for (const auto* const library : {"base.sh", "guest-lib.sh"}) {
            plan.files.push_back(builder.resource(library));
            plan.files.back().description = {"bhyve.file.library"};
        }
    }
    plan.files.push_back(builder.resource(std::string(shape.script) + ".sh"));
    // A plan of one file needs no check: the agent's file phase fails when its only file does.
    if (plan.files.size() > 1) builder.verify_files_first(plan);
    return plan;
}

}  // namespace sysmanage::bhyve
