// SPDX-License-Identifier: GPL-3.0-or-later
// The right side: welcome, why there is no plan, the preview, the run, or a comparison. What is not shown yet is not made
// yet.
#pragma once
#include <QStackedWidget>
#include <QTimer>

#include "engine/message/problem.h"
#include "ui/plan_runner.h"

namespace sysmanage::ui {

class CompareView;
class PreviewView;
class ProblemsView;
class WelcomeView;

class PlanArea : public QStackedWidget {
    Q_OBJECT
public:
    PlanArea(WelcomeView* welcome, QWidget* parent);

    void showWelcome();
    /// Soon there will be something; what is shown stays for a moment, so that quick answers do not flicker.
    void showWaiting();
    void showPlan(const PlanPtr& plan, const QString& title);
    void showProblems(const QString& heading, const Problems& problems, bool editable);
    void showFault(const QString& heading, const QString& text);
    void showComparison(const PlanPtr& before, const QString& beforeTitle, const PlanPtr& after,
                        const QString& afterTitle);

    /// The run has a preview of its own, so that looking at other plans meanwhile loses nothing of it.
    PreviewView* beginRun(const PlanPtr& plan, const QString& title);
    void showRun();

    /// The preview that is shown now; null for the other pages.
    PreviewView* shownPreview() const;
    PreviewView* runPreview() const { return run_; }
    bool comparing() const;

    /// Makes the preview before it is needed, when there is time.
    void prepare();

signals:
    void shownChanged();
    void editRequested(const QString& field);
    void comparisonClosed();
    void cancelRequested();
    void told(const QString& text);

private:
    PreviewView* makePreview();
    PreviewView* preview();
    ProblemsView* problems();
    void turnTo(QWidget* page);

    WelcomeView* welcome_;
    QWidget* blank_;
    PreviewView* preview_ = nullptr;
    PreviewView* run_ = nullptr;
    ProblemsView* problems_ = nullptr;
    CompareView* compare_ = nullptr;
    QTimer patience_;
};

}  // namespace sysmanage::ui
