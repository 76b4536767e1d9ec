// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a KVM guest from a cloud image: the image is verified and cached, the disk made and resized, the seed
// packed, the VM defined with virt-install, its first boot awaited, the seed removed. Until the last step a
// failure takes everything back.
#pragma once
#include <chrono>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// The request must have a password hash and, when it approves automatically, a token. The guest's identity
/// (UUID, MAC, instance-id) follows from its names and the clock, so that the same request at the same time
/// is the same plan.
Checked<Plan> create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

/// Whether create_by_login can make it: a FreeBSD whose image reads a seed. An entry without a channel of the agent is one
/// whose image does not.
bool can_log_in(const Distribution& distribution);

/// A FreeBSD guest: its seed makes the user, the rest is done by a script that the parent runs in it over SSH.
Plan create_by_login(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

}  // namespace sysmanage::kvm
