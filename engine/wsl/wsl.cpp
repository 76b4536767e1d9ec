// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wsl/wsl.h"

#include "engine/wsl/create.h"
#include "engine/wsl/enable.h"
#include "engine/wsl/lifecycle.h"
#include "engine/wsl/safe_reboot.h"

namespace sysmanage::wsl {

Checked<Plan> plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context) {
    switch (action) {
        case Action::create:
            return create(request, *catalog.find(ChildType::wsl, request.distribution), context.now);
        case Action::update_agent:
            return update_agent(request, *catalog.find(ChildType::wsl, request.distribution), context.now);
        case Action::enable:
            return enable(request, context.now);
        case Action::reboot_prepare:
        case Action::reboot_restore:
            return safe_reboot(action, request, context.now);
        default:
            return lifecycle(action, request, context.now);
    }
}

bool can_create(const Distribution& distribution) { return distribution.provisioning == Provisioning::wsl; }

Message why_not_created(const Distribution& distribution) {
    return {"planner.provisioning_unknown", {{"what", distribution.display_name}}};
}

}  // namespace sysmanage::wsl
