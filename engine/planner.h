// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's front door: an action and a request become a plan, or a list of every problem.
#pragma once
#include <chrono>
#include <optional>
#include <string_view>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/plan_context.h"
#include "engine/random/random_source.h"
#include "engine/request/request.h"

namespace sysmanage {

/// Whether there is a way to make guests of a distribution: a builder for its hypervisor and its provisioning.
bool can_create(const Distribution& distribution);

/// Whether this version builds a plan for an action on parents of a hypervisor.
bool can_plan(ChildType type, Action action);

/// What to do about a distribution for which can_create says no.
Message why_not_created(const Distribution& distribution);

/// What only the engine can add: hashes of clear passwords, and a token where one is wanted and none was given.
Request completed_request(Request request, const Catalog& catalog, RandomSource& random, bool& token_made);

/// Builds the plan. The request must come from parse_request (it is valid); problems that remain are about
/// what this engine can build (for example a guest type it has no method for). Clear passwords are hashed
/// here at the latest.
Checked<Plan> make_plan(Action action, const Request& request, const Catalog& catalog, const PlanContext& context);

}  // namespace sysmanage
