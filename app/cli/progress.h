// SPDX-License-Identifier: GPL-3.0-or-later
// How a run and a dry run are told on standard error: numbered steps, their output, how they ended.
#pragma once
#include <string>
#include <vector>

#include "app/runner/runner.h"
#include "engine/plan/plan.h"

namespace sysmanage::cli {

/// One line or more for an event; "" when there is nothing to tell.
std::string progress_text(const Plan& plan, const runner::StepEvent& event);

/// What each step would do, with the deciding fact.
std::string forecast_text(const Plan& plan, const std::vector<runner::Forecast>& forecasts);

}  // namespace sysmanage::cli
