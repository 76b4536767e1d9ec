// SPDX-License-Identifier: GPL-3.0-or-later
// All plans for LXD parents and their containers. Incus, LXD's fork, is served by the same plans: the steps find out which of
// the two a parent has.
#pragma once
#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/plan_context.h"
#include "engine/request/request.h"

namespace sysmanage::lxd {

/// The action must be one that action_table() gives to LXD; a create request names a distribution of can_create and is
/// complete (hashes, token).
Checked<Plan> plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context);

bool can_create(const Distribution& distribution);
Message why_not_created(const Distribution& distribution);

}  // namespace sysmanage::lxd
