// SPDX-License-Identifier: GPL-3.0-or-later
// What the window needs from somebody who can run a plan on this machine. The application gives one in; ui itself
// knows neither processes nor the network.
#pragma once
#include <QObject>
#include <QString>
#include <chrono>
#include <memory>

#include "engine/plan/execution_order.h"
#include "engine/plan/plan.h"

namespace sysmanage::ui {

using PlanPtr = std::shared_ptr<const Plan>;

enum class RunState { waiting, running, done, skipped, failed, failedIgnored, notReached };

/// One piece of news about one step.
struct StepProgress {
    Step step{};
    int number = 0;  ///< 1-based, in execution order
    int total = 0;
    RunState state = RunState::waiting;
    QString output;   ///< new output, to be appended; never a secret
    QString message;  ///< of a failure, in the user's language: what went wrong
    int exitCode = 0;
    std::chrono::milliseconds elapsed{0};
};

struct RunSummary {
    bool success = false;
    bool cancelled = false;
    QByteArray resultJson;  ///< the agent's result
    QString message{};      ///< why a plan did not run at all; "" when its steps tell
};

class PlanRunner : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start(sysmanage::ui::PlanPtr plan) = 0;
    virtual void cancel() = 0;
    /// Empty when this machine can run plans, else the reason in the user's language ("needs root …").
    virtual QString whyNot() const = 0;

signals:
    void stepProgressed(const sysmanage::ui::StepProgress& progress);
    void finished(const sysmanage::ui::RunSummary& summary);
};

}  // namespace sysmanage::ui
