// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a bhyve guest with vm-bhyve: a FreeBSD image is prepared from outside before it has ever run, a cloud image reads a
// seed, an installer's medium is started for somebody who answers it. Until the last step a failure takes everything back.
#pragma once
#include <chrono>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::bhyve {

/// Whether there is a way to make guests of this kind.
bool has_method(Provisioning provisioning);

/// The request is complete, and the same request at the same time is the same plan.
Checked<Plan> create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

}  // namespace sysmanage::bhyve
