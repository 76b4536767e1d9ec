// SPDX-License-Identifier: GPL-3.0-or-later
// Runs plans on this machine in a thread of its own. Its news reach the window in batches: however much a step prints,
// the window gets a few events a second.
#pragma once
#include <QElapsedTimer>
#include <QMutex>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <QVector>
#include <atomic>
#include <memory>

#include "app/runner/runner.h"
#include "ui/plan_runner.h"

namespace sysmanage::window {

/// The longest text of one step that is handed on at once, in characters; what is older falls away.
inline constexpr int mostTextAtOnce = 256 * 1024;

/// News that wait to be shown. Output of the same step is joined; thread-safe.
class NewsQueue {
public:
    void add(const ui::StepProgress& progress);
    QVector<ui::StepProgress> takeAll();

private:
    QMutex mutex_;
    QVector<ui::StepProgress> waiting_;
};

class LocalPlanRunner : public ui::PlanRunner {
    Q_OBJECT
public:
    explicit LocalPlanRunner(QObject* parent = nullptr);
    ~LocalPlanRunner() override;  ///< cancels what runs and waits for its clean-up

    void start(ui::PlanPtr plan) override;
    void cancel() override;
    QString whyNot() const override;

private:
    void deliver();
    void finish(const runner::Outcome& outcome);

    NewsQueue news_;
    QTimer pulse_;
    std::atomic<bool> cancel_{false};
    std::unique_ptr<QThread> thread_;
};

ui::StepProgress progressOf(const runner::StepEvent& event);

}  // namespace sysmanage::window
