// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bhyve/bhyve.h"

#include "engine/bhyve/create.h"
#include "engine/bhyve/lifecycle.h"
#include "engine/bhyve/parent.h"

namespace sysmanage::bhyve {

Checked<Plan> plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context) {
    switch (action) {
        case Action::create:
            return create(request, *catalog.find(ChildType::bhyve, request.distribution), context.now);
        case Action::delete_vm:
        case Action::start:
        case Action::stop:
        case Action::restart:
        case Action::probe:
        case Action::list:
            return lifecycle(action, request, context.now);
        default:
            return parent_plan(action, request, context.now);
    }
}

bool can_create(const Distribution& distribution) {
    return has_method(distribution.provisioning) &&
           (!distribution.agent_channel.empty() || !distribution.agent_install_commands.empty());
}

Message why_not_created(const Distribution& distribution) {
    return {"planner.provisioning_unknown", {{"what", distribution.display_name}}};
}

}  // namespace sysmanage::bhyve
