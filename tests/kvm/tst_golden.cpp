// SPDX-License-Identifier: GPL-3.0-or-later
// Every golden request gives exactly its golden plan. "tst_golden --regenerate" writes them anew; a review reads the
// difference.
#include <QtTest>

#include "engine/catalog/catalog.h"
#include "engine/lint/lint.h"
#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "tests/kvm/golden_case.h"

using namespace sysmanage;
using namespace sysmanage::test;

class TestGolden : public QObject {
    Q_OBJECT

private slots:
    void everyDistributionHasACase();
    void plan_data();
    void plan();
    void planIsTheSameTwice_data() { plan_data(); }
    void planIsTheSameTwice();
    void lintFindsNoError_data() { plan_data(); }
    void lintFindsNoError();
    void codecKeepsThePlan_data() { plan_data(); }
    void codecKeepsThePlan();
};

// Adding a distribution to the catalogue asks for its golden case.
void TestGolden::everyDistributionHasACase() {
    QStringList planned;
    for (const auto& name : golden_names()) {
        if (name.section('-', 1, 1) != "create") continue;
        const auto request = nlohmann::json::parse(golden_case(name).request());
        const auto* distribution =
            Catalog::built_in().find(*child_type_from_name(request.at("child_type").get<std::string>()),
                                     request.at("distribution").get<std::string>());
        if (distribution) planned << QString::fromStdString(distribution->id);
    }
    for (const auto& distribution : Catalog::built_in().entries())
        QVERIFY2(!can_create(distribution) || planned.contains(QString::fromStdString(distribution.id)),
                 ("no golden case for " + distribution.id).c_str());
}

void TestGolden::plan_data() {
    QTest::addColumn<QString>("name");
    QVERIFY(golden_names().size() >= 20);
    for (const auto& name : golden_names()) QTest::newRow(qPrintable(name)) << name;
}

void TestGolden::plan() {
    QFETCH(QString, name);
    const auto golden = golden_case(name);
    const auto expected = stored_tree(golden);
    const auto actual = expected_tree(build(golden));
    for (const auto& [path, text] : actual) {
        QVERIFY2(expected.contains(path), ("new file " + path).c_str());
        QCOMPARE(QString::fromStdString(text), QString::fromStdString(expected.at(path)));
    }
    for (const auto& [path, text] : expected) QVERIFY2(actual.contains(path), ("no longer made: " + path).c_str());
}

void TestGolden::planIsTheSameTwice() {
    QFETCH(QString, name);
    const auto golden = golden_case(name);
    QCOMPARE(plan_digest(build(golden)), plan_digest(build(golden)));
}

void TestGolden::lintFindsNoError() {
    QFETCH(QString, name);
    for (const auto& finding : lint(build(golden_case(name))))
        QVERIFY2(finding.severity != Severity::error, (finding.rule + ": " + to_english(finding.message)).c_str());
}

void TestGolden::codecKeepsThePlan() {
    QFETCH(QString, name);
    const auto before = build(golden_case(name));
    const auto after = parse_plan(canonical_text(before));
    QVERIFY(after.has_value());
    QVERIFY(*after == before);
}

int main(int argc, char** argv) {
    if (argc == 2 && QByteArray(argv[1]) == "--regenerate") {
        for (const auto& name : golden_names()) store(golden_case(name), expected_tree(build(golden_case(name))));
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestGolden test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_golden.moc"
