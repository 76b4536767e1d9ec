// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/plan/execution_order.h"
#include "sample_plan.h"

using namespace sysmanage;

class TestExecutionOrder : public QObject {
    Q_OBJECT
private slots:
    void walks_the_phases_in_order();
    void groups_service_actions();
    void passes_over_package_failures_only_when_all_are_optional();
};

void TestExecutionOrder::walks_the_phases_in_order() {
    const auto steps = execution_order(test::sample_plan());
    const std::vector<Step> expected = {{Phase::packages, 0, false},        {Phase::packages, 1, false},
                                        {Phase::files, 0, false},           {Phase::commands, 0, false},
                                        {Phase::commands, 1, true},         {Phase::service_actions, 1, false},
                                        {Phase::service_actions, 0, false}, {Phase::packages_to_remove, 0, false}};
    QVERIFY(steps == expected);
    QVERIFY(execution_order(Plan{.hypervisor = {}, .action = {}}).empty());
}

void TestExecutionOrder::groups_service_actions() {
    Plan plan{.hypervisor = "kvm", .action = "enable"};
    for (const auto* action : {"restart", "start", "stop", "disable", "enable", "restart", "start", "enable"})
        plan.service_actions.push_back({"s" + std::to_string(plan.service_actions.size()), action});
    QString order;
    for (const auto& step : execution_order(plan)) {
        const auto& action = plan.service_actions[step.index];
        order += QString::fromStdString(action.action + ":" + action.service + " ");
    }
    QCOMPARE(order, "enable:s4 enable:s7 disable:s3 stop:s2 start:s1 start:s6 restart:s0 restart:s5 ");
}

void TestExecutionOrder::passes_over_package_failures_only_when_all_are_optional() {
    Plan plan{.hypervisor = "kvm", .action = "enable"};
    plan.packages = {{.name = "a", .optional = true}, {.name = "b", .optional = true}};
    QVERIFY(execution_order(plan)[0].may_fail);
    plan.packages[1].optional = false;
    QVERIFY(!execution_order(plan)[0].may_fail);
}

QTEST_GUILESS_MAIN(TestExecutionOrder)
#include "tst_execution_order.moc"
