// SPDX-License-Identifier: GPL-3.0-or-later
// The real runner behind the real window, with harmless plans in a temporary folder.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "app/window/local_plan_runner.h"
#include "engine/plan/plan_json.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/info_bar.h"

using namespace sysmanage;
using namespace sysmanage::ui;
using sysmanage::window::LocalPlanRunner;
using sysmanage::window::NewsQueue;

namespace {

constexpr int patienceMs = 30'000;

PlanPtr planOf(std::vector<FileSpec> files, std::vector<CommandSpec> commands) {
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = "harmless";
    plan.files = std::move(files);
    plan.commands = std::move(commands);
    return std::make_shared<const Plan>(std::move(plan));
}

FileSpec fileAt(const QString& path) {
    FileSpec file;
    file.path = path.toStdString();
    file.content = "hello\n";
    file.mode = 0600;
    file.owner_uid = int(getuid());
    file.owner_gid = int(getgid());
    return file;
}

CommandSpec shell(const char* script) {
    CommandSpec command;
    command.argv = {"sh", "-c", script};
    command.description_text = "a harmless command";
    return command;
}

}  // namespace

class TestLocalRunner : public QObject {
    Q_OBJECT

private slots:
    void aPlanIsAppliedFromTheWindow();
    void aFloodOfOutputArrivesInBatches();
    void cancelEndsARun();
};

void TestLocalRunner::aPlanIsAppliedFromTheWindow() {
    QTemporaryDir folder;
    LocalPlanRunner real;
    WindowFixture fixture(&real);
    const QString target = folder.filePath(QStringLiteral("made/greeting"));
    const QString plan = folder.filePath(QStringLiteral("plan.json"));
    QFile file(plan);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(to_json(*planOf({fileAt(target)}, {shell("echo done")})).dump()));
    file.close();
    QSignalSpy opened(&fixture.workspace(), &Workspace::opened);
    fixture.window().openFiles({plan});
    QVERIFY(opened.wait(patienceMs));
    if (!real.whyNot().isEmpty()) {  // neither root nor sudo: then nothing may happen
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!QFile::exists(target));
        return;
    }
    const QString id = opened.front().front().toString();
    QSignalSpy finished(&real, &PlanRunner::finished);
    fixture.prompts.answers << Prompts::Answer::yes;
    fixture.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!finished.isEmpty() || finished.wait(patienceMs));
    QVERIFY(QFile::exists(target));
    QCOMPARE(stateOf(*fixture.workspace().find(id)), EntryState::applied);
    const QByteArray result = fixture.workspace().find(id)->lastRun->resultJson;
    QVERIFY(Json::parse(result.toStdString())["success"].get<bool>());
}

void TestLocalRunner::aFloodOfOutputArrivesInBatches() {
    LocalPlanRunner real;
    QSignalSpy news(&real, &PlanRunner::stepProgressed);
    QSignalSpy finished(&real, &PlanRunner::finished);
    real.start(planOf({}, {shell("yes 'a line that is printed very often' | head -n 300000; echo the end")}));
    QVERIFY(finished.wait(patienceMs));
    QVERIFY2(news.size() < 400, "the window must get a few events a second, whatever is printed");
    QString last;
    for (const auto& one : news) {
        const auto progress = one.front().value<StepProgress>();
        QVERIFY(progress.output.size() <= window::mostTextAtOnce);
        if (!progress.output.isEmpty()) last = progress.output;
    }
    QVERIFY(last.endsWith(QStringLiteral("the end\n")));
}

void TestLocalRunner::cancelEndsARun() {
    LocalPlanRunner real;
    QSignalSpy news(&real, &PlanRunner::stepProgressed);
    QSignalSpy finished(&real, &PlanRunner::finished);
    real.start(planOf({}, {shell("echo begun; exec sleep 600"), shell("echo never")}));
    QVERIFY(news.wait(patienceMs));
    real.cancel();
    QVERIFY(finished.wait(patienceMs));
    const auto summary = finished.front().front().value<RunSummary>();
    QVERIFY(summary.cancelled);
    QVERIFY(!summary.success);
    QCOMPARE(news.back().front().value<StepProgress>().state, RunState::notReached);
}

QTEST_MAIN(TestLocalRunner)
#include "tst_local_runner.moc"
