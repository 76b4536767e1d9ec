// SPDX-License-Identifier: GPL-3.0-or-later
// The safe reboot of a parent, for the children of all its hypervisors at once: which of them run is kept in
// /var/lib/sysmanage-agent/reboot-children (0600, a line "TYPE NAME" each), so that what was stopped before stays stopped.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::reboot {

/// reboot_prepare: list, arm the restoring (Request::arm_restore), stop within Request::stop_seconds, reboot. When a child
/// cannot be stopped the parent is not rebooted, and the children run again. reboot_restore: start them, a line each.
Plan plan(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::reboot
