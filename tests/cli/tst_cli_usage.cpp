// SPDX-License-Identifier: GPL-3.0-or-later
// How the command line is called: help, what it refuses, and what it needs to start.
#include <QTest>

#include "tests/cli/program.h"

using namespace sysmanage::test;

class TestCliUsage : public QObject {
    Q_OBJECT
private slots:
    void says_its_version();
    void helps_with_every_verb_data();
    void helps_with_every_verb();
    void refuses_what_it_does_not_know_data();
    void refuses_what_it_does_not_know();
    void needs_no_environment();
    void needs_no_gui_library();
    void window_needs_a_display();
    void window_is_the_program_beside_it();
    void closed_output_is_an_error();
    void verbose_talks_on_standard_error();
};

void TestCliUsage::says_its_version() {
    const auto ended = Program().run({"--version"});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.startsWith("sysmanage-virt "));
    QCOMPARE(ended.err, "");
}

void TestCliUsage::helps_with_every_verb_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArrayList>("named");
    QTest::newRow("all") << QStringList{"--help"} << QByteArrayList{"plan",    "apply",  "lint",      "diff",
                                                                    "catalog", "window", "--version", "Exit status"};
    QTest::newRow("short") << QStringList{"-h"} << QByteArrayList{"plan", "apply"};
    QTest::newRow("plan") << QStringList{"plan", "--help"}
                          << QByteArrayList{"ACTION",
                                            "--request",
                                            "--hypervisor",
                                            "--format",
                                            "--output",
                                            "--now",
                                            "--seed",
                                            "--catalog",
                                            "--reveal-secrets",
                                            "--virt-type",
                                            "--cloud-init",
                                            "--verbose",
                                            "create, delete, start, stop, restart, probe, list",
                                            "json, message, text, sh, bundle"};
    QTest::newRow("apply") << QStringList{"apply", "--help"} << QByteArrayList{"PLAN.json", "--dry-run", "--result"};
    QTest::newRow("lint") << QStringList{"lint", "--help"} << QByteArrayList{"PLAN.json", "--format"};
    QTest::newRow("diff") << QStringList{"diff", "-h"} << QByteArrayList{"A.json", "B.json"};
    QTest::newRow("catalog") << QStringList{"catalog", "--help"} << QByteArrayList{"list", "--hypervisor", "--format"};
}

void TestCliUsage::helps_with_every_verb() {
    QFETCH(QStringList, words);
    QFETCH(QByteArrayList, named);
    const auto ended = Program().run(words);
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.err, "");
    for (const auto& name : named) QVERIFY2(ended.out.contains(name), name.constData());
}

void TestCliUsage::refuses_what_it_does_not_know_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArrayList>("fields");
    QTest::newRow("verb") << QStringList{"plna"} << QByteArrayList{"plna"};
    QTest::newRow("option") << QStringList{"--colour"} << QByteArrayList{"--colour"};
    QTest::newRow("nothing given") << QStringList{"plan"} << QByteArrayList{"ACTION", "--request"};
    QTest::newRow("every fault") << QStringList{"plan", "crate", "--format", "xml", "--hypervisor", "xen", "--foo"}
                                 << QByteArrayList{"ACTION", "--request", "--hypervisor", "--format", "--foo"};
    QTest::newRow("one word too many") << QStringList{"lint", "a", "b"} << QByteArrayList{"b"};
    QTest::newRow("no value") << QStringList{"plan", "create", "--request"} << QByteArrayList{"--request"};
    QTest::newRow("twice") << QStringList{"plan", "list", "--request", "a", "--request", "b"}
                           << QByteArrayList{"--request"};
    QTest::newRow("catalog") << QStringList{"catalog", "show"} << QByteArrayList{"WHAT"};
    QTest::newRow("diff") << QStringList{"diff", "a"} << QByteArrayList{"B.json"};
    QTest::newRow("escape") << QStringList{QStringLiteral("\x1b[2J\n")} << QByteArrayList{"\\x1b[2J\\n"};
}

void TestCliUsage::refuses_what_it_does_not_know() {
    QFETCH(QStringList, words);
    QFETCH(QByteArrayList, fields);
    QVERIFY(refused(Program().run(words), fields));
}

void TestCliUsage::needs_no_environment() {
    Program program;
    program.set_environment({});
    const auto ended = program.run({"plan", "create", "--request", sample_request()});
    QCOMPARE(ended.err, "");
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.startsWith('{'));
}

void TestCliUsage::needs_no_gui_library() {
    QProcess ldd;
    ldd.start("ldd", {program_path()});
    const auto ended = end_of(ldd);
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.contains("libc.so"));
    for (const auto* name : {"Qt5", "Qt6", "libX11", "libxcb", "wayland", "libGL", "libglib"})
        QVERIFY2(!ended.out.contains(name), name);
}

void TestCliUsage::window_needs_a_display() {
    QVERIFY(refused(Program().run({}), {"display"}));
    QVERIFY(refused(Program().run({"window"}), {"display"}));
}

void TestCliUsage::window_is_the_program_beside_it() {
    const Sandbox sandbox;
    const auto copy = QString::fromStdString(sandbox.path("sysmanage-virt"));
    QVERIFY(QFile::copy(program_path(), copy));
    const auto start = [&] {
        QProcess process;
        process.start("/usr/bin/env",
                      {"-i", "PATH=/usr/bin:/bin", "DISPLAY=:99", copy, "window", "a plan.json", "--x"});
        return end_of(process);
    };
    QVERIFY(refused(start(), {"window"}));
    sandbox.script("sysmanage-virt-window", "printf '%s|' \"$@\"; exit 7");
    const auto ended = start();
    QCOMPARE(ended.status, 7);
    QCOMPARE(ended.out, "a plan.json|--x|");
}

void TestCliUsage::closed_output_is_an_error() {
    const auto in_shell = [](const QString& redirection) {
        QProcess process;
        process.start("/bin/sh", {"-c", "\"$0\" catalog list " + redirection, program_path()});
        return end_of(process);
    };
    QVERIFY(refused(in_shell(">/dev/full"), {"output"}));
    QVERIFY(refused(in_shell(">&-"), {"output"}));
}

void TestCliUsage::verbose_talks_on_standard_error() {
    for (const auto& words : {QStringList{"--verbose", "catalog", "list"}, QStringList{"catalog", "list", "-v"}}) {
        Program program;
        program.set_environment({"XDG_CONFIG_HOME=/nonexistent"});
        const auto quiet = program.run({"catalog", "list"});
        const auto ended = program.run(words);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.out, quiet.out);
    }
    const auto ended = Program().run({"-v", "plan", "create", "--request", sample_request()});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.err.contains("kvm-debian-12.json"));
    QVERIFY(!ended.err.contains(sample_password()));
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
