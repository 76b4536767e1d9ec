// SPDX-License-Identifier: GPL-3.0-or-later
// The preview's inside: its widgets, and what joins them. PreviewView is its face to the window.
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <atomic>
#include <optional>

#include "ui/models/background.h"
#include "ui/models/plan_analysis.h"
#include "ui/models/step_model.h"
#include "ui/preview/preview_view.h"

class QAction;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace sysmanage::ui {

class DetailView;
class InfoBar;
class PreviewHead;
class RawView;
class RunBar;
class SearchBar;
class SimulationView;
class StepList;

class PreviewView::Parts : public QObject {
public:
    explicit Parts(PreviewView* view);
    ~Parts() override;

    void setPlan(const PlanPtr& plan, const QString& title);
    void clear();
    void setRevealed(bool revealed);
    void beginRun();
    void progress(const StepProgress& news);
    void endRun(const RunSummary& summary);

    PlanPtr plan;
    QString title;
    bool revealed = false;
    RunLog run;
    SearchBar* search = nullptr;
    StepList* steps = nullptr;
    QAction* reveal = nullptr;
    QAction* copyStep = nullptr;

private:
    // preview_parts.cpp: the plan
    void makeActions();
    void layOut();
    void connectAll();
    void show();
    void takeShown(const ShownPlanPtr& shown);
    void analyseShown();
    void showReveal();
    void showTab(int tab);
    bool showsRaw() const;
    void loadRaw();
    void showDetail();
    void copy(const QString& text, const QString& what);
    void goToNextFinding();

    // preview_search.cpp
    void look();
    void takeHits(const SearchResult& result);
    void showHits();
    void goToHit(int direction);
    int firstHitFrom(int step) const;

    // preview_run.cpp
    bool showsRun() const;
    void showRun();
    void flushRun();
    void closeRun();
    void followRun();

    PreviewView* view_;
    ShownPlanPtr shown_;
    PlanAnalysis analysis_;
    std::optional<RawText> raw_;
    StepModel model_;
    int number_ = 0;
    bool selecting_ = false;

    SearchResult hits_;
    int currentHit_ = -1;
    std::shared_ptr<std::atomic<bool>> lookCancelled_;

    PlanPtr runPlan_;
    bool following_ = true;
    QSet<int> runNews_;
    QTimer runTimer_;
    QElapsedTimer stepBegun_;

    PreviewHead* head_ = nullptr;
    InfoBar* bar_ = nullptr;
    RunBar* runBar_ = nullptr;
    QTabBar* tabs_ = nullptr;
    QToolButton* revealButton_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QSplitter* splitter_ = nullptr;
    DetailView* detail_ = nullptr;
    RawView* rawView_ = nullptr;
    SimulationView* simulation_ = nullptr;
    QAction* copyCommand_ = nullptr;
    Background background_;  // last: its jobs end first
};

}  // namespace sysmanage::ui
