// SPDX-License-Identifier: GPL-3.0-or-later
// Any plan as one self-contained POSIX sh script with the agent's semantics.
#pragma once
#include <string>

#include "engine/plan/plan.h"

namespace sysmanage {

/// Phases in the agent's order, file modes and owners, digests, timeouts, ignore_errors; numbered steps; says
/// at which step it stopped; safe to run again. Runs on dash, bash, busybox ash, mksh and the BSDs' sh. Holds
/// the plan's secrets: the caller writes it 0600. Of a plan for a Windows parent (is_for_windows) a script that says so and
/// fails.
std::string to_shell_script(const Plan& plan);

}  // namespace sysmanage
