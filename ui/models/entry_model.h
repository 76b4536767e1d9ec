// SPDX-License-Identifier: GPL-3.0-or-later
// The list of drafts and plans: a model over a value list. A refresh merges, so that selection and scroll
// position survive it.
#pragma once
#include <QAbstractListModel>
#include <QSortFilterProxyModel>
#include <QVector>

#include "ui/models/entry.h"

namespace sysmanage::ui {

class EntryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, SubtitleRole, StateRole, StateTextRole, CreatedRole, SearchRole };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Brings the list to these entries with the fewest changes: gone rows are removed, known ones updated in
    /// place, new ones put at the end.
    void merge(const QVector<Entry>& entries);
    /// Adds the entry or replaces the one with its id.
    void put(const Entry& entry);
    void take(const QString& id);

    const Entry* find(const QString& id) const;
    QModelIndex indexOf(const QString& id) const;
    const QVector<Entry>& entries() const { return entries_; }

private:
    int rowOf(const QString& id) const;

    QVector<Entry> entries_;
};

/// Newest first, filtered by words that must all occur in title, subtitle or state.
class EntryFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit EntryFilter(QObject* parent = nullptr);
    void setWords(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList words_;
};

}  // namespace sysmanage::ui
