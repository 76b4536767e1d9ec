// SPDX-License-Identifier: GPL-3.0-or-later
// The plan that makes a Linux parent able to run containers.
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::lxd {

/// Packages of the parent's own package manager, the daemon, a storage pool (Request::storage_driver), a bridge with addresses,
/// the default profile; opens an active firewall for that bridge. What is there already is left as it is.
Plan enable(const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::lxd
