// SPDX-License-Identifier: GPL-3.0-or-later
// The child hosts of a parent as a table: progress in words, and refreshes that move nothing.
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QtTest>
#include <random>

#include "tests/server_ui/server_samples.h"
#include "ui/server/child_model.h"
#include "ui/server/host_words.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

using Tester = QAbstractItemModelTester;

const QString home = QStringLiteral("p");

std::shared_ptr<const ChildList> shared(ChildList children) {
    return std::make_shared<const ChildList>(std::move(children));
}

QDateTime now() { return QDateTime::currentDateTimeUtc(); }

QStringList names(const ChildModel& model) {
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) found << model.index(row, 0).data().toString();
    return found;
}

ChildList three() {
    return {sampleChild(home, "a", "vm10"), sampleChild(home, "b", "vm2"), sampleChild(home, "c", "vm1")};
}

server::Child installing(std::chrono::minutes quiet) {
    server::Child child = sampleChild(home, "i", "new01");
    child.status = server::ChildStatus::installing;
    child.status_text = "installing";
    child.step = "Installing the agent";
    child.step_number = 4;
    child.step_total = 9;
    child.step_at = serverNow() - quiet;
    return child;
}

Fault refusal() {
    Fault fault;
    fault.kind = server::FaultKind::not_permitted;
    fault.what = {"The server refused it", {}};
    return fault;
}

}  // namespace

class TestChildModel : public QObject {
    Q_OBJECT

private slots:
    void wordsForEveryState_data();
    void wordsForEveryState();
    void progressTellsStepAgeAndSilence();
    void sortsByWhatIsBehindTheWords();
    void keysCompareAsTheWordsDo();
    void aRefreshKeepsTheSelection();
    void aDeletedRowGoesAndComesBackWithTheError();
    void aRowThatTheServerKeepsIsShownAgain();
    void anotherParentTakesNothingOver();
    void manyRandomRefreshesKeepTheModelWhole();
    void tenThousandChildrenAreQuick();
};

void TestChildModel::wordsForEveryState_data() {
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("shown");
    for (const auto& [told, shown] :
         std::initializer_list<std::pair<const char*, const char*>>{{"pending", "Queued"},
                                                                    {"creating", "Creating"},
                                                                    {"installing", "Installing"},
                                                                    {"running", "Running"},
                                                                    {"stopped", "Stopped"},
                                                                    {"error", "Error"},
                                                                    {"uninstalling", "Being deleted"},
                                                                    {"paused", "Paused"},
                                                                    {"unknown", "Unknown"},
                                                                    {"migrating", "migrating"}}) {
        QTest::newRow(told) << QString::fromLatin1(told) << QString::fromLatin1(shown);
    }
}

void TestChildModel::wordsForEveryState() {
    QFETCH(const QString, told);
    QFETCH(const QString, shown);
    server::Child child = sampleChild(home, "a", "vm1");
    child.status_text = told.toStdString();
    child.status = server::child_status_from_text(child.status_text);
    ChildModel model;
    model.setChildren(home, shared({child}), now());
    const QModelIndex cell = model.index(0, ChildModel::Status);
    QCOMPARE(cell.data().toString(), shown);
    QVERIFY(!cell.data(Qt::DecorationRole).isNull());
}

void TestChildModel::progressTellsStepAgeAndSilence() {
    ChildModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setChildren(home, shared({installing(std::chrono::minutes(2))}), now());
    const QModelIndex cell = model.index(0, ChildModel::Status);
    QCOMPARE(cell.data(ChildModel::ProgressTextRole).toString(),
             QStringLiteral("4 of 9: Installing the agent · 2 min"));
    QCOMPARE(cell.data(ChildModel::ProgressRole).toDouble(), 4.0 / 9.0);
    QVERIFY(!cell.data(ChildModel::StalledRole).toBool());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setNow(serverNow() + std::chrono::minutes(23));
    QCOMPARE(changes.count(), 1);
    QVERIFY(cell.data(ChildModel::StalledRole).toBool());
    QVERIFY(cell.data(ChildModel::ProgressTextRole).toString().endsWith(QStringLiteral("no update for 25 min")));
}

void TestChildModel::sortsByWhatIsBehindTheWords() {
    ChildModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    ChildList children = three();
    children[1].reboot_required = true;
    children[2].agent_version = "1.10.0";
    model.setChildren(home, shared(children), now());
    QCOMPARE(names(model), QStringList({"vm1", "vm2", "vm10"}));
    model.sort(ChildModel::Name, Qt::DescendingOrder);
    QCOMPARE(names(model), QStringList({"vm10", "vm2", "vm1"}));
    model.sort(ChildModel::Reboot);
    QCOMPARE(names(model).front(), QStringLiteral("vm2"));
    model.sort(ChildModel::Agent, Qt::DescendingOrder);
    QCOMPARE(names(model).front(), QStringLiteral("vm1"));
}

void TestChildModel::keysCompareAsTheWordsDo() {
    const std::vector<std::string> texts{"",     "a",      "a-1",    "a1",      "a02",      "a2", "a10", "a10b", "a9z",
                                         "vm 1", "vm-10x", "vm-9x2", "vm-9x10", "\xc3\xa4", "0",  "00",  "12"};
    const auto sign = [](int order) { return order < 0 ? -1 : int(order > 0); };
    for (const std::string& one : texts) {
        for (const std::string& other : texts) {
            const int byKey = sign(naturalKey(one).compare(naturalKey(other)));
            // Leading zeros are all that the keys do not tell apart.
            if (byKey != 0) QCOMPARE(byKey, sign(compareNaturally(one, other)));
        }
    }
    QVERIFY(naturalKey("vm9") < naturalKey("vm10"));
    QCOMPARE(naturalKey("vm09"), naturalKey("vm9"));
}

void TestChildModel::aRefreshKeepsTheSelection() {
    ChildModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    ChildList children = manyChildren(home, 100);
    model.setChildren(home, shared(children), now());
    QItemSelectionModel selection(&model);
    const auto select = [&](const char* id) {
        selection.setCurrentIndex(model.indexOf(QString::fromLatin1(id)),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    select("child-20");
    select("child-95");
    QSignalSpy moved(&selection, &QItemSelectionModel::currentChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.sort(ChildModel::Status);
    std::reverse(children.begin(), children.end());
    for (std::size_t at = 0; at < children.size(); at += 3) children[at].status = server::ChildStatus::stopped;
    children.erase(children.begin(), children.begin() + 3);
    model.setChildren(home, shared(children), now());
    QCOMPARE(selection.currentIndex().data(ChildModel::IdRole).toString(), QStringLiteral("child-95"));
    QVERIFY(selection.isRowSelected(model.indexOf("child-20").row()));
    QCOMPARE(selection.selectedRows().size(), 2);
    QCOMPARE(moved.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void TestChildModel::aDeletedRowGoesAndComesBackWithTheError() {
    ChildModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setChildren(home, shared(three()), now());
    model.hide("b");
    QCOMPARE(names(model), QStringList({"vm1", "vm10"}));
    model.setChildren(home, shared(three()), now());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.total(), 2);
    model.restore("b", refusal());
    QCOMPARE(names(model), QStringList({"vm1", "vm2", "vm10"}));
    QCOMPARE(model.index(1, ChildModel::Problem).data().toString(),
             QStringLiteral("The server refused it. Ask an administrator of the server for the role."));
    // Even when a refresh has come between that did not list it.
    model.hide("b");
    model.setChildren(home, shared({three().front()}), now());
    model.restore("b", refusal());
    QCOMPARE(model.rowCount(), 2);
    model.setChildren(home, shared({three().front()}), now());
    QCOMPARE(model.rowCount(), 1);
}

void TestChildModel::aRowThatTheServerKeepsIsShownAgain() {
    ChildModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setChildren(home, shared(three()), now());
    model.hide("b", now());
    model.setChildren(home, shared(three()), now().addSecs(10));
    QCOMPARE(model.rowCount(), 2);
    model.setChildren(home, shared(three()), now().addSecs(45));
    QCOMPARE(model.rowCount(), 3);
}

void TestChildModel::anotherParentTakesNothingOver() {
    ChildModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setChildren(home, shared(three()), now());
    model.hide("b");
    model.setChildren(QStringLiteral("q"), nullptr, now());
    QCOMPARE(model.rowCount(), 0);
    model.setChildren(home, shared(three()), now());
    QCOMPARE(model.rowCount(), 3);
}

void TestChildModel::manyRandomRefreshesKeepTheModelWhole() {
    ChildModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    std::mt19937 random(7);
    const ChildList all = manyChildren(home, 120);
    for (int turn = 0; turn < 40; ++turn) {
        ChildList some;
        for (const server::Child& child : all) {
            if (random() % 5 == 0) continue;
            some.push_back(child);
            if (random() % 4 == 0) some.back().name = "x" + std::to_string(random() % 100);
            if (random() % 4 == 0) some.back().status = server::ChildStatus(random() % 9);
        }
        std::shuffle(some.begin(), some.end(), random);
        const std::size_t count = some.size();
        model.setChildren(home, shared(std::move(some)), now());
        QCOMPARE(model.rowCount(), int(count));
        model.sort(int(random() % ChildModel::ColumnCount), random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setFilter(random() % 2 ? QStringLiteral("x") : QStringLiteral("stopped"));
        model.setFilter({});
    }
}

void TestChildModel::tenThousandChildrenAreQuick() {
    ChildModel model;
    ChildList children = manyChildren(home, 10'000);
    const auto list = shared(children);
    QElapsedTimer timer;
    timer.start();
    model.setChildren(home, list, now());
    const double first = double(timer.nsecsElapsed()) / 1e6;
    children[3].step_number = 5;
    const auto next = shared(children);
    timer.restart();
    model.setChildren(home, next, now());
    const double merge = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    model.setFilter(QStringLiteral("7"));
    const double key = double(timer.nsecsElapsed()) / 1e6;
    qInfo("10,000 children: first %.1f ms, merge %.1f ms, keystroke %.1f ms", first, merge, key);
    QVERIFY(first < 500 && merge < 500 && key < 500);
}

QTEST_MAIN(TestChildModel)
#include "tst_child_model.moc"
