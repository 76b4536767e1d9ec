// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as text for a terminal or a mail: every step in execution order, every file, every argument.
#pragma once
#include <string>

#include "engine/plan/plan.h"

namespace sysmanage {

enum class Secrets { masked, revealed };

/// Headed by a summary (files, commands, download size, digest) and the lint's findings at their steps.
std::string to_text(const Plan& plan, Secrets secrets);

}  // namespace sysmanage
