// SPDX-License-Identifier: GPL-3.0-or-later
// The plan that makes a Linux parent able to run VMs: packages, kernel module, libvirt, its network, the firewall.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// With parent_os the packages are listed in the plan and installed by the agent; without it a step finds out on the parent
/// which of the known families it belongs to. Whatever is there already is left as it is.
Plan enable(const Request& request, std::chrono::sys_seconds now);

/// modules_enable: KVM's module now and after every boot; modules_disable: out of the kernel, refused while VMs run.
Plan modules(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::kvm
