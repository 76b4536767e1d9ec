// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lint/lint.h"

#include <algorithm>
#include <tuple>

#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"
#include "engine/plan/redact.h"

namespace sysmanage {

namespace lint_detail {

namespace {

// Places are quoted, values never: a path or a program's name of a hostile plan may be one.
Report::Params without_secrets(const PlanView& view, Report::Params params) {
    for (auto& [name, value] : params) {
        const bool holds_secret =
            std::any_of(view.secret_values.begin(), view.secret_values.end(),
                        [&, &text = value](auto secret) { return text.find(secret) != std::string::npos; });
        if (holds_secret) value = secret_mask;
    }
    return params;
}

}  // namespace

void Report::begin(const Rule& rule) {
    rule_ = &rule;
    of_this_rule_ = 0;
}

// A file is what the plan does with it, whatever it calls it: one that a command runs here is the parent's.
bool Report::is_for_guest(const std::optional<Step>& step) const {
    if (!step || step->phase != Phase::files || !view_.plan.files[step->index].for_guest) return false;
    return std::none_of(view_.scripts.begin(), view_.scripts.end(), [&](const Script& script) {
        return script.is_file && script.step.index == step->index && !script.runners.empty();
    });
}

void Report::add(std::optional<Step> step, std::size_t line, Params params) {
    add_as(rule_->severity, step, line, std::move(params));
}

void Report::add_as(Severity severity, std::optional<Step> step, std::size_t line, Params params) {
    if (rule_->where == Where::parent && is_for_guest(step)) return;
    if (++of_this_rule_ > most_of_a_rule) return;
    params = without_secrets(view_, std::move(params));
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
    lint_detail::Report report(view);
    for (const auto rules : {lint_detail::secret_rules(), lint_detail::file_rules(), lint_detail::command_rules(),
                             lint_detail::script_rules(), lint_detail::download_rules(), lint_detail::guest_rules(),
                             lint_detail::windows_rules()}) {
        for (const auto& rule : rules) {
            report.begin(rule);
            rule.check(view, report);
        }
    }
    auto findings = report.take();
    // Service actions are the only steps that are not executed in the order of their indices, and no rule is about a
    // single one. Findings about the plan as a whole come first.
    const auto rank = [](const Finding& finding) {
        return finding.step ? std::pair(static_cast<int>(finding.step->phase), finding.step->index)
                            : std::pair(-1, std::size_t{0});
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return std::tuple(rank(a), std::string_view(a.rule), a.line) <
               std::tuple(rank(b), std::string_view(b.rule), b.line);
    });
    return findings;
}

}  // namespace sysmanage
