// SPDX-License-Identifier: GPL-3.0-or-later
// Applies plans on this machine: asks first, shows the progress, keeps the outcome with the entry. One run at a time.
#pragma once
#include <QObject>

#include "ui/models/workspace.h"
#include "ui/plan_runner.h"

class QWidget;

namespace sysmanage::ui {

class PlanArea;
class Prompts;

class RunController : public QObject {
    Q_OBJECT
public:
    /// Without a runner nothing can be applied, and whyNot() says so.
    RunController(Workspace* workspace, PlanRunner* runner, Prompts* prompts, PlanArea* area, QWidget* window);

    /// Asks, naming what will happen, and begins.
    void ask(const QString& id);
    void cancel();

    bool running() const { return running_; }
    /// The entry of the last run; "" before the first.
    const QString& entryId() const { return id_; }
    /// Whether the run's own preview tells of this plan of this entry: until the entry gets another plan.
    bool shows(const QString& id, const PlanPtr& plan) const;
    /// "" when a plan can be applied now.
    QString whyNot() const;

signals:
    void stateChanged();
    void progressed(int number, int total);
    /// The run is over: what to say about it.
    void ended(const QString& id, bool success, const QString& text);

private:
    void begin(const QString& id, const PlanPtr& plan);
    void onProgress(const StepProgress& progress);
    void onFinished(const RunSummary& summary);
    QString outcomeText(const RunSummary& summary) const;

    Workspace* workspace_;
    PlanRunner* runner_;
    Prompts* prompts_;
    PlanArea* area_;
    QWidget* window_;
    QString id_;
    QString title_;
    QString failure_;
    int number_ = 0;
    int total_ = 0;
    bool running_ = false;
    bool cancelling_ = false;
};

}  // namespace sysmanage::ui
