// SPDX-License-Identifier: GPL-3.0-or-later
// What a parent answers is not trusted.
#include <QTest>

#include "engine/dispatch/run_report.h"

using namespace sysmanage;
using namespace sysmanage::dispatch;

namespace {

const std::string digest(64, 'a');
const std::string first = "sysmanage-plan 1 " + digest + "\n";

std::string fault_of(const std::string& output) {
    const auto report = parse_run_report(output);
    return report ? "" : report.error()[0].message.key;
}

}  // namespace

class TestRunReport : public QObject {
    Q_OBJECT

private slots:
    void reads_all() {
        const auto report =
            parse_run_report(first +
                             "note already\nstate failed\npieces 0\nsteps 7\ntitle Create web01\ntry 2\nstarted 5\n"
                             "step 3 Write /etc/x\nexit 1\nended 9\n|one\n|end\n||x\nend\n");
        QVERIFY(report);
        RunReport expected{.digest = digest,
                           .state = RunState::failed,
                           .note = RunNote::already,
                           .attempt = 2,
                           .step = 3,
                           .steps = 7,
                           .heading = "Write /etc/x",
                           .title = "Create web01",
                           .exit_code = 1,
                           .started_at = 5,
                           .ended_at = 9,
                           .tail = "one\nend\n|x\n"};
        QVERIFY(*report == expected);
        server::RemoteRun run;
        apply(*report, run);
        QVERIFY(run.stage == server::RunStage::failed && run.ended());
        QCOMPARE(run.step_description, std::string("Write /etc/x"));
        QVERIFY(!run.fault);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("key");
        const QByteArray head = QByteArray::fromStdString(first);
        const auto row = [](const char* name, const QByteArray& output, const char* key) {
            QTest::newRow(name) << output << QByteArray("dispatch.answer.") + key;
        };
        row("nothing", "", "cut_off");
        row("HTML", "<html>\n", "not_ours");
        row("short digest", "sysmanage-plan 1 abc\nstate none\nend\n", "not_ours");
        row("no end", head + "state none\n", "cut_off");
        row("end in mid-line", head + "state none\nend", "cut_off");
        row("no state", head + "end\n", "not_ours");
        row("unknown state", head + "state great\nend\n", "not_ours");
        row("unknown key", head + "state none\ncolour blue\nend\n", "not_ours");
        row("twice", head + "state none\nstate done\nend\n", "not_ours");
        row("behind the tail", head + "|x\nstate done\nend\n", "not_ours");
        row("behind the end", head + "state none\nend\nmore\n", "not_ours");
        row("no number", head + "state done\nexit 0x1\nend\n", "not_ours");
        row("negative", head + "state done\nexit -1\nend\n", "not_ours");
        row("too large", head + "state done\nexit 99999999999\nend\n", "not_ours");
        row("a step too far", head + "state running\nsteps 2\nstep 3 x\nend\n", "not_ours");
        row("carriage returns", head + "state done\r\nend\r\n", "not_ours");
        row("long title", head + "state done\ntitle " + QByteArray(2000, 'x') + "\nend\n", "not_ours");
        row("long tail", head + "state done\n" + QByteArray("|xxxxxxxx\n").repeated(40'000) + "end\n", "too_long");
        row("huge", QByteArray(5 * 1024 * 1024, '\n'), "too_long");
    }
    void refuses() {
        const QFETCH(QByteArray, output);
        const QFETCH(QByteArray, key);
        QCOMPARE(fault_of(output.toStdString()), key.toStdString());
    }

    void makes_harmless() {
        const auto report = parse_run_report(
            first + "state running\nsteps 2\ntitle \x1b[2Jx\nstep 1 \xff\xe2\x80\xae y\n|\x1b]0;x\a\n|\xc3\nend\n");
        QVERIFY(report);
        QCOMPARE(report->title, std::string("\\x1b[2Jx"));
        QVERIFY(report->heading.find('\xff') == std::string::npos &&
                report->heading.find("\xe2\x80\xae") == std::string::npos);
        QVERIFY(report->tail.find('\x1b') == std::string::npos && report->tail.find('\a') == std::string::npos);
    }

    void lists() {
        const auto one = first + "state running\nend\n";
        QVERIFY(parse_run_list("sysmanage-plans 0\n")->empty());
        QCOMPARE(parse_run_list(one + one + "sysmanage-plans 2\n")->size(), std::size_t{2});
        QVERIFY(!parse_run_list(one));
        QVERIFY(!parse_run_list(one + "sysmanage-plans 2\n"));
        QVERIFY(!parse_run_list(one + "sysmanage-plans 1\nx"));
        QVERIFY(!parse_run_list(""));
        const auto refused = parse_run_list("sysmanage-plan 1 " + std::string(64, '0') +
                                            "\nnote folder-is-a-link\nstate unknown\nend\n");
        QVERIFY(refused && (*refused)[0].note == RunNote::folder_is_a_link);
    }

    void every_note_that_is_trouble_has_a_text() {
        for (const auto note : {RunNote::killed, RunNote::still_running, RunNote::piece_damaged, RunNote::no_room,
                                RunNote::not_started, RunNote::folder_is_a_link})
            QVERIFY(to_english(trouble(note)) != trouble(note).key);
    }
};

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_run_report.moc"
