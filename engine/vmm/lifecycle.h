// SPDX-License-Identifier: GPL-3.0-or-later
// Start, stop, restart and delete a VM of vmd's; list and probe the parent.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::vmm {

Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::vmm
