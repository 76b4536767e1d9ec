// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/planner.h"

#include <cstdio>
#include <ctime>

#include "engine/bhyve/bhyve.h"
#include "engine/kvm/kvm.h"
#include "engine/lxd/lxd.h"
#include "engine/reboot/reboot.h"
#include "engine/vmm/vmm.h"
#include "engine/wsl/wsl.h"

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

Plan dated(Plan plan, const PlanContext& context) {
    plan.created_at = iso_utc(context.now);
    return plan;
}

/// About all children of a parent, whichever hypervisor has them. On Windows that is WSL, and none of the scripts is the same.
bool is_posix_reboot(Action action, ChildType type) {
    return (action == Action::reboot_prepare || action == Action::reboot_restore) && type != ChildType::wsl;
}

/// What a hypervisor's folder offers. The request that plan gets is complete.
struct Hypervisor {
    ChildType type;
    Checked<Plan> (*plan)(Action, const Request&, const Catalog&, const PlanContext&);
    bool (*can_create)(const Distribution&);
    Message (*why_not_created)(const Distribution&);
};

constexpr Hypervisor hypervisors[] = {
    {ChildType::kvm, kvm::plan, kvm::can_create, kvm::why_not_created},
    {ChildType::bhyve, bhyve::plan, bhyve::can_create, bhyve::why_not_created},
    {ChildType::vmm, vmm::plan, vmm::can_create, vmm::why_not_created},
    {ChildType::lxd, lxd::plan, lxd::can_create, lxd::why_not_created},
    {ChildType::wsl, wsl::plan, wsl::can_create, wsl::why_not_created},
};

const Hypervisor* hypervisor_of(ChildType type) {
    for (const auto& one : hypervisors)
        if (one.type == type) return &one;
    return nullptr;
}

Checked<Plan> plan_create(const Hypervisor& hypervisor, const Request& request, const Catalog& catalog,
                          const PlanContext& context) {
    const auto* distribution = catalog.find(request.child_type, request.distribution);
    if (!distribution)
        return tl::unexpected(not_built("distribution", "planner.distribution_unknown", request.distribution));
    if (!can_create(*distribution)) return tl::unexpected(Problems{{"distribution", why_not_created(*distribution)}});
    bool token_made = false;
    const Request whole = completed_request(request, catalog, context.random, token_made);
    auto plan = hypervisor.plan(Action::create, whole, catalog, context);
    if (plan && token_made) plan->notes.push_back({"planner.note.token_made"});
    return plan;
}

}  // namespace

bool can_create(const Distribution& distribution) {
    const auto* hypervisor = hypervisor_of(distribution.child_type);
    return hypervisor && hypervisor->can_create(distribution);
}

bool can_plan(ChildType type, Action action) { return hypervisor_of(type) && has_action(type, action); }

Message why_not_created(const Distribution& distribution) {
    if (const auto* hypervisor = hypervisor_of(distribution.child_type))
        return hypervisor->why_not_created(distribution);
    return {"planner.provisioning_unknown", {{"what", distribution.display_name}}};
}

Request completed_request(Request request, const Catalog& catalog, RandomSource& random, bool& token_made) {
    hash_passwords(request, catalog, random);
    token_made = request.auto_approve && request.auto_approve_token.empty() && request.install_agent;
    if (token_made) request.auto_approve_token = Secret(make_uuid(random));
    return request;
}

Checked<Plan> make_plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context) {
    const auto* hypervisor = hypervisor_of(request.child_type);
    if (!hypervisor)
        return tl::unexpected(
            not_built("child_type", "planner.hypervisor_unknown", std::string(child_type_name(request.child_type))));
    if (action == Action::provision) return tl::unexpected(Problems{{"action", {"planner.documents_only"}}});
    if (is_posix_reboot(action, request.child_type)) return dated(reboot::plan(action, request, context.now), context);
    auto plan = action == Action::create ? plan_create(*hypervisor, request, catalog, context)
                                         : hypervisor->plan(action, request, catalog, context);
    if (!plan) return plan;
    return dated(std::move(*plan), context);
}

}  // namespace sysmanage
