// SPDX-License-Identifier: GPL-3.0-or-later
// The preview while its plan runs on this machine: the runner's news come in as fast as they like and are shown a few
// times a second.
#include "ui/preview/detail_view.h"
#include "ui/preview/preview_parts.h"
#include "ui/preview/run_bar.h"
#include "ui/preview/step_list.h"

namespace sysmanage::ui {

void PreviewView::Parts::beginRun() {
    if (!plan) return;
    runPlan_ = plan;
    run.begin(static_cast<int>(execution_order(*plan).size()));
    following_ = true;
    runNews_.clear();
    stepBegun_.start();
    runBar_->begin();
    showRun();
}

void PreviewView::Parts::progress(const StepProgress& news) {
    if (!run.running()) return;
    const int before = run.current();
    const int number = run.add(news);
    if (number == 0) return;
    if (run.current() != before) stepBegun_.start();
    runNews_ << number;
    if (!runTimer_.isActive()) runTimer_.start();
}

void PreviewView::Parts::endRun(const RunSummary& summary) {
    if (!run.running()) return;
    run.finish(summary);
    runTimer_.stop();
    flushRun();
    if (!showsRun()) return;
    model_.setRun(&run);
    if (run.failed() > 0 && following_) {
        selecting_ = true;
        steps->select(run.failed());
        selecting_ = false;
    }
    showDetail();
}

bool PreviewView::Parts::showsRun() const {
    return run.active() && shown_ && runPlan_ && (shown_->plan == runPlan_ || *shown_->plan == *runPlan_);
}

void PreviewView::Parts::showRun() {
    const bool shows = showsRun();
    model_.setRun(shows ? &run : nullptr);
    runBar_->setVisible(shows);
    detail_->setRun(shows ? run.step(number_) : nullptr);
    if (shows) flushRun();
}

void PreviewView::Parts::flushRun() {
    run.tick(std::chrono::milliseconds(stepBegun_.elapsed()));
    const QSet<int> news = std::exchange(runNews_, {});
    if (!showsRun()) return;
    for (const int number : news) model_.runChanged(number);
    if (run.running()) model_.runChanged(run.current());
    const StepItem* item = shown_->item(run.current());
    runBar_->update(run, item ? item->title : QString());
    if (following_ && run.running() && run.current() > 0 && run.current() != number_) {
        selecting_ = true;
        steps->select(run.current());
        selecting_ = false;
    }
    detail_->setRun(run.step(number_));
}

void PreviewView::Parts::followRun() {
    following_ = true;
    flushRun();
}

void PreviewView::Parts::closeRun() {
    if (run.running()) return;
    run.clear();
    runPlan_.reset();
    showRun();
}

}  // namespace sysmanage::ui
