// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/execution_order.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sysmanage {
namespace {

// The order in which an agent works through the groups of service actions.
constexpr std::array<std::string_view, 5> service_order = {"enable", "disable", "stop", "start", "restart"};

// The agent takes a package list as one: a failure is passed over only if every entry is optional.
bool all_optional(const std::vector<PackageSpec>& packages) {
    return std::all_of(packages.begin(), packages.end(), [](const auto& package) { return package.optional; });
}

void add_service_actions(std::vector<Step>& steps, const std::vector<ServiceAction>& actions) {
    const auto rank = [&](std::size_t index) {
        return std::find(service_order.begin(), service_order.end(), actions[index].action) - service_order.begin();
    };
    const auto first = static_cast<std::ptrdiff_t>(steps.size());
    for (std::size_t i = 0; i < actions.size(); ++i) steps.push_back({Phase::service_actions, i, false});
    std::stable_sort(steps.begin() + first, steps.end(),
                     [&](const Step& a, const Step& b) { return rank(a.index) < rank(b.index); });
}

}  // namespace

const char* phase_name(Phase phase) {
    switch (phase) {
        case Phase::packages:
            return "packages";
        case Phase::files:
            return "files";
        case Phase::commands:
            return "commands";
        case Phase::service_actions:
            return "service_actions";
        case Phase::packages_to_remove:
            return "packages_to_remove";
    }
    return "";
}

std::vector<Step> execution_order(const Plan& plan) {
    std::vector<Step> steps;
    steps.reserve(plan.packages.size() + plan.files.size() + plan.commands.size() + plan.service_actions.size() +
                  plan.packages_to_remove.size());
    for (std::size_t i = 0; i < plan.packages.size(); ++i)
        steps.push_back({Phase::packages, i, all_optional(plan.packages)});
    for (std::size_t i = 0; i < plan.files.size(); ++i) steps.push_back({Phase::files, i, false});
    for (std::size_t i = 0; i < plan.commands.size(); ++i)
        steps.push_back({Phase::commands, i, plan.commands[i].ignore_errors});
    add_service_actions(steps, plan.service_actions);
    for (std::size_t i = 0; i < plan.packages_to_remove.size(); ++i)
        steps.push_back({Phase::packages_to_remove, i, all_optional(plan.packages_to_remove)});
    return steps;
}

}  // namespace sysmanage
