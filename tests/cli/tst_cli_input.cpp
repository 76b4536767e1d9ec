// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input and places that cannot be written: every fault on a line of its own, and no file that is not whole.
#include <sys/stat.h>

#include <QTest>

#include "tests/cli/program.h"

using namespace sysmanage::test;

namespace {

QString path(const Sandbox& sandbox, const char* name) { return QString::fromStdString(sandbox.path(name)); }

Ended create(const QByteArray& request, const QStringList& more = {}) {
    return Program().run(QStringList{"plan", "create", "--request", "-"} + more, request);
}

}  // namespace

class TestCliInput : public QObject {
    Q_OBJECT
private slots:
    void lists_every_fault();
    void names_the_closest_field();
    void never_quotes_a_password();
    void refuses_hostile_requests_data();
    void refuses_hostile_requests();
    void faults_cannot_talk_to_the_terminal();
    void refuses_hostile_plans_data();
    void refuses_hostile_plans();
    void refuses_what_cannot_be_read();
    void refuses_endless_input();
    void refuses_times_data();
    void refuses_times();
    void lists_faults_of_options_together();
    void leaves_no_part_of_a_file_data();
    void leaves_no_part_of_a_file();
    void old_file_survives_a_bad_request();
    void full_device_is_an_error();
    void full_file_system_leaves_nothing();
    void link_is_replaced();
    void writes_into_a_pipe();
};

void TestCliInput::lists_every_fault() {
    const auto ended =
        create(R"({"child_type": "kvm", "distribution": "kvm-debian-12", "vm_name": "-x", "hostname": "a..b",
        "username": "root", "password": "", "memory": "1x", "cpus": 0, "vm_ip": "300.1.1.1", "server_url": "https://x/",
        "auto_approve_token": "no", "nonsense": 1})");
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.out, "");
    QByteArrayList fields;
    for (const auto& line : ended.lines()) {
        QVERIFY2(line.startsWith("error: "), line.constData());
        fields << line.mid(7, line.indexOf(": ", 7) - 7);
    }
    for (const auto* field : {"vm_name", "hostname", "username", "password", "memory", "cpus", "vm_ip", "server_url",
                              "auto_approve_token", "nonsense"})
        QVERIFY2(fields.contains(field), field);
}

void TestCliInput::names_the_closest_field() {
    const auto ended = create(R"({"child_type": "kvm", "memry": "2G"})");
    QVERIFY2(ended.err.contains("error: memry: ") && ended.err.contains("did you mean memory?"), ended.err.constData());
    const auto option = Program().run({"plan", "create", "--reqest", "x"});
    QVERIFY(option.err.contains("did you mean --request?"));
}

void TestCliInput::never_quotes_a_password() {
    const auto ended = create(R"({"child_type": "kvm", "distribution": "kvm-debian-12", "vm_name": "a", "hostname": "a",
        "username": "ann", "password": "Tr0ub4dor\u0007", "root_password_hash": "Tr0ub4dor", "auto_approve_token": "Tr0ub4dor",
        "cpus": "x"})",
                              {"--verbose"});
    QCOMPARE(ended.status, 2);
    QVERIFY2(!ended.err.contains("Tr0ub4dor"), ended.err.constData());
}

void TestCliInput::refuses_hostile_requests_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("child_type: kvm");
    QTest::newRow("half") << QByteArray(R"({"child_type": "kvm")");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("NUL") << QByteArray("{\"child_type\": \"k\0vm\"}", 22);
    QTest::newRow("UTF-8") << QByteArray("{\"child_type\": \"\xff\xfe\"}");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("twice") << QByteArray(R"({"child_type": "kvm", "child_type": "lxd"})");
    QTest::newRow("escaped NUL") << QByteArray(R"({"child_type": "kvm", "vm_name": "a\u0000b"})");
    QTest::newRow("wrong types") << QByteArray(R"({"child_type": 7, "vm_name": [], "cpus": "two", "memory": {}})");
    QTest::newRow("two documents") << QByteArray("{}{}");
    QTest::newRow("number") << QByteArray("1e999999");
    QTest::newRow("a program") << QByteArray(
        "\x7f"
        "ELF\2\1\1\0\0\0",
        10);
}

void TestCliInput::refuses_hostile_requests() {
    QFETCH(QByteArray, request);
    const auto ended = create(request);
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.out, "");
    QVERIFY(!ended.err.isEmpty());
    for (const auto& line : ended.lines()) QVERIFY2(line.startsWith("error: "), line.constData());
}

void TestCliInput::faults_cannot_talk_to_the_terminal() {
    const auto ended = create("{\"child_type\": \"kvm\", \"\\u001b]0;title\\u0007\\n\": 1}");
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.err.contains("title"));
    QVERIFY(!ended.err.contains('\x1b') && !ended.err.contains('\a'));
}

void TestCliInput::refuses_hostile_plans_data() {
    refuses_hostile_requests_data();
    QTest::newRow("relative") << QByteArray(R"({"files": [{"path": "x", "content": ""}]})");
    QTest::newRow("text") << QByteArray(R"({"commands": "rm -rf /"})");
}

void TestCliInput::refuses_hostile_plans() {
    QFETCH(QByteArray, request);
    const auto good = in_tree("tests/data/requests/kvm-list.json");
    for (const auto& words : {QStringList{"apply", "-"}, QStringList{"apply", "--dry-run", "-"},
                              QStringList{"lint", "-"}, QStringList{"diff", "-", good}}) {
        const auto ended = Program().run(words, request);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.out, "");
        for (const auto& line : ended.lines()) QVERIFY2(line.startsWith("error: "), line.constData());
    }
}

void TestCliInput::refuses_what_cannot_be_read() {
    const Sandbox sandbox;
    QVERIFY(refused(Program().run({"plan", "create", "--request", path(sandbox, "absent")}), {"--request"}));
    QVERIFY(refused(Program().run({"plan", "create", "--request", path(sandbox, "")}), {"--request"}));
    QVERIFY(refused(Program().run({"lint", path(sandbox, "absent")}), {"PLAN.json"}));
    QVERIFY(refused(Program().run({"apply", path(sandbox, "absent")}), {"PLAN.json"}));
    QVERIFY(refused(Program().run({"diff", path(sandbox, "a"), path(sandbox, "b")}), {"A.json", "B.json"}));
    QVERIFY(refused(Program().run({"diff", "-", "-"}), {"B.json"}));
    QVERIFY(refused(Program().run({"catalog", "list", "--catalog", path(sandbox, "absent")}), {"--catalog"}));
}

void TestCliInput::refuses_endless_input() {
    QVERIFY(refused(Program().run({"plan", "create", "--request", "/dev/zero"}), {"--request"}));
    const Sandbox sandbox;
    sandbox.write("huge", "");
    QCOMPARE(truncate(sandbox.path("huge").c_str(), 65L << 20), 0);
    QVERIFY(refused(Program().run({"apply", path(sandbox, "huge")}), {"PLAN.json"}));
}

void TestCliInput::refuses_times_data() {
    QTest::addColumn<QString>("time");
    for (const auto* time :
         {"yesterday", "", "-1", "1.5", "2026-02-30", "2026-01-02T25:00:00Z", "2026-01-02T03:04:05",
          "2026-01-02T03:04:05+01:00", "1969-12-31", "253402300800", "99999999999999999999", "2026-1-2"})
        QTest::newRow(time) << time;
}

void TestCliInput::refuses_times() {
    QFETCH(QString, time);
    const auto ended = Program().run({"plan", "list", "--request", "-", "--now=" + time}, R"({"child_type": "kvm"})");
    QVERIFY(refused(ended, {"--now"}));
}

void TestCliInput::lists_faults_of_options_together() {
    QVERIFY(refused(create("{}", {"--now", "soon", "-o", "/nonexistent/plan.json"}), {"--now", "--output"}));
}

void TestCliInput::leaves_no_part_of_a_file_data() {
    QTest::addColumn<QString>("output");
    QTest::newRow("no folder") << "absent/plan.json";
    QTest::newRow("a folder") << "folder";
    QTest::newRow("slash") << "plan.json/";
    QTest::newRow("below a file") << "file/plan.json";
    QTest::newRow("name too long") << QString(300, 'x');
}

void TestCliInput::leaves_no_part_of_a_file() {
    QFETCH(QString, output);
    const Sandbox sandbox;
    sandbox.write("file", "old");
    QCOMPARE(mkdir(sandbox.path("folder").c_str(), 0755), 0);
    for (const auto* format : {"json", "text", "bundle"}) {
        const auto ended = Program().run({"plan", "create", "--request", sample_request(), "--format", format, "-o",
                                          path(sandbox, "") + "/" + output});
        QVERIFY(refused(ended, {"--output"}));
        QCOMPARE(sandbox.list(), "file folder");
        QCOMPARE(sandbox.read("file"), "old");
    }
}

void TestCliInput::old_file_survives_a_bad_request() {
    const Sandbox sandbox;
    sandbox.write("plan.json", "old");
    QVERIFY(refused(create("{}", {"-o", path(sandbox, "plan.json")}), {"child_type"}));
    QCOMPARE(sandbox.read("plan.json"), "old");
    QCOMPARE(sandbox.list(), "plan.json");
}

void TestCliInput::full_device_is_an_error() {
    QVERIFY(refused(Program().run({"plan", "create", "--request", sample_request(), "-o", "/dev/full"}), {"--output"}));
    QVERIFY(
        refused(Program().run({"plan", "create", "--request", sample_request(), "-o", "/dev/absent"}), {"--output"}));
}

// A limit on the size of files is the nearest to a full disk that needs no mount.
void TestCliInput::full_file_system_leaves_nothing() {
    const Sandbox sandbox;
    QProcess process;
    process.start("/bin/sh", {"-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" plan create --request \"$1\" -o \"$2\"",
                              program_path(), sample_request(), path(sandbox, "plan.json")});
    QVERIFY(refused(end_of(process), {"--output"}));
    QCOMPARE(sandbox.list(), "");
}

void TestCliInput::link_is_replaced() {
    const Sandbox sandbox;
    sandbox.write("target", "old");
    QCOMPARE(symlink("target", sandbox.path("plan.json").c_str()), 0);
    const auto ended =
        Program().run({"plan", "create", "--request", sample_request(), "-o", path(sandbox, "plan.json")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(sandbox.read("target"), "old");
    QCOMPARE(mode_of(sandbox.path("plan.json")), 0600u);
}

void TestCliInput::writes_into_a_pipe() {
    const Sandbox sandbox;
    QCOMPARE(mkfifo(sandbox.path("pipe").c_str(), 0600), 0);
    QProcess reader;
    reader.start("/bin/cat", {path(sandbox, "pipe")});
    const QStringList words = {"plan", "list", "--request", in_tree("tests/data/requests/kvm-list.json"), "--now", "0"};
    QCOMPARE(Program().run(words + QStringList{"-o", path(sandbox, "pipe")}).status, 0);
    QCOMPARE(end_of(reader).out, Program().run(words).out);
}

QTEST_GUILESS_MAIN(TestCliInput)
#include "tst_cli_input.moc"
