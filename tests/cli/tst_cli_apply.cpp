// SPDX-License-Identifier: GPL-3.0-or-later
// apply: a small plan of files and commands below a temporary folder.
#include <signal.h>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

using namespace sysmanage::test;
using nlohmann::json;

class TestCliApply : public QObject {
    Q_OBJECT
private slots:
    void init() { program_ = std::make_unique<Program>(); }

    void runs_in_order_and_reports() {
        write_plan({{"sh", "-c", "cat \"$0\"", path("greeting")}});
        const auto ended = program_->run({"apply", "plan.json", "--result", "result.json"});
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.err.contains("[1/2] write "));
        QVERIFY(ended.err.contains("[2/2] step 1\n    hello\n"));
        QCOMPARE(program_->mode("result.json"), QByteArray("600"));
        const auto result = json::parse(program_->read("result.json").toStdString());
        QCOMPARE(result["success"].get<bool>(), true);
        QCOMPARE(result["results"]["commands"][0]["stdout"].get<std::string>(), std::string("hello\n"));
    }

    void stops_at_the_first_failure() {
        write_plan({{"false"}, {"touch", path("never")}});
        const auto ended = program_->run({"apply", "plan.json", "--result", "-"});
        QCOMPARE(ended.status, 1);
        QVERIFY(ended.err.contains("failed"));
        QVERIFY(ended.err.contains("not reached: step 2"));
        QVERIFY(!QFileInfo::exists(program_->path("never")));
        QCOMPARE(json::parse(ended.out.toStdString())["failed_step"].get<std::string>(), std::string("commands"));
    }

    void a_dry_run_changes_nothing() {
        write_plan({{"touch", path("never")}});
        const auto before = program_->files();
        const auto ended = program_->run({"apply", "plan.json", "--dry-run"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(program_->files(), before);
        QVERIFY(ended.out.contains("[1/2] write "));
        QVERIFY(ended.out.contains("would run"));
        QVERIFY(ended.out.contains("    touch\n"));
    }

    void a_changed_file_is_refused() {
        auto plan = make_plan({{"touch", path("never")}});
        plan["files"][0]["expected_sha256"] = std::string(64, '0');
        program_->write("plan.json", QByteArray::fromStdString(plan.dump()));
        QCOMPARE(program_->run({"apply", "plan.json"}).status, 1);
        QVERIFY(!QFileInfo::exists(program_->path("greeting")));
        QVERIFY(!QFileInfo::exists(program_->path("never")));
    }

    void cancelled_by_a_signal_it_cleans_up_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void cancelled_by_a_signal_it_cleans_up() {
        QFETCH(int, number);
        write_plan({{"sh", "-c", "trap 'touch \"$0\"; exit 1' TERM; touch \"$1\"; while :; do sleep 0.1; done",
                     path("cleaned"), path("started")},
                    {"touch", path("never")}});
        QProcess process;
        program_->start(process, {"apply", "plan.json", "--result", "result.json"});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(program_->path("started")), 20'000);
        ::kill(static_cast<pid_t>(process.processId()), number);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(QFileInfo::exists(program_->path("cleaned")));
        QVERIFY(!QFileInfo::exists(program_->path("never")));
        QCOMPARE(json::parse(program_->read("result.json").toStdString())["success"].get<bool>(), false);
    }

    void warns_of_a_readable_plan() {
        auto plan = make_plan({});
        plan["files"][0]["x-secrets"] = json::array({{{"offset", 0}, {"length", 5}}});
        plan["files"][0]["permissions"] = "0600";
        program_->write("plan.json", QByteArray::fromStdString(plan.dump()));
        QFile::setPermissions(program_->path("plan.json"), QFile::ReadOwner | QFile::ReadOther);
        QVERIFY(program_->run({"apply", "plan.json"}).err.contains("warning: plan.json holds secrets"));
    }

private:
    std::string path(const char* name) { return program_->path(name).toStdString(); }

    json make_plan(const std::vector<std::vector<std::string>>& commands) {
        json plan = {{"engine", "virtualization_engine"},
                     {"hypervisor", "kvm"},
                     {"action", "create"},
                     {"files", json::array({{{"path", path("greeting")}, {"content", "hello\n"}}})}};
        plan["commands"] = json::array();
        for (const auto& argv : commands)
            plan["commands"].push_back({{"argv", argv},
                                        {"description", "step " + std::to_string(plan["commands"].size() + 1)},
                                        {"timeout", 60}});
        return plan;
    }
    void write_plan(const std::vector<std::vector<std::string>>& commands) {
        program_->write("plan.json", QByteArray::fromStdString(make_plan(commands).dump()));
    }

    std::unique_ptr<Program> program_;
};

QTEST_GUILESS_MAIN(TestCliApply)
#include "tst_cli_apply.moc"
