// SPDX-License-Identifier: GPL-3.0-or-later
// A step of a plan that really runs in tests: a line for /bin/sh, with a minute for it.
#pragma once
#include <chrono>
#include <string>

#include "engine/plan/plan.h"

namespace sysmanage::contract {

inline CommandSpec shell_step(const std::string& description, const std::string& text) {
    CommandSpec command;
    command.argv = {"/bin/sh", "-c", text};
    command.description_text = description;
    command.timeout = std::chrono::seconds(60);
    return command;
}

}  // namespace sysmanage::contract
