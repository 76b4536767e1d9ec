// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for a KVM guest that is there, and for what a parent says of itself.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// start, stop (asks the guest, bounded, then switches it off), restart, delete (with purge_storage also the
/// VM's own disk, seed and NVRAM; an unknown VM is a success with a note), probe (capability sections), list
/// (VM table).
Plan lifecycle(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::kvm
