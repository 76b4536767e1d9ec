// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lint/lint.h"

#include <algorithm>
#include <tuple>

#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"

namespace sysmanage {

namespace lint_detail {

void Report::begin(const Rule& rule) {
    rule_ = &rule;
    of_this_rule_ = 0;
}

void Report::add(std::optional<Step> step, std::size_t line, Params params) {
    add_as(rule_->severity, step, line, std::move(params));
}

void Report::add_as(Severity severity, std::optional<Step> step, std::size_t line, Params params) {
    if (++of_this_rule_ > most_of_a_rule) return;
    const std::string key = "lint." + std::string(rule_->id);
    findings_.push_back({.rule = std::string(rule_->id),
                         .severity = severity,
                         .step = step,
                         .line = line,
                         .message = {key, params},
                         .fix = {key + ".fix", std::move(params)}});
}

}  // namespace lint_detail

const char* severity_name(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "";
}

std::vector<Finding> lint(const Plan& plan) {
    const lint_detail::PlanView view(plan);
    lint_detail::Report report;
    for (const auto rules : {lint_detail::secret_rules(), lint_detail::file_rules(), lint_detail::command_rules(),
                             lint_detail::script_rules(), lint_detail::download_rules()}) {
        for (const auto& rule : rules) {
            report.begin(rule);
            rule.check(view, report);
        }
    }
    auto findings = report.take();
    // Findings about the plan as a whole come first.
    const auto rank = [&](const Finding& finding) {
        if (!finding.step) return view.steps.begin() - 1;
        return std::find(view.steps.begin(), view.steps.end(), *finding.step);
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        const auto rank_a = rank(a), rank_b = rank(b);
        return std::tie(rank_a, a.rule, a.line) < std::tie(rank_b, b.rule, b.line);
    });
    return findings;
}

}  // namespace sysmanage
