// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that change a FreeBSD parent itself: enabling and disabling bhyve, its switches, NAT, ZFS volumes.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::bhyve {

/// enable, disable, switch_*, nat_*, zvol_*. Each can be sent again; a step that finds its work done skips it.
Plan parent_plan(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::bhyve
