// SPDX-License-Identifier: GPL-3.0-or-later
// The safe reboot of a Windows parent. Which distributions run is kept for the account, in
// %LOCALAPPDATA%\SysManage\wsl\reboot-children (a line "wsl NAME" each), so that what was stopped before stays stopped.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::wsl {

/// reboot_prepare: list, arm the restoring (Request::arm_restore), stop within Request::stop_seconds, restart Windows. When a
/// distribution cannot be stopped Windows is not restarted, and they run again. reboot_restore: start them, a line each.
Plan safe_reboot(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::wsl
