// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two plans, by step, with the differing lines of files.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/plan/plan_text.h"

namespace sysmanage {

enum class Change { same, added, removed, changed, moved };

struct LineChange {
    enum class Kind { same, added, removed } kind = Kind::same;
    std::size_t old_line = 0;  ///< 1-based, 0 when the line is not in the old text
    std::size_t new_line = 0;
    std::string text{};
    bool operator==(const LineChange&) const = default;
};

/// One file, command, package, service action or head field that is in either plan.
struct StepChange {
    Change change = Change::same;
    std::string kind{};   ///< "head", "package", "file", "command", "service", "removal"
    std::string title{};  ///< a file's path, a command's description, a field's name
    std::optional<std::size_t> old_index{};
    std::optional<std::size_t> new_index{};
    /// Unless same or moved. What is said of the step (mode, argv, guard, …) comes first and has no line numbers; of a
    /// step that changed only what differs of it. Then a file's content, whole and with its line numbers, when it
    /// differs.
    std::vector<LineChange> lines{};
    bool operator==(const StepChange&) const = default;
};

struct PlanDiff {
    std::vector<StepChange> changes{};  ///< execution order of the new plan, removed ones where they stood
    bool same() const;
};

/// Commands are matched by their id, else by their argv; files by their path, else by their path below the folder
/// that all of the plan's files lie in. Secrets are compared but masked in all texts.
PlanDiff diff(const Plan& before, const Plan& after);

/// Line difference by a longest common subsequence (see line_diff.h for very different texts). A missing final line
/// feed is no difference: it is added when the file is written.
std::vector<LineChange> diff_lines(std::string_view before, std::string_view after);

/// Text for a terminal, in the manner of unified diff with our step headings.
std::string to_text(const PlanDiff& difference);

}  // namespace sysmanage
