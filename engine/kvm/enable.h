// SPDX-License-Identifier: GPL-3.0-or-later
// The plan that makes a Linux parent able to run VMs: packages, kernel module, libvirt, its network, the firewall.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// Packages come with the parent's own package manager, by the family that parent_os names or that the parent names itself; a
/// parent that names another one is refused before anything is installed. Whatever is there already is left as it is.
Plan enable(const Request& request, std::chrono::sys_seconds now);

/// modules_enable: KVM's module now and after every boot; modules_disable: out of the kernel, refused while VMs run.
Plan modules(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::kvm
