// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for a distribution that is there, and for what a parent says of itself.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::wsl {

/// start, stop, restart, delete (with its disk; an unknown distribution is a success with a note), probe (capability
/// section), list (with GUIDs). With Request::wsl_guid only the distribution that was listed under it is touched.
Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now);

/// The newest agent in a distribution, which is started for it.
Plan update_agent(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

}  // namespace sysmanage::wsl
