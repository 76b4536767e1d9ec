// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plan_analysis.h"

#include "engine/plan/plan_json.h"
#include "engine/plan/plan_shell.h"
#include "engine/plan/redact.h"

namespace sysmanage::ui {
namespace {

constexpr std::string_view mask = secret_mask;

/// The marks stand where the masks do: a raw form has no spans of its own.
std::vector<Span> maskPlaces(std::string_view text) {
    std::vector<Span> places;
    for (std::size_t at = text.find(mask); at != text.npos; at = text.find(mask, at + mask.size())) {
        places.push_back({at, mask.size()});
    }
    return places;
}

}  // namespace

PlanAnalysis analyse(const ShownPlanPtr& plan, const QString& title) {
    PlanAnalysis analysis;
    analysis.findings = lint(*plan->plan);
    analysis.digest = QString::fromStdString(plan_digest(*plan->plan));
    auto index = std::make_shared<SearchIndex>();
    auto details = std::make_shared<std::vector<StepDetail>>();
    details->reserve(static_cast<std::size_t>(plan->items.size()) + 1);
    for (int number = 0; number <= plan->items.size(); ++number) {
        details->push_back(stepDetail(*plan, number, title, analysis.findings));
        addToIndex(*index, details->back());
    }
    analysis.index = std::move(index);
    analysis.details = std::move(details);
    return analysis;
}

RawText rawText(const ShownPlanPtr& plan, RawForm form) {
    const std::string text =
        form == RawForm::json ? to_json(*plan->shown).dump(2) + '\n' : to_shell_script(*plan->shown);
    RawText raw;
    raw.kind = form == RawForm::json ? ContentKind::json : ContentKind::shell;
    raw.text = shownDocument(text, plan->revealed ? std::vector<Span>() : maskPlaces(text));
    raw.index = std::make_shared<SearchIndex>(indexOfText(raw.text));
    return raw;
}

}  // namespace sysmanage::ui
