// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

namespace sysmanage {

/// The known word that a mistyped one probably stands for; "" when none is near.
std::string_view closest(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace sysmanage
