// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of a plan in the way people read them; every text and the window use these.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>

#include "engine/plan/plan.h"

namespace sysmanage {

std::string human_bytes(std::uint64_t bytes);           ///< "512 bytes", "21.4 KiB", "430 MiB"
std::string human_duration(std::chrono::seconds time);  ///< "45 s", "2 min 5 s", "2 h 8 min"
std::string octal_mode(unsigned mode);                  ///< four digits: "0644"

/// What all commands of a plan cost together, as far as it is known.
Estimate total_estimate(const Plan& plan);

}  // namespace sysmanage
