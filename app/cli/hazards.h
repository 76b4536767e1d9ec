// SPDX-License-Identifier: GPL-3.0-or-later
// What is dangerous about a plan, in words: lint prints them, apply warns of the worst.
#pragma once
#include <string>

#include "engine/lint/lint.h"
#include "engine/plan/plan.h"

namespace sysmanage::cli {

/// "files[2]:14", "commands[0]", or "plan".
std::string place_of(const Finding& finding);

/// "error files[2]:14 RULE: what is wrong there".
std::string finding_line(const Finding& finding);

bool holds_secrets(const Plan& plan);

}  // namespace sysmanage::cli
