// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hazards.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace sysmanage::cli {

std::string place_of(const Finding& finding) {
    if (!finding.step) return "plan";
    auto place = std::string(phase_name(finding.step->phase)) + "[" + std::to_string(finding.step->index) + "]";
    if (finding.line > 0) place += ":" + std::to_string(finding.line);
    return place;
}

std::string finding_line(const Finding& finding) {
    return std::string(severity_name(finding.severity)) + " " + place_of(finding) + " " + finding.rule + ": " +
           utf8::visible(to_english(finding.message), false);
}

bool holds_secrets(const Plan& plan) {
    return std::any_of(plan.files.begin(), plan.files.end(), [](const auto& file) { return !file.secrets.empty(); });
}

}  // namespace sysmanage::cli
