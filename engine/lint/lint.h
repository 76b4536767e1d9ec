// SPDX-License-Identifier: GPL-3.0-or-later
// Hazards of a plan, found without running it. Findings quote places, never values.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/message/message.h"
#include "engine/plan/execution_order.h"
#include "engine/plan/plan.h"

namespace sysmanage {

enum class Severity { note, warning, error };

struct Finding {
    std::string rule;  ///< stable id: "secret-readable-by-others"
    Severity severity = Severity::warning;
    std::optional<Step> step{};  ///< none: the plan as a whole
    std::size_t line = 0;        ///< 1-based line of the file's content, 0: the step as a whole
    Message message;             ///< what is wrong here
    Message fix;                 ///< what to do
    bool operator==(const Finding&) const = default;
};

/// Sorted by step in execution order, then by rule.
std::vector<Finding> lint(const Plan& plan);

const char* severity_name(Severity severity);

}  // namespace sysmanage
