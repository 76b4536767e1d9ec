// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a step as a table of two columns.
#pragma once
#include <QAbstractTableModel>
#include <QSet>
#include <QVector>

#include "ui/models/step_detail.h"

namespace sysmanage::ui {

class FactModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setFacts(const QVector<Fact>& facts);
    /// Rows that a search has hit; the current one stands out (-1: none).
    void setHits(const QSet<int>& rows, int current);
    const QVector<Fact>& facts() const { return facts_; }

private:
    QVector<Fact> facts_;
    QSet<int> hits_;
    int currentHit_ = -1;
};

}  // namespace sysmanage::ui
