// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a plan of 5 MB and says how soon it is on the screen, and how long the longest event held the GUI thread while
// somebody types into the search, walks the steps and scrolls.
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <cstdio>

#include "tests/preview/sample_plan.h"
#include "ui/preview/preview_view.h"
#include "ui/style/theme.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

constexpr std::size_t planSize = 5U << 20U;
constexpr int numberRole = Qt::UserRole + 2;

/// Knows how long the longest event took.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (depth_ > 0) return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        ++depth_;
        const bool done = QApplication::notify(receiver, event);
        --depth_;
        longest_ = std::max(longest_, timer.nsecsElapsed());
        return done;
    }

    double longestSoFar() {
        const double milliseconds = static_cast<double>(longest_) / 1e6;
        longest_ = 0;
        return milliseconds;
    }

private:
    qint64 longest_ = 0;
    int depth_ = 0;
};

void settle(int milliseconds) { QTest::qWait(milliseconds); }

void select(QListView* steps, int number) {
    for (int row = 0; row < steps->model()->rowCount(); ++row) {
        const QModelIndex index = steps->model()->index(row, 0);
        if (index.data(numberRole).toInt() == number) return steps->setCurrentIndex(index);
    }
}

double visibleAfter(PreviewView& view, const PlanPtr& plan) {
    QElapsedTimer timer;
    bool shown = false;
    QObject::connect(&view, &PreviewView::planShown, &view, [&shown] { shown = true; });
    timer.start();
    view.setPlan(plan, QStringLiteral("large"));
    while (!shown) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    view.repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double typing(TimedApplication& app, PreviewView& view) {
    auto* field = view.findChild<QLineEdit*>(QStringLiteral("search"));
    field->setFocus();
    app.longestSoFar();
    double longest = 0;
    for (const QChar letter : QStringLiteral("needle of file 7")) {
        QElapsedTimer key;
        key.start();
        QTest::keyClick(field, letter.toLatin1());
        longest = std::max(longest, static_cast<double>(key.nsecsElapsed()) / 1e6);
        settle(60);
    }
    settle(1000);
    longest = std::max(longest, app.longestSoFar());
    field->clear();
    settle(200);
    return longest;
}

double scrolling(TimedApplication& app, QScrollBar* bar) {
    app.longestSoFar();
    double longest = 0;
    for (int i = 0; i < 60; ++i) {
        QElapsedTimer turn;
        turn.start();
        bar->setValue(i < 30 ? bar->value() + 3 : bar->maximum() / 60 * i);
        longest = std::max(longest, static_cast<double>(turn.nsecsElapsed()) / 1e6);
        settle(5);
    }
    return std::max(longest, app.longestSoFar());
}

void measure(TimedApplication& app, const char* name, bool oneFile) {
    const auto plan = std::make_shared<const Plan>(test::largePlan(planSize, oneFile));
    PreviewView view;
    view.resize(1180, 760);
    view.show();
    settle(200);
    app.longestSoFar();
    const double visible = visibleAfter(view, plan);
    const double block = app.longestSoFar();
    settle(3000);  // the analysis comes in
    const double analysis = app.longestSoFar();
    auto* steps = view.findChild<QListView*>(QStringLiteral("steps"));
    QElapsedTimer timer;
    timer.start();
    select(steps, test::step::odd + 1);
    view.repaint();
    const double opened = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    settle(300);
    auto* code = view.findChild<QAbstractScrollArea*>(QStringLiteral("code"));
    std::printf(
        "%-12s visible %6.1f ms (longest event %5.1f)  analysis: longest event %5.1f ms  open first large file %6.1f "
        "ms\n",
        name, visible, block, analysis, opened);
    std::printf(
        "%-12s typing: longest %5.1f ms  scrolling the text: longest %5.1f ms  scrolling the steps: longest %5.1f ms\n",
        name, typing(app, view), scrolling(app, code->verticalScrollBar()), scrolling(app, steps->verticalScrollBar()));
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication app(argc, argv);
    QApplication::setPalette(lightPalette());
    measure(app, "one file", true);
    measure(app, "many files", false);
    return 0;
}
