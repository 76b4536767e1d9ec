// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_view.h"

#include <QAction>

#include "ui/preview/preview_parts.h"
#include "ui/preview/search_bar.h"
#include "ui/preview/step_list.h"

namespace sysmanage::ui {

PreviewView::PreviewView(QWidget* parent) : QWidget(parent), parts_(std::make_unique<Parts>(this)) {
    setObjectName(QStringLiteral("preview"));
}

PreviewView::~PreviewView() = default;

void PreviewView::setPlan(const PlanPtr& plan, const QString& title) { parts_->setPlan(plan, title); }

void PreviewView::clear() { parts_->clear(); }

PlanPtr PreviewView::plan() const { return parts_->plan; }

bool PreviewView::secretsRevealed() const { return parts_->revealed; }

void PreviewView::setSecretsRevealed(bool revealed) { parts_->setRevealed(revealed); }

void PreviewView::focusSearch() { parts_->search->focusField(); }

void PreviewView::focusSteps() { parts_->steps->setFocus(Qt::OtherFocusReason); }

void PreviewView::beginRun() { parts_->beginRun(); }

void PreviewView::onStepProgress(const StepProgress& progress) { parts_->progress(progress); }

void PreviewView::onRunFinished(const RunSummary& summary) { parts_->endRun(summary); }

bool PreviewView::running() const { return parts_->run.running(); }

QList<QAction*> PreviewView::previewActions() const {
    return {parts_->search->findAction(), parts_->search->nextAction(), parts_->search->previousAction(),
            parts_->reveal, parts_->copyStep};
}

}  // namespace sysmanage::ui
