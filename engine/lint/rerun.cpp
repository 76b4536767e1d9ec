// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lint/rerun.h"

namespace sysmanage {

RerunCost rerun_cost(const Plan& plan, const std::vector<Finding>& findings) {
    RerunCost cost;
    for (const auto& step : execution_order(plan)) {
        const bool guarded = step.phase == Phase::commands && !plan.commands[step.index].guard.skip_when.empty();
        ++(guarded ? cost.skipped : cost.repeated);
    }
    for (const auto& finding : findings)
        if (finding.rule == "not-idempotent" && finding.step) cost.unsafe.push_back(*finding.step);
    return cost;
}

}  // namespace sysmanage
