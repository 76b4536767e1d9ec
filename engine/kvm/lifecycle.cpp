// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/lifecycle.h"

#include "engine/kvm/step_builder.h"
#include "engine/kvm/vm_paths.h"
#include "engine/text/sha256.h"

namespace sysmanage::kvm {
namespace {

using std::chrono::seconds;

struct Shape {
    std::string_view script;  ///< also the step's id
    seconds timeout;
    bool about_a_vm;  ///< has the VM's name as argument and needs domain-lib.sh
};

// Stop: four bounds of 30 s for the guest, then switching off; each libvirt call is itself bounded.
Shape shape_of(Action action) {
    switch (action) {
        case Action::start:
            return {"start-vm", seconds(400), true};
        case Action::stop:
            return {"stop-vm", seconds(900), true};
        case Action::restart:
            return {"restart-vm", seconds(1200), true};
        case Action::delete_vm:
            return {"delete-vm", seconds(900), true};
        case Action::probe:
            return {"probe", seconds(120), false};
        case Action::list:
            return {"list", seconds(120), false};
        default:
            throw std::logic_error("not a lifecycle action");
    }
}

Guard guard_of(Action action, const Request& request) {
    if (action == Action::start) return {{{"domain_running", request.vm_name}}, {"kvm.guard.runs_already"}};
    if (action == Action::stop) return {{{"domain_running", request.vm_name, "", true}}, {"kvm.guard.stopped_already"}};
    return {};
}

// A VM that is not there cannot be started or stopped; one that is to be deleted may be gone already.
std::vector<Need> needs_of(Action action, const Request& request) {
    std::vector<Need> needs = {{{"program_there", "virsh"}}};
    if (action == Action::start || action == Action::stop || action == Action::restart)
        needs.push_back({{"domain_defined", request.vm_name}});
    if (action == Action::list || action == Action::probe) needs.clear();
    return needs;
}

std::string plan_id(Action action, const Request& request, std::chrono::sys_seconds now) {
    return sha256_hex(std::string(action_name(action)) + "\n" + request.vm_name + "\n" +
                      std::to_string(now.time_since_epoch().count()))
        .substr(0, 8);
}

std::vector<std::string> arguments_of(Action action, const Request& request) {
    std::vector<std::string> arguments;
    if (shape_of(action).about_a_vm) arguments.push_back(request.vm_name);
    if (action == Action::delete_vm) arguments.push_back(request.purge_storage ? "purge" : "keep");
    return arguments;
}

std::string step_key(Action action, const Request& request) {
    const std::string key = "kvm.step." + std::string(shape_of(action).script);
    return action == Action::delete_vm && !request.purge_storage ? key + "-keep-storage" : key;
}

}  // namespace

Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now) {
    const Shape shape = shape_of(action);
    const auto subject =
        shape.about_a_vm ? request.vm_name + "." + std::string(action_name(action)) : std::string(action_name(action));
    const auto staging = action_staging(subject, plan_id(action, request, now));

    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = action_name(action);
    plan.vm_name = shape.about_a_vm ? request.vm_name : "";
    plan.commands.push_back(
        staged_step(staging, shape.script, {step_key(action, request), {{"vm", request.vm_name}}},
                    {.timeout = shape.timeout, .guard = guard_of(action, request), .needs = needs_of(action, request)},
                    arguments_of(action, request)));
    if (shape.about_a_vm) {
        std::vector<std::string_view> libraries = {"base.sh", "domain-lib.sh"};
        if (action == Action::delete_vm) libraries.emplace_back("disk-lib.sh");
        for (const auto library : libraries) {
            plan.files.push_back(staged_resource(staging, library));
            plan.files.back().description = {"kvm.file.library"};
        }
    }
    plan.files.push_back(staged_resource(staging, std::string(shape.script) + ".sh"));
    // A plan of one file needs no check: the agent's file phase fails when its only file does.
    if (plan.files.size() > 1) verify_files_first(plan, staging);
    return plan;
}

}  // namespace sysmanage::kvm
