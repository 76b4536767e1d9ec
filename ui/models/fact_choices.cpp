// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fact_choices.h"

#include <algorithm>

#include "engine/plan/fact_words.h"
#include "engine/plan/parent_facts.h"
#include "ui/models/message_text.h"
#include "ui/models/shown_text.h"

namespace sysmanage::ui {
void FactChoices::setPlan(const ShownPlan& plan) {
    // By the masked plan: what is shown of a fact is all that counts here.
    auto asked = facts_asked_for(*plan.shown);
    beginResetModel();
    const auto before = std::exchange(rows_, {});
    known_ = {};
    hypervisor_ = plan.plan->hypervisor;
    for (Condition& fact : asked) {
        Row row{std::move(fact), {}};
        row.text = sentence(shownMessage(fact_message(row.fact, true)));
        const auto known =
            std::find_if(before.begin(), before.end(), [&](const Row& old) { return old.fact == row.fact; });
        if (known != before.end()) say(row, known->holds);
        rows_ << row;
    }
    endResetModel();
}

void FactChoices::clear() {
    beginResetModel();
    rows_.clear();
    known_ = {};
    endResetModel();
}

void FactChoices::forgetAll() {
    for (Row& row : rows_) say(row, std::nullopt);
    tellAll();
}

bool FactChoices::hasUsual() const { return ParentFacts::usual(hypervisor_).has_value(); }

void FactChoices::takeUsual() {
    const auto usual = ParentFacts::usual(hypervisor_);
    if (!usual) return;
    for (Row& row : rows_) say(row, usual->answer(row.fact).holds);
    tellAll();
}

void FactChoices::say(Row& row, std::optional<bool> holds) {
    row.holds = holds;
    if (holds)
        known_.set(row.fact, *holds);
    else
        known_.forget(row.fact);
}

void FactChoices::tellAll() {
    if (!rows_.isEmpty()) emit dataChanged(index(0), index(count() - 1), {Qt::CheckStateRole, Qt::AccessibleTextRole});
    emit changed();
}

int FactChoices::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant FactChoices::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_.at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return row.text;
        case Qt::CheckStateRole:
            return !row.holds ? Qt::PartiallyChecked : *row.holds ? Qt::Checked : Qt::Unchecked;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return tr("%1: %2").arg(row.text, !row.holds ? tr("not known") : *row.holds ? tr("yes") : tr("no"));
        default:
            return {};
    }
}

bool FactChoices::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    const auto state = static_cast<Qt::CheckState>(value.toInt());
    Row& row = rows_[index.row()];
    say(row, state == Qt::PartiallyChecked ? std::nullopt : std::optional(state == Qt::Checked));
    emit dataChanged(index, index, {role, Qt::AccessibleTextRole, Qt::ToolTipRole});
    emit changed();
    return true;
}

Qt::ItemFlags FactChoices::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsUserTristate |
           Qt::ItemNeverHasChildren;
}

}  // namespace sysmanage::ui
