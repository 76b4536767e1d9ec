// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview shows, before any widget: order, masks, spelled-out characters, folds, search, runs, differences.
#include <QAbstractItemModelTester>
#include <QtTest>

#include "engine/plan/redact.h"
#include "tests/preview/sample_plan.h"
#include "ui/models/compare_model.h"
#include "ui/models/plan_analysis.h"
#include "ui/models/step_model.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

QStringList titles(const StepModel& model) {
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) titles << model.index(row).data().toString();
    return titles;
}

QString valueOf(const StepDetail& detail, const QString& label) {
    for (const Fact& fact : detail.facts) {
        if (fact.label == label) return fact.value;
    }
    return {};
}

SearchIndex indexOf(const ShownPlan& plan) {
    SearchIndex index;
    for (int number = 0; number <= plan.items.size(); ++number) {
        addToIndex(index, stepDetail(plan, number, QStringLiteral("web01"), {}));
    }
    return index;
}

QByteArray hitText(const ShownPlan& plan, const SearchHit& hit) {
    const StepDetail detail = stepDetail(plan, hit.step, {}, {});
    return detail.body.text.mid(static_cast<qsizetype>(hit.place.offset), static_cast<qsizetype>(hit.place.length));
}

StepProgress news(int number, RunState state, const QString& output = {}) {
    StepProgress progress;
    progress.number = number;
    progress.state = state;
    progress.output = output;
    return progress;
}

std::string joined(const ShownText& text) { return text.unfolded().toStdString(); }

}  // namespace

class TestPreviewModels : public QObject {
    Q_OBJECT

private slots:
    void stepsStandInExecutionOrder();
    void headingsCannotBeChosen();
    void anotherVersionIsMerged();
    void anotherPlanReplacesAll();
    void factsOfAFile();
    void factsOfACommand();
    void sizesAreOfTheRealContent();
    void modeLetters_data();
    void modeLetters();
    void masksHideEverySecret();
    void hostileCharactersAreSpelledOut();
    void badSpansDoNoHarm();
    void longLinesAreFoldedAndUnfold();
    void linesMapAcrossFolds();
    void argumentsStandOneALine();
    void languages_data();
    void languages();
    void searchFindsEverywhere();
    void searchPlacesAreBytes();
    void searchNeverFindsMaskedSecrets();
    void searchCrossesFoldsAndPieces();
    void searchIsBounded();
    void findingsStandAtTheirSteps();
    void hitsDimTheOthers();
    void runStates();
    void runOutputIsBoundedAndVisible();
    void rawFormsAreMasked();
    void sidesAreEquallyLong();
    void compareListsWhatDiffers();
};

void TestPreviewModels::stepsStandInExecutionOrder() {
    StepModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Plan plan = test::samplePlan();
    plan.service_actions = {{.service = "a", .action = "restart"}, {.service = "b", .action = "enable"}};
    const auto shown = shownPlan(std::make_shared<const Plan>(plan), false);
    model.setPlan(shown, QStringLiteral("web01"));
    const auto order = execution_order(plan);
    QCOMPARE(shown->items.size(), order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        QCOMPARE(shown->item(number)->step, order[i]);
        QCOMPARE(model.numberAt(model.rowOf(number)), number);
        if (number > 1) QVERIFY(model.rowOf(number) > model.rowOf(number - 1));
    }
    const QStringList all = titles(model);
    QVERIFY(all.indexOf(QStringLiteral("Enable b")) < all.indexOf(QStringLiteral("Restart a")));
    QCOMPARE(all.first(), QStringLiteral("Overview"));
    QVERIFY(all.indexOf(phaseText(Phase::files)) < all.indexOf(phaseText(Phase::commands)));
}

void TestPreviewModels::headingsCannotBeChosen() {
    StepModel model;
    model.setPlan(shownPlan(test::samplePlanPtr(), false), QStringLiteral("web01"));
    int headings = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.numberAt(row) >= 0) {
            QVERIFY(model.index(row).flags() & Qt::ItemIsSelectable);
            continue;
        }
        ++headings;
        QVERIFY(!(model.index(row).flags() & (Qt::ItemIsSelectable | Qt::ItemIsEnabled)));
    }
    QCOMPARE(headings, 5);
}

void TestPreviewModels::anotherVersionIsMerged() {
    StepModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(shownPlan(test::samplePlanPtr(), false), QStringLiteral("web01"));
    const QPersistentModelIndex kept = model.index(model.rowOf(test::step::download));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    Plan plan = test::samplePlan();
    plan.commands.insert(plan.commands.begin(), plan.commands[3]);
    plan.commands.pop_back();
    plan.files.erase(plan.files.begin() + 2);
    model.setPlan(shownPlan(std::make_shared<const Plan>(plan), false), QStringLiteral("web01"));
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), QStringLiteral("Download the image of Debian 12"));
    QCOMPARE(model.numberAt(kept.row()), 6);
    QCOMPARE(resets.count(), 0);
    StepModel fresh;
    fresh.setPlan(shownPlan(std::make_shared<const Plan>(plan), false), QStringLiteral("web01"));
    QCOMPARE(titles(model), titles(fresh));
}

void TestPreviewModels::anotherPlanReplacesAll() {
    StepModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(shownPlan(test::samplePlanPtr(), false), QStringLiteral("web01"));
    Plan other;
    other.action = "stop";
    other.commands.push_back({.argv = {"virsh", "shutdown", "web01"}});
    other.commands.push_back({.argv = {"virsh", "shutdown", "web01"}});
    model.setPlan(shownPlan(std::make_shared<const Plan>(other), false), QStringLiteral("web01"));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(3).data().toString(), QStringLiteral("virsh shutdown web01"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestPreviewModels::factsOfAFile() {
    const auto plan = shownPlan(test::samplePlanPtr(), false);
    const StepDetail detail = stepDetail(*plan, test::step::userData, QStringLiteral("web01"), {});
    QCOMPARE(valueOf(detail, QStringLiteral("Path")),
             QStringLiteral("/var/lib/libvirt/images/sysmanage/web01/user-data"));
    QCOMPARE(valueOf(detail, QStringLiteral("Mode")), QStringLiteral("0600  rw-------"));
    QCOMPARE(valueOf(detail, QStringLiteral("Owner")), QStringLiteral("user root (0), group root (0)"));
    QCOMPARE(valueOf(detail, QStringLiteral("SHA-256")).size(), 64);
    QCOMPARE(valueOf(detail, QStringLiteral("On failure")), QStringLiteral("The plan stops here"));
    QVERIFY(valueOf(detail, QStringLiteral("Secrets")).contains(QLatin1String("masked")));
    QCOMPARE(detail.language, ContentKind::yaml);
    QCOMPARE(detail.bodyKind, BodyKind::content);
}

void TestPreviewModels::factsOfACommand() {
    const auto plan = shownPlan(test::samplePlanPtr(), false);
    const StepDetail detail = stepDetail(*plan, test::step::download, QStringLiteral("web01"), {});
    QVERIFY(valueOf(detail, QStringLiteral("Guard")).contains(QLatin1String("debian-12.qcow2")));
    QCOMPARE(valueOf(detail, QStringLiteral("Time limit")), QStringLiteral("1 h"));
    QVERIFY(valueOf(detail, QStringLiteral("Runs as")).startsWith(QLatin1String("root")));
    QVERIFY(valueOf(detail, QStringLiteral("Expected")).contains(QLatin1String("430 MiB")));
    const auto script =
        std::find_if(detail.facts.begin(), detail.facts.end(), [](const Fact& fact) { return fact.goToStep > 0; });
    QVERIFY(script != detail.facts.end());
    QCOMPARE(script->goToStep, int(test::step::script));
    const StepDetail optional = stepDetail(*plan, test::step::cleanup, QStringLiteral("web01"), {});
    QVERIFY(valueOf(optional, QStringLiteral("On failure")).startsWith(QLatin1String("May fail")));
}

void TestPreviewModels::sizesAreOfTheRealContent() {
    const PlanPtr plan = test::samplePlanPtr();
    const auto shown = shownPlan(plan, false);
    QVERIFY(shown->shown->files[0].content.size() != plan->files[0].content.size());
    QCOMPARE(shown->item(test::step::userData)->bytes, plan->files[0].content.size());
    Plan open;
    open.files.push_back({.path = "/x", .content = "no line feed"});
    QCOMPARE(shownPlan(std::make_shared<const Plan>(open), false)->item(1)->bytes, 13U);
}

void TestPreviewModels::modeLetters_data() {
    QTest::addColumn<unsigned>("mode");
    QTest::addColumn<QString>("letters");
    QTest::newRow("0644") << 0644U << "rw-r--r--";
    QTest::newRow("0000") << 0U << "---------";
    QTest::newRow("4755") << 04755U << "rwsr-xr-x";
    QTest::newRow("2640") << 02640U << "rw-r-S---";
    QTest::newRow("1777") << 01777U << "rwxrwxrwt";
}

void TestPreviewModels::modeLetters() {
    QFETCH(unsigned, mode);
    QTEST(ui::modeLetters(mode), "letters");
}

void TestPreviewModels::masksHideEverySecret() {
    const auto plan = shownPlan(test::samplePlanPtr(), false);
    QVERIFY(plan->hasSecrets);
    QString all;
    for (int number = 0; number <= plan->items.size(); ++number) {
        all += stepText(stepDetail(*plan, number, QStringLiteral("web01"), {}));
    }
    QVERIFY(!all.contains(test::secretValue));
    QVERIFY(all.contains(QString::fromUtf8(secret_mask.data(), static_cast<qsizetype>(secret_mask.size()))));
    const auto revealed = shownPlan(test::samplePlanPtr(), true);
    const StepDetail clear = stepDetail(*revealed, test::step::userData, QStringLiteral("web01"), {});
    QVERIFY(clear.body.text.contains(test::secretValue.toUtf8()));
    QCOMPARE(clear.body.secrets.size(), 1U);
    const Span& place = clear.body.secrets.front();
    QCOMPARE(clear.body.text.mid(static_cast<qsizetype>(place.offset), static_cast<qsizetype>(place.length)),
             test::secretValue.toUtf8());
}

void TestPreviewModels::hostileCharactersAreSpelledOut() {
    const auto plan = shownPlan(test::samplePlanPtr(), false);
    const StepDetail detail = stepDetail(*plan, test::step::odd, QStringLiteral("web01"), {});
    QVERIFY(detail.body.text.contains("right\\u202eto left"));
    QVERIFY(detail.body.text.contains("\\x1b[31m"));
    QVERIFY(detail.body.text.contains("\xc3\xa4\xc3\xb6"));
    QCOMPARE(detail.body.spelled.size(), 2U);
    QCOMPARE(detail.body.text.mid(static_cast<qsizetype>(detail.body.spelled[0].offset),
                                  static_cast<qsizetype>(detail.body.spelled[0].length)),
             QByteArray("\\u202e"));
    QCOMPARE(detail.body.text.count('\n'), 3);
}

void TestPreviewModels::badSpansDoNoHarm() {
    const std::vector<Span> spans{{4, 100}, {2, 1}, {2, 3}, {900, 5}, {0, 0}};
    const ShownText text = shownDocument("abcdef", spans);
    QCOMPARE(text.text, QByteArray("abcdef"));
    for (const Span& span : text.secrets) QVERIFY(span.offset + span.length <= 6);
    QVERIFY(!text.secrets.empty());
    QCOMPARE(shownDocument("", spans).text, QByteArray());
    QVERIFY(shownDocument("a\xff\xc3", {}).text.contains("\\xff"));
}

void TestPreviewModels::longLinesAreFoldedAndUnfold() {
    const std::string longLine(3 * longestLine + 17, 'x');
    const std::string content = "short\n" + longLine + "\nend\n";
    const ShownText text = shownDocument(content, {});
    QCOMPARE(text.folds.size(), 3U);
    QCOMPARE(joined(text), content);
    for (const QByteArray& line : text.text.split('\n')) QVERIFY(line.size() <= qsizetype(longestLine + 8));
    QVERIFY(shownDocument(std::string(longestLine, 'x') + "\n", {}).folds.empty());
}

void TestPreviewModels::linesMapAcrossFolds() {
    const std::string content = "one\n" + std::string(longestLine + 5, 'x') + "\nthree\n";
    const ShownText text = shownDocument(content, {});
    QCOMPARE(text.shownLine(1), 1U);
    QCOMPARE(text.shownLine(2), 2U);
    QCOMPARE(text.shownLine(3), 4U);
    QCOMPARE(text.sourceLine(2), 2U);
    QCOMPARE(text.sourceLine(3), 0U);
    QCOMPARE(text.sourceLine(4), 3U);
}

void TestPreviewModels::argumentsStandOneALine() {
    const ShownText text = shownArguments({"sh", "-c", "a\nb", "", "tab\there"});
    QCOMPARE(text.text, QByteArray("sh\n-c\na\\nb\n\ntab\there"));
    QCOMPARE(text.lines, 5U);
    QCOMPARE(text.spelled.size(), 1U);
    QCOMPARE(shownArguments({}).text, QByteArray());
}

void TestPreviewModels::languages_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::newRow("script") << QByteArray("/x/run.sh") << QByteArray() << int(ContentKind::shell);
    QTest::newRow("shebang") << QByteArray("/x/run") << QByteArray("#!/bin/sh\n") << int(ContentKind::shell);
    QTest::newRow("python") << QByteArray("/x/run") << QByteArray("#!/usr/bin/python3\n") << int(ContentKind::plain);
    QTest::newRow("user-data") << QByteArray("/x/user-data") << QByteArray() << int(ContentKind::yaml);
    QTest::newRow("json") << QByteArray("/x/a") << QByteArray("{}") << int(ContentKind::json);
    QTest::newRow("xml") << QByteArray("/x/net.xml") << QByteArray() << int(ContentKind::xml);
    QTest::newRow("unit") << QByteArray("/x/a.service") << QByteArray() << int(ContentKind::ini);
    QTest::newRow("text") << QByteArray("/x/notes") << QByteArray("words") << int(ContentKind::plain);
}

void TestPreviewModels::languages() {
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    QTEST(static_cast<int>(contentKind(path.toStdString(), content.toStdString())), "kind");
}

void TestPreviewModels::searchFindsEverywhere() {
    const auto plan = shownPlan(test::samplePlanPtr(), false);
    const SearchIndex index = indexOf(*plan);
    const SearchResult result = searchFor(QStringLiteral("DEBIAN-12"), index);
    QVERIFY(result.touches(test::step::script));
    QVERIFY(result.touches(test::step::download));
    QVERIFY(!result.touches(test::step::service));
    QVERIFY(std::is_sorted(result.hits.begin(), result.hits.end(),
                           [](const SearchHit& a, const SearchHit& b) { return a.step < b.step; }));
    QCOMPARE(searchFor(QStringLiteral("virt-install"), index).hits.size(), 1);
    QCOMPARE(searchFor(QString(), index).hits.size(), 0);
    QCOMPARE(searchFor(QStringLiteral("not in there"), index).hits.size(), 0);
}

void TestPreviewModels::searchPlacesAreBytes() {
    Plan plan;
    plan.files.push_back(
        {.path = "/x", .content = "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80 needle \xc3\x84pfel needle\n"});
    const auto shown = shownPlan(std::make_shared<const Plan>(plan), false);
    const SearchIndex index = indexOf(*shown);
    const SearchResult result = searchFor(QStringLiteral("NEEDLE"), index);
    QCOMPARE(result.hits.size(), 2);
    for (const SearchHit& hit : result.hits) QCOMPARE(hitText(*shown, hit), QByteArray("needle"));
    const SearchResult apple = searchFor(QString::fromUtf8("\xc3\xa4PFEL"), index);
    QCOMPARE(apple.hits.size(), 1);
    QCOMPARE(hitText(*shown, apple.hits.first()), QByteArray("\xc3\x84pfel"));
}

void TestPreviewModels::searchNeverFindsMaskedSecrets() {
    const auto masked = shownPlan(test::samplePlanPtr(), false);
    QCOMPARE(searchFor(test::secretValue.left(10), indexOf(*masked)).hits.size(), 0);
    const auto revealed = shownPlan(test::samplePlanPtr(), true);
    QCOMPARE(searchFor(test::secretValue.left(10), indexOf(*revealed)).hits.size(), 1);
}

void TestPreviewModels::searchCrossesFoldsAndPieces() {
    Plan plan;
    std::string content(longestLine - 3, 'x');
    content += "needle\n";
    content += std::string((256U << 10U) - content.size() - 2, '.') + "needle\n";
    plan.files.push_back({.path = "/x", .content = content});
    const auto shown = shownPlan(std::make_shared<const Plan>(plan), false);
    const SearchResult result = searchFor(QStringLiteral("needle"), indexOf(*shown));
    QCOMPARE(result.hits.size(), 2);
    QCOMPARE(hitText(*shown, result.hits[0]), QByteArray("nee") + foldMark.data() + "dle");
    QCOMPARE(hitText(*shown, result.hits[1]).replace(foldMark.data(), ""), QByteArray("needle"));
}

void TestPreviewModels::searchIsBounded() {
    Plan plan;
    plan.files.push_back({.path = "/x", .content = std::string(50'000, 'a')});
    const SearchIndex index = indexOf(*shownPlan(std::make_shared<const Plan>(plan), false));
    const SearchResult result = searchFor(QStringLiteral("a"), index);
    QVERIFY(result.cut);
    QCOMPARE(result.hits.size(), mostHits);
    const std::atomic<bool> cancelled = true;
    QCOMPARE(searchFor(QStringLiteral("a"), index, &cancelled).hits.size(), 0);
}

void TestPreviewModels::findingsStandAtTheirSteps() {
    StepModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto plan = shownPlan(test::samplePlanPtr(), false);
    model.setPlan(plan, QStringLiteral("web01"));
    Finding whole{.rule = "whole", .severity = Severity::note, .message = {"a"}, .fix = {}};
    Finding first = whole;
    first.step = plan->item(test::step::script)->step;
    first.line = 9;
    first.severity = Severity::error;
    Finding second = first;
    second.severity = Severity::warning;
    model.setFindings({whole, first, second});
    const auto chips = [&](int number) {
        return model.index(model.rowOf(number)).data(StepModel::ChipsRole).value<QVector<StepChip>>();
    };
    QCOMPARE(chips(0), (QVector<StepChip>{{QStringLiteral("info"), QStringLiteral("1"), Tone::accent}}));
    QCOMPARE(chips(test::step::script).first(), (StepChip{QStringLiteral("error"), QStringLiteral("2"), Tone::error}));
    QVERIFY(model.index(model.rowOf(test::step::script))
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QLatin1String("error")));
    const StepDetail detail = stepDetail(*plan, test::step::script, {}, {whole, first, second});
    QCOMPARE(detail.facts.last().goToLine, 9U);
    QVERIFY(valueOf(detail, severityText(Severity::error)).startsWith(QLatin1String("Line 9")));
}

void TestPreviewModels::hitsDimTheOthers() {
    StepModel model;
    const auto plan = shownPlan(test::samplePlanPtr(), false);
    model.setPlan(plan, QStringLiteral("web01"));
    const auto dim = [&](int number) { return model.index(model.rowOf(number)).data(StepModel::DimRole).toBool(); };
    QVERIFY(!dim(test::step::service));
    model.setHits(searchFor(QStringLiteral("virt-install"), indexOf(*plan)));
    QVERIFY(dim(test::step::service));
    QVERIFY(!dim(test::step::blanks));
    model.setHits({});
    QVERIFY(!dim(test::step::service));
}

void TestPreviewModels::runStates() {
    StepModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(shownPlan(test::samplePlanPtr(), false), QStringLiteral("web01"));
    RunLog log;
    log.begin(test::step::last);
    model.setRun(&log);
    QCOMPARE(log.add(news(99, RunState::done)), 0);
    QCOMPARE(log.add(news(0, RunState::done)), 0);
    log.add(news(1, RunState::done));
    log.add(news(2, RunState::skipped));
    log.add(news(3, RunState::failedIgnored));
    log.add(news(4, RunState::running));
    QCOMPARE(log.current(), 4);
    const auto subtitle = [&](int number) {
        return model.index(model.rowOf(number)).data(StepModel::SubtitleRole).toString();
    };
    QVERIFY(subtitle(4).startsWith(QLatin1String("Running")));
    QCOMPARE(subtitle(5), QStringLiteral("Waiting"));
    StepProgress failure = news(4, RunState::failed);
    failure.exitCode = 3;
    failure.message = QStringLiteral("no");
    log.add(failure);
    log.finish({.success = false, .cancelled = false, .resultJson = {}});
    QVERIFY(subtitle(4).contains(QLatin1String("exit status 3")));
    QCOMPARE(subtitle(5), QStringLiteral("Not reached"));
    QCOMPARE(log.failed(), 4);
    QCOMPARE(runCountText(log), QStringLiteral("1 done, 1 skipped, 1 failed, 1 failed and passed over, 6 not reached"));
    for (const RunState state :
         {RunState::running, RunState::done, RunState::skipped, RunState::failed, RunState::failedIgnored}) {
        QVERIFY(!runStateIconName(state).isEmpty());
        QVERIFY(!runStateText(state).isEmpty());
    }
}

void TestPreviewModels::runOutputIsBoundedAndVisible() {
    RunLog log;
    log.begin(1);
    log.add(news(1, RunState::running, QStringLiteral("a\x1b[2Jb\n")));
    QVERIFY(log.step(1)->output.contains(QLatin1String("\\x1b")));
    const QString line = QString(1023, QLatin1Char('x')) + QLatin1Char('\n');
    for (int i = 0; i < 1000; ++i) log.add(news(1, RunState::running, line));
    QVERIFY(log.step(1)->output.size() <= RunLog::outputLimit);
    QVERIFY(log.step(1)->outputCut);
    QVERIFY(log.step(1)->output.endsWith(line));
    QVERIFY(log.step(1)->output.startsWith(QLatin1Char('x')));
}

void TestPreviewModels::rawFormsAreMasked() {
    for (const RawForm form : {RawForm::json, RawForm::script}) {
        const RawText masked = rawText(shownPlan(test::samplePlanPtr(), false), form);
        QVERIFY(!masked.text.text.contains(test::secretValue.toUtf8()));
        QCOMPARE(searchFor(test::secretValue, *masked.index).hits.size(), 0);
    }
    const RawText json = rawText(shownPlan(test::samplePlanPtr(), false), RawForm::json);
    QVERIFY(!json.text.secrets.empty());
    const RawText clear = rawText(shownPlan(test::samplePlanPtr(), true), RawForm::json);
    QVERIFY(clear.text.unfolded().contains(test::secretValue.toUtf8()));
}

void TestPreviewModels::sidesAreEquallyLong() {
    auto lines = diff_lines("a\nb\nc\nd\n", "a\nX\n" + std::string(longestLine * 2, 'y') + "\nc\n");
    lines.insert(lines.begin(), LineChange{.kind = LineChange::Kind::removed, .text = "mode 0600"});
    const SideBySide sides = sideBySide(lines);
    QCOMPARE(sides.left.text.count('\n'), sides.right.text.count('\n'));
    QCOMPARE(sides.leftNumbers.size(), sides.left.text.count('\n'));
    QCOMPARE(sides.leftGround.size(), sides.rightGround.size());
    QCOMPARE(sides.rightNumbers.size(), sides.leftNumbers.size());
    QCOMPARE(sides.leftGround.first(), SideBySide::Ground::removed);
    QCOMPARE(sides.rightGround.first(), SideBySide::Ground::missing);
    QVERIFY(sides.leftNumbers.first().isEmpty());
    const auto line = [](const QStringList& numbers, int number) { return numbers.indexOf(QString::number(number)); };
    QCOMPARE(line(sides.leftNumbers, 3), line(sides.rightNumbers, 4));
    QCOMPARE(sides.changes.size(), 3);
}

void TestPreviewModels::compareListsWhatDiffers() {
    CompareModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Plan before = test::samplePlan();
    Plan after = before;
    after.commands.erase(after.commands.begin() + 2);
    after.packages.push_back({.name = "xorriso"});
    const PlanDiff difference = diff(before, after);
    model.setDifference(difference);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(differenceText(difference), QStringLiteral("1 added, 1 removed"));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("Added")));
    const PlanDiff none = diff(before, before);
    model.setDifference(none);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(differenceText(none), QStringLiteral("The plans are the same."));
}

QTEST_MAIN(TestPreviewModels)
#include "tst_preview_models.moc"
