// SPDX-License-Identifier: GPL-3.0-or-later
// Which step of one plan is which of another.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "engine/plan/plan.h"

namespace sysmanage {

struct StepMatch {
    std::optional<std::size_t> old_index{};  ///< into the plan's list; none: the step is new
    std::optional<std::size_t> new_index{};  ///< none: the step is gone
    bool moved = false;                      ///< stands elsewhere among the steps that both plans have
};

/// In the order of the new plan; steps that are gone come behind the step that they followed.
std::vector<StepMatch> match_packages(const std::vector<PackageSpec>& before, const std::vector<PackageSpec>& after);
std::vector<StepMatch> match_files(const std::vector<FileSpec>& before, const std::vector<FileSpec>& after);
std::vector<StepMatch> match_commands(const std::vector<CommandSpec>& before, const std::vector<CommandSpec>& after);
/// In the order in which the actions are executed.
std::vector<StepMatch> match_services(const Plan& before, const Plan& after);

}  // namespace sysmanage
