// SPDX-License-Identifier: GPL-3.0-or-later
// What each step of a plan would do, as a table: number, verdict, step, reason.
#pragma once
#include <QAbstractTableModel>
#include <vector>

#include "engine/plan/simulate.h"
#include "ui/models/step_items.h"

namespace sysmanage::ui {

class SimulationModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { numberColumn, verdictColumn, stepColumn, whyColumn, columns };
    using QAbstractTableModel::QAbstractTableModel;

    void set(const ShownPlanPtr& plan, std::vector<StepVerdict> verdicts);
    void clear() { set(nullptr, {}); }
    int count(Verdict verdict) const;
    /// Row of the first step that fails; -1 when none does.
    int firstFailing() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    ShownPlanPtr plan_;
    std::vector<StepVerdict> verdicts_;
};

QString verdictText(Verdict verdict);  ///< "Runs", "Skipped", "Not known", "Fails", "Not reached"

}  // namespace sysmanage::ui
