// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan's script does to processes: bounds, cancelling, and that nothing outlives its end.
#include <csignal>

#include <QTest>

#include "tests/shell/script_run.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

const Shell& shell_of_row() {
    const QFETCH(std::size_t, shell);
    return shells()[shell];
}

bool contains(const std::string& text, const std::string& part) {
    if (text.find(part) != text.npos) return true;
    qWarning("not found: %s\nin: %s", part.c_str(), text.c_str());
    return false;
}

bool dies(pid_t pid) {
    return eventually([&] { return !is_alive(pid); });
}

// A child in the group of the step, and one that has made a group of its own, as timeout(1) does.
CommandSpec family(const Sandbox& sandbox, const std::string& first_word, int seconds) {
    return shell_command(first_word + "sleep 300 & echo $! >" + sandbox.path("child") +
                             "; setsid sleep 300 & echo $! >" + sandbox.path("stranger") + "; wait",
                         seconds);
}

// Makes something whose name has to be quoted, names how to take it back, and goes on to a last step.
Plan plan_with_a_way_back(const Sandbox& sandbox, const std::string& last) {
    auto plan = empty_plan();
    plan.files = {file_of(sandbox.path("plain"), "x\n"), secret_file(sandbox.path("secret"))};
    plan.commands = {shell_command("touch \"" + sandbox.path("it's made") + "\""), shell_command(last)};
    plan.commands[0].undo_argv = {"sh", "-c", "cd \"$0\" && rm -f \"$1\" plain && touch back", sandbox.path(),
                                  "it's made"};
    return plan;
}

}  // namespace

class TestShellProcesses : public QObject {
    Q_OBJECT

private slots:
    void ends_what_is_late_data() { add_shell_rows(); }
    void ends_what_is_late() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.files = {secret_file(sandbox.path("secret"))};
        plan.commands = {family(sandbox, "", 2), shell_command("touch never")};
        const auto end = run_script(shell_of_row(), sandbox, plan);
        QCOMPARE(end.code, 1);
        QVERIFY(contains(end.err, "    failed: timed out after 2 s\nstopped at step 2 of 3: a command\n"));
        QVERIFY(dies(pid_from(sandbox, "child")));
        QVERIFY(dies(pid_from(sandbox, "stranger")));
        QCOMPARE(sandbox.list(), std::string("child run.sh stranger"));
    }

    void kills_what_does_not_end_data() { add_shell_rows(); }
    void kills_what_does_not_end() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.commands = {family(sandbox, "trap '' TERM; ", 2)};
        const auto process = start_script(shell_of_row(), sandbox, script_of(plan, "1"));
        const auto end = end_of(*process);
        QCOMPARE(end.code, 1);
        QVERIFY(contains(end.err,
                         "    failed: timed out after 2 s, did not end within 1 s more and was killed, its "
                         "clean-up may be incomplete\n"));
        QVERIFY(dies(pid_from(sandbox, "child")));
        QVERIFY(dies(pid_from(sandbox, "stranger")));
    }

    void cancels_data() { add_shell_rows(); }
    void cancels() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.files = {secret_file(sandbox.path("secret")), file_of(sandbox.path("plain"), "x\n")};
        plan.commands = {family(sandbox, "trap 'echo cleaned >" + sandbox.path("cleaned") + "; exit 1' TERM; ", 300),
                         shell_command("touch never")};
        const auto process = start_script(shell_of_row(), sandbox, script_of(plan));
        const auto child = pid_from(sandbox, "child");
        const auto stranger = pid_from(sandbox, "stranger");
        QVERIFY(is_alive(child) && is_alive(stranger));
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const auto end = end_of(*process);
        QCOMPARE(end.code, 130);
        QVERIFY(contains(end.err, "    cancelled; it has ended by itself\ncancelled at step 3 of 4: a command\n"));
        QVERIFY(!is_alive(child) && !is_alive(stranger));
        QCOMPARE(sandbox.list(), std::string("child cleaned plain run.sh stranger"));
    }

    // As a child does that is signalled between its fork and the end of its parent's traps: it forgets the first signal.
    // The step's own clean-up lasts longer than the second one takes, and is left alone.
    void asks_again_who_missed_it_data() { add_shell_rows(); }
    void asks_again_who_missed_it() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        const auto forgetful =
            sandbox.script("forgetful", "trap 'trap - TERM' TERM\necho $$ >'" + sandbox.path("child") +
                                            "'; while :; do sleep 0.1; done");
        plan.commands = {shell_command("trap 'sleep 3; echo cleaned >" + sandbox.path("cleaned") +
                                           "; exit 1' TERM; setsid sh " + forgetful + " & while :; do sleep 0.1; done",
                                       300)};
        const auto process = start_script(shell_of_row(), sandbox, script_of(plan));
        const auto child = pid_from(sandbox, "child");
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const auto end = end_of(*process);
        QCOMPARE(end.code, 130);
        QVERIFY(contains(end.err, "    cancelled; it has ended by itself\n"));
        QVERIFY(!is_alive(child));
        QCOMPARE(sandbox.list(), std::string("child cleaned forgetful run.sh"));
    }

    // The step dies before it can clean up: what an earlier step has named for that does it.
    void takes_back_what_a_killed_step_has_made_data() { add_shell_rows(); }
    void takes_back_what_a_killed_step_has_made() {
        const Sandbox sandbox;
        const auto end = run_script(shell_of_row(), sandbox, plan_with_a_way_back(sandbox, "kill -s KILL $$"));
        QCOMPARE(end.code, 1);
        QCOMPARE(sandbox.list(), std::string("back run.sh"));
    }

    void leaves_it_to_a_step_that_fails_data() { add_shell_rows(); }
    void leaves_it_to_a_step_that_fails() {
        const Sandbox sandbox;
        const auto end = run_script(shell_of_row(), sandbox, plan_with_a_way_back(sandbox, "exit 3"));
        QCOMPARE(end.code, 1);
        QCOMPARE(sandbox.list(), std::string("it's made plain run.sh"));
    }

    void takes_back_when_cancelled_data() { add_shell_rows(); }
    void takes_back_when_cancelled() {
        const Sandbox sandbox;
        const auto plan = plan_with_a_way_back(sandbox, "echo $$ >" + sandbox.path("begun") + "; exec sleep 300");
        const auto process = start_script(shell_of_row(), sandbox, script_of(plan));
        pid_from(sandbox, "begun");
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        QCOMPARE(end_of(*process).code, 130);
        QCOMPARE(sandbox.list(), std::string("back begun run.sh"));
    }

    // Nothing has been made but the plan's own files.
    void takes_its_files_back_when_cancelled_early_data() { add_shell_rows(); }
    void takes_its_files_back_when_cancelled_early() {
        const Sandbox sandbox;
        auto plan = plan_with_a_way_back(sandbox, "true");
        plan.commands.insert(plan.commands.begin(),
                             shell_command("echo $$ >" + sandbox.path("begun") + "; exec sleep 300"));
        const auto process = start_script(shell_of_row(), sandbox, script_of(plan));
        pid_from(sandbox, "begun");
        ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        QCOMPARE(end_of(*process).code, 143);
        QCOMPARE(sandbox.list(), std::string("begun run.sh"));
    }

    // A step may leave a daemon behind. It keeps the output open, and nobody waits for it.
    void does_not_wait_for_daemons_data() { add_shell_rows(); }
    void does_not_wait_for_daemons() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.commands = {shell_command("sleep 300 & echo $! >" + sandbox.path("child") + "; echo begun"),
                         shell_command("echo next")};
        const auto end = run_script(shell_of_row(), sandbox, plan);
        const auto child = pid_from(sandbox, "child");
        const bool lives_on = is_alive(child);
        ::kill(child, SIGKILL);
        QCOMPARE(end.err, std::string());
        QCOMPARE(end.code, 0);
        QVERIFY(lives_on);
        QVERIFY(contains(end.out, "begun\n"));
        QVERIFY(contains(end.out, "next\ndone: 2 steps\n"));
    }

    void leaves_nothing_behind_data() { add_shell_rows(); }
    void leaves_nothing_behind() {
        const Sandbox sandbox;
        const Sandbox temporary;
        qputenv("TMPDIR", temporary.path().c_str());
        auto plan = empty_plan();
        plan.files = {file_of(sandbox.path("x"), "x\n")};
        for (int i = 0; i < 5; ++i) plan.commands.push_back(shell_command("true"));
        const auto good = run_script(shell_of_row(), sandbox, plan);
        plan.commands.push_back(shell_command("false"));
        const auto bad = run_script(shell_of_row(), sandbox, plan);
        qunsetenv("TMPDIR");
        QCOMPARE(good.err, std::string());
        QCOMPARE(good.code, 0);
        QCOMPARE(bad.code, 1);
        QCOMPARE(temporary.list(), std::string());
    }
};

QTEST_GUILESS_MAIN(TestShellProcesses)
#include "tst_shell_processes.moc"
