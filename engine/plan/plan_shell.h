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
///
/// signature: it is the run.sh of a signed bundle. It does nothing before signify, minisign or OpenSSL has verified the
/// signature of the SHA256SUMS beside it, by a key that is not in the bundle, and each file there has its digest.
enum class ScriptGuard { none, signature };
std::string to_shell_script(const Plan& plan, ScriptGuard guard = ScriptGuard::none);

}  // namespace sysmanage
