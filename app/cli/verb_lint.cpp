// SPDX-License-Identifier: GPL-3.0-or-later
// lint: hazards of a plan. Places are quoted, never values.
#include <algorithm>

#include "app/cli/hazards.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "engine/plan/plan_json.h"
#include "engine/text/utf8.h"

namespace sysmanage::cli {
namespace {

std::string as_text(const std::vector<Finding>& findings, const Plan& plan) {
    std::string text;
    for (const auto& finding : findings) {
        text += finding_line(finding) + "\n";
        if (!finding.fix.empty()) text += "    " + utf8::visible(to_english(finding.fix), false) + "\n";
    }
    const auto count = [&](Severity severity) {
        return std::to_string(std::count_if(findings.begin(), findings.end(),
                                            [&](const Finding& finding) { return finding.severity == severity; }));
    };
    return text + count(Severity::error) + " errors, " + count(Severity::warning) + " warnings, " +
           count(Severity::note) + " notes in plan " + plan_digest(plan) + "\n";
}

Json as_json(const Finding& finding) {
    Json json = {{"rule", finding.rule},
                 {"severity", severity_name(finding.severity)},
                 {"place", place_of(finding)},
                 {"message", to_english(finding.message)},
                 {"fix", to_english(finding.fix)}};
    if (finding.line > 0) json["line"] = finding.line;
    return json;
}

std::string as_json(const std::vector<Finding>& findings, const Plan& plan) {
    Json list = Json::array();
    for (const auto& finding : findings) list.push_back(as_json(finding));
    return Json{{"digest", plan_digest(plan)}, {"findings", std::move(list)}}.dump(2) + "\n";
}

}  // namespace

int run_lint(const Arguments& arguments) {
    const auto input = read_plan("PLAN.json", arguments.value("PLAN.json"));
    if (!input) return refuse(input.error());
    const auto findings = lint(input->plan);
    const bool json = arguments.value("--format") == "json";
    const auto printed = print(json ? as_json(findings, input->plan) : as_text(findings, input->plan));
    if (!printed) return refuse(printed.error());
    const bool bad = std::any_of(findings.begin(), findings.end(),
                                 [](const Finding& finding) { return finding.severity == Severity::error; });
    return bad ? exit_status::failed : exit_status::done;
}

}  // namespace sysmanage::cli
