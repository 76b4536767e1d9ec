// SPDX-License-Identifier: GPL-3.0-or-later
// What takes longer than showing a plan: lint, digest, search index, the raw forms. To be run off the GUI thread.
#pragma once
#include "ui/models/plan_search.h"

namespace sysmanage::ui {

struct PlanAnalysis {
    std::vector<Finding> findings;
    QString digest;  ///< of the real plan
    SearchIndexPtr index;
    std::shared_ptr<const std::vector<StepDetail>> details;  ///< by the number of the step, 0: the plan as a whole
};

PlanAnalysis analyse(const ShownPlanPtr& plan, const QString& title);

enum class RawForm { json, script };

struct RawText {
    ShownText text;
    ContentKind kind = ContentKind::json;
    SearchIndexPtr index;
};

/// As an export would write it, but with masks unless secrets are revealed.
RawText rawText(const ShownPlanPtr& plan, RawForm form);

}  // namespace sysmanage::ui
