// SPDX-License-Identifier: GPL-3.0-or-later
// What in a plan is Windows' way: such a plan is for a parent without POSIX shell, sudo, owners and modes.
#pragma once
#include <string_view>

#include "engine/plan/plan.h"

namespace sysmanage {

/// "C:\folder\file"
bool is_windows_path(std::string_view path);
bool is_for_windows(const Plan& plan);

}  // namespace sysmanage
