// SPDX-License-Identifier: GPL-3.0-or-later
// All plans for Windows parents with WSL and their distributions. What they rest on was read in WSL's own source.
#pragma once
#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/plan_context.h"
#include "engine/request/request.h"

namespace sysmanage::wsl {

/// The action must be one that action_table() gives to WSL; a create request names a distribution of can_create and is
/// complete (hashes, token).
Checked<Plan> plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context);

bool can_create(const Distribution& distribution);
Message why_not_created(const Distribution& distribution);

}  // namespace sysmanage::wsl
