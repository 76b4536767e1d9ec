// SPDX-License-Identifier: GPL-3.0-or-later
// What has become of the steps of a plan while it runs and after. A value that takes the runner's news.
#pragma once
#include <QString>
#include <QVector>

#include "ui/plan_runner.h"
#include "ui/style/theme.h"

namespace sysmanage::ui {

struct StepRun {
    RunState state = RunState::waiting;
    QString output;   ///< the last outputLimit characters; control characters spelled out
    QString message;  ///< of a failure
    int exitCode = 0;
    std::chrono::milliseconds elapsed{0};
    bool outputCut = false;
};

class RunLog {
public:
    static constexpr int outputLimit = 256 << 10;

    void begin(int steps);
    /// Takes news in; says which step (1-based) it is of, 0 when it is of none of this plan.
    int add(const StepProgress& progress);
    /// The step that runs has been at it for so long.
    void tick(std::chrono::milliseconds elapsed);
    /// What still waits was not reached.
    void finish(const RunSummary& summary);
    void clear() { *this = RunLog(); }

    bool active() const { return !steps_.isEmpty(); }
    bool running() const { return active() && !finished_; }
    const StepRun* step(int number) const;
    int current() const { return current_; }  ///< the step that runs, or ran last; 0 = none
    int failed() const;                       ///< the first step that failed, 0 = none
    int count(RunState state) const;
    int total() const { return static_cast<int>(steps_.size()); }
    int over() const;  ///< steps that have ended in any way
    const RunSummary& summary() const { return summary_; }

private:
    QVector<StepRun> steps_;
    int current_ = 0;
    bool finished_ = false;
    RunSummary summary_;
};

QString runStateText(RunState state);      ///< "Running", "Failed, the plan goes on"
QString runStateIconName(RunState state);  ///< "" for a step that waits
Tone runStateTone(RunState state);
/// "12 s", "0.4 s", "2 min 5 s".
QString elapsedText(std::chrono::milliseconds elapsed);
/// "Running · 12 s", "Failed with exit status 2 after 3 s".
QString stepRunText(const StepRun& run);
/// "11 done, 2 skipped".
QString runCountText(const RunLog& log);

}  // namespace sysmanage::ui
