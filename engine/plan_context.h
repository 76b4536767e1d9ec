// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan depends on beside its request: clock and randomness come from outside, so that tests can give their own.
#pragma once
#include <chrono>

#include "engine/random/random_source.h"

namespace sysmanage {

struct PlanContext {
    std::chrono::sys_seconds now;
    RandomSource& random;  ///< for what must be unguessable: salts and tokens made here
};

}  // namespace sysmanage
