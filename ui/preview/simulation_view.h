// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan would do on a parent of which some facts are known: the facts to be ticked, and beside them what becomes of
// each step.
#pragma once
#include <QWidget>

#include "ui/models/fact_choices.h"
#include "ui/models/plan_analysis.h"
#include "ui/models/simulation_model.h"

class QLabel;
class QListView;
class QPushButton;
class QTreeView;

namespace sysmanage::ui {

class SimulationView : public QWidget {
    Q_OBJECT
public:
    explicit SimulationView(QWidget* parent = nullptr);

    void setPlan(const ShownPlanPtr& plan);
    /// The plan's findings say what is unsafe to be run again.
    void setAnalysis(const PlanAnalysis& analysis);
    void clear();
    void focusFacts();

signals:
    void goToStep(int number);  ///< 1-based, in execution order

private:
    QWidget* factsSide();
    QWidget* stepsSide();
    void judgeAnew();
    void showCounts();

    ShownPlanPtr plan_;
    QString again_;
    FactChoices choices_;
    SimulationModel simulation_;
    QListView* facts_ = nullptr;
    QTreeView* steps_ = nullptr;
    QLabel* none_ = nullptr;
    QLabel* counts_ = nullptr;
    QPushButton* usual_ = nullptr;
    QPushButton* forget_ = nullptr;
};

}  // namespace sysmanage::ui
