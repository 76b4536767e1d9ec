// SPDX-License-Identifier: GPL-3.0-or-later
// The plan that makes a container from an image of one of the daemon's servers, and sets it up from within.
#pragma once
#include <chrono>

#include "engine/catalog/catalog.h"
#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::lxd {

Plan create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

/// Installs the agent of a container anew, in its newest version, and starts it; its configuration stays.
Plan update_agent(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

}  // namespace sysmanage::lxd
