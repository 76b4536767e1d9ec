// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/windows.h"

#include <algorithm>

namespace sysmanage {

bool is_windows_path(std::string_view path) {
    const bool letter = path.size() > 3 && ((path[0] >= 'A' && path[0] <= 'Z') || (path[0] >= 'a' && path[0] <= 'z'));
    return letter && path[1] == ':' && path[2] == '\\';
}

bool is_for_windows(const Plan& plan) {
    return plan.hypervisor == "wsl" || std::any_of(plan.files.begin(), plan.files.end(),
                                                   [](const FileSpec& file) { return is_windows_path(file.path); });
}

}  // namespace sysmanage
