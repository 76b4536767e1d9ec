// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for libvirt's storage pools that are folders of a parent. The XML is libvirt's (formatstorage).
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// pool_create (the folder is made where there is none), pool_delete (libvirt forgets it, what lies in the folder stays;
/// refused while VMs have disks there), pool_list (one section a pool).
/// The pool's UUID follows from name and folder: the same pool asked for once more is recognised.
Plan pool(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::kvm
