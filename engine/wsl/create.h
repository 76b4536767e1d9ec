// SPDX-License-Identifier: GPL-3.0-or-later
// The plan that makes a distribution from its publisher's image, and sets it up from within.
#pragma once
#include <chrono>

#include "engine/catalog/catalog.h"
#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::wsl {

Plan create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

}  // namespace sysmanage::wsl
