// SPDX-License-Identifier: GPL-3.0-or-later
// The window's current draft or plan: how it is shown, what can be done with it, and what it is compared with.
#include <QMenu>

#include "ui/preview/preview_view.h"
#include "ui/views/entry_controller.h"
#include "ui/views/entry_list.h"
#include "ui/views/info_bar.h"
#include "ui/views/main_window.h"
#include "ui/views/plan_area.h"
#include "ui/views/run_controller.h"
#include "ui/views/window_actions.h"

namespace sysmanage::ui {

void MainWindow::showEntry(const QString& id) {
    const Entry* entry = workspace_->find(id);
    if (!entry) {
        comparison_.reset();
        area_->showWelcome();
        return;
    }
    if (comparison_ && comparison_->before != id && comparison_->after != id) comparison_.reset();
    if (comparison_) {
        tryComparison();
    } else if (workspace_->plan(id)) {
        showPlanOf(*entry);
    } else {
        area_->showWaiting();
        workspace_->requestPlan(id);
    }
    updateActions();
}

void MainWindow::showPlanOf(const Entry& entry) {
    const PlanResult& result = *workspace_->plan(entry.id);
    if (runs_->shows(entry.id, result.plan)) {
        area_->showRun();
    } else if (result.plan) {
        area_->showPlan(result.plan, entry.title);
    } else if (!result.fault.isEmpty()) {
        area_->showFault(entry.title, result.fault);
    } else {
        area_->showProblems(entry.title, result.problems, entry.kind == EntryKind::draft);
    }
}

void MainWindow::onPlanReady(const QString& id) {
    if (comparison_) {
        tryComparison();
    } else if (id == currentId()) {
        showPlanOf(*current());
    }
    updateActions();
}

QString MainWindow::whyNoPlan() const {
    const Entry* entry = current();
    if (!plansShown()) return tr("The plans are not shown");
    if (!entry) return tr("No draft or plan is selected");
    const PlanResult* result = workspace_->plan(entry->id);
    if (!result) return tr("The plan is being built");
    return result->plan ? QString() : tr("The draft is not complete yet");
}

void MainWindow::updateActions() {
    const bool here = plansShown();
    const Entry* entry = here ? current() : nullptr;
    const QString nothing = !here   ? tr("The plans are not shown")
                            : entry ? QString()
                                    : tr("No draft or plan is selected");
    const bool runsNow = entry && runs_->running() && runs_->entryId() == entry->id;
    const QString busy = runsNow ? tr("This plan is being applied") : QString();
    const QString draftOnly =
        entry && entry->kind != EntryKind::draft ? tr("An opened plan is shown as it is") : nothing;
    const QString noPlan = whyNoPlan();
    WindowActions::setAvailable(actions_->edit, draftOnly.isEmpty() ? busy : draftOnly);
    WindowActions::setAvailable(actions_->duplicate, draftOnly);
    WindowActions::setAvailable(actions_->remove, entry ? busy : nothing);
    WindowActions::setAvailable(actions_->focusPlan, here ? nothing : QString());
    WindowActions::setAvailable(actions_->apply, noPlan.isEmpty() ? runs_->whyNot() : noPlan);
    WindowActions::setAvailable(actions_->cancelRun, runs_->running() ? QString() : tr("Nothing is being applied"));
    actions_->setExportAvailable(noPlan);
    const QString noKeys = parts_.signing ? QString() : tr("There is no place for keys here");
    WindowActions::setAvailable(actions_->exportSigned, noPlan.isEmpty() ? noKeys : noPlan);
    WindowActions::setAvailable(actions_->savePublicKey, noKeys);
    WindowActions::setAvailable(actions_->trustKey, noKeys);
    actions_->setCompareAvailable(noPlan);
    const PreviewView* preview = area_->shownPreview();
    if (!here) {
        actions_->setPreviewActions({});
    } else if (preview) {
        actions_->setPreviewActions(preview->previewActions());
    }
}

void MainWindow::removeCurrent() { workspace_->remove(currentId()); }

void MainWindow::fillCompareMenu() {
    QMenu* menu = actions_->compareMenu;
    const QList<QAction*> old = menu->actions();
    for (QAction* action : old) {
        if (action != actions_->compareFile) delete action;
    }
    for (const Entry& entry : workspace_->model()->entries()) {
        if (entry.id == currentId() || stateOf(entry) == EntryState::incomplete) continue;
        auto* action = new QAction(QStringLiteral("%1 — %2").arg(entry.title, entry.subtitle), menu);
        connect(action, &QAction::triggered, this, [this, id = entry.id] { compareWith(id); });
        menu->insertAction(actions_->compareFile, action);
    }
    if (menu->actions().size() > 1) menu->insertSeparator(actions_->compareFile);
}

void MainWindow::compareWith(const QString& otherId) {
    comparison_ = Comparison{otherId, currentId()};
    tryComparison();
}

void MainWindow::compareWithFile() {
    compareNextOpened_ = true;
    entries_->chooseFile();
}

void MainWindow::tryComparison() {
    const Entry* before = workspace_->find(comparison_->before);
    const Entry* after = workspace_->find(comparison_->after);
    if (!before || !after) {
        endComparison();
        return;
    }
    const PlanResult* old = workspace_->plan(before->id);
    const PlanResult* now = workspace_->plan(after->id);
    if (!old) workspace_->requestPlan(before->id);
    if (!now) workspace_->requestPlan(after->id);
    if (!old || !now) {
        area_->showWaiting();
    } else if (old->plan && now->plan) {
        area_->showComparison(old->plan, before->title, now->plan, after->title);
    } else {
        info_->show(Tone::warning, tr("Only two whole plans can be compared."));
        endComparison();
    }
}

void MainWindow::endComparison() {
    comparison_.reset();
    showEntry(currentId());
}

void MainWindow::focusPlan() {
    if (PreviewView* preview = area_->shownPreview()) {
        preview->focusSteps();
    } else if (QWidget* shown = area_->currentWidget()) {
        shown->setFocus(Qt::ShortcutFocusReason);
        if (!shown->hasFocus()) focusNextChild();
    }
}

}  // namespace sysmanage::ui
