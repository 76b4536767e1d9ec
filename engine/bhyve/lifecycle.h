// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for a bhyve guest that is there, and for what a parent says of itself.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::bhyve {

/// start, stop (asks the guest, bounded, then switches it off), restart, delete (an unknown VM is a success with a note;
/// without purge_storage its folder stays), probe (capability section), list (vm-bhyve's table and the metadata).
Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::bhyve
