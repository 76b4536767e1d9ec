// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which an agent executes a plan, whatever order its JSON has. Everything that shows, exports or
// runs a plan walks these steps, so that nobody shows another order than the one that happens.
#pragma once
#include <cstddef>
#include <vector>

#include "engine/plan/plan.h"

namespace sysmanage {

enum class Phase { packages, files, commands, service_actions, packages_to_remove };

/// The wire's name of a phase ("packages", …): what "failed_step" says.
const char* phase_name(Phase phase);

struct Step {
    Phase phase;
    std::size_t index;  ///< into the plan's list of that phase
    bool may_fail;      ///< a failure does not stop the plan
    bool operator==(const Step&) const = default;
};

/// All steps in execution order. Service actions are grouped enable, disable, stop, start, restart.
std::vector<Step> execution_order(const Plan& plan);

}  // namespace sysmanage
