// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_model.h"

#include <QSet>
#include <algorithm>

#include "ui/style/icons.h"

namespace sysmanage::ui {

int EntryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant EntryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Entry& entry = entries_.at(index.row());
    const EntryState state = stateOf(entry);
    switch (role) {
        case Qt::DisplayRole:
            return entry.title;
        case Qt::DecorationRole:
            return icon(stateIconName(state), stateTone(state));
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2, %3").arg(entry.title, stateText(state), entry.subtitle);
        case Qt::ToolTipRole:
            return QStringLiteral("%1\n%2\n%3").arg(entry.title, stateText(state), entry.subtitle);
        case IdRole:
            return entry.id;
        case SubtitleRole:
            return entry.subtitle;
        case StateRole:
            return static_cast<int>(state);
        case StateTextRole:
            return stateText(state);
        case CreatedRole:
            return entry.created;
        case SearchRole:
            return QStringLiteral("%1\n%2\n%3").arg(entry.title, entry.subtitle, stateText(state)).toCaseFolded();
        default:
            return {};
    }
}

void EntryModel::merge(const QVector<Entry>& entries) {
    QSet<QString> wanted;
    for (const Entry& entry : entries) wanted.insert(entry.id);
    for (int row = static_cast<int>(entries_.size()) - 1; row >= 0; --row) {
        if (!wanted.contains(entries_.at(row).id)) take(entries_.at(row).id);
    }
    for (const Entry& entry : entries) put(entry);
}

void EntryModel::put(const Entry& entry) {
    const int row = rowOf(entry.id);
    if (row < 0) {
        const int end = static_cast<int>(entries_.size());
        beginInsertRows({}, end, end);
        entries_ << entry;
        endInsertRows();
    } else if (entries_.at(row) != entry) {
        entries_[row] = entry;
        emit dataChanged(index(row), index(row));
    }
}

void EntryModel::take(const QString& id) {
    const int row = rowOf(id);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    entries_.removeAt(row);
    endRemoveRows();
}

const Entry* EntryModel::find(const QString& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &entries_.at(row);
}

QModelIndex EntryModel::indexOf(const QString& id) const {
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

int EntryModel::rowOf(const QString& id) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&id](const Entry& e) { return e.id == id; });
    return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

EntryFilter::EntryFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(EntryModel::CreatedRole);
    setDynamicSortFilter(true);
    sort(0, Qt::DescendingOrder);
}

void EntryFilter::setWords(const QString& text) {
    words_ = text.toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool EntryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QString text = sourceModel()->index(row, 0, parent).data(EntryModel::SearchRole).toString();
    return std::all_of(words_.begin(), words_.end(), [&text](const QString& word) { return text.contains(word); });
}

}  // namespace sysmanage::ui
