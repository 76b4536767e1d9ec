// SPDX-License-Identifier: GPL-3.0-or-later
// A guest of VMM: OpenBSD by its own installer, Linux by an installer or from a cloud image. Each is started once without an
// entry in vm.conf, told what to boot from; such a VM is over when its guest reboots. Then it gets its entry, and starts from its
// disk.
#pragma once
#include <chrono>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::vmm {

/// Problems: what VMM, or the way this guest is made, cannot do.
Checked<Plan> create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

}  // namespace sysmanage::vmm
