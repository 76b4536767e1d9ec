// SPDX-License-Identifier: GPL-3.0-or-later
// Guards over facts, without a parent.
#include <QTest>

#include "engine/plan/fact_words.h"
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
    return QString("%1: %2").arg(verdict_name(only.verdict), QString::fromStdString(to_english(only.why)));
}

// "run | fails: /open": the verdict, and what is open
QString verdict_of_needs(std::vector<Condition> guard, std::vector<Need> needs) {
    const CommandSpec command{.argv = {"true"}, .guard = {std::move(guard), {}}, .needs = std::move(needs)};
    const auto judgement = judge(command, [](const Condition& asked) { return sample_facts().answer(asked); });
    QString text = verdict_name(judgement.verdict);
    for (const auto& open : judgement.open)
        text += QString(open.decides == OpenFact::Decides::skips ? " | skips: %1" : " | fails: %1")
                    .arg(QString::fromStdString(open.condition.subject));
    return text;
}

}  // namespace

class TestSimulate : public QObject {
    Q_OBJECT
private slots:
    void judges_guards();
    void asks_no_further_than_it_has_to();
    void judges_every_step_in_order();
    void lists_the_facts_once();
    void judges_needs();
    void nothing_is_reached_behind_a_failure();
    void every_kind_of_our_plans_has_words();
};

void TestSimulate::judges_guards() {
    QCOMPARE(verdict_of({}), "run: runs always");
    QCOMPARE(verdict_of({yes}), "skip: /yes is there");
    QCOMPARE(verdict_of({no}), "run: /no is not there");
    QCOMPARE(verdict_of({open_question}), "unknown: file_exists /open: not known");
    QCOMPARE(verdict_of({negated(yes)}), "run: /yes is there");
    QCOMPARE(verdict_of({negated(no)}), "skip: /no is not there");
    QCOMPARE(verdict_of({negated(open_question)}), "unknown: file_exists /open: not known");
    QCOMPARE(verdict_of({yes, open_question}), "unknown: file_exists /open: not known");
    QCOMPARE(verdict_of({open_question, yes}), "unknown: file_exists /open: not known");
    QCOMPARE(verdict_of({open_question, no}), "run: /no is not there");
    QCOMPARE(verdict_of({yes, yes}), "skip: /yes is there");
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
    std::string subjects;
    for (const auto& fact : asked) subjects += fact.subject + " ";
    QCOMPARE(subjects, "virsh /srv /vm/record web01 web01 /vm/lock ");
    QVERIFY(std::none_of(asked.begin(), asked.end(), [](const Condition& fact) { return fact.negated; }));
}

void TestSimulate::judges_needs() {
    QCOMPARE(verdict_of_needs({}, {{yes}}), "run");
    QCOMPARE(verdict_of_needs({}, {{no}}), "fails");
    QCOMPARE(verdict_of_needs({}, {{negated(no)}}), "run");
    QCOMPARE(verdict_of_needs({}, {{open_question}, {yes}}), "run | fails: /open");
    QCOMPARE(verdict_of_needs({}, {{open_question}, {no}}), "fails");
    QCOMPARE(verdict_of_needs({}, {{no, yes}}), "run");
    QCOMPARE(verdict_of_needs({}, {{no, no}}), "fails");
    QCOMPARE(verdict_of_needs({}, {{no, open_question}}), "run | fails: /no");
    QCOMPARE(verdict_of_needs({}, {{open_question, yes}}), "run");
    QCOMPARE(verdict_of_needs({yes}, {{no}}), "skip");
    QCOMPARE(verdict_of_needs({no}, {{no}}), "fails");
    QCOMPARE(verdict_of_needs({open_question}, {{no}, {yes}}), "unknown | skips: /open | fails: /no");
}

void TestSimulate::nothing_is_reached_behind_a_failure() {
    Plan plan{.hypervisor = "kvm", .action = "create"};
    plan.commands = {{.argv = {"a"}, .ignore_errors = true, .needs = {{no}}},
                     {.argv = {"b"}, .needs = {{no}}},
                     {.argv = {"c"}, .guard = {{yes}, {}}}};
    plan.service_actions = {{"libvirtd", "restart"}};
    QStringList verdicts;
    for (const auto& step : simulate(plan, sample_facts())) verdicts << verdict_name(step.verdict);
    QCOMPARE(verdicts, QStringList({"fails", "fails", "not-reached", "not-reached"}));
}

void TestSimulate::every_kind_of_our_plans_has_words() {
    for (const auto* kind : {"file_exists", "file_sha256", "domain_defined", "domain_running", "domain_other",
                             "vm_complete", "container_running", "container_complete", "program_there", "free_bytes",
                             "network_active", "bridge_there", "subnet_routed"})
        for (const bool holds : {true, false}) {
            const auto message = fact_message({kind, "/subject", "1024"}, holds);
            QVERIFY2(!english_template(message.key).starts_with("plan."), message.key.c_str());
            QVERIFY2(to_english(message).find('{') == std::string::npos, to_english(message).c_str());
        }
    QCOMPARE(to_english(fact_message({"program_there", "curl|wget"}, false)),
             "the program curl / wget is not installed");
    QCOMPARE(to_english(fact_message({"free_bytes", "/srv", "2147483648"}, false)), "less than 2 GiB is free in /srv");
    QCOMPARE(to_english(fact_message({"moon_phase", "full"}, true)), "moon_phase full: yes");
}

QTEST_GUILESS_MAIN(TestSimulate)
#include "tst_simulate.moc"
