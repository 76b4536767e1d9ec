// SPDX-License-Identifier: GPL-3.0-or-later
// Processes of steps: how they end, what ends with them, what reaches them.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QTest>
#include <atomic>
#include <thread>

#include "app/runner/process.h"
#include "sandbox.h"

using namespace sysmanage::runner;
using namespace sysmanage::test;
using How = ProcessEnd::How;
using std::chrono::milliseconds;

namespace {

Answer sh(const std::string& text) {
    return ask({.argv = {"/bin/sh", "-c", text}, .timeout = milliseconds(60'000)}, 100'000);
}

// Ends it by its timeout, which is short; the grace is given.
ProcessEnd run_out_of_time(const std::string& script, milliseconds grace) {
    return run_process({.argv = {"/bin/sh", script}, .timeout = milliseconds(3'000), .grace = grace});
}

}  // namespace

class TestProcess : public QObject {
    Q_OBJECT
private slots:
    void ends_by_itself();
    void is_not_found();
    void is_found_along_path_only();
    void gets_its_arguments_unchanged();
    void gets_environment_input_and_signals();
    void gets_no_other_descriptor();
    void timeout_ends_grandchildren();
    void timeout_ends_other_groups();
    void timeout_kills_what_resists();
    void cleanup_has_its_time();
    void what_missed_the_signal_gets_it_again();
    void cancel_runs_the_trap();
    void root_processes_of_a_user_end_as_well();
    void background_process_is_not_waited_for();
    void flood_keeps_memory_bounded();
};

void TestProcess::ends_by_itself() {
    const auto good = sh("echo out; echo err >&2");
    QVERIFY(good.end.succeeded());
    QCOMPARE(good.out, "out\n");
    QCOMPARE(good.err, "err\n");

    const auto bad = sh("exit 7");
    QVERIFY(!bad.end.succeeded());
    QCOMPARE(bad.end.how, How::exited);
    QCOMPARE(bad.end.code, 7);

    const auto killed = sh("kill -9 $$");
    QCOMPARE(killed.end.how, How::signalled);
    QCOMPARE(killed.end.code, -9);

    // Silence is not the end: the pipes are closed long before.
    const auto silent = sh("exec >&- 2>&-; sleep 0.3; exit 3");
    QCOMPARE(silent.end.code, 3);
}

void TestProcess::is_not_found() {
    for (const std::string name : {"no-such-program-here", "/no/such/program", ""}) {
        const auto end = run_process({.argv = {name}});
        QCOMPARE(end.how, How::not_started);
        QCOMPARE(end.code, 127);
        QVERIFY(!end.error.empty());
    }
    QCOMPARE(run_process({.argv = {}}).how, How::not_started);

    const Sandbox sandbox;
    sandbox.write("data", "not a program");
    QCOMPARE(run_process({.argv = {sandbox.path("data")}}).how, How::not_started);
}

// A program in the current folder must not win because PATH has an empty or a relative entry.
void TestProcess::is_found_along_path_only() {
    const Sandbox sandbox;
    sandbox.script("local-tool", "exit 0");
    QCOMPARE(chdir(sandbox.path().c_str()), 0);
    {
        const PathVariable path(":.:relative:/usr/bin:/bin");
        QVERIFY(!find_program("local-tool"));
        QVERIFY(find_program("sh"));
    }
    const PathVariable path(sandbox.path() + ":/usr/bin");
    QCOMPARE(find_program("local-tool").value_or(""), sandbox.path("local-tool"));
    QCOMPARE(chdir("/"), 0);
}

void TestProcess::gets_its_arguments_unchanged() {
    const Sandbox sandbox;
    const auto show = sandbox.script("show", "printf '<%s>' \"$@\"");
    const auto answer = ask({.argv = {show, "", "a b", "$(id)", "`id`", "-n", "ä\n\"'"}}, 1000);
    QCOMPARE(answer.out, "<><a b><$(id)><`id`><-n><ä\n\"'>");
}

void TestProcess::gets_environment_input_and_signals() {
    qputenv("SYSMANAGE_TEST_KEPT", "kept");
    qputenv("SYSMANAGE_TEST_SET", "old");
    const auto answer = ask({.argv = {"/bin/sh", "-c", "echo $SYSMANAGE_TEST_KEPT $SYSMANAGE_TEST_SET; cat"},
                             .environment = {{"SYSMANAGE_TEST_SET", "new"}}},
                            1000);
    QVERIFY(answer.end.succeeded());
    QCOMPARE(answer.out, "kept new\n");

    // Signals that we ignore are not ignored by the step: a shell could not trap them.
    signal(SIGTERM, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    const auto killed = sh("kill -TERM $$; echo survived");
    signal(SIGTERM, SIG_DFL);
    signal(SIGPIPE, SIG_DFL);
    QCOMPARE(killed.end.code, -SIGTERM);
    QCOMPARE(killed.out, "");
}

void TestProcess::gets_no_other_descriptor() {
    int ends[2];
    QCOMPARE(pipe(ends), 0);  // without close-on-exec
    const auto answer = sh("ls /proc/self/fd | tr '\\n' ' '");
    close(ends[0]);
    close(ends[1]);
    QCOMPARE(answer.out, "0 1 2 3 ");  // 3 is the folder that ls reads
}

void TestProcess::timeout_ends_grandchildren() {
    const Sandbox sandbox;
    const auto script =
        sandbox.script("step", "(echo $$ >'" + sandbox.path("shell") + "'; sh -c 'echo $$ >\"$0\"; exec sleep 1000' '" +
                                   sandbox.path("grandchild") + "') ; true");
    const auto end = run_out_of_time(script, milliseconds(20'000));
    QCOMPARE(end.how, How::timed_out);
    QVERIFY(!end.killed);
    const auto grandchild = pid_from(sandbox, "grandchild");
    QVERIFY(grandchild > 0);
    QVERIFY(!is_alive(grandchild));
}

// timeout(1) puts itself and its child into a group of their own; a shell waits for it before it runs its
// trap.
void TestProcess::timeout_ends_other_groups() {
    const Sandbox sandbox;
    const auto script = sandbox.script("step", "trap 'echo cleaned >\"" + sandbox.path("trap") +
                                                   "\"' EXIT; trap 'exit 143' TERM\n"
                                                   "timeout 1000 sh -c 'echo $$ >\"$0\"; exec sleep 1000' '" +
                                                   sandbox.path("grandchild") + "'");
    const auto end = run_out_of_time(script, milliseconds(20'000));
    QCOMPARE(end.how, How::timed_out);
    QVERIFY(!end.killed);
    QCOMPARE(end.code, 143);
    QCOMPARE(sandbox.read("trap"), "cleaned\n");
    QVERIFY(!is_alive(pid_from(sandbox, "grandchild")));
}

void TestProcess::timeout_kills_what_resists() {
    const Sandbox sandbox;
    const auto script =
        sandbox.script("step", "trap '' TERM; echo $$ >'" + sandbox.path("stubborn") + "'; while :; do sleep 1; done");
    const auto end = run_out_of_time(script, milliseconds(300));
    QCOMPARE(end.how, How::timed_out);
    QVERIFY(end.killed);
    QVERIFY(!is_alive(pid_from(sandbox, "stubborn")));
}

// The direct child is gone at once, but a grandchild still cleans up: it is waited for.
void TestProcess::cleanup_has_its_time() {
    const Sandbox sandbox;
    sandbox.script("grandchild", "trap 'sleep 1; echo cleaned >\"" + sandbox.path("trap") +
                                     "\"; exit 1' TERM\n echo ready >'" + sandbox.path("ready") +
                                     "'; while :; do sleep 0.1; done");
    const auto script = sandbox.script("step", "sh '" + sandbox.path("grandchild") + "' & exec sleep 1000");
    const auto end = run_out_of_time(script, milliseconds(20'000));
    QVERIFY(!end.killed);
    QCOMPARE(sandbox.read("trap"), "cleaned\n");
}

// A shell's child, signalled between its fork and the end of its parent's traps, forgets the signal. Here: one that forgets
// the first signal on purpose. The trap of its parent lasts longer than the reminder takes, and is left alone.
void TestProcess::what_missed_the_signal_gets_it_again() {
    const Sandbox sandbox;
    sandbox.script("forgetful",
                   "trap 'trap - TERM' TERM\necho $$ >'" + sandbox.path("pid") + "'; while :; do sleep 0.1; done");
    const auto script = sandbox.script("step", "trap 'sleep 3; echo cleaned >\"" + sandbox.path("trap") +
                                                   "\"; exit 143' TERM\nsetsid sh '" + sandbox.path("forgetful") +
                                                   "' & while :; do sleep 0.1; done");
    const auto end = run_out_of_time(script, milliseconds(60'000));
    QVERIFY(!end.killed);
    QCOMPARE(end.code, 143);
    QCOMPARE(sandbox.read("trap"), "cleaned\n");
    QVERIFY(!is_alive(pid_from(sandbox, "pid")));
}

void TestProcess::cancel_runs_the_trap() {
    const Sandbox sandbox;
    const auto script =
        sandbox.script("step", "trap 'echo cleaned >\"" + sandbox.path("trap") + "\"; exit 143' TERM\necho $$ >'" +
                                   sandbox.path("pid") + "'; while :; do sleep 0.1; done");
    std::atomic<bool> cancel = false;
    std::thread canceller([&] {
        pid_from(sandbox, "pid");
        cancel = true;
    });
    const auto end = run_process({.argv = {"/bin/sh", script}, .timeout = milliseconds(600'000), .cancel = &cancel});
    canceller.join();
    QCOMPARE(end.how, How::cancelled);
    QCOMPARE(end.code, 143);
    QVERIFY(!end.killed);
    QCOMPARE(sandbox.read("trap"), "cleaned\n");
}

// A user may not signal what sudo has started for him: kill(1) must go through sudo, too.
void TestProcess::root_processes_of_a_user_end_as_well() {
    const Sandbox sandbox;
    if (!install_sudo(sandbox, STAND_IN_SUDO)) return;  // only root can give root's rights
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    sandbox.script("step", "trap 'echo cleaned >\"$0.trap\"; exit 143' TERM\necho $$ >\"$0.pid\"; sleep 1000");
    const bool good = without_root(sandbox, [&] {
        const auto end = run_process({.argv = with_root_rights({"sh", sandbox.path("step")}),
                                      .timeout = milliseconds(3'000),
                                      .grace = milliseconds(20'000)});
        return end.how == How::timed_out && !end.killed;
    });
    QVERIFY(good);
    QCOMPARE(sandbox.read("step.trap"), "cleaned\n");
    QVERIFY(!is_alive(pid_from(sandbox, "step.pid")));
}

void TestProcess::background_process_is_not_waited_for() {
    const Sandbox sandbox;
    const auto answer = sh("sleep 1000 & echo $! >'" + sandbox.path("pid") + "'; echo begun");
    const auto background = pid_from(sandbox, "pid");
    QVERIFY(answer.end.succeeded());
    QCOMPARE(answer.out, "begun\n");
    QVERIFY(is_alive(background));  // as with the agent
    kill(background, SIGKILL);
}

void TestProcess::flood_keeps_memory_bounded() {
    const auto peak = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;  // KiB
    };
    const auto before = peak();
    std::size_t total = 0;
    const auto end = run_process({.argv = {"/bin/sh", "-c", "head -c 100000000 /dev/zero; head -c 1000 /dev/zero >&2"},
                                  .on_output = [&](Stream, std::string_view bytes) { total += bytes.size(); }});
    QVERIFY(end.succeeded());
    QCOMPARE(total, std::size_t{100'001'000});
    QVERIFY2(peak() - before < 8'000, qPrintable(QString::number(peak() - before)));
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
