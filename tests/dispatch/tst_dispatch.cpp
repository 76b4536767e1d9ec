// SPDX-License-Identifier: GPL-3.0-or-later
// A plan is sent, outlives the script that started it, is looked at, cancelled and cleaned up.
#include <sys/stat.h>

#include <QTest>
#include <algorithm>
#include <csignal>

#include "engine/dispatch/payload.h"
#include "engine/plan/redact.h"
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

bool contains(const std::string& text, const std::string& part) {
    if (text.find(part) != text.npos) return true;
    qWarning("not found: %s\nin: %s", part.c_str(), text.c_str());
    return false;
}

// Waits for a file that a step of the test makes, at most ten seconds.
std::string until(const std::string& path) {
    return "i=0; while [ ! -e " + path + " ] && [ $i -lt 200 ]; do sleep 0.05; i=$((i + 1)); done; [ -e " + path + " ]";
}

Plan waiting_plan(const Agent& agent) {
    auto plan = empty_plan();
    plan.files = {secret_file(agent.parent().path("secret"))};
    plan.commands = {shell_command("echo begun; echo x >>" + agent.parent().path("count")),
                     shell_command("touch " + agent.parent().path("waits") + "; " + until(agent.parent().path("go"))),
                     shell_command("echo last")};
    return plan;
}

// Whether a text stands anywhere below the run's folders.
bool found_below(const Agent& agent, const std::string& text) {
    QProcess grep;
    grep.start("grep",
               {"-rlF", "--", QString::fromStdString(text), QString::fromStdString(agent.parent().path("plans"))});
    grep.waitForFinished();
    const auto found = grep.readAllStandardOutput();
    if (!found.isEmpty()) qWarning("found in %s", found.constData());
    return !found.isEmpty();
}

dispatch::DispatchScripts scripts_for(const Plan& plan, const dispatch::DispatchOptions& options) {
    auto scripts = dispatch::dispatch_scripts(plan, options);
    return scripts ? *scripts : dispatch::DispatchScripts{};
}

}  // namespace

class TestDispatch : public QObject {
    Q_OBJECT

private slots:
    // The agent's limit is over, its process group is killed, and the plan goes on.
    void outlives_the_script_data() { add_shell_rows(); }
    void outlives_the_script() {
        const Agent agent(shell_of_row());
        const auto scripts = scripts_for(waiting_plan(agent), agent.options());
        const auto started = agent.send(scripts, 5'000);
        QCOMPARE(started.note, RunNote::started);
        QCOMPARE(started.state, RunState::running);
        QVERIFY(eventually([&] { return agent.parent().exists("waits"); }));
        const auto running = agent.ask(scripts.run.poll);
        QCOMPARE(running.state, RunState::running);
        QCOMPARE(running.step, 3);
        QCOMPARE(running.steps, 4);
        QCOMPARE(running.heading, std::string("a command"));
        QCOMPARE(running.title, std::string("Create web01"));
        QVERIFY(contains(running.tail, "begun\n[3/4] a command\n"));
        // Nothing of the plan lies about while it runs: it is in memory.
        QVERIFY(!found_below(agent, "a secret"));
        QVERIFY(!agent.parent().exists(agent.run_folder(scripts, "try.1/payload")));
        QVERIFY(!agent.parent().exists(agent.run_folder(scripts, "piece.1")));
        // Twice is once.
        QCOMPARE(agent.send(scripts).note, RunNote::already);
        QCOMPARE(agent.ask(scripts.start).note, RunNote::already);
        QCOMPARE(agent.ask(scripts.run.clean_up).note, RunNote::still_running);
        agent.parent().write("go", "");
        const auto done = agent.end_of(scripts);
        QCOMPARE(done.state, RunState::done);
        QCOMPARE(done.exit_code, 0);
        QVERIFY(done.started_at > 0 && done.ended_at >= done.started_at);
        QVERIFY(contains(done.tail, "last\ndone: 4 steps\n"));
        QCOMPARE(agent.ask(scripts.start).note, RunNote::already);
        QCOMPARE(agent.parent().read("count"), std::string("x\n"));
        QCOMPARE(agent.ask(scripts.run.clean_up).note, RunNote::removed);
        QCOMPARE(agent.parent().exists(agent.run_folder(scripts)), false);
        QCOMPARE(agent.ask(scripts.run.poll).state, RunState::none);
        QCOMPARE(agent.ask(scripts.run.clean_up).state, RunState::none);
    }

    void starts_at_the_same_time_are_one_data() { add_shell_rows(); }
    void starts_at_the_same_time_are_one() {
        const Agent agent(shell_of_row());
        const auto count = agent.parent().path("count");
        auto plan = empty_plan();
        plan.commands = {shell_command("echo x >>" + count + "; " + until(agent.parent().path("go")))};
        const auto scripts = scripts_for(plan, agent.options());
        for (const auto& piece : scripts.pieces) agent.ask(piece);
        agent.parent().write("start", scripts.start);
        const auto start = "sh " + agent.parent().path("start") + " & ";
        const auto answer = agent.execute(start + start + start + start + "wait");
        QCOMPARE(answer.err, std::string());
        QVERIFY(eventually([&] { return agent.parent().exists("count"); }));
        QCOMPARE(agent.ask(scripts.run.poll).state, RunState::running);
        agent.parent().write("go", "");
        QCOMPARE(agent.end_of(scripts).state, RunState::done);
        QCOMPARE(agent.parent().read("count"), std::string("x\n"));
    }

    void tells_a_failure_and_starts_again_data() { add_shell_rows(); }
    void tells_a_failure_and_starts_again() {
        const Agent agent(shell_of_row());
        auto plan = empty_plan();
        plan.commands = {
            shell_command("echo x >>" + agent.parent().path("count") + "; [ -e " + agent.parent().path("good") + " ]")};
        const auto scripts = scripts_for(plan, agent.options());
        agent.send(scripts);
        const auto failed = agent.end_of(scripts);
        QCOMPARE(failed.state, RunState::failed);
        QCOMPARE(failed.exit_code, 1);
        QVERIFY(contains(failed.tail, "stopped at step 1 of 1: a command\n"));
        agent.parent().write("good", "");
        QCOMPARE(agent.send(scripts).note, RunNote::started);
        const auto done = agent.end_of(scripts);
        QCOMPARE(done.state, RunState::done);
        QCOMPARE(done.attempt, 2);
        QVERIFY(done.tail.find("stopped") == done.tail.npos);
        QCOMPARE(agent.parent().read("count"), std::string("x\nx\n"));
    }

    void cancels_data() { add_shell_rows(); }
    // The step ends by its own trap alone, whichever of its processes is signalled first.
    void cancels() {
        const Agent agent(shell_of_row());
        auto plan = empty_plan();
        plan.files = {secret_file(agent.parent().path("secret"))};
        plan.commands = {shell_command("trap 'touch " + agent.parent().path("cleaned") +
                                       "; exit 1' TERM; sleep 300 & echo $! >" + agent.parent().path("child") +
                                       "; wait; while :; do sleep 0.05; done")};
        const auto scripts = scripts_for(plan, agent.options());
        agent.send(scripts);
        const auto child = pid_from(agent.parent(), "child");
        QVERIFY(is_alive(child));
        const auto report = agent.ask(scripts.run.cancel);
        QCOMPARE(report.state, RunState::cancelled);
        QCOMPARE(report.note, RunNote::none);
        QVERIFY(contains(report.tail, "cancelled at step 2 of 2: a command\n"));
        QVERIFY(!is_alive(child));
        QVERIFY(agent.parent().exists("cleaned"));
        QVERIFY(!agent.parent().exists("secret"));
        QCOMPARE(agent.ask(scripts.run.cancel).note, RunNote::not_running);
    }

    void kills_what_does_not_end_data() { add_shell_rows(); }
    void kills_what_does_not_end() {
        const Agent agent(shell_of_row());
        auto plan = empty_plan();
        plan.commands = {shell_command("trap '' TERM; setsid sleep 300 & echo $! >" + agent.parent().path("child") +
                                       "; echo $$ >" + agent.parent().path("step") + "; wait; sleep 300")};
        auto options = agent.options();
        options.cancel_grace = std::chrono::seconds(0);
        const auto scripts = scripts_for(plan, options);
        agent.send(scripts);
        const auto child = pid_from(agent.parent(), "child");
        const auto step = pid_from(agent.parent(), "step");
        const auto report = agent.ask(scripts.run.cancel);
        QCOMPARE(report.state, RunState::cancelled);
        QCOMPARE(report.note, RunNote::killed);
        QVERIFY(eventually([&] { return !is_alive(child) && !is_alive(step); }));
    }

    // What a step prints of the plan's secrets is masked before it is written anywhere.
    void masks_secrets_data() { add_shell_rows(); }
    void masks_secrets() {
        const Agent agent(shell_of_row());
        const std::vector<std::string> secrets = {"$6$salt$*?[a-z]\\'\"`id`$(id)${x}",
                                                  "correct horse",
                                                  "\\n-n %s !! # ~",
                                                  "schl\xc3\xbcssel-\xe2\x82\xac",
                                                  "*",
                                                  "-----BEGIN KEY-----\nAAAAB3NzaC1yc2E\nabcd\n-----END KEY-----"};
        auto plan = empty_plan();
        auto file = file_of(agent.parent().path("secret"), "", 0600);
        for (const auto& secret : secrets) {
            file.secrets.push_back({file.content.size(), secret.size()});
            file.content += secret + "\n";
        }
        plan.files = {file};
        plan.commands = {shell_command("while IFS= read -r l; do printf '%s\\n' \"<$l>$l\" \"  $l\" >&2; done <" +
                                       file.path + "; cat " + file.path + "; printf 'no line feed: correct horse'")};
        const auto scripts = scripts_for(plan, agent.options());
        agent.send(scripts);
        const auto done = agent.end_of(scripts);
        QCOMPARE(done.state, RunState::done);
        const std::string mask(secret_mask);
        QVERIFY(contains(done.tail, "<" + mask + ">" + mask + "\n  " + mask + "\n"));
        QVERIFY(contains(done.tail, "no line feed: " + mask));
        for (const auto& line : dispatch::secret_lines(plan)) {
            if (line == "labcd") continue;
            QVERIFY2(done.tail.find(line.substr(1)) == done.tail.npos, line.c_str());
            QVERIFY(!found_below(agent, line.substr(1)));
        }
        QVERIFY(contains(done.tail, "<abcd>abcd\n"));
        QVERIFY(done.tail.find("\nabcd\n") == done.tail.npos && done.tail.find(" abcd\n") == done.tail.npos);
    }

    // What is in the plan is data for the scripts as well, and what a step prints is not taken for news of the run.
    void hostile_text_data() { add_shell_rows(); }
    void hostile_text() {
        const Agent agent(shell_of_row());
        const std::string text = "END_OF_PIECE\nEND_OF_RUNNER\n$(touch /nowhere) `id` 'q' \"d\" \\\nend\n|x\n";
        auto plan = empty_plan();
        plan.vm_name = "web01\n$(id)'\"";
        plan.files = {file_of(agent.parent().path("it's $(id)\n\"x\""), text)};
        plan.commands = {shell_command("printf 'end\\nstate done\\n[2/3] not a step\\n[9/3] x\\n\\033[31mred\\a\\n'"),
                         shell_command("false")};
        plan.commands[1].description_text = "it's $(id) \x1b[31m `id`";
        auto options = agent.options();
        options.title = "Create 'web01' $(id) `id`\nstate done";
        const auto scripts = scripts_for(plan, options);
        QCOMPARE(agent.send(scripts).note, RunNote::started);
        const auto report = agent.end_of(scripts);
        QCOMPARE(report.state, RunState::failed);
        QCOMPARE(report.step, 3);
        QCOMPARE(report.title, std::string("Create 'web01' $(id) `id`\\nstate done"));
        QVERIFY(contains(report.heading, "it's $(id) "));
        QVERIFY(contains(report.tail, "\nend\nstate done\n"));
        QVERIFY(report.tail.find('\x1b') == report.tail.npos);
        QCOMPARE(agent.parent().read("it's $(id)\n\"x\""), text);
    }

    void many_megabytes_data() { add_shell_rows(); }
    void many_megabytes() {
        const Agent agent(shell_of_row());
        auto plan = empty_plan();
        std::string line(99, 'x');
        std::string content;
        for (int i = 0; i < 30'000; ++i) content += std::to_string(100'000 + i) + line + "\n";
        plan.files = {file_of(agent.parent().path("large"), content)};
        const auto scripts = scripts_for(plan, agent.options());
        QVERIFY(scripts.pieces.size() > 10);
        for (const auto& piece : scripts.pieces) QVERIFY(piece.size() <= agent.options().script_limit);
        // In any order, and some of them twice.
        for (auto i = scripts.pieces.size(); i-- > 0;) QCOMPARE(agent.ask(scripts.pieces[i]).note, RunNote::stored);
        QCOMPARE(agent.ask(scripts.pieces[3]).note, RunNote::stored);
        const auto partial = agent.ask(scripts.run.poll);
        QCOMPARE(partial.state, RunState::partial);
        QCOMPARE(partial.pieces, static_cast<int>(scripts.pieces.size()));
        QCOMPARE(agent.ask(scripts.start).note, RunNote::started);
        QCOMPARE(agent.end_of(scripts).state, RunState::done);
        QVERIFY(agent.parent().read("large") == content);
    }

    void two_at_once_and_a_list_data() { add_shell_rows(); }
    void two_at_once_and_a_list() {
        const Agent agent(shell_of_row());
        auto plan = waiting_plan(agent);
        const auto one = scripts_for(plan, agent.options());
        plan.vm_name = "web02";
        plan.commands.push_back(shell_command("false"));
        const auto two = scripts_for(plan, agent.options());
        const auto list = [&] {
            return dispatch::parse_run_list(agent.execute(dispatch::list_script(agent.options())).out);
        };
        QVERIFY(list() && list()->empty());
        QCOMPARE(agent.send(one).note, RunNote::started);
        QCOMPARE(agent.send(two).note, RunNote::started);
        auto runs = list();
        QVERIFY(runs && runs->size() == 2);
        for (const auto& run : *runs) {
            QCOMPARE(run.state, RunState::running);
            QVERIFY(run.digest == one.digest || run.digest == two.digest);
        }
        agent.parent().write("go", "");
        QCOMPARE(agent.end_of(one).state, RunState::done);
        QCOMPARE(agent.end_of(two).state, RunState::failed);
        runs = list();
        QVERIFY(runs && runs->size() == 2);
        QVERIFY((*runs)[0].ended() && (*runs)[1].ended() && (*runs)[0].tail.empty());
    }

    // The plan's commands get the agent's umask and folder, not ours.
    void keeps_what_the_agent_gives_data() { add_shell_rows(); }
    void keeps_what_the_agent_gives() {
        const Agent agent(shell_of_row());
        auto plan = empty_plan();
        plan.commands = {shell_command("umask; pwd; cat; echo \"$0\"")};
        const auto scripts = scripts_for(plan, agent.options());
        umask(027);
        agent.send(scripts);
        umask(022);
        const auto done = agent.end_of(scripts);
        QVERIFY(contains(done.tail, "027\n/\nsh\n"));
    }

    void passes_shellcheck() {
        const Agent agent(shells()[0]);
        const auto scripts = scripts_for(waiting_plan(agent), dispatch::DispatchOptions{});
        const auto runner_at = scripts.start.find("<<'END_OF_RUNNER'\n") + 18;
        const std::vector<std::string> all = {
            scripts.pieces[0],
            scripts.start,
            scripts.start.substr(runner_at, scripts.start.find("\nEND_OF_RUNNER") + 1 - runner_at),
            scripts.run.poll,
            scripts.run.cancel,
            scripts.run.clean_up,
            dispatch::list_script()};
        QStringList arguments{"-s", "sh"};
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto name = "check" + std::to_string(i) + ".sh";
            agent.parent().write(name, all[i]);
            arguments << QString::fromStdString(agent.parent().path(name));
        }
        QProcess check;
        check.start("shellcheck", arguments);
        QVERIFY2(check.waitForFinished(60'000), "shellcheck is needed");
        QCOMPARE(check.readAllStandardOutput().constData(), "");
        QCOMPARE(check.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDispatch)
#include "tst_dispatch.moc"
