// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/simulation_model.h"

#include <algorithm>

#include "engine/plan/fact_words.h"
#include "ui/models/message_text.h"
#include "ui/models/shown_text.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

QString iconName(Verdict verdict) {
    switch (verdict) {
        case Verdict::run:
            return QStringLiteral("run");
        case Verdict::skip:
            return QStringLiteral("guard");
        case Verdict::unknown:
            return QStringLiteral("unknown");
        case Verdict::fails:
            return QStringLiteral("failed");
        case Verdict::not_reached:
            return QStringLiteral("paused");
    }
    return {};
}

Tone toneOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::run:
            return Tone::accent;
        case Verdict::skip:
            return Tone::ok;
        case Verdict::unknown:
            return Tone::warning;
        case Verdict::fails:
            return Tone::error;
        case Verdict::not_reached:
            break;
    }
    return Tone::muted;
}

QString openText(const OpenFact& open) {
    const QString fact = shownMessage(deciding_message(open));
    return open.decides == OpenFact::Decides::skips ? SimulationModel::tr("Skipped if: %1").arg(fact)
                                                    : SimulationModel::tr("Fails if: %1").arg(fact);
}

QString whyText(const StepVerdict& verdict) {
    QStringList parts;
    const bool saysNothing =
        verdict.verdict == Verdict::unknown || (verdict.why.key == "plan.simulated.always" && !verdict.open.empty());
    if (!saysNothing) parts << sentence(shownMessage(verdict.why));
    for (const OpenFact& open : verdict.open) parts << openText(open);
    return parts.join(QLatin1Char('\n'));
}

}  // namespace

QString verdictText(Verdict verdict) {
    switch (verdict) {
        case Verdict::run:
            return SimulationModel::tr("Runs");
        case Verdict::skip:
            return SimulationModel::tr("Skipped");
        case Verdict::unknown:
            return SimulationModel::tr("Not known");
        case Verdict::fails:
            return SimulationModel::tr("Fails");
        case Verdict::not_reached:
            return SimulationModel::tr("Not reached");
    }
    return {};
}

void SimulationModel::set(const ShownPlanPtr& plan, std::vector<StepVerdict> verdicts) {
    // The same steps with other verdicts keep selection and place.
    const bool same = plan == plan_ && verdicts.size() == verdicts_.size();
    if (!same) beginResetModel();
    plan_ = plan;
    verdicts_ = std::move(verdicts);
    if (!same) return endResetModel();
    if (!verdicts_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int SimulationModel::count(Verdict verdict) const {
    return static_cast<int>(std::count_if(verdicts_.begin(), verdicts_.end(),
                                          [&](const StepVerdict& each) { return each.verdict == verdict; }));
}

int SimulationModel::firstFailing() const {
    const auto found = std::find_if(verdicts_.begin(), verdicts_.end(),
                                    [](const StepVerdict& each) { return each.verdict == Verdict::fails; });
    return found == verdicts_.end() ? -1 : static_cast<int>(found - verdicts_.begin());
}

int SimulationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(verdicts_.size());
}

int SimulationModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(columns); }

QString SimulationModel::text(int row, int column) const {
    const StepVerdict& verdict = verdicts_[static_cast<std::size_t>(row)];
    switch (column) {
        case numberColumn:
            return QString::number(row + 1);
        case verdictColumn:
            return verdictText(verdict.verdict);
        case stepColumn:
            return plan_ && row < plan_->items.size() ? plan_->items.at(row).title : QString();
        default:
            return whyText(verdict);
    }
}

QVariant SimulationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int column = index.column();
    const Verdict verdict = verdicts_[static_cast<std::size_t>(index.row())].verdict;
    if (role == Qt::DisplayRole) return text(index.row(), column).section(QLatin1Char('\n'), 0, 0);
    if (role == Qt::ToolTipRole && column >= stepColumn) return text(index.row(), column);
    if (role == Qt::AccessibleTextRole) return text(index.row(), column);
    if (role == Qt::DecorationRole && column == verdictColumn) return icon(iconName(verdict), toneOf(verdict));
    if (role == Qt::TextAlignmentRole && column == numberColumn) return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant SimulationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case numberColumn:
            return tr("No.");
        case verdictColumn:
            return tr("Then");
        case stepColumn:
            return tr("Step");
        default:
            return tr("Why");
    }
}

}  // namespace sysmanage::ui
