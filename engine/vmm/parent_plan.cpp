// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vmm/parent_plan.h"

#include "engine/request/address.h"
#include "engine/steps/step_builder.h"
#include "engine/vmm/paths.h"

namespace sysmanage::vmm {
namespace {

using std::chrono::seconds;

void add(Plan& plan, const steps::StepBuilder& build, std::string_view id, seconds timeout,
         std::vector<std::string> arguments = {}) {
    plan.commands.push_back(build.step(id, {"vmm.step." + std::string(id)},
                                       {.timeout = timeout, .undo_key = "vmm.undo.enabled_stays"},
                                       std::move(arguments)));
}

void add_enable_steps(Plan& plan, const steps::StepBuilder& build, const std::string& gateway) {
    add(plan, build, "check-host", seconds(180), {gateway});
    add(plan, build, "install-firmware", seconds(700));
    add(plan, build, "make-network", seconds(180), {gateway});
    add(plan, build, "enable-forwarding", seconds(60));
    add(plan, build, "open-pf", seconds(300));
    add(plan, build, "start-vmd", seconds(400));
    add(plan, build, "serve-sets", seconds(300));
    add(plan, build, "check-ready", seconds(180));
}

}  // namespace

Checked<Plan> parent_plan(Action action, const Request& request, std::chrono::sys_seconds now) {
    std::string gateway(default_gateway);
    if (const auto subnet = parse_subnet(request.subnet)) {
        // The scripts count in whole numbers between dots.
        if (subnet->prefix_length != 24) return tl::unexpected(Problems{{"guest_subnet", {"vmm.subnet_size"}}});
        gateway = address_text(nth_address(*subnet, 1));
    }
    const std::string name(action_name(action));
    const steps::StepBuilder build("vmm", staging_of("vmm." + name, plan_id(action, request, now)));
    Plan plan;
    plan.hypervisor = "vmm";
    plan.action = name;
    if (action == Action::enable)
        add_enable_steps(plan, build, gateway);
    else
        add(plan, build, "disable-parent", seconds(600));
    for (const auto* const library : {"base.sh", "parent-lib.sh"}) {
        plan.files.push_back(build.resource(library));
        plan.files.back().description = {"vmm.file.library"};
    }
    for (const auto& command : plan.commands) plan.files.push_back(build.resource(command.id + ".sh"));
    if (action == Action::enable) {
        for (const auto* const part : {"guests.pf", "index.conf", "sets.httpd"}) {
            plan.files.push_back(build.resource(part));
            plan.files.back().mode = 0600;
            plan.files.back().description = {"vmm.file.parents_part"};
        }
    }
    build.verify_files_first(plan);
    return plan;
}

}  // namespace sysmanage::vmm
