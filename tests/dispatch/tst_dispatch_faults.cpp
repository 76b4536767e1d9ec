// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on a parent: damaged pieces, killed runs, folders that are not ours.
#include <sys/stat.h>
#include <unistd.h>

#include <QTest>
#include <csignal>
#include <sstream>
#include <stdexcept>

#include "tests/dispatch/agent.h"

using namespace sysmanage;
using namespace sysmanage::test;
using dispatch::RunNote;
using dispatch::RunState;

namespace {

const Shell& shell_of_row() {
    const QFETCH(std::size_t, shell);
    return shells()[shell];
}

Plan long_plan(const Agent& agent) {
    auto plan = empty_plan();
    plan.files = {secret_file(agent.parent().path("secret"))};
    plan.commands = {shell_command("echo $$ >" + agent.parent().path("step") + "; exec sleep 300", 400)};
    return plan;
}

dispatch::DispatchScripts scripts_for(const Plan& plan, const dispatch::DispatchOptions& options) {
    auto scripts = dispatch::dispatch_scripts(plan, options);
    return scripts ? *scripts : dispatch::DispatchScripts{};
}

// In pieces as small as they can be.
dispatch::DispatchScripts small_pieces(const Agent& agent) {
    auto options = agent.options();
    options.script_limit = 16 * 1024;
    return scripts_for(long_plan(agent), options);
}

pid_t remembered(const Agent& agent, const dispatch::DispatchScripts& scripts, const std::string& who) {
    pid_t pid = 0;
    std::istringstream(agent.parent().read(agent.run_folder(scripts, "try.1/" + who))) >> pid;
    return pid;
}

}  // namespace

class TestDispatchFaults : public QObject {
    Q_OBJECT

private slots:
    void damaged_pieces_data() { add_shell_rows(); }
    void damaged_pieces() {
        const Agent agent(shell_of_row());
        const auto scripts = small_pieces(agent);
        QVERIFY(scripts.pieces.size() > 2);
        QCOMPARE(agent.ask(scripts.start).note, RunNote::no_pieces);
        auto damaged = scripts.pieces[0];
        const auto at = damaged.find("<<'END_OF_PIECE'\n") + 20;
        damaged[at] = damaged[at] == 'A' ? 'B' : 'A';
        QCOMPARE(agent.ask(damaged).note, RunNote::piece_damaged);
        QCOMPARE(agent.ask(scripts.pieces[0]).note, RunNote::stored);
        QCOMPARE(agent.ask(scripts.start).note, RunNote::piece_missing);
        QCOMPARE(agent.ask(scripts.run.poll).state, RunState::partial);
        for (const auto& piece : scripts.pieces) agent.ask(piece);
        // Damaged where it lies: the whole is checked as well, and then nothing of it stays.
        agent.parent().write(agent.run_folder(scripts, "piece.2"), "QUJD\n");
        QCOMPARE(agent.ask(scripts.start).note, RunNote::digest_mismatch);
        const auto none = agent.ask(scripts.run.poll);
        QCOMPARE(none.state, RunState::none);
        QVERIFY(!agent.parent().exists("step"));
        QCOMPARE(agent.parent().list(), std::string("bin plans script"));
        QVERIFY(!agent.parent().exists(agent.run_folder(scripts, "piece.1")));
        // And it can be sent again.
        QCOMPARE(agent.send(scripts).note, RunNote::started);
        QCOMPARE(agent.ask(scripts.run.cancel).state, RunState::cancelled);
    }

    void killed_run_data() { add_shell_rows(); }
    void killed_run() {
        const Agent agent(shell_of_row());
        const auto scripts = scripts_for(long_plan(agent), agent.options());
        agent.send(scripts);
        const auto step = pid_from(agent.parent(), "step");
        const auto runner = remembered(agent, scripts, "runner");
        const auto plan = remembered(agent, scripts, "plan");
        QVERIFY(runner > 1 && plan > 1);
        // As long as the plan lives it is told as running, whoever watches over it.
        ::kill(runner, SIGKILL);
        QVERIFY(eventually([&] { return !is_alive(runner); }));
        QCOMPARE(agent.ask(scripts.run.poll).state, RunState::running);
        agent.parent().write(agent.run_folder(scripts, "try.1/payload"), "a secret\n");
        ::kill(plan, SIGKILL);
        ::kill(step, SIGKILL);
        QVERIFY(eventually([&] { return !is_alive(plan); }));
        const auto keeper = remembered(agent, scripts, "keeper");
        const auto died = agent.ask(scripts.run.poll);
        QCOMPARE(died.state, RunState::died);
        QVERIFY(died.ended_at > 0);
        QVERIFY(!agent.parent().exists(agent.run_folder(scripts, "try.1/payload")));
        QVERIFY(agent.ask(scripts.run.poll) == died);
        QVERIFY(keeper > 1 && eventually([&] { return !is_alive(keeper); }));
        ::kill(-runner, SIGKILL);  // the helpers of the step that was killed
        QCOMPARE(agent.ask(scripts.run.cancel).note, RunNote::not_running);
        QCOMPARE(agent.ask(scripts.run.clean_up).note, RunNote::removed);
    }

    // A process that got the number of one that has gone is left alone.
    void reused_number_data() { add_shell_rows(); }
    void reused_number() {
        const Agent agent(shell_of_row());
        const auto scripts = scripts_for(long_plan(agent), agent.options());
        agent.send(scripts);
        const auto step = pid_from(agent.parent(), "step");
        const auto runner = remembered(agent, scripts, "runner");
        const auto plan = remembered(agent, scripts, "plan");
        for (const auto pid : {-runner, step}) ::kill(pid, SIGKILL);
        QVERIFY(eventually([&] { return !is_alive(runner) && !is_alive(plan); }));
        QProcess stranger;
        stranger.start("sleep", {"300"});
        QVERIFY(stranger.waitForStarted());
        const auto pid = std::to_string(stranger.processId());
        for (const auto* const who : {"runner", "plan"})
            agent.parent().write(agent.run_folder(scripts, std::string("try.1/") + who), pid + " 12345 some-boot\n");
        QCOMPARE(agent.ask(scripts.run.cancel).note, RunNote::not_running);
        QCOMPARE(agent.ask(scripts.run.poll).state, RunState::died);
        QCOMPARE(stranger.state(), QProcess::Running);
        stranger.kill();
        stranger.waitForFinished();
    }

    // A start that was killed while it joined: nothing runs, and nothing secret stays.
    void killed_start() {
        const Agent agent(shells()[0]);
        const auto scripts = scripts_for(long_plan(agent), agent.options());
        for (const auto& piece : scripts.pieces) agent.ask(piece);
        mkdir(agent.parent().path(agent.run_folder(scripts, "try.1")).c_str(), 0700);
        agent.parent().write(agent.run_folder(scripts, "try.1/claim"), "1 2 3\n");
        agent.parent().write(agent.run_folder(scripts, "try.1/payload"), "a secret\n");
        QCOMPARE(agent.ask(scripts.run.poll).state, RunState::died);
        QVERIFY(!agent.parent().exists(agent.run_folder(scripts, "try.1/payload")));
        QVERIFY(!agent.parent().exists(agent.run_folder(scripts, "piece.1")));
        QCOMPARE(agent.send(scripts).attempt, 2);
        QCOMPARE(agent.ask(scripts.run.cancel).state, RunState::cancelled);
    }

    void foreign_folders_data() { add_shell_rows(); }
    void foreign_folders() {
        const Agent agent(shell_of_row());
        const auto scripts = scripts_for(long_plan(agent), agent.options());
        const auto base = agent.parent().path("plans");
        const auto other = agent.parent().path("other");
        mkdir(other.c_str(), 0700);
        const auto all = [&](RunNote note) {
            for (const auto& script :
                 {scripts.pieces[0], scripts.start, scripts.run.poll, scripts.run.cancel, scripts.run.clean_up}) {
                const auto report = agent.ask(script);
                if (report.note != note || report.state != RunState::unknown) return false;
            }
            const auto list = dispatch::parse_run_list(agent.execute(dispatch::list_script(agent.options())).out);
            return list && list->size() == 1 && (*list)[0].note == note;
        };
        QCOMPARE(symlink(other.c_str(), base.c_str()), 0);
        QVERIFY(all(RunNote::folder_is_a_link));
        unlink(base.c_str());
        mkdir(base.c_str(), 0700);
        const auto run = base + "/" + scripts.digest;
        QCOMPARE(symlink(other.c_str(), run.c_str()), 0);
        QVERIFY(all(RunNote::folder_is_a_link));
        unlink(run.c_str());
        QCOMPARE(symlink("nowhere", run.c_str()), 0);
        QVERIFY(all(RunNote::folder_is_a_link));
        unlink(run.c_str());
        mkdir(run.c_str(), 0700);
        chmod(run.c_str(), 0750);
        QVERIFY(all(RunNote::folder_open_to_others));
        chmod(run.c_str(), 0700);
        if (getuid() == 0) {
            QCOMPARE(chown(run.c_str(), 65534, 65534), 0);
            QVERIFY(all(RunNote::folder_of_somebody_else));
            QCOMPARE(chown(run.c_str(), 0, 0), 0);
        }
        chmod(agent.parent().path().c_str(), 0777);
        QVERIFY(all(RunNote::folder_open_to_others));
        chmod(agent.parent().path().c_str(), 0700);
        // None of them was touched.
        QCOMPARE(QDir(QString::fromStdString(other)).isEmpty(), true);
        QCOMPARE(agent.ask(scripts.pieces[0]).note, RunNote::stored);
    }

    void refuses_what_cannot_be_sent() {
        const Agent agent(shells()[0]);
        auto options = agent.options();
        options.max_pieces = 1;
        options.script_limit = 16 * 1024;
        const auto large = dispatch::dispatch_scripts(long_plan(agent), options);
        QVERIFY(!large && large.error()[0].message.key == "dispatch.too_large");
        auto plan = empty_plan();
        plan.files = {file_of("/x", "", 0600)};
        for (int i = 0; i < 3000; ++i) plan.files[0].content += "secret" + std::to_string(i) + "\n";
        plan.files[0].secrets = {{0, plan.files[0].content.size()}};
        const auto secrets = dispatch::dispatch_scripts(plan, agent.options());
        QVERIFY(!secrets && secrets.error()[0].message.key == "dispatch.too_many_secrets");
        server::Host host;
        host.platform = server::Platform::windows;
        QCOMPARE(dispatch::obstacles(host)[0].message.key, std::string("dispatch.windows"));
        host.platform = server::Platform::linux_;
        host.shells = {"zsh", "powershell"};
        QCOMPARE(dispatch::obstacles(host)[0].message.key, std::string("dispatch.no_shell"));
        host.shells = {"zsh", "ksh", "bash"};
        QCOMPARE(dispatch::shell_for(host), std::string("bash"));
        host.shells.push_back("sh");
        QCOMPARE(dispatch::shell_for(host), std::string("sh"));
        QVERIFY(dispatch::obstacles(host).empty());
        QVERIFY_EXCEPTION_THROWN(dispatch::run_scripts("../x"), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestDispatchFaults)
#include "tst_dispatch_faults.moc"
