// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/simulation_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include "engine/lint/rerun.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {

SimulationView::SimulationView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("simulation"));
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(factsSide());
    splitter->addWidget(stepsSide());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connect(&choices_, &FactChoices::changed, this, &SimulationView::judgeAnew);
}

QWidget* SimulationView::factsSide() {
    auto* side = new QWidget(this);
    auto* head = new QLabel(tr("What is known of the parent: ticked holds, empty does not, half is not known."), side);
    head->setWordWrap(true);
    facts_ = new QListView(side);
    facts_->setObjectName(QStringLiteral("factChoices"));
    facts_->setAccessibleName(tr("Facts of the parent"));
    facts_->setModel(&choices_);
    facts_->setWordWrap(true);
    facts_->setUniformItemSizes(false);
    facts_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    none_ = new QLabel(tr("Nothing about the parent decides what the steps of this plan do."), side);
    none_->setObjectName(QStringLiteral("noFacts"));
    none_->setWordWrap(true);
    usual_ = new QPushButton(tr("As on a &usual parent"), side);
    usual_->setObjectName(QStringLiteral("usualFacts"));
    usual_->setToolTip(tr("A parent that is ready for guests and has nothing of this plan"));
    forget_ = new QPushButton(tr("&Nothing is known"), side);
    forget_->setObjectName(QStringLiteral("forgetFacts"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(usual_);
    buttons->addWidget(forget_);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(12, 8, 6, 10);
    column->setSpacing(6);
    column->addWidget(head);
    column->addWidget(none_);
    column->addWidget(facts_, 1);
    column->addLayout(buttons);
    connect(usual_, &QPushButton::clicked, &choices_, &FactChoices::takeUsual);
    connect(forget_, &QPushButton::clicked, &choices_, &FactChoices::forgetAll);
    return side;
}

QWidget* SimulationView::stepsSide() {
    auto* side = new QWidget(this);
    counts_ = new QLabel(side);
    counts_->setObjectName(QStringLiteral("simulationCounts"));
    counts_->setWordWrap(true);
    counts_->setTextFormat(Qt::PlainText);
    steps_ = new QTreeView(side);
    steps_->setObjectName(QStringLiteral("simulatedSteps"));
    steps_->setAccessibleName(tr("What becomes of the steps"));
    steps_->setModel(&simulation_);
    steps_->setRootIsDecorated(false);
    steps_->setUniformRowHeights(true);
    steps_->setAllColumnsShowFocus(true);
    steps_->header()->setStretchLastSection(true);
    steps_->header()->resizeSection(SimulationModel::numberColumn, 46);
    steps_->header()->resizeSection(SimulationModel::verdictColumn, 120);
    steps_->header()->resizeSection(SimulationModel::stepColumn, 300);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(6, 8, 12, 10);
    column->setSpacing(6);
    column->addWidget(counts_);
    column->addWidget(steps_, 1);
    connect(steps_, &QTreeView::activated, this, [this](const QModelIndex& index) { emit goToStep(index.row() + 1); });
    return side;
}

void SimulationView::setPlan(const ShownPlanPtr& plan) {
    plan_ = plan;
    again_.clear();
    choices_.setPlan(*plan);
    const bool any = choices_.count() > 0;
    none_->setVisible(!any);
    facts_->setVisible(any);
    usual_->setEnabled(any && choices_.hasUsual());
    forget_->setEnabled(any);
    judgeAnew();
}

void SimulationView::setAnalysis(const PlanAnalysis& analysis) {
    if (!plan_) return;
    const auto cost = rerun_cost(*plan_->plan, analysis.findings);
    const QString unsafe =
        cost.unsafe.empty() ? tr("none is unsafe") : tr("%n is unsafe", nullptr, static_cast<int>(cost.unsafe.size()));
    again_ = tr("Run once more after success: %1 skipped, %2 repeated, %3.")
                 .arg(cost.skipped)
                 .arg(cost.repeated)
                 .arg(unsafe);
    showCounts();
}

void SimulationView::clear() {
    plan_.reset();
    again_.clear();
    choices_.clear();
    simulation_.clear();
    counts_->clear();
}

void SimulationView::focusFacts() {
    QWidget* first = choices_.count() > 0 ? static_cast<QWidget*>(facts_) : steps_;
    first->setFocus(Qt::OtherFocusReason);
}

void SimulationView::judgeAnew() {
    if (!plan_) return;
    simulation_.set(plan_, simulate(*plan_->shown, [this](const Condition& asked) { return choices_.answer(asked); }));
    showCounts();
    if (const int failing = simulation_.firstFailing(); failing >= 0)
        steps_->scrollTo(simulation_.index(failing, SimulationModel::verdictColumn));
}

void SimulationView::showCounts() {
    QStringList parts;
    for (const Verdict verdict :
         {Verdict::run, Verdict::skip, Verdict::unknown, Verdict::fails, Verdict::not_reached}) {
        if (const int count = simulation_.count(verdict); count > 0)
            parts << tr("%1: %2", "a verdict and how many steps have it").arg(verdictText(verdict)).arg(count);
    }
    counts_->setText(parts.join(QStringLiteral(" · ")) + (again_.isEmpty() ? QString() : QLatin1Char('\n') + again_));
}

}  // namespace sysmanage::ui
