// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two plans, by step, with the differing lines of files.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/plan/plan_text.h"

namespace sysmanage {

enum class Change { same, added, removed, changed, moved };

struct LineChange {
    enum class Kind { same, added, removed } kind;
    std::size_t old_line = 0;  ///< 1-based, 0 when the line is not in the old text
    std::size_t new_line = 0;
    std::string text;
    bool operator==(const LineChange&) const = default;
};

/// One file, command, package, service action or head field that is in either plan.
struct StepChange {
    Change change = Change::same;
    std::string kind;   ///< "head", "package", "file", "command", "service", "removal"
    std::string title;  ///< a file's path, a command's description, a field's name
    std::optional<std::size_t> old_index{};
    std::optional<std::size_t> new_index{};
    std::vector<LineChange> lines{};  ///< of a file's content or of a command's parts, when changed
    bool operator==(const StepChange&) const = default;
};

struct PlanDiff {
    std::vector<StepChange> changes{};  ///< execution order of the new plan, removed ones where they stood
    bool same() const;
};

/// Commands are matched by their id (or argv), files by path. Secret spans are compared but masked in the
/// lines.
PlanDiff diff(const Plan& before, const Plan& after);

/// Longest-common-subsequence line difference.
std::vector<LineChange> diff_lines(std::string_view before, std::string_view after);

/// Text for a terminal, in the manner of unified diff with our step headings.
std::string to_text(const PlanDiff& difference);

}  // namespace sysmanage
