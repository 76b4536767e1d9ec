// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/plan_area.h"

#include "ui/preview/compare_view.h"
#include "ui/preview/preview_view.h"
#include "ui/views/problems_view.h"
#include "ui/views/welcome_view.h"

namespace sysmanage::ui {
namespace {

constexpr int patienceMs = 150;

}  // namespace

PlanArea::PlanArea(WelcomeView* welcome, QWidget* parent)
    : QStackedWidget(parent), welcome_(welcome), blank_(new QWidget(this)) {
    setObjectName(QStringLiteral("planArea"));
    addWidget(welcome);
    addWidget(blank_);
    patience_.setSingleShot(true);
    patience_.setInterval(patienceMs);
    connect(&patience_, &QTimer::timeout, this, [this] {
        setCurrentWidget(blank_);
        emit shownChanged();
    });
}

void PlanArea::showWelcome() { turnTo(welcome_); }

void PlanArea::showWaiting() { patience_.start(); }

void PlanArea::showPlan(const PlanPtr& plan, const QString& title) {
    preview()->setPlan(plan, title);
    turnTo(preview_);
}

void PlanArea::showProblems(const QString& heading, const Problems& all, bool editable) {
    problems()->setProblems(heading, all, editable);
    turnTo(problems_);
}

void PlanArea::showFault(const QString& heading, const QString& text) {
    problems()->setFault(heading, text);
    turnTo(problems_);
}

void PlanArea::showComparison(const PlanPtr& before, const QString& beforeTitle, const PlanPtr& after,
                              const QString& afterTitle) {
    if (!compare_) {
        compare_ = new CompareView(this);
        addWidget(compare_);
        connect(compare_, &CompareView::closeRequested, this, &PlanArea::comparisonClosed);
    }
    compare_->setPlans(before, beforeTitle, after, afterTitle);
    turnTo(compare_);
}

PreviewView* PlanArea::beginRun(const PlanPtr& plan, const QString& title) {
    if (!run_) run_ = makePreview();
    run_->setPlan(plan, title);
    run_->beginRun();
    turnTo(run_);
    return run_;
}

void PlanArea::showRun() {
    if (run_) turnTo(run_);
}

PreviewView* PlanArea::shownPreview() const {
    QWidget* shown = currentWidget();
    if (shown && shown == preview_) return preview_;
    return shown && shown == run_ ? run_ : nullptr;
}

bool PlanArea::comparing() const { return compare_ && currentWidget() == compare_; }

void PlanArea::prepare() { preview(); }

PreviewView* PlanArea::makePreview() {
    auto* made = new PreviewView(this);
    addWidget(made);
    connect(made, &PreviewView::cancelRequested, this, &PlanArea::cancelRequested);
    connect(made, &PreviewView::told, this, &PlanArea::told);
    return made;
}

PreviewView* PlanArea::preview() {
    if (!preview_) preview_ = makePreview();
    return preview_;
}

ProblemsView* PlanArea::problems() {
    if (!problems_) {
        problems_ = new ProblemsView(this);
        addWidget(problems_);
        connect(problems_, &ProblemsView::editRequested, this, &PlanArea::editRequested);
    }
    return problems_;
}

void PlanArea::turnTo(QWidget* page) {
    patience_.stop();
    setCurrentWidget(page);
    emit shownChanged();
}

}  // namespace sysmanage::ui
