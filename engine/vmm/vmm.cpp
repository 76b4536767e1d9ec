// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vmm/vmm.h"

#include "engine/vmm/create.h"
#include "engine/vmm/lifecycle.h"
#include "engine/vmm/parent_plan.h"

namespace sysmanage::vmm {

Checked<Plan> plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context) {
    switch (action) {
        case Action::create:
            return create(request, *catalog.find(ChildType::vmm, request.distribution), context.now);
        case Action::enable:
        case Action::disable:
            return parent_plan(action, request, context.now);
        default:
            return lifecycle(action, request, context.now);
    }
}

bool can_create(const Distribution& distribution) {
    switch (distribution.provisioning) {
        case Provisioning::openbsd_install:
        case Provisioning::preseed:
        case Provisioning::autoinstall:
        case Provisioning::apkovl:
        case Provisioning::cloud_init:
            return true;
        default:
            return false;
    }
}

Message why_not_created(const Distribution& distribution) {
    return {"planner.provisioning_unknown", {{"what", distribution.display_name}}};
}

}  // namespace sysmanage::vmm
