// SPDX-License-Identifier: GPL-3.0-or-later
// The facts that decide what a plan does, to be ticked: yes, no, or not known.
#pragma once
#include <QAbstractListModel>
#include <QVector>
#include <optional>
#include <vector>

#include "engine/plan/simulate.h"
#include "ui/models/step_items.h"

namespace sysmanage::ui {

class FactChoices : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// What was said of facts that the new plan asks for, too, stays.
    void setPlan(const ShownPlan& plan);
    void clear();

    void forgetAll();
    /// As of a parent that is ready for guests and has nothing of this plan.
    void takeUsual();
    bool hasUsual() const;

    FactAnswer answer(const Condition& condition) const { return known_.answer(condition); }
    int count() const { return static_cast<int>(rows_.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void changed();  ///< what is known

private:
    struct Row {
        Condition fact;
        QString text;
        std::optional<bool> holds{};
    };
    void say(Row& row, std::optional<bool> holds);
    void tellAll();

    QVector<Row> rows_;
    KnownFacts known_;
    std::string hypervisor_;
};

}  // namespace sysmanage::ui
