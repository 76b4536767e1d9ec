// SPDX-License-Identifier: GPL-3.0-or-later
// The preview as somebody uses it: by keyboard, with secrets that stay masked until they are revealed, with searches,
// findings and runs; and the comparison of two plans.
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include "tests/preview/sample_plan.h"
#include "ui/models/step_model.h"
#include "ui/preview/compare_view.h"
#include "ui/preview/preview_view.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

template <class T>
T* child(QWidget& view, const char* name) {
    T* found = view.findChild<T*>(QLatin1String(name));
    if (!found) qFatal("no widget %s", name);
    return found;
}

void select(PreviewView& view, int number) {
    auto* steps = child<QListView>(view, "steps");
    const auto* model = qobject_cast<const StepModel*>(steps->model());
    steps->setCurrentIndex(model->index(model->rowOf(number)));
}

int current(PreviewView& view) {
    const auto* steps = child<QListView>(view, "steps");
    return steps->currentIndex().data(StepModel::NumberRole).toInt();
}

/// What an editor holds, asked as a screen reader does.
QString spoken(QWidget* widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    if (!interface) return {};
    QString text = interface->text(QAccessible::Name) + interface->text(QAccessible::Value) +
                   interface->text(QAccessible::Description);
    if (auto* editable = interface->textInterface()) text += editable->text(0, editable->characterCount());
    return text;
}

/// Everything that a view shows or says anywhere.
QString everything(QWidget& view) {
    QString all;
    for (QWidget* widget : view.findChildren<QWidget*>()) {
        all += widget->toolTip() + widget->accessibleName() + widget->accessibleDescription() + widget->whatsThis();
        all += widget->property("text").toString() + widget->property("plainText").toString() + spoken(widget);
    }
    for (const QAbstractItemView* list : view.findChildren<QAbstractItemView*>()) {
        const QAbstractItemModel* model = list->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                       int(StepModel::SubtitleRole)}) {
                    all += model->index(row, column).data(role).toString() + QLatin1Char('\n');
                }
            }
        }
    }
    return all;
}

/// What takes the focus and has no name for those who hear it.
QStringList nameless(const QWidget& view) {
    QStringList found;
    for (const QWidget* widget : view.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible()) continue;
        // Parts of Qt's own widgets speak through them.
        if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QLabel*>(widget)) continue;
        const auto* button = qobject_cast<const QPushButton*>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty())) {
            found << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        }
    }
    return found;
}

/// An answer may be there before anybody waits for it.
bool came(QSignalSpy& spy) { return spy.count() > 0 || spy.wait(); }

StepProgress news(int number, RunState state, const QString& output = {}) {
    StepProgress progress;
    progress.number = number;
    progress.total = test::step::last;
    progress.state = state;
    progress.output = output;
    return progress;
}

/// A shown view with the sample in it.
struct Shown {
    PreviewView view;
    Shown() {
        view.resize(1100, 700);
        view.setPlan(test::samplePlanPtr(), QStringLiteral("web01"));
        view.show();
        if (!QTest::qWaitForWindowActive(&view)) qFatal("no window");
        settle();
    }
    void settle() {
        auto* digest = child<QToolButton>(view, "digest");
        if (!QTest::qWaitFor(
                [&] { return digest->isVisible() && child<QListView>(view, "steps")->model()->rowCount() > 1; }))
            qFatal("no plan is shown");
    }
    QString count() { return child<QLabel>(view, "searchCount")->text(); }
};

}  // namespace

class TestPreviewView : public QObject {
    Q_OBJECT

private slots:
    void showsTheOverviewFirst();
    void arrowsWalkTheStepsPastHeadings();
    void tabLeavesEveryWidget();
    void everythingThatTakesTheFocusHasAName();
    void secretsAreMaskedEverywhere();
    void revealIsOnPurposeAndEndsWithThePlan();
    void clipboardIsMaskedUntilRevealed();
    void searchByKeyboard();
    void searchInTheRawForms();
    void findingsLeadToTheirLines();
    void scriptIsOneStepAway();
    void anotherVersionKeepsTheStep();
    void clearShowsNothing();
    void runIsFollowed();
    void runFails();
    void cancelIsAskedOnce();
    void simulatesByKeyboard();
    void simulationRemembersWhatIsKnown();
    void comparesByKeyboard();
    void comparesTheSame();
    void compareMasksSecrets();
};

void TestPreviewView::showsTheOverviewFirst() {
    Shown shown;
    QCOMPARE(current(shown.view), 0);
    QVERIFY(child<QLabel>(shown.view, "planFigures")->text().contains(QLatin1String("430 MiB to download")));
    QVERIFY(child<QToolButton>(shown.view, "digest")->text().contains(QLatin1String("SHA-256")));
    // Nothing that is expensive was made yet.
    QVERIFY(!shown.view.findChild<QWidget*>(QStringLiteral("code")));
}

void TestPreviewView::arrowsWalkTheStepsPastHeadings() {
    Shown shown;
    shown.view.focusSteps();
    auto* steps = child<QListView>(shown.view, "steps");
    QVERIFY(steps->hasFocus());
    for (int number = 1; number <= test::step::last; ++number) {
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(current(shown.view), number);
        QVERIFY(child<QLabel>(shown.view, "stepKind")->text().contains(QString::number(number)));
    }
    QTest::keyClick(steps, Qt::Key_Home);
    QCOMPARE(current(shown.view), 0);
}

void TestPreviewView::tabLeavesEveryWidget() {
    Shown shown;
    select(shown.view, test::step::userData);
    QTRY_VERIFY(child<QWidget>(shown.view, "code")->isVisible());
    shown.view.focusSteps();
    QStringList visited;
    for (int i = 0; i < 30; ++i) {
        QWidget* focused = QApplication::focusWidget();
        visited << focused->objectName();
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    for (const char* name : {"steps", "facts", "copyBody", "code", "search", "revealButton", "digest", "tabs"}) {
        QVERIFY2(visited.contains(QLatin1String(name)), qPrintable(visited.join(QLatin1Char(' '))));
    }
}

void TestPreviewView::everythingThatTakesTheFocusHasAName() {
    Shown shown;
    select(shown.view, test::step::userData);
    shown.view.beginRun();
    CompareView compare;
    compare.show();
    for (const int tab : {1, 2, 3, 0}) {
        child<QTabBar>(shown.view, "tabs")->setCurrentIndex(tab);
        QCOMPARE(nameless(shown.view).join(QLatin1Char(',')), QString());
    }
    QCOMPARE(nameless(compare).join(QLatin1Char(',')), QString());
}

void TestPreviewView::secretsAreMaskedEverywhere() {
    Shown shown;
    for (int number = 0; number <= test::step::last; ++number) {
        select(shown.view, number);
        QVERIFY2(!everything(shown.view).contains(test::secretValue), qPrintable(QString::number(number)));
    }
    for (const int tab : {1, 2, 3, 0}) {
        child<QTabBar>(shown.view, "tabs")->setCurrentIndex(tab);
        QTest::qWait(100);
        QVERIFY(!everything(shown.view).contains(test::secretValue));
    }
}

void TestPreviewView::revealIsOnPurposeAndEndsWithThePlan() {
    Shown shown;
    select(shown.view, test::step::userData);
    QSignalSpy changed(&shown.view, &PreviewView::secretsRevealedChanged);
    QSignalSpy again(&shown.view, &PreviewView::planShown);
    child<QToolButton>(shown.view, "revealButton")->click();
    QVERIFY(shown.view.secretsRevealed());
    QVERIFY(came(again));
    QVERIFY(everything(shown.view).contains(test::secretValue));
    QVERIFY(child<QWidget>(shown.view, "infoBar")->isVisible());
    QVERIFY(child<QToolButton>(shown.view, "revealButton")->text().contains(QLatin1String("Hide")));
    QCOMPARE(current(shown.view), int(test::step::userData));

    Plan other = test::samplePlan();
    other.vm_name = "web02";
    again.clear();
    shown.view.setPlan(std::make_shared<const Plan>(other), QStringLiteral("web02"));
    QVERIFY(!shown.view.secretsRevealed());
    QVERIFY(came(again));
    QVERIFY(!everything(shown.view).contains(test::secretValue));
    QVERIFY(!child<QWidget>(shown.view, "infoBar")->isVisible());
    QCOMPARE(changed.count(), 2);
}

void TestPreviewView::clipboardIsMaskedUntilRevealed() {
    Shown shown;
    select(shown.view, test::step::userData);
    auto* copy = child<QToolButton>(shown.view, "copyBody");
    copy->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(QLatin1String("#cloud-config\n")));
    QVERIFY(!QApplication::clipboard()->text().contains(test::secretValue));
    child<QAction>(shown.view, "copyStep")->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("user-data")));
    QVERIFY(!QApplication::clipboard()->text().contains(test::secretValue));
    QSignalSpy again(&shown.view, &PreviewView::planShown);
    shown.view.setSecretsRevealed(true);
    QVERIFY(came(again));
    copy->click();
    QVERIFY(QApplication::clipboard()->text().contains(test::secretValue));
}

void TestPreviewView::searchByKeyboard() {
    Shown shown;
    shown.view.focusSteps();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    auto* field = child<QLineEdit>(shown.view, "search");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("$IMAGE.part"));
    QTRY_COMPARE(shown.count(), QStringLiteral("3 hit(s)"));
    QCOMPARE(current(shown.view), 0);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown.count(), QStringLiteral("1 of 3"));
    QCOMPARE(current(shown.view), int(test::step::script));
    QTest::keyClick(field, Qt::Key_F3);
    QCOMPARE(shown.count(), QStringLiteral("2 of 3"));
    QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
    QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(shown.count(), QStringLiteral("3 of 3"));
    QTest::keyClick(field, Qt::Key_F3);
    QCOMPARE(shown.count(), QStringLiteral("1 of 3"));
    field->setText(test::secretValue);
    QTRY_COMPARE(shown.count(), QStringLiteral("No hits"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(shown.count(), QString());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(child<QListView>(shown.view, "steps")->hasFocus());
}

void TestPreviewView::searchInTheRawForms() {
    Shown shown;
    child<QTabBar>(shown.view, "tabs")->setCurrentIndex(1);
    child<QLineEdit>(shown.view, "search")->setText(QStringLiteral("x-guard"));
    QTRY_VERIFY(shown.count().endsWith(QLatin1String("hit(s)")));
    child<QAction>(shown.view, "findNext")->trigger();
    QVERIFY(shown.count().startsWith(QLatin1String("1 of ")));
    child<QTabBar>(shown.view, "tabs")->setCurrentIndex(0);
    QTRY_COMPARE(shown.count(), QStringLiteral("No hits"));
}

void TestPreviewView::findingsLeadToTheirLines() {
    Shown shown;
    auto* button = child<QToolButton>(shown.view, "findings");
    QVERIFY(button->isVisible());
    button->click();
    const int first = current(shown.view);
    auto* facts = child<QTableView>(shown.view, "facts");
    bool found = false;
    for (int row = 0; row < facts->model()->rowCount(); ++row) {
        const QString label = facts->model()->index(row, 0).data().toString();
        found = found || label == QLatin1String("Warning") || label == QLatin1String("Error") ||
                label == QLatin1String("Hint");
    }
    QVERIFY2(found, qPrintable(QString::number(first)));
}

void TestPreviewView::scriptIsOneStepAway() {
    Shown shown;
    select(shown.view, test::step::download);
    auto* facts = child<QTableView>(shown.view, "facts");
    for (int row = 0; row < facts->model()->rowCount(); ++row) {
        if (facts->model()->index(row, 0).data().toString() != QLatin1String("Script")) continue;
        facts->setFocus();
        facts->setCurrentIndex(facts->model()->index(row, 1));
        QTest::keyClick(facts, Qt::Key_Return);
        break;
    }
    QCOMPARE(current(shown.view), int(test::step::script));
}

void TestPreviewView::anotherVersionKeepsTheStep() {
    Shown shown;
    select(shown.view, test::step::blanks);
    QSignalSpy again(&shown.view, &PreviewView::planShown);
    Plan plan = test::samplePlan();
    plan.files.pop_back();
    shown.view.setPlan(std::make_shared<const Plan>(plan), QStringLiteral("web01"));
    QVERIFY(came(again));
    QCOMPARE(current(shown.view), int(test::step::blanks) - 1);
    QCOMPARE(child<QLabel>(shown.view, "stepHeading")->text(), QStringLiteral("Define and start the VM"));
}

void TestPreviewView::clearShowsNothing() {
    Shown shown;
    select(shown.view, test::step::userData);
    shown.view.clear();
    QVERIFY(!shown.view.plan());
    QVERIFY(!everything(shown.view).contains(QLatin1String("cloud-config")));
    QCOMPARE(child<QListView>(shown.view, "steps")->model()->rowCount(), 0);
}

void TestPreviewView::runIsFollowed() {
    Shown shown;
    shown.view.beginRun();
    QVERIFY(shown.view.running());
    QVERIFY(child<QWidget>(shown.view, "runBar")->isVisible());
    shown.view.onStepProgress(news(1, RunState::running));
    shown.view.onStepProgress(news(1, RunState::done));
    shown.view.onStepProgress(news(2, RunState::running, QStringLiteral("first line\n")));
    QTRY_COMPARE(current(shown.view), 2);
    QTRY_COMPARE(child<QPlainTextEdit>(shown.view, "output")->toPlainText(), QStringLiteral("first line\n"));
    // Somebody who looks elsewhere is left alone.
    select(shown.view, test::step::service);
    shown.view.onStepProgress(news(3, RunState::running));
    QTRY_VERIFY(child<QLabel>(shown.view, "runText")->text().startsWith(QLatin1String("Step 3 of 10")));
    QCOMPARE(current(shown.view), int(test::step::service));
    child<QPushButton>(shown.view, "goToFailed")->click();
    QTRY_COMPARE(current(shown.view), 3);
    for (int number = 3; number <= test::step::last; ++number) shown.view.onStepProgress(news(number, RunState::done));
    shown.view.onRunFinished({.success = true, .cancelled = false, .resultJson = {}});
    QVERIFY(!shown.view.running());
    QVERIFY(child<QLabel>(shown.view, "runText")->text().startsWith(QLatin1String("Applied")));
    child<QToolButton>(shown.view, "closeRun")->click();
    QVERIFY(!child<QWidget>(shown.view, "runBar")->isVisible());
}

void TestPreviewView::runFails() {
    Shown shown;
    shown.view.beginRun();
    for (int number = 1; number < test::step::download; ++number) {
        shown.view.onStepProgress(news(number, RunState::done));
    }
    StepProgress failure = news(test::step::download, RunState::failed, QStringLiteral("last words\n"));
    failure.exitCode = 22;
    failure.message = QStringLiteral("The image could not be fetched.");
    shown.view.onStepProgress(failure);
    shown.view.onRunFinished({.success = false, .cancelled = false, .resultJson = {}});
    QCOMPARE(current(shown.view), int(test::step::download));
    const QString output = child<QPlainTextEdit>(shown.view, "output")->toPlainText();
    QCOMPARE(output, QStringLiteral("last words\nThe image could not be fetched."));
    QVERIFY(child<QLabel>(shown.view, "stepState")->text().contains(QLatin1String("exit status 22")));
    QVERIFY(child<QLabel>(shown.view, "runText")->text().startsWith(QLatin1String("Failed at step 6")));
    select(shown.view, 0);
    child<QPushButton>(shown.view, "goToFailed")->click();
    QCOMPARE(current(shown.view), int(test::step::download));
}

void TestPreviewView::cancelIsAskedOnce() {
    Shown shown;
    QSignalSpy asked(&shown.view, &PreviewView::cancelRequested);
    shown.view.beginRun();
    shown.view.onStepProgress(news(1, RunState::running));
    auto* cancel = child<QPushButton>(shown.view, "cancelRun");
    cancel->click();
    cancel->click();
    QCOMPARE(asked.count(), 1);
    shown.view.onStepProgress(news(1, RunState::failed));
    shown.view.onRunFinished({.success = false, .cancelled = true, .resultJson = {}});
    QVERIFY(child<QLabel>(shown.view, "runText")->text().startsWith(QLatin1String("Cancelled")));
}

// The verdict of a step's row, and why, as the table shows them.
QString simulated(PreviewView& view, int number) {
    const auto* model = child<QTreeView>(view, "simulatedSteps")->model();
    return model->index(number - 1, 1).data().toString() + QStringLiteral(": ") +
           model->index(number - 1, 3).data(Qt::AccessibleTextRole).toString();
}

void TestPreviewView::simulatesByKeyboard() {
    Shown shown;
    child<QTabBar>(shown.view, "tabs")->setCurrentIndex(3);
    auto* facts = child<QListView>(shown.view, "factChoices");
    QVERIFY(facts->isVisible());
    QVERIFY(!child<QLabel>(shown.view, "noFacts")->isVisible());
    QCOMPARE(facts->model()->rowCount(), 2);
    QCOMPARE(facts->model()->index(0, 0).data().toString(), QStringLiteral("The program curl / wget is installed"));
    QVERIFY2(simulated(shown.view, test::step::download).startsWith(QLatin1String("Not known: Skipped if: ")),
             qPrintable(simulated(shown.view, test::step::download)));
    facts->setFocus();
    facts->setCurrentIndex(facts->model()->index(1, 0));
    QTest::keyClick(facts, Qt::Key_Space);  // not known, then yes
    QVERIFY2(simulated(shown.view, test::step::download).startsWith(QLatin1String("Skipped: ")),
             qPrintable(simulated(shown.view, test::step::download)));
    QTest::keyClick(facts, Qt::Key_Space);  // no
    QVERIFY2(simulated(shown.view, test::step::download).startsWith(QLatin1String("Runs: ")),
             qPrintable(simulated(shown.view, test::step::download)));
    facts->setCurrentIndex(facts->model()->index(0, 0));
    QTest::keyClick(facts, Qt::Key_Space);
    QTest::keyClick(facts, Qt::Key_Space);
    QCOMPARE(simulated(shown.view, test::step::download),
             QStringLiteral("Fails: The program curl / wget is not installed"));
    QVERIFY(simulated(shown.view, test::step::last).startsWith(QLatin1String("Not reached: ")));
    QVERIFY(child<QLabel>(shown.view, "simulationCounts")->text().contains(QLatin1String("Fails: 1")));
    // A step is one key away.
    auto* steps = child<QTreeView>(shown.view, "simulatedSteps");
    steps->setFocus();
    steps->setCurrentIndex(steps->model()->index(test::step::download - 1, 0));
    QTest::keyClick(steps, Qt::Key_Return);
    QCOMPARE(child<QTabBar>(shown.view, "tabs")->currentIndex(), 0);
    QCOMPARE(current(shown.view), test::step::download);
}

void TestPreviewView::simulationRemembersWhatIsKnown() {
    Shown shown;
    child<QTabBar>(shown.view, "tabs")->setCurrentIndex(3);
    const auto* facts = child<QListView>(shown.view, "factChoices");
    const auto states = [&] {
        QString text;
        for (int row = 0; row < facts->model()->rowCount(); ++row)
            text += QString::number(facts->model()->index(row, 0).data(Qt::CheckStateRole).toInt());
        return text;
    };
    QCOMPARE(states(), QStringLiteral("11"));
    QTest::mouseClick(child<QPushButton>(shown.view, "usualFacts"), Qt::LeftButton);
    QCOMPARE(states(), QStringLiteral("20"));
    QTRY_VERIFY(
        child<QLabel>(shown.view, "simulationCounts")->text().contains(QLatin1String("Run once more after success")));
    auto other = *test::samplePlanPtr();
    other.notes.push_back({"kvm.note.agent"});
    shown.view.setPlan(std::make_shared<const Plan>(other), QStringLiteral("web01"));
    QTest::qWait(100);
    QCOMPARE(states(), QStringLiteral("20"));
    QTest::mouseClick(child<QPushButton>(shown.view, "forgetFacts"), Qt::LeftButton);
    QCOMPARE(states(), QStringLiteral("11"));
}

void TestPreviewView::comparesByKeyboard() {
    Plan after = test::samplePlan();
    after.files[1].content += "echo done\n";
    after.packages.push_back({.name = "xorriso"});
    CompareView view;
    QSignalSpy compared(&view, &CompareView::compared);
    view.setPlans(test::samplePlanPtr(), QStringLiteral("a"), std::make_shared<const Plan>(after), QStringLiteral("b"));
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QVERIFY(came(compared));
    auto* changes = child<QListView>(view, "changes");
    QCOMPARE(changes->model()->rowCount(), 2);
    QTRY_COMPARE(view.findChildren<QWidget*>(QStringLiteral("code")).size(), 2);
    QTest::keyClick(changes, Qt::Key_F7);
    QTRY_COMPARE(changes->currentIndex().row(), 1);
    QTRY_VERIFY(everything(view).contains(QLatin1String("echo done")));
    QSignalSpy closed(&view, &CompareView::closeRequested);
    QTest::keyClick(changes, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void TestPreviewView::comparesTheSame() {
    CompareView view;
    QSignalSpy compared(&view, &CompareView::compared);
    view.show();
    view.setPlans(test::samplePlanPtr(), QStringLiteral("a"), test::samplePlanPtr(), QStringLiteral("b"));
    QVERIFY(came(compared));
    QVERIFY(child<QLabel>(view, "plansAreSame")->isVisible());
    QVERIFY(!child<QListView>(view, "changes")->isVisible());
    QVERIFY(!child<QAction>(view, "nextChange")->isEnabled());
}

void TestPreviewView::compareMasksSecrets() {
    Plan after = test::samplePlan();
    after.files[0].content += "# more\n";
    CompareView view;
    QSignalSpy compared(&view, &CompareView::compared);
    view.show();
    view.setPlans(test::samplePlanPtr(), QStringLiteral("a"), std::make_shared<const Plan>(after), QStringLiteral("b"));
    QVERIFY(came(compared));
    QTRY_VERIFY(everything(view).contains(QLatin1String("# more")));
    QVERIFY(!everything(view).contains(test::secretValue));
}

QTEST_MAIN(TestPreviewView)
#include "tst_preview_view.moc"
