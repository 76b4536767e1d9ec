// SPDX-License-Identifier: GPL-3.0-or-later
// Bad usage and bad input: status 2, one line for each fault, nothing on standard output, no file half written.
#include <QtTest>

#include "tests/cli/program.h"

using namespace sysmanage::test;

namespace {

void verify_refused(const Ended& ended, const QByteArray& field) {
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.out, QByteArray());
    const auto lines = ended.err.trimmed().split('\n');
    for (const auto& line : lines) QVERIFY2(line.startsWith("error: "), line.constData());
    QVERIFY2(ended.err.contains("error: " + field + ": "), ended.err.constData());
}

}  // namespace

class TestCliUsage : public QObject {
    Q_OBJECT
private slots:
    void init() {
        program_ = std::make_unique<Program>();
        program_->write("request.json", request_with("{}"));
    }

    void usage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* name, const QStringList& arguments, const char* field) {
            QTest::newRow(name) << arguments << QByteArray(field);
        };
        row("unknown verb", {"plam"}, "plam");
        row("unknown action", {"plan", "explode", "--request", "request.json"}, "ACTION");
        row("no action", {"plan", "--request", "request.json"}, "ACTION");
        row("no request", {"plan", "create"}, "--request");
        row("request without value", {"plan", "create", "--request"}, "--request");
        row("unknown option", {"plan", "create", "--request", "request.json", "--fromat", "text"}, "--fromat");
        row("unknown format", {"plan", "create", "--request", "request.json", "--format", "xml"}, "--format");
        row("format twice", {"plan", "create", "--request", "request.json", "--format", "sh", "--format", "json"},
            "--format");
        row("bad time", {"plan", "create", "--request", "request.json", "--now", "yesterday"}, "--now");
        row("no such request", {"plan", "create", "--request", "missing.json"}, "--request");
        row("a folder as request", {"plan", "create", "--request", "/"}, "--request");
        row("a folder as output", {"plan", "create", "--request", "request.json", "-o", "/"}, "--output");
        row("no such folder", {"plan", "create", "--request", "request.json", "-o", "no/such/plan.json"}, "--output");
        row("no plan", {"apply", "missing.json"}, "PLAN.json");
        row("two standard inputs", {"diff", "-", "-"}, "B.json");
        row("not a plan", {"lint", "request.json"}, "files");
    }
    void usage() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, field);
        if (field == "files") program_->write("request.json", R"({"files": 7})");
        verify_refused(program_->run(arguments), field);
    }

    void suggests_what_was_meant() {
        QVERIFY(program_->run({"plam"}).err.contains("did you mean plan?"));
        const auto ended = program_->run({"plan", "create", "--request", "request.json", "--fromat", "text"});
        QVERIFY(ended.err.contains("did you mean --format?"));
    }

    void lists_every_fault_of_a_request() {
        program_->write("request.json",
                        request_with(R"({"vm_name": "-x", "hostname": "a..b", "cpus": 0, "memry": "2G"})"));
        const auto ended = program_->run({"plan", "create", "--request", "request.json"});
        for (const char* field : {"vm_name", "hostname", "cpus", "memry"}) verify_refused(ended, field);
        QVERIFY(ended.err.contains("memory"));
    }

    void never_quotes_a_secret() {
        program_->write("request.json",
                        request_with(R"({"auto_approve_token": "canary-token", "password_hash": "canary-hash"})"));
        const auto ended = program_->run({"plan", "create", "--request", "request.json"});
        QCOMPARE(ended.status, 2);
        QVERIFY(!ended.err.contains("canary"));
    }

    void hostile_requests_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{\"child_type\": ");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"vm_name\": \"\xff\xfe\"}");
        QTest::newRow("NUL") << QByteArray("{\"vm_name\": \"a\\u0000b\", \"child_type\": \"kvm\"}");
        QTest::newRow("a key twice") << QByteArray("{\"vm_name\": \"a\", \"vm_name\": \"b\", \"child_type\": \"kvm\"}");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("wrong types") << QByteArray(R"({"child_type": 7, "vm_name": [], "cpus": "two", "memory": {}})");
    }
    void hostile_requests() {
        QFETCH(QByteArray, text);
        const auto ended = program_->run({"plan", "create", "--request", "-"}, text);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY(ended.err.startsWith("error: "));
    }

    void faults_cannot_talk_to_the_terminal() {
        program_->write("request.json", "{\"child_type\": \"kvm\", \"\\u001b]0;title\\u0007\\n\": 1}");
        const auto ended = program_->run({"plan", "create", "--request", "request.json"});
        QVERIFY(!ended.err.contains('\033'));
        QVERIFY(!ended.err.contains('\a'));
    }

    void leaves_no_half_file() {
        program_->write("plan.json", "before");
        program_->write("request.json", request_with(R"({"cpus": 0})"));
        QCOMPARE(program_->run({"plan", "create", "--request", "request.json", "-o", "plan.json"}).status, 2);
        QCOMPARE(program_->read("plan.json"), QByteArray("before"));
        QCOMPARE(program_->files(), QStringList({"plan.json", "request.json"}));
    }

    void a_full_device_is_said() {
        const auto ended = program_->run({"plan", "create", "--request", "request.json", "-o", "/dev/full"});
        verify_refused(ended, "--output");
    }

    void help_and_version() {
        for (const QStringList& arguments :
             {QStringList{"--help"}, {"plan", "--help"}, {"apply", "-h"}, {"--version"}}) {
            const auto ended = program_->run(arguments);
            QCOMPARE(ended.status, 0);
            QVERIFY(!ended.out.isEmpty());
            QCOMPARE(ended.err, QByteArray());
        }
    }

    void a_window_needs_a_display() {
        for (const QStringList& arguments : {QStringList{}, {"window"}})
            verify_refused(program_->run(arguments), "display");
    }

    void links_no_gui_library() {
        QProcess ldd;
        ldd.start("ldd", {SYSMANAGE_PROGRAM});
        QVERIFY(ldd.waitForFinished());
        const auto libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libc.so"));
        for (const char* gui : {"Qt6", "libX11", "libxcb", "wayland", "libGL"}) QVERIFY2(!libraries.contains(gui), gui);
    }

private:
    std::unique_ptr<Program> program_;
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
