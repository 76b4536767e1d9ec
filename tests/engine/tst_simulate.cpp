// SPDX-License-Identifier: GPL-3.0-or-later
// Guards over facts, without a parent.
#include <QTest>

#include "engine/plan/simulate.h"
#include "sample_plan.h"

using namespace sysmanage;

namespace {

const Condition yes{"file_exists", "/yes"}, no{"file_exists", "/no"}, open_question{"file_exists", "/open"};

Condition negated(Condition condition) {
    condition.negated = !condition.negated;
    return condition;
}

KnownFacts sample_facts() {
    KnownFacts facts;
    facts.set(yes, true);
    facts.set(negated(no), false);
    return facts;
}

QString verdict_of(std::vector<Condition> conditions) {
    Plan plan{.hypervisor = "kvm", .action = "create"};
    plan.commands = {{.argv = {"true"}, .guard = {std::move(conditions), {}}}};
    const auto verdicts = simulate(plan, sample_facts());
    const auto& only = verdicts.at(0);
    const char* word = only.verdict == Verdict::run ? "run" : only.verdict == Verdict::skip ? "skip" : "unknown";
    return QString("%1: %2").arg(word, QString::fromStdString(to_english(only.why)));
}

}  // namespace

class TestSimulate : public QObject {
    Q_OBJECT
private slots:
    void judges_guards();
    void asks_no_further_than_it_has_to();
    void judges_every_step_in_order();
    void lists_the_facts_once();
};

void TestSimulate::judges_guards() {
    QCOMPARE(verdict_of({}), "run: runs always");
    QCOMPARE(verdict_of({yes}), "skip: file_exists /yes: yes");
    QCOMPARE(verdict_of({no}), "run: file_exists /no: no");
    QCOMPARE(verdict_of({open_question}), "unknown: file_exists /open: not known");
    QCOMPARE(verdict_of({negated(yes)}), "run: file_exists /yes: yes");
    QCOMPARE(verdict_of({negated(no)}), "skip: file_exists /no: no");
    QCOMPARE(verdict_of({negated(open_question)}), "unknown: file_exists /open: not known");
    QCOMPARE(verdict_of({yes, open_question}), "unknown: file_exists /open: not known");
    QCOMPARE(verdict_of({open_question, yes}), "unknown: file_exists /open: not known");
    QCOMPARE(verdict_of({open_question, no}), "run: file_exists /no: no");
    QCOMPARE(verdict_of({yes, yes}), "skip: file_exists /yes: yes");
}

void TestSimulate::asks_no_further_than_it_has_to() {
    int asked = 0;
    const auto verdict = judge({{no, yes, yes}, {}}, [&](const Condition& condition) {
        ++asked;
        return sample_facts().answer(condition);
    });
    QVERIFY(verdict.verdict == Verdict::run);
    QCOMPARE(asked, 1);
}

void TestSimulate::judges_every_step_in_order() {
    const auto plan = test::sample_plan();
    KnownFacts facts;
    facts.set({"file_sha256", plan.files[0].path, plan.files[0].expected_sha256}, true);
    for (const auto& fact : facts_asked_for(plan)) facts.set(fact, fact.fact == "domain_defined");
    const auto verdicts = simulate(plan, facts);
    const auto steps = execution_order(plan);
    QCOMPARE(verdicts.size(), steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QVERIFY(verdicts[i].step == steps[i]);
        const bool skipped =
            steps[i].phase == Phase::files || (steps[i].phase == Phase::commands && steps[i].index == 0);
        QVERIFY(verdicts[i].verdict == (skipped ? Verdict::skip : Verdict::run));
    }
    // Another content than the one that is there is written.
    auto other = plan;
    other.files[0].expected_sha256 = std::string(64, '0');
    QVERIFY(simulate(other, facts)[2].verdict == Verdict::run);
}

void TestSimulate::lists_the_facts_once() {
    auto plan = test::sample_plan();
    plan.commands.push_back(plan.commands[0]);
    for (auto& condition : plan.commands.back().guard.skip_when) condition.negated = !condition.negated;
    const auto asked = facts_asked_for(plan);
    QCOMPARE(asked.size(), std::size_t{2});
    QCOMPARE(asked[1].subject, "/vm/lock");
    QVERIFY(!asked[1].negated);
}

QTEST_GUILESS_MAIN(TestSimulate)
#include "tst_simulate.moc"
