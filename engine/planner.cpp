// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/planner.h"

#include <cstdio>
#include <ctime>

#include "engine/kvm/create.h"
#include "engine/kvm/enable.h"
#include "engine/kvm/image_cache.h"
#include "engine/kvm/install.h"
#include "engine/kvm/lifecycle.h"
#include "engine/kvm/network.h"
#include "engine/kvm/pool.h"

namespace sysmanage {
namespace {

std::string iso_utc(std::chrono::sys_seconds time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text;
}

Problems not_built(std::string field, std::string key, std::string what) {
    return {{std::move(field), {std::move(key), {{"what", std::move(what)}}}}};
}

Checked<Plan> create_kvm(const Request& request, const Catalog& catalog, const PlanContext& context) {
    const auto* distribution = catalog.find(ChildType::kvm, request.distribution);
    if (!distribution)
        return tl::unexpected(not_built("distribution", "planner.distribution_unknown", request.distribution));
    if (!can_create(*distribution)) return tl::unexpected(Problems{{"distribution", why_not_created(*distribution)}});
    bool token_made = false;
    const Request whole = completed_request(request, catalog, context.random, token_made);
    const bool by_installer = kvm::can_install(distribution->provisioning);
    auto plan = by_installer                     ? kvm::install(whole, *distribution, context.now)
                : kvm::can_log_in(*distribution) ? kvm::create_by_login(whole, *distribution, context.now)
                                                 : kvm::create(whole, *distribution, context.now);
    if (plan && token_made) plan->notes.push_back({"planner.note.token_made"});
    return plan;
}

Checked<Plan> plan_kvm(Action action, const Request& request, const Catalog& catalog, const PlanContext& context) {
    switch (action) {
        case Action::create:
            return create_kvm(request, catalog, context);
        case Action::enable:
            return kvm::enable(request, context.now);
        case Action::modules_enable:
        case Action::modules_disable:
            return kvm::modules(action, request, context.now);
        case Action::network_create:
        case Action::network_delete:
        case Action::network_list:
            return kvm::network(action, request, context.now);
        case Action::provision:
            return tl::unexpected(Problems{{"action", {"planner.documents_only"}}});
        case Action::image_list:
        case Action::image_verify:
        case Action::image_prune:
            return kvm::image_cache(action, request, context.now);
        case Action::pool_create:
        case Action::pool_delete:
        case Action::pool_list:
            return kvm::pool(action, request, context.now);
        default:
            return kvm::lifecycle(action, request, context.now);
    }
}

}  // namespace

bool can_create(const Distribution& distribution) {
    return distribution.child_type == ChildType::kvm &&
           (distribution.provisioning == Provisioning::cloud_init || kvm::can_install(distribution.provisioning) ||
            kvm::can_log_in(distribution));
}

Message why_not_created(const Distribution& distribution) {
    const auto* key = "planner.provisioning_unknown";
    if (distribution.child_type == ChildType::kvm && distribution.provisioning == Provisioning::nuageinit)
        key = "planner.no_nuageinit";
    if (distribution.child_type == ChildType::kvm && distribution.provisioning == Provisioning::installerconfig)
        key = "planner.installer_by_hand";
    return {key, {{"what", distribution.display_name}}};
}

Request completed_request(Request request, const Catalog& catalog, RandomSource& random, bool& token_made) {
    hash_passwords(request, catalog, random);
    token_made = request.auto_approve && request.auto_approve_token.empty() && request.install_agent;
    if (token_made) request.auto_approve_token = Secret(make_uuid(random));
    return request;
}

Checked<Plan> make_plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context) {
    if (request.child_type != ChildType::kvm)
        return tl::unexpected(
            not_built("child_type", "planner.hypervisor_unknown", std::string(child_type_name(request.child_type))));
    auto plan = plan_kvm(action, request, catalog, context);
    if (plan) plan->created_at = iso_utc(context.now);
    return plan;
}

}  // namespace sysmanage
