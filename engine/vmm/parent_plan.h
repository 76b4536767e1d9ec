// SPDX-License-Identifier: GPL-3.0-or-later
// Makes an OpenBSD parent able to run VMs, and takes that out of it again.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::vmm {

/// action: enable or disable. request.subnet: the guests' network, a /24; "" = that of default_gateway.
Checked<Plan> parent_plan(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::vmm
