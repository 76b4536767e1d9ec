// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of a plan: every file and every command in the order in which the agent carries them out, and, while the
// plan is applied on this machine, what has become of each of them. It is given a plan and shows it; whatever takes
// time happens off the GUI thread.
#pragma once
#include <QWidget>
#include <memory>

#include "ui/plan_runner.h"

class QAction;

namespace sysmanage::ui {

class PreviewView : public QWidget {
    Q_OBJECT
public:
    explicit PreviewView(QWidget* parent = nullptr);
    ~PreviewView() override;

    /// Shows the plan; planShown() follows soon. Another plan than the one before masks the secrets again and forgets
    /// the run. The title is the entry's ("web01").
    void setPlan(const PlanPtr& plan, const QString& title);
    void clear();
    PlanPtr plan() const;

    bool secretsRevealed() const;
    void setSecretsRevealed(bool revealed);

    void focusSearch();
    void focusSteps();

    /// A run of this plan begins: every step waits. Then the runner's news, then its end.
    void beginRun();
    void onStepProgress(const sysmanage::ui::StepProgress& progress);
    void onRunFinished(const sysmanage::ui::RunSummary& summary);
    bool running() const;

    /// What can be done here, for the window's menus; each has its text, shortcut and state: find, find next, find
    /// previous, reveal secrets (checkable), copy this step.
    QList<QAction*> previewActions() const;

signals:
    void planShown();
    void secretsRevealedChanged(bool revealed);
    void cancelRequested();  ///< the user wants the run to stop
    /// Something for the status bar: "Copied the content of user-data".
    void told(const QString& text);

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace sysmanage::ui
