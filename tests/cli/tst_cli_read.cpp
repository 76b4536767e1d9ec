// SPDX-License-Identifier: GPL-3.0-or-later
// lint, diff and catalog: verbs that only read.
#include <QtTest>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

using namespace sysmanage::test;
using nlohmann::json;

class TestCliRead : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        program_.write("request.json", request_with("{}"));
        program_.write("other.json", request_with(R"({"memory": "4G"})"));
        QCOMPARE(plan("request.json", "a.json"), 0);
        QCOMPARE(plan("other.json", "b.json"), 0);
    }

    void our_own_plan_has_no_error() {
        const auto ended = program_.run({"lint", "a.json"});
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.out.contains("0 errors, "));
    }

    void a_hazard_is_status_1() {
        program_.write("bad.json", R"({"engine": "e", "hypervisor": "kvm", "action": "create",
            "files": [{"path": "/etc/token", "permissions": "0644", "content": "password: $6$abcdefgh$canary\n",
                       "x-secrets": [{"offset": 10, "length": 18}]}],
            "commands": [{"argv": ["curl", "http://example.org/x"], "description": "d", "timeout": 60}]})");
        const auto text = program_.run({"lint", "bad.json"});
        QCOMPARE(text.status, 1);
        QVERIFY(!text.out.contains("canary"));
        const auto ended = program_.run({"lint", "bad.json", "--format", "json"});
        QCOMPARE(ended.status, 1);
        const auto report = json::parse(ended.out.toStdString());
        QVERIFY(report["findings"].size() >= 2);
        for (const auto& finding : report["findings"])
            for (const char* key : {"rule", "severity", "place", "message", "fix"}) QVERIFY(finding.contains(key));
    }

    void the_same_plans_do_not_differ() {
        const auto ended = program_.run({"diff", "a.json", "a.json"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.out, QByteArray());
    }

    void what_differs_is_said() {
        const auto ended = program_.run({"diff", "a.json", "b.json"});
        QCOMPARE(ended.status, 1);
        QVERIFY(ended.out.contains("--memory=2048"));
        QVERIFY(ended.out.contains("--memory=4096"));
        QVERIFY(!ended.out.contains("$6$"));
    }

    void one_of_two_plans_may_be_standard_input() {
        QCOMPARE(program_.run({"diff", "a.json", "-"}, program_.read("a.json")).status, 0);
    }

    void the_catalogue_as_json() {
        const auto ended = program_.run({"catalog", "list", "--hypervisor", "kvm", "--format", "json"});
        QCOMPARE(ended.status, 0);
        const auto entries = json::parse(ended.out.toStdString())["entries"];
        QVERIFY(entries.size() >= 10);
        for (const auto& entry : entries) QCOMPARE(entry["child_type"].get<std::string>(), std::string("kvm"));
    }

    void the_catalogue_as_text() {
        const auto ended = program_.run({"catalog", "list"});
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.out.contains("kvm-debian-12"));
        QVERIFY(ended.out.contains("Debian 12 (Bookworm)"));
    }

private:
    int plan(const QString& request, const QString& out) {
        return program_.run({"plan", "create", "--request", request, "-o", out, "--now", "2026-01-02", "--seed", "1"})
            .status;
    }
    Program program_;
};

QTEST_GUILESS_MAIN(TestCliRead)
#include "tst_cli_read.moc"
