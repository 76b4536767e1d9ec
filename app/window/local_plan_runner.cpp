// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/local_plan_runner.h"

#include <unistd.h>

#include <QStandardPaths>

#include "ui/models/message_text.h"

namespace sysmanage::window {
namespace {

constexpr int pulseMs = 50;

ui::RunState stateOf(runner::StepState state) {
    switch (state) {
        case runner::StepState::waiting:
            return ui::RunState::waiting;
        case runner::StepState::running:
            return ui::RunState::running;
        case runner::StepState::done:
            return ui::RunState::done;
        case runner::StepState::skipped:
            return ui::RunState::skipped;
        case runner::StepState::failed:
            return ui::RunState::failed;
        case runner::StepState::failed_ignored:
            return ui::RunState::failedIgnored;
        case runner::StepState::not_reached:
            break;
    }
    return ui::RunState::notReached;
}

}  // namespace

ui::StepProgress progressOf(const runner::StepEvent& event) {
    ui::StepProgress progress;
    progress.step = event.step;
    progress.number = int(event.number);
    progress.total = int(event.total);
    progress.state = stateOf(event.state);
    // While it runs the text is output; with a failure it is the error, which the message says translated.
    if (event.state == runner::StepState::running) progress.output = ui::toQString(event.text);
    if (!event.message.empty()) progress.message = ui::messageText(event.message);
    progress.exitCode = event.exit_code;
    progress.elapsed = event.elapsed;
    return progress;
}

void NewsQueue::add(const ui::StepProgress& progress) {
    const QMutexLocker lock(&mutex_);
    const bool joins = !waiting_.isEmpty() && waiting_.back().number == progress.number &&
                       waiting_.back().state == ui::RunState::running && progress.state == ui::RunState::running;
    if (!joins) {
        waiting_ << progress;
        return;
    }
    ui::StepProgress& last = waiting_.back();
    last.output += progress.output;
    last.elapsed = progress.elapsed;
    if (last.output.size() <= mostTextAtOnce) return;
    // Cut at a line, so that no half of one is shown.
    const qsizetype from = last.output.indexOf(QLatin1Char('\n'), last.output.size() - mostTextAtOnce / 2);
    last.output = last.output.mid(from < 0 ? last.output.size() - mostTextAtOnce / 2 : from + 1);
}

QVector<ui::StepProgress> NewsQueue::takeAll() {
    const QMutexLocker lock(&mutex_);
    return std::exchange(waiting_, {});
}

LocalPlanRunner::LocalPlanRunner(QObject* parent) : PlanRunner(parent) {
    pulse_.setInterval(pulseMs);
    connect(&pulse_, &QTimer::timeout, this, &LocalPlanRunner::deliver);
}

LocalPlanRunner::~LocalPlanRunner() {
    cancel_ = true;
    if (thread_) thread_->wait();
}

QString LocalPlanRunner::whyNot() const {
    if (geteuid() == 0 || !QStandardPaths::findExecutable(QStringLiteral("sudo")).isEmpty()) return {};
    return tr("Applying needs root: start the program as root, or install sudo and allow it without a password");
}

void LocalPlanRunner::start(ui::PlanPtr plan) {
    if (thread_) return;
    cancel_ = false;
    news_.takeAll();
    thread_.reset(QThread::create([this, plan = std::move(plan)] {
        runner::Options options;
        options.cancel = &cancel_;
        options.on_event = [this](const runner::StepEvent& event) { news_.add(progressOf(event)); };
        const runner::Outcome outcome = runner::run(*plan, options);
        QMetaObject::invokeMethod(
            this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
    }));
    pulse_.start();
    thread_->start();
}

void LocalPlanRunner::cancel() { cancel_ = true; }

void LocalPlanRunner::deliver() {
    for (const ui::StepProgress& progress : news_.takeAll()) emit stepProgressed(progress);
}

void LocalPlanRunner::finish(const runner::Outcome& outcome) {
    thread_->wait();
    thread_.reset();
    pulse_.stop();
    deliver();
    ui::RunSummary summary;
    summary.success = outcome.success;
    summary.cancelled = outcome.cancelled;
    summary.resultJson =
        QByteArray::fromStdString(outcome.result.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    emit finished(summary);
}

}  // namespace sysmanage::window
