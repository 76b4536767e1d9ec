// SPDX-License-Identifier: GPL-3.0-or-later
// The plan that makes a Windows parent able to run distributions.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::wsl {

/// WSL without a distribution; what is there already is left as it is. Its last lines of output are "key:yes|no" of
/// needs_bios_virtualization, at which it ends before anything is changed, and of reboot_required.
Plan enable(const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::wsl
