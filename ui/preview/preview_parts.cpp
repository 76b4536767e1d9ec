// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_parts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/preview/detail_view.h"
#include "ui/preview/preview_head.h"
#include "ui/preview/raw_view.h"
#include "ui/preview/run_bar.h"
#include "ui/preview/search_bar.h"
#include "ui/preview/simulation_view.h"
#include "ui/preview/step_list.h"
#include "ui/style/icons.h"
#include "ui/views/info_bar.h"

namespace sysmanage::ui {
namespace {

enum Tab { stepsTab, jsonTab, scriptTab, simulationTab };

const QString shownLane = QStringLiteral("shown");
const QString analysisLane = QStringLiteral("analysis");
const QString rawLane = QStringLiteral("raw");

bool samePlan(const PlanPtr& one, const PlanPtr& other) { return one == other || (one && other && *one == *other); }

QString plainText(const QAction* action) { return QString(action->text()).remove(QLatin1Char('&')); }

void addShortcut(QAction* action, const QKeySequence& keys) {
    action->setShortcut(keys);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(plainText(action), keys.toString(QKeySequence::NativeText)));
}

}  // namespace

PreviewView::Parts::Parts(PreviewView* view) : view_(view) {
    makeActions();
    layOut();
    connectAll();
    runTimer_.setSingleShot(true);
    runTimer_.setInterval(40);
}

PreviewView::Parts::~Parts() {
    if (lookCancelled_) lookCancelled_->store(true);
}

void PreviewView::Parts::makeActions() {
    reveal = new QAction(view_);
    reveal->setObjectName(QStringLiteral("reveal"));
    reveal->setCheckable(true);
    copyStep = new QAction(icon(QStringLiteral("copy")), PreviewView::tr("&Copy this step"), view_);
    copyStep->setObjectName(QStringLiteral("copyStep"));
    addShortcut(copyStep, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyCommand_ = new QAction(PreviewView::tr("Copy as a command &line"), view_);
    copyCommand_->setObjectName(QStringLiteral("copyCommand"));
    view_->addActions({reveal, copyStep});
}

void PreviewView::Parts::layOut() {
    head_ = new PreviewHead(view_);
    tabs_ = new QTabBar(view_);
    tabs_->setObjectName(QStringLiteral("tabs"));
    tabs_->setAccessibleName(PreviewView::tr("Form of the plan"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setDocumentMode(true);
    tabs_->addTab(PreviewView::tr("S&teps"));
    tabs_->addTab(PreviewView::tr("&JSON"));
    tabs_->addTab(PreviewView::tr("S&cript"));
    tabs_->addTab(PreviewView::tr("S&imulation"));
    search = new SearchBar(view_);
    view_->addActions({search->findAction(), search->nextAction(), search->previousAction()});
    revealButton_ = new QToolButton(view_);
    revealButton_->setObjectName(QStringLiteral("revealButton"));
    revealButton_->setDefaultAction(reveal);
    revealButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    revealButton_->setFocusPolicy(Qt::TabFocus);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(10);
    tools->addWidget(tabs_);
    tools->addWidget(search, 1);
    tools->addWidget(revealButton_);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 8, 12, 6);
    top->setSpacing(6);
    top->addWidget(head_);
    top->addLayout(tools);

    bar_ = new InfoBar(view_);
    runBar_ = new RunBar(view_);
    steps = new StepList(&model_, view_);
    detail_ = new DetailView(view_);
    rawView_ = new RawView(view_);
    steps->addActions({copyStep, copyCommand_});
    splitter_ = new QSplitter(Qt::Horizontal, view_);
    splitter_->setObjectName(QStringLiteral("previewSplitter"));
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(steps);
    splitter_->addWidget(detail_);
    splitter_->setStretchFactor(0, 2);
    splitter_->setStretchFactor(1, 3);
    stack_ = new QStackedWidget(view_);
    stack_->addWidget(splitter_);
    stack_->addWidget(rawView_);
    simulation_ = new SimulationView(view_);
    stack_->addWidget(simulation_);

    auto* column = new QVBoxLayout(view_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(bar_);
    column->addWidget(runBar_);
    column->addWidget(stack_, 1);
    showReveal();
}

void PreviewView::Parts::connectAll() {
    connect(reveal, &QAction::toggled, this, &Parts::setRevealed);
    connect(copyStep, &QAction::triggered, this,
            [this] { copy(stepText(detail_->detail()), PreviewView::tr("the step")); });
    connect(copyCommand_, &QAction::triggered, this, [this] {
        const StepItem* item = shown_ ? shown_->item(number_) : nullptr;
        if (!item || item->step.phase != Phase::commands) return;
        copy(shellLine(shown_->shown->commands[item->step.index]), PreviewView::tr("the command line"));
    });
    connect(tabs_, &QTabBar::currentChanged, this, &Parts::showTab);
    connect(steps, &StepList::currentNumberChanged, this, [this](int number) {
        number_ = number;
        if (!selecting_) following_ = number == run.current();
        showDetail();
    });
    connect(steps, &StepList::enterPressed, detail_, [this] { detail_->setFocus(Qt::TabFocusReason); });
    connect(head_, &PreviewHead::copyRequested, this, &Parts::copy);
    connect(head_, &PreviewHead::findingsRequested, this, &Parts::goToNextFinding);
    connect(detail_, &DetailView::copyRequested, this, &Parts::copy);
    connect(detail_, &DetailView::goToStep, steps, &StepList::select);
    connect(rawView_, &RawView::copyRequested, this, &Parts::copy);
    connect(search, &SearchBar::textChanged, this, &Parts::look);
    connect(search, &SearchBar::nextRequested, this, [this] { goToHit(1); });
    connect(search, &SearchBar::previousRequested, this, [this] { goToHit(-1); });
    connect(search, &SearchBar::left, this, [this] {
        tabs_->currentIndex() == stepsTab ? steps->setFocus(Qt::OtherFocusReason) : rawView_->focusText();
    });
    connect(simulation_, &SimulationView::goToStep, this, [this](int number) {
        tabs_->setCurrentIndex(stepsTab);
        steps->select(number);
        steps->setFocus(Qt::OtherFocusReason);
    });
    connect(&runTimer_, &QTimer::timeout, this, &Parts::flushRun);
    connect(runBar_, &RunBar::ticked, this, &Parts::flushRun);
    connect(runBar_, &RunBar::cancelRequested, view_, &PreviewView::cancelRequested);
    connect(runBar_, &RunBar::closeRequested, this, &Parts::closeRun);
    connect(runBar_, &RunBar::followRequested, this, &Parts::followRun);
    connect(runBar_, &RunBar::goToFailed, this, [this] { steps->select(run.failed()); });
}

// ---- the plan

void PreviewView::Parts::setPlan(const PlanPtr& next, const QString& nextTitle) {
    if (!next) return clear();
    const bool same = samePlan(plan, next);
    if (same && title == nextTitle && shown_) return;
    const bool wasRevealed = revealed;
    plan = next;
    title = nextTitle;
    if (!same) {
        // What was revealed of one plan says nothing about another.
        revealed = false;
        if (!run.running() && !samePlan(runPlan_, plan)) closeRun();
    }
    showReveal();
    show();
    if (revealed != wasRevealed) emit view_->secretsRevealedChanged(revealed);
}

void PreviewView::Parts::clear() {
    plan.reset();
    shown_.reset();
    revealed = false;
    raw_.reset();
    analysis_ = {};
    background_.drop(shownLane);
    background_.drop(analysisLane);
    background_.drop(rawLane);
    model_.clear();
    detail_->clear();
    rawView_->clear();
    simulation_->clear();
    head_->clear();
    bar_->hide();
    runBar_->hide();
    takeHits({});
    showReveal();
}

void PreviewView::Parts::setRevealed(bool wanted) {
    if (wanted == revealed) return;
    revealed = wanted;
    showReveal();
    if (plan) show();
    emit view_->secretsRevealedChanged(revealed);
}

void PreviewView::Parts::show() {
    background_.drop(analysisLane);
    background_.drop(rawLane);
    background_.run(
        shownLane, [plan = plan, revealed = revealed] { return shownPlan(plan, revealed); },
        [this](const ShownPlanPtr& shown) { takeShown(shown); });
}

void PreviewView::Parts::takeShown(const ShownPlanPtr& shown) {
    const bool otherPlan = !shown_ || shown_->plan != shown->plan;
    shown_ = shown;
    raw_.reset();
    analysis_.index.reset();
    analysis_.details.reset();
    if (otherPlan) analysis_ = {};
    head_->setPlan(*shown, title);
    selecting_ = true;
    model_.setPlan(shown, title);
    model_.setRun(showsRun() ? &run : nullptr);
    if (steps->currentNumber() < 0) steps->select(0);
    selecting_ = false;
    number_ = std::max(0, steps->currentNumber());
    // Places of the text before are none of this one; the analysis looks again.
    takeHits({});
    if (!search->text().isEmpty()) search->showBusy();
    showReveal();
    showDetail();
    showRun();
    simulation_->setPlan(shown);
    if (showsRaw()) loadRaw();
    analyseShown();
    emit view_->planShown();
}

void PreviewView::Parts::analyseShown() {
    background_.run(
        analysisLane, [shown = shown_, title = title] { return analyse(shown, title); },
        [this](const PlanAnalysis& analysis) {
            analysis_ = analysis;
            head_->setAnalysis(analysis);
            model_.setFindings(analysis.findings);
            simulation_->setAnalysis(analysis);
            showDetail();
            look();
        });
}

void PreviewView::Parts::showReveal() {
    const bool any = shown_ && plan && shown_->hasSecrets;
    reveal->setEnabled(any);
    reveal->setChecked(revealed);
    reveal->setIcon(icon(revealed ? QStringLiteral("hide") : QStringLiteral("reveal")));
    reveal->setText(revealed ? PreviewView::tr("Hide sec&rets") : PreviewView::tr("&Reveal secrets"));
    addShortcut(reveal, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    revealButton_->setAccessibleName(plainText(reveal));
    if (revealed && any) {
        bar_->show(Tone::secret, PreviewView::tr("Secrets are shown in clear, and copied in clear."),
                   PreviewView::tr("Hide them"), [this] { setRevealed(false); });
    } else {
        bar_->hide();
    }
}

void PreviewView::Parts::showTab(int tab) {
    stack_->setCurrentIndex(tab == stepsTab ? 0 : tab == simulationTab ? 2 : 1);
    // There is nothing to be found in it that the steps do not hold.
    search->setEnabled(tab != simulationTab);
    raw_.reset();
    takeHits({});
    if (tab == stepsTab) {
        look();
    } else if (shown_ && showsRaw()) {
        rawView_->clear();
        loadRaw();
    }
}

bool PreviewView::Parts::showsRaw() const {
    return tabs_->currentIndex() == jsonTab || tabs_->currentIndex() == scriptTab;
}

void PreviewView::Parts::loadRaw() {
    const RawForm form = tabs_->currentIndex() == jsonTab ? RawForm::json : RawForm::script;
    background_.run(
        rawLane, [shown = shown_, form] { return rawText(shown, form); },
        [this, form, masked = shown_->hasSecrets && !shown_->revealed](const RawText& raw) {
            raw_ = raw;
            rawView_->setRaw(raw, form, masked);
            look();
        });
}

void PreviewView::Parts::showDetail() {
    if (!shown_) return;
    const StepDetail detail = analysis_.details ? analysis_.details->at(static_cast<std::size_t>(number_))
                                                : stepDetail(*shown_, number_, title, analysis_.findings);
    const StepItem* item = shown_->item(number_);
    const auto findings = findingsOf(analysis_.findings, item ? std::optional(item->step) : std::nullopt);
    detail_->setDetail(detail, findings, item ? item->key : QString());
    copyCommand_->setEnabled(item && item->step.phase == Phase::commands);
    detail_->setRun(showsRun() ? run.step(number_) : nullptr);
    showHits();
}

void PreviewView::Parts::copy(const QString& text, const QString& what) {
    auto* data = new QMimeData;
    data->setText(text);
    // Clipboard managers that know this do not keep what is copied in clear.
    if (revealed) data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    emit view_->told(PreviewView::tr("Copied %1.").arg(what));
}

void PreviewView::Parts::goToNextFinding() {
    tabs_->setCurrentIndex(stepsTab);
    const int count = shown_ ? static_cast<int>(shown_->items.size()) + 1 : 0;
    for (int i = 1; i <= count; ++i) {
        const int number = (number_ + i) % count;
        const StepItem* item = shown_->item(number);
        if (findingsOf(analysis_.findings, item ? std::optional(item->step) : std::nullopt).empty()) continue;
        return steps->select(number);
    }
}

}  // namespace sysmanage::ui
