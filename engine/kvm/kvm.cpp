// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/kvm.h"

#include "engine/kvm/create.h"
#include "engine/kvm/enable.h"
#include "engine/kvm/image_cache.h"
#include "engine/kvm/install.h"
#include "engine/kvm/lifecycle.h"
#include "engine/kvm/network.h"
#include "engine/kvm/pool.h"

namespace sysmanage::kvm {
namespace {

Checked<Plan> create_guest(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    if (can_install(distribution.provisioning)) return install(request, distribution, now);
    if (can_log_in(distribution)) return create_by_login(request, distribution, now);
    return create(request, distribution, now);
}

/// An image of the administrator's own needs no distribution.
Plan fetch(const Request& request, const Catalog& catalog, std::chrono::sys_seconds now) {
    const auto* const distribution = catalog.find(ChildType::kvm, request.distribution);
    return fetch_into_cache(request, distribution ? *distribution : Distribution{}, now);
}

}  // namespace

Checked<Plan> plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context) {
    switch (action) {
        case Action::create:
            return create_guest(request, *catalog.find(ChildType::kvm, request.distribution), context.now);
        case Action::enable:
            return enable(request, context.now);
        case Action::modules_enable:
        case Action::modules_disable:
            return modules(action, request, context.now);
        case Action::network_create:
        case Action::network_delete:
        case Action::network_list:
            return network(action, request, context.now);
        case Action::image_download:
            return fetch(request, catalog, context.now);
        case Action::image_list:
        case Action::image_verify:
        case Action::image_prune:
            return image_cache(action, request, context.now);
        case Action::pool_create:
        case Action::pool_delete:
        case Action::pool_list:
            return pool(action, request, context.now);
        default:
            return lifecycle(action, request, context.now);
    }
}

bool can_create(const Distribution& distribution) {
    return distribution.provisioning == Provisioning::cloud_init || can_install(distribution.provisioning) ||
           can_log_in(distribution);
}

Message why_not_created(const Distribution& distribution) {
    const auto* key = "planner.provisioning_unknown";
    if (distribution.provisioning == Provisioning::nuageinit) key = "planner.no_nuageinit";
    if (distribution.provisioning == Provisioning::installerconfig) key = "planner.installer_by_hand";
    return {key, {{"what", distribution.display_name}}};
}

}  // namespace sysmanage::kvm
