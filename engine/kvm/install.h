// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a KVM guest by its publisher's installer (Debian, Ubuntu, Alpine): the medium is verified and cached, the
// installer started with all its answers, its end awaited, answers and medium removed, and the new system started from
// its disk. Until the last step a failure takes everything back.
#pragma once
#include <chrono>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// Whether there is a way to start this method's installer in a VM.
bool can_install(Provisioning provisioning);

/// As for create(): the request is complete, and the same request at the same time is the same plan.
Checked<Plan> install(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

}  // namespace sysmanage::kvm
