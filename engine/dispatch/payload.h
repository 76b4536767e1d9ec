// SPDX-License-Identifier: GPL-3.0-or-later
// What travels to the parent: the lines that its output filter has to mask, then the plan's shell form.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"

namespace sysmanage::dispatch {

struct Payload {
    std::string text{};
    std::size_t secrets = 0;  ///< leading lines: "a…" is masked wherever it stands, "l…" as a line by itself
};

/// Lines with the values of the plan's secret spans, longest first, without repetition.
std::vector<std::string> secret_lines(const Plan& plan);
Payload payload_of(const Plan& plan);

}  // namespace sysmanage::dispatch
