// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/plan.h"

namespace sysmanage {

std::string describe(const CommandSpec& command) {
    if (!command.description_text.empty()) return command.description_text;
    if (!command.description.empty()) return to_english(command.description);
    std::string joined;
    for (const auto& argument : command.argv) {
        if (!joined.empty()) joined += ' ';
        joined += argument;
    }
    return joined;
}

}  // namespace sysmanage
