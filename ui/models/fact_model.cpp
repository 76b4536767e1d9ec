// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fact_model.h"

#include <QApplication>
#include <QBrush>
#include <QFont>
#include <QFontDatabase>
#include <algorithm>

#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

QVariant ink(const Fact& fact, int column) {
    const QPalette palette = QApplication::palette();
    if (column == 0) return QBrush(toneColor(Tone::muted, palette));
    if (fact.isLink()) return QBrush(palette.color(QPalette::Link));
    return {};
}

}  // namespace

int FactModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(facts_.size());
}

int FactModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 2; }

QVariant FactModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Fact& fact = facts_.at(index.row());
    const bool value = index.column() == 1;
    switch (role) {
        case Qt::DisplayRole:
            return value ? fact.value : fact.label;
        case Qt::DecorationRole:
            return value && !fact.iconName.isEmpty() ? QVariant(icon(fact.iconName, fact.tone)) : QVariant();
        case Qt::ForegroundRole:
            return ink(fact, index.column());
        case Qt::FontRole: {
            if (value && fact.fixedPitch) return QFontDatabase::systemFont(QFontDatabase::FixedFont);
            if (!value || fact.goToStep == 0) return {};
            QFont link = QApplication::font();
            link.setUnderline(true);
            return link;
        }
        case Qt::TextAlignmentRole:
            return static_cast<int>(Qt::AlignTop | Qt::AlignLeft);
        case Qt::BackgroundRole:
            if (index.row() == currentHit_) return QBrush(toneTint(Tone::accent, QApplication::palette()));
            return hits_.contains(index.row()) ? QBrush(toneTint(Tone::warning, QApplication::palette())) : QVariant();
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2").arg(fact.label, fact.value);
        case Qt::ToolTipRole:
            if (fact.goToStep > 0) return tr("Enter goes to step %1").arg(fact.goToStep);
            return fact.goToLine > 0 ? tr("Enter goes to line %1").arg(fact.goToLine) : QVariant();
        default:
            return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Fact") : tr("Value");
}

void FactModel::setFacts(const QVector<Fact>& facts) {
    if (facts == facts_) return;
    const int before = static_cast<int>(facts_.size());
    const int after = static_cast<int>(facts.size());
    hits_.clear();
    currentHit_ = -1;
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        facts_.resize(after);
        endRemoveRows();
    }
    std::copy_n(facts.begin(), std::min(before, after), facts_.begin());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        facts_ = facts;
        endInsertRows();
    }
    if (after > 0) emit dataChanged(index(0, 0), index(after - 1, 1));
}

void FactModel::setHits(const QSet<int>& rows, int current) {
    if (rows == hits_ && current == currentHit_) return;
    hits_ = rows;
    currentHit_ = current;
    if (!facts_.isEmpty()) emit dataChanged(index(0, 0), index(static_cast<int>(facts_.size()) - 1, 1));
}

}  // namespace sysmanage::ui
