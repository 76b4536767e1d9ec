// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for a container that is there, and for what a parent says of itself.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::lxd {

/// start, stop (asks the container's init, bounded, then ends its processes), restart, delete (with its file system; an unknown
/// container is a success with a note), probe (capability section), list.
Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::lxd
