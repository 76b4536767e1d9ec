// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lxd/lifecycle.h"

#include <stdexcept>

#include "engine/lxd/container_plan.h"

namespace sysmanage::lxd {
namespace {

using std::chrono::seconds;

struct Shape {
    std::string_view script;  ///< also the step's id
    seconds timeout;
};

// Stop: 120 s for the container's init, then the end of its processes; each call of the client is itself bounded.
Shape shape_of(Action action) {
    switch (action) {
        case Action::start:
            return {"start-container", seconds(600)};
        case Action::stop:
            return {"stop-container", seconds(600)};
        case Action::restart:
            return {"restart-container", seconds(1000)};
        case Action::delete_vm:
            return {"delete-container", seconds(1500)};
        case Action::probe:
            return {"probe", seconds(300)};
        case Action::list:
            return {"list", seconds(300)};
        default:
            throw std::logic_error("not a lifecycle action");
    }
}

Guard guard_of(Action action, const Request& request) {
    if (action == Action::start) return {{{"container_running", request.vm_name}}, {"lxd.guard.runs_already"}};
    if (action == Action::stop)
        return {{{"container_running", request.vm_name, "", true}}, {"lxd.guard.stopped_already"}};
    return {};
}

}  // namespace

Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now) {
    const auto [script, timeout] = shape_of(action);
    const auto builder = builder_for(action, request, now);
    Plan plan = steps::empty_plan("lxd", action, request);
    Message description{"lxd.step." + std::string(script)};
    std::vector<std::string> arguments;
    if (is_about_a_guest(action)) {
        description.params = {{"name", request.vm_name}};
        arguments.push_back(request.vm_name);
    }
    plan.commands.push_back(builder.step(script, description, {.timeout = timeout, .guard = guard_of(action, request)},
                                         std::move(arguments)));
    if (is_about_a_guest(action))
        add_scripts(plan, builder, {"base.sh", "container-lib.sh"});
    else
        add_scripts(plan, builder, {"base.sh"});
    builder.verify_files_first(plan);
    return plan;
}

}  // namespace sysmanage::lxd
