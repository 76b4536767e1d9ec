// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_controller.h"

#include <QSysInfo>

#include "ui/dialogs/prompts.h"
#include "ui/models/apply_words.h"
#include "ui/preview/preview_view.h"
#include "ui/views/plan_area.h"

namespace sysmanage::ui {

RunController::RunController(Workspace* workspace, PlanRunner* runner, Prompts* prompts, PlanArea* area,
                             QWidget* window)
    : QObject(window), workspace_(workspace), runner_(runner), prompts_(prompts), area_(area), window_(window) {
    connect(area, &PlanArea::cancelRequested, this, &RunController::cancel);
    if (!runner) return;
    connect(runner, &PlanRunner::stepProgressed, this, &RunController::onProgress);
    connect(runner, &PlanRunner::finished, this, &RunController::onFinished);
}

QString RunController::whyNot() const {
    if (!runner_) return tr("Plans cannot be applied by this program");
    return running_ ? tr("A plan is being applied already") : runner_->whyNot();
}

void RunController::ask(const QString& id) {
    const PlanResult* result = workspace_->plan(id);
    if (!result || !result->plan || !whyNot().isEmpty()) return;
    Prompts::Question question;
    question.title = tr("Apply on this machine");
    question.text = applyHeading(*result->plan, QSysInfo::machineHostName());
    question.details = applyDetails(*result->plan);
    question.yes = tr("&Apply");
    question.no = tr("&Do nothing");
    question.yesIsDefault = result->plan->action != "delete";
    prompts_->ask(window_, question, [this, id, plan = result->plan](Prompts::Answer answer) {
        if (answer == Prompts::Answer::yes && whyNot().isEmpty()) begin(id, plan);
    });
}

void RunController::begin(const QString& id, const PlanPtr& plan) {
    const Entry* entry = workspace_->find(id);
    if (!entry) return;
    id_ = id;
    title_ = entry->title;
    failure_.clear();
    running_ = true;
    cancelling_ = false;
    number_ = total_ = 0;
    area_->beginRun(plan, title_);
    emit stateChanged();
    runner_->start(plan);
}

void RunController::cancel() {
    if (!running_ || cancelling_) return;
    cancelling_ = true;
    runner_->cancel();
    emit stateChanged();
}

bool RunController::shows(const QString& id, const PlanPtr& plan) const {
    if (id.isEmpty() || id != id_) return false;
    return running_ || (plan && area_->runPreview()->plan() && *plan == *area_->runPreview()->plan());
}

void RunController::onProgress(const StepProgress& progress) {
    area_->runPreview()->onStepProgress(progress);
    if (progress.state == RunState::failed) failure_ = progress.message;
    if (progress.state == RunState::notReached || progress.number == number_) return;
    number_ = progress.number;
    total_ = progress.total;
    emit progressed(number_, total_);
}

void RunController::onFinished(const RunSummary& summary) {
    running_ = false;
    area_->runPreview()->onRunFinished(summary);
    if (!summary.resultJson.isEmpty()) {
        workspace_->setRun(id_,
                           {summary.success, summary.cancelled, QDateTime::currentDateTimeUtc(), summary.resultJson});
    }
    emit ended(id_, summary.success, outcomeText(summary));
    emit stateChanged();
}

QString RunController::outcomeText(const RunSummary& summary) const {
    if (summary.success) return tr("“%1” was applied.").arg(title_);
    if (summary.cancelled) return tr("The run of “%1” was cancelled.").arg(title_);
    const QString why = summary.message.isEmpty() ? failure_ : summary.message;
    return number_ == 0 ? tr("“%1” was not applied: %2").arg(title_, why)
                        : tr("“%1” stopped at step %2: %3").arg(title_).arg(number_).arg(why);
}

}  // namespace sysmanage::ui
