// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a plan as a list shows them, and the plan as it may be shown. Values, made off the GUI thread.
#pragma once
#include <QString>
#include <QVector>
#include <memory>
#include <unordered_map>

#include "engine/plan/execution_order.h"
#include "ui/plan_runner.h"
#include "ui/style/theme.h"

namespace sysmanage::ui {

struct StepItem {
    int number = 0;  ///< 1-based, in execution order; 0 is the plan as a whole
    Step step{};
    QString key;  ///< the same step of another version of the plan has the same key
    QString title;
    QString subtitle;
    std::uint64_t bytes = 0;  ///< of a file, as it will be written (not as it is masked)
    std::size_t secrets = 0;  ///< places of a file that hold one
    bool guarded = false;

    bool operator==(const StepItem&) const = default;
};

QString phaseText(Phase phase);  ///< "Files", "Commands"
QString stepIconName(Phase phase);
Tone stepTone(Phase phase);
/// What the step does, in a word or two: "Write a file".
QString stepVerb(Phase phase);

/// A plan and what of it may be shown. Immutable, shared between threads.
struct ShownPlan {
    PlanPtr plan;   ///< the real one
    PlanPtr shown;  ///< with masks, unless revealed
    bool revealed = false;
    bool hasSecrets = false;
    QVector<StepItem> items;                         ///< in execution order
    std::unordered_map<std::string, int> writers{};  ///< path of a file → number of the step that writes it
    const StepItem* item(int number) const;
};
using ShownPlanPtr = std::shared_ptr<const ShownPlan>;

ShownPlanPtr shownPlan(const PlanPtr& plan, bool revealed);

/// The title of a command: its description, else what it runs.
QString commandTitle(const CommandSpec& command);

/// "Create", "Delete" … for an action of the wire; other actions as they are.
QString actionWord(const std::string& action);

/// "2 files", "11 commands" …: the steps by their kind.
QStringList countTexts(const Plan& plan);

/// "430 MiB to download", "20 GiB on disk", "about 4 min": what is known of it.
QStringList estimateTexts(const Estimate& estimate);

}  // namespace sysmanage::ui
