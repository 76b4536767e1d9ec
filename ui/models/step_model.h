// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a plan in execution order, under headings of their phases, with what the lint has found, what a search
// has hit and what a run has made of them. Another version of the plan is merged in, so that selection and scroll
// position survive.
#pragma once
#include <QAbstractListModel>
#include <QVector>
#include <vector>

#include "engine/lint/lint.h"
#include "ui/models/plan_search.h"
#include "ui/models/run_log.h"
#include "ui/models/step_items.h"

namespace sysmanage::ui {

/// A small sign with a word: "secret", "guarded", "2 warnings".
struct StepChip {
    QString iconName;
    QString text;
    Tone tone = Tone::muted;
    bool operator==(const StepChip&) const = default;
};

class StepModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class RowKind { overview, heading, step };
    enum Role {
        RowKindRole = Qt::UserRole + 1,
        NumberRole,
        SubtitleRole,
        IconNameRole,
        ToneRole,
        ChipsRole,  ///< QVector<StepChip>
        DimRole,    ///< a search is on and has no hit here
        TintRole    ///< a Tone for the row's ground, or nothing
    };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setPlan(const ShownPlanPtr& plan, const QString& title);
    void clear();
    void setFindings(const std::vector<Finding>& findings);
    void setHits(const SearchResult& result);
    /// The run that is shown at the steps; null for none. The log must live until another one is set.
    void setRun(const RunLog* run);
    /// The run log has news of this step.
    void runChanged(int number);

    /// Row of a step; 0 is the overview's. -1 when there is none.
    int rowOf(int number) const;
    int numberAt(int row) const;  ///< -1 for a heading
    const ShownPlanPtr& plan() const { return plan_; }

private:
    struct Row {
        RowKind kind = RowKind::step;
        QString key;
        StepItem item;
        std::vector<Finding> findings{};
        bool operator==(const Row& other) const { return key == other.key && item == other.item; }
    };

    QVector<Row> rowsOf(const ShownPlan& plan, const QString& title) const;
    void merge(QVector<Row> wanted);
    void removeGone(const QVector<Row>& wanted);
    void refreshRows();
    const StepRun* runOf(const Row& row) const;
    QString subtitle(const Row& row) const;
    QVector<StepChip> chips(const Row& row) const;
    QString accessibleText(const Row& row) const;
    QVariant iconName(const Row& row) const;
    Tone tone(const Row& row) const;

    ShownPlanPtr plan_;
    QVector<Row> rows_;
    QVector<int> rowOfNumber_;
    SearchResult hits_;
    const RunLog* run_ = nullptr;
};

}  // namespace sysmanage::ui

Q_DECLARE_METATYPE(QVector<sysmanage::ui::StepChip>)
