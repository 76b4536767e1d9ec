// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_view.h"

#include <QAction>

namespace sysmanage::ui {

class PreviewView::Parts {
public:
    PlanPtr plan;
    bool revealed = false;
    bool running = false;
};

PreviewView::PreviewView(QWidget* parent) : QWidget(parent), parts_(std::make_unique<Parts>()) {}

PreviewView::~PreviewView() = default;

void PreviewView::setPlan(const PlanPtr& plan, const QString&) {
    parts_->plan = plan;
    emit planShown();
}

void PreviewView::clear() { parts_->plan.reset(); }

PlanPtr PreviewView::plan() const { return parts_->plan; }

bool PreviewView::secretsRevealed() const { return parts_->revealed; }

void PreviewView::setSecretsRevealed(bool revealed) { parts_->revealed = revealed; }

void PreviewView::focusSearch() { setFocus(); }

void PreviewView::focusSteps() { setFocus(); }

void PreviewView::beginRun() { parts_->running = true; }

void PreviewView::onStepProgress(const StepProgress&) {}

void PreviewView::onRunFinished(const RunSummary&) { parts_->running = false; }

bool PreviewView::running() const { return parts_->running; }

QList<QAction*> PreviewView::previewActions() const { return {}; }

}  // namespace sysmanage::ui
