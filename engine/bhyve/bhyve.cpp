// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bhyve/bhyve.h"

namespace sysmanage::bhyve {

Checked<Plan> plan(Action, const Request&, const Catalog&, const PlanContext&) {
    return tl::unexpected(Problems{{"child_type", {"planner.hypervisor_unknown", {{"what", "bhyve"}}}}});
}

bool can_create(const Distribution&) { return false; }

Message why_not_created(const Distribution& distribution) {
    return {"planner.provisioning_unknown", {{"what", distribution.display_name}}};
}

}  // namespace sysmanage::bhyve
