// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lxd/lxd.h"

#include "engine/lxd/create.h"
#include "engine/lxd/enable.h"
#include "engine/lxd/lifecycle.h"

namespace sysmanage::lxd {

Checked<Plan> plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context) {
    switch (action) {
        case Action::create:
            return create(request, *catalog.find(ChildType::lxd, request.distribution), context.now);
        case Action::update_agent:
            return update_agent(request, *catalog.find(ChildType::lxd, request.distribution), context.now);
        case Action::enable:
            return enable(request, context.now);
        default:
            return lifecycle(action, request, context.now);
    }
}

bool can_create(const Distribution& distribution) { return distribution.provisioning == Provisioning::container; }

Message why_not_created(const Distribution& distribution) {
    return {"planner.provisioning_unknown", {{"what", distribution.display_name}}};
}

}  // namespace sysmanage::lxd
