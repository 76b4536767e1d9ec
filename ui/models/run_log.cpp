// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_log.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "engine/plan/figures.h"
#include "engine/text/utf8.h"
#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::RunText)
};

QString shownOutput(const QString& output) { return toQString(utf8::visible(output.toStdString(), true)); }

void append(StepRun& run, const QString& output) {
    if (output.isEmpty()) return;
    run.output += shownOutput(output);
    if (run.output.size() <= RunLog::outputLimit) return;
    const qsizetype line = run.output.indexOf(QLatin1Char('\n'), run.output.size() - RunLog::outputLimit * 3 / 4);
    run.output.remove(0, line < 0 ? run.output.size() - RunLog::outputLimit * 3 / 4 : line + 1);
    run.outputCut = true;
}

}  // namespace

void RunLog::begin(int steps) {
    clear();
    steps_.resize(steps);
}

int RunLog::add(const StepProgress& progress) {
    if (progress.number < 1 || progress.number > steps_.size()) return 0;
    StepRun& run = steps_[progress.number - 1];
    run.state = progress.state;
    run.elapsed = progress.elapsed;
    run.exitCode = progress.exitCode;
    if (!progress.message.isEmpty()) run.message = shownOutput(progress.message);
    append(run, progress.output);
    if (progress.state != RunState::waiting && progress.state != RunState::notReached) current_ = progress.number;
    return progress.number;
}

void RunLog::tick(std::chrono::milliseconds elapsed) {
    if (current_ < 1 || steps_.at(current_ - 1).state != RunState::running) return;
    steps_[current_ - 1].elapsed = std::max(elapsed, steps_.at(current_ - 1).elapsed);
}

void RunLog::finish(const RunSummary& summary) {
    finished_ = true;
    summary_ = summary;
    for (StepRun& run : steps_) {
        if (run.state == RunState::waiting) run.state = RunState::notReached;
        // A runner that ends without a word on the step it was at has not done it.
        if (run.state == RunState::running) run.state = RunState::failed;
    }
}

const StepRun* RunLog::step(int number) const {
    return number >= 1 && number <= steps_.size() ? &steps_.at(number - 1) : nullptr;
}

int RunLog::failed() const {
    const auto found =
        std::find_if(steps_.begin(), steps_.end(), [](const StepRun& run) { return run.state == RunState::failed; });
    return found == steps_.end() ? 0 : static_cast<int>(found - steps_.begin()) + 1;
}

int RunLog::count(RunState state) const {
    return static_cast<int>(
        std::count_if(steps_.begin(), steps_.end(), [state](const StepRun& run) { return run.state == state; }));
}

int RunLog::over() const { return total() - count(RunState::waiting) - count(RunState::running); }

QString runStateText(RunState state) {
    switch (state) {
        case RunState::waiting:
            return RunText::tr("Waiting");
        case RunState::running:
            return RunText::tr("Running");
        case RunState::done:
            return RunText::tr("Done");
        case RunState::skipped:
            return RunText::tr("Skipped");
        case RunState::failed:
            return RunText::tr("Failed");
        case RunState::failedIgnored:
            return RunText::tr("Failed, the plan went on");
        case RunState::notReached:
            break;
    }
    return RunText::tr("Not reached");
}

QString runStateIconName(RunState state) {
    switch (state) {
        case RunState::running:
            return QStringLiteral("running");
        case RunState::done:
            return QStringLiteral("applied");
        case RunState::skipped:
            return QStringLiteral("guard");
        case RunState::failed:
            return QStringLiteral("failed");
        case RunState::failedIgnored:
            return QStringLiteral("warning");
        case RunState::waiting:
        case RunState::notReached:
            break;
    }
    return {};
}

Tone runStateTone(RunState state) {
    switch (state) {
        case RunState::running:
            return Tone::accent;
        case RunState::done:
            return Tone::ok;
        case RunState::failed:
            return Tone::error;
        case RunState::failedIgnored:
            return Tone::warning;
        default:
            return Tone::muted;
    }
}

QString elapsedText(std::chrono::milliseconds elapsed) {
    if (elapsed.count() < 10'000) {
        const double seconds = static_cast<double>(elapsed.count()) / 1000.0;
        return RunText::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    }
    return toQString(human_duration(std::chrono::duration_cast<std::chrono::seconds>(elapsed)));
}

QString stepRunText(const StepRun& run) {
    const QString state = runStateText(run.state);
    const QString time = elapsedText(run.elapsed);
    switch (run.state) {
        case RunState::waiting:
        case RunState::notReached:
            return state;
        case RunState::failed:
        case RunState::failedIgnored:
            if (run.exitCode > 0) return RunText::tr("%1 · exit status %2 · %3").arg(state).arg(run.exitCode).arg(time);
            if (run.exitCode < 0) return RunText::tr("%1 · signal %2 · %3").arg(state).arg(-run.exitCode).arg(time);
            break;
        default:
            break;
    }
    return QStringLiteral("%1 · %2").arg(state, time);
}

QString runCountText(const RunLog& log) {
    QStringList parts;
    const auto add = [&](RunState state, const QString& words) {
        if (const int count = log.count(state)) parts << words.arg(count);
    };
    add(RunState::done, RunText::tr("%1 done"));
    add(RunState::skipped, RunText::tr("%1 skipped"));
    add(RunState::failed, RunText::tr("%1 failed"));
    add(RunState::failedIgnored, RunText::tr("%1 failed and passed over"));
    add(RunState::notReached, RunText::tr("%1 not reached"));
    return parts.join(QStringLiteral(", "));
}

}  // namespace sysmanage::ui
