// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to run a plan once more when it has succeeded: said before it is run for the first time.
#pragma once
#include <cstddef>
#include <vector>

#include "engine/lint/lint.h"
#include "engine/plan/execution_order.h"
#include "engine/plan/plan.h"

namespace sysmanage {

struct RerunCost {
    std::size_t skipped = 0;     ///< commands whose guard says that their work is done; it holds when they have done it
    std::size_t repeated = 0;    ///< all other steps: files are written again as they are, checks are made again
    std::vector<Step> unsafe{};  ///< of these, what lint calls not-idempotent: it fails or does its work twice
};

/// findings: of this plan, see lint().
RerunCost rerun_cost(const Plan& plan, const std::vector<Finding>& findings);

}  // namespace sysmanage
