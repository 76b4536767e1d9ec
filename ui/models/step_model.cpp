// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/step_model.h"

#include <QSet>
#include <algorithm>

#include "ui/style/icons.h"

namespace sysmanage::ui {

int StepModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant StepModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_.at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return row.item.title;
        case Qt::AccessibleTextRole:
            return accessibleText(row);
        case Qt::ToolTipRole:
            return row.kind == RowKind::heading ? QVariant() : row.item.title + QLatin1Char('\n') + subtitle(row);
        case RowKindRole:
            return static_cast<int>(row.kind);
        case NumberRole:
            return row.item.number;
        case SubtitleRole:
            return subtitle(row);
        case IconNameRole:
            return iconName(row);
        case ToneRole:
            return static_cast<int>(tone(row));
        case ChipsRole:
            return QVariant::fromValue(chips(row));
        case DimRole:
            return row.kind != RowKind::heading && !hits_.text.isEmpty() && !hits_.touches(row.item.number);
        case TintRole: {
            const StepRun* run = runOf(row);
            if (!run || (run->state != RunState::running && run->state != RunState::failed)) return {};
            return static_cast<int>(runStateTone(run->state));
        }
        default:
            return {};
    }
}

Qt::ItemFlags StepModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    if (rows_.at(index.row()).kind == RowKind::heading) return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void StepModel::setPlan(const ShownPlanPtr& plan, const QString& title) {
    plan_ = plan;
    merge(rowsOf(*plan, title));
    rowOfNumber_.fill(-1, plan->items.size() + 1);
    for (int row = 0; row < rows_.size(); ++row) {
        if (rows_.at(row).kind != RowKind::heading) rowOfNumber_[rows_.at(row).item.number] = row;
    }
}

void StepModel::clear() {
    if (rows_.isEmpty()) return;
    beginRemoveRows({}, 0, static_cast<int>(rows_.size()) - 1);
    rows_.clear();
    rowOfNumber_.clear();
    plan_.reset();
    run_ = nullptr;
    hits_ = {};
    endRemoveRows();
}

void StepModel::setFindings(const std::vector<Finding>& findings) {
    for (Row& row : rows_) row.findings.clear();
    if (!plan_) return;
    // Findings are sorted by step, as the rows are.
    int number = 0;
    for (const Finding& finding : findings) {
        if (!finding.step) {
            number = 0;
        } else {
            while (number <= plan_->items.size() && (number == 0 || plan_->item(number)->step != *finding.step))
                ++number;
        }
        if (const int row = rowOf(number); row >= 0) rows_[row].findings.push_back(finding);
    }
    refreshRows();
}

void StepModel::setHits(const SearchResult& result) {
    hits_ = result;
    refreshRows();
}

void StepModel::setRun(const RunLog* run) {
    run_ = run;
    refreshRows();
}

void StepModel::runChanged(int number) {
    if (const int row = rowOf(number); row >= 0) emit dataChanged(index(row), index(row));
}

int StepModel::rowOf(int number) const { return rowOfNumber_.value(number, -1); }

int StepModel::numberAt(int row) const {
    if (row < 0 || row >= rows_.size() || rows_.at(row).kind == RowKind::heading) return -1;
    return rows_.at(row).item.number;
}

QVector<StepModel::Row> StepModel::rowsOf(const ShownPlan& plan, const QString& title) const {
    QVector<Row> rows;
    rows.reserve(plan.items.size() + 6);
    StepItem whole;
    whole.title = tr("Overview");
    whole.subtitle = title;
    rows << Row{.kind = RowKind::overview, .key = QStringLiteral("overview"), .item = whole};
    const StepItem* before = nullptr;
    for (const StepItem& item : plan.items) {
        if (!before || before->step.phase != item.step.phase) {
            StepItem heading;
            heading.title = phaseText(item.step.phase);
            heading.step.phase = item.step.phase;
            heading.number = -1;
            rows << Row{.kind = RowKind::heading, .key = QStringLiteral("phase:") + heading.title, .item = heading};
        }
        rows << Row{.kind = RowKind::step, .key = item.key, .item = item};
        before = &item;
    }
    return rows;
}

void StepModel::removeGone(const QVector<Row>& wanted) {
    QSet<QString> keys;
    keys.reserve(wanted.size());
    for (const Row& row : wanted) keys.insert(row.key);
    for (int last = static_cast<int>(rows_.size()) - 1; last >= 0; --last) {
        if (keys.contains(rows_.at(last).key)) continue;
        int first = last;
        while (first > 0 && !keys.contains(rows_.at(first - 1).key)) --first;
        beginRemoveRows({}, first, last);
        rows_.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void StepModel::merge(QVector<Row> wanted) {
    removeGone(wanted);
    QSet<QString> known;
    for (const Row& row : std::as_const(rows_)) known.insert(row.key);
    for (int at = 0; at < wanted.size(); ++at) {
        if (!known.contains(wanted.at(at).key)) {
            int end = at + 1;
            while (end < wanted.size() && !known.contains(wanted.at(end).key)) ++end;
            beginInsertRows({}, at, end - 1);
            rows_.insert(at, end - at, Row());
            std::copy(wanted.begin() + at, wanted.begin() + end, rows_.begin() + at);
            endInsertRows();
            at = end - 1;
            continue;
        }
        int from = at;
        while (rows_.at(from).key != wanted.at(at).key) ++from;
        if (from != at) {
            beginMoveRows({}, from, from, {}, at);
            rows_.move(from, at);
            endMoveRows();
        }
        if (!(rows_.at(at) == wanted.at(at))) {
            rows_[at].item = wanted.at(at).item;
            emit dataChanged(index(at), index(at));
        }
    }
}

void StepModel::refreshRows() {
    if (!rows_.isEmpty()) emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
}

const StepRun* StepModel::runOf(const Row& row) const {
    return run_ && row.kind == RowKind::step ? run_->step(row.item.number) : nullptr;
}

QString StepModel::subtitle(const Row& row) const {
    const StepRun* run = runOf(row);
    return run ? stepRunText(*run) : row.item.subtitle;
}

QVector<StepChip> StepModel::chips(const Row& row) const {
    QVector<StepChip> chips;
    if (row.kind == RowKind::heading) return chips;
    if (!row.findings.empty()) {
        const auto worst = std::max_element(row.findings.begin(), row.findings.end(),
                                            [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
        chips << StepChip{severityIconName(worst->severity), QString::number(row.findings.size()),
                          severityTone(worst->severity)};
    }
    if (row.kind == RowKind::overview || runOf(row)) return chips;
    if (row.item.secrets > 0) chips << StepChip{QStringLiteral("secret"), tr("secret"), Tone::secret};
    if (row.item.guarded) chips << StepChip{QStringLiteral("guard"), tr("guarded"), Tone::ok};
    if (row.item.step.may_fail) chips << StepChip{QStringLiteral("info"), tr("may fail"), Tone::muted};
    return chips;
}

QString StepModel::accessibleText(const Row& row) const {
    if (row.kind == RowKind::heading) return row.item.title;
    QStringList parts;
    if (row.kind == RowKind::step) parts << tr("Step %1, %2").arg(row.item.number).arg(stepVerb(row.item.step.phase));
    parts << row.item.title << subtitle(row);
    if (!row.findings.empty()) parts << findingCountText(row.findings);
    for (const StepChip& chip : chips(row)) {
        if (!chip.text.at(0).isDigit()) parts << chip.text;
    }
    return parts.join(QStringLiteral(", "));
}

QVariant StepModel::iconName(const Row& row) const {
    if (row.kind == RowKind::overview) return QStringLiteral("plan");
    if (row.kind == RowKind::heading) return {};
    if (const StepRun* run = runOf(row)) {
        const QString name = runStateIconName(run->state);
        if (!name.isEmpty()) return name;
    }
    return stepIconName(row.item.step.phase);
}

Tone StepModel::tone(const Row& row) const {
    if (row.kind != RowKind::step) return Tone::muted;
    const StepRun* run = runOf(row);
    return run ? runStateTone(run->state) : stepTone(row.item.step.phase);
}

}  // namespace sysmanage::ui
