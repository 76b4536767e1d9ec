// SPDX-License-Identifier: GPL-3.0-or-later
// Whole plans run on this machine: order, results as the agent reports them, events, cancel, secrets.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QTest>
#include <algorithm>
#include <atomic>
#include <thread>

#include "app/runner/runner.h"
#include "engine/plan/redact.h"
#include "engine/text/sha256.h"
#include "sandbox.h"

using namespace sysmanage;
using namespace sysmanage::runner;
using namespace sysmanage::test;
using Json = nlohmann::json;

namespace {

CommandSpec command(std::vector<std::string> argv) {
    CommandSpec spec;
    spec.argv = std::move(argv);
    spec.description_text = "step";
    return spec;
}

CommandSpec sh(const std::string& text) { return command({"sh", "-c", text}); }

FileSpec file(const std::string& path, const std::string& content) {
    FileSpec spec{.path = path, .content = content};
    spec.mode = 0600;
    spec.owner_uid = static_cast<int>(geteuid());
    spec.owner_gid = static_cast<int>(getegid());
    spec.expected_sha256 = written_sha256_hex(content);
    return spec;
}

struct Watched {
    Outcome outcome;
    std::vector<StepEvent> events;

    std::string states() const {  // "1 running, 1 done, …" without the output
        static constexpr const char* names[] = {"waiting", "running", "done",       "skipped",
                                                "failed",  "ignored", "not reached"};
        std::string text;
        for (const auto& event : events) {
            if (event.state == StepState::running && !event.text.empty()) continue;
            text +=
                (text.empty() ? "" : ", ") + std::to_string(event.number) + " " + names[static_cast<int>(event.state)];
        }
        return text;
    }
    std::string output() const {
        std::string text;
        for (const auto& event : events)
            if (event.state == StepState::running) text += event.text;
        return text;
    }
};

Watched watch(const Plan& plan, Options options = {}) {
    Watched watched;
    options.on_event = [&](const StepEvent& event) { watched.events.push_back(event); };
    watched.outcome = run(plan, options);
    return watched;
}

Json result_of(const Plan& plan) { return run(plan, {}).result; }

}  // namespace

class TestRun : public QObject {
    Q_OBJECT
private slots:
    void empty_plan_succeeds();
    void files_then_commands();
    void failed_command_stops_the_plan();
    void ignored_failure_does_not();
    void result_of_each_kind_of_end();
    void descriptions_pass_through();
    void tails_are_2000_characters();
    void first_failed_file_ends_the_phase();
    void failed_plan_leaves_no_secret_file();
    void script_says_that_it_was_skipped();
    void secrets_are_masked_everywhere();
    void cancel_in_mid_step();
    void cancel_between_steps();
    void cancel_before_the_first_step();
    void the_way_back_of_a_stopped_plan_data();
    void the_way_back_of_a_stopped_plan();
    void flood_keeps_memory_bounded();
    void sudo_is_put_before_when_not_root();
};

void TestRun::empty_plan_succeeds() {
    const auto watched = watch({});
    QVERIFY(watched.outcome.success);
    QVERIFY(!watched.outcome.cancelled);
    QVERIFY(
        same(watched.outcome.result, Json::parse(R"({"success":true,"failed_step":null,"errors":[],"results":{}})")));
    QVERIFY(watched.events.empty());
}

void TestRun::files_then_commands() {
    const Sandbox sandbox;
    Plan plan;
    plan.commands = {command({"sh", sandbox.path("staging/step.sh"), "an argument"})};
    plan.files = {file(sandbox.path("staging/step.sh"), "printf '%s\\n' \"$1\" \"$PWD\"; echo words >&2")};
    const auto watched = watch(plan);
    QVERIFY(watched.outcome.success);
    QCOMPARE(watched.states(), "1 running, 1 done, 2 running, 2 done");
    QCOMPARE(watched.events.back().total, std::size_t{2});

    char folder[4096];
    const Json expected = {{"success", true},
                           {"failed_step", nullptr},
                           {"errors", Json::array()},
                           {"results",
                            {{"files",
                              {{"success", true},
                               {"deployed_count", 1},
                               {"errors", Json::array()},
                               {"error_count", 0},
                               {"deployed_files",
                                {{{"success", true},
                                  {"path", sandbox.path("staging/step.sh")},
                                  {"permissions", "0600"},
                                  {"owner_uid", geteuid()},
                                  {"owner_gid", getegid()},
                                  {"backup_path", nullptr},
                                  {"verified_sha256", plan.files[0].expected_sha256}}}}}},
                             {"commands",
                              {{{"argv", plan.commands[0].argv},
                                {"description", "step"},
                                {"returncode", 0},
                                {"stdout", "an argument\n" + std::string(getcwd(folder, sizeof folder)) + "\n"},
                                {"stderr", "words\n"},
                                {"success", true}}}}}}};
    QCOMPARE(watched.outcome.result.dump(1), expected.dump(1));
}

void TestRun::failed_command_stops_the_plan() {
    const Sandbox sandbox;
    Plan plan;
    plan.commands = {sh("true"), sh("echo first >&2; echo the reason >&2; exit 4"),
                     sh("touch '" + sandbox.path("third") + "'")};
    plan.service_actions = {{"some-service", "start", {}}};
    const auto watched = watch(plan);
    const auto& result = watched.outcome.result;
    QVERIFY(!watched.outcome.success);
    QVERIFY(!watched.outcome.cancelled);
    QVERIFY(same(result.at("failed_step"), "commands"));
    QVERIFY(same(result.at("errors"), Json({"step: exit status 4: the reason"})));
    QCOMPARE(result.at("results").at("commands").size(), std::size_t{2});
    QVERIFY(same(result.at("results").at("commands")[1].at("returncode"), 4));
    QVERIFY(!result.at("results").contains("service_actions"));
    QVERIFY(!sandbox.exists("third"));
    QCOMPARE(watched.states(), "1 running, 1 done, 2 running, 2 failed, 3 not reached, 4 not reached");
    // How many events its output makes depends on how the pipe is read.
    const auto found = std::find_if(watched.events.begin(), watched.events.end(),
                                    [](const auto& event) { return event.state == StepState::failed; });
    QVERIFY(found != watched.events.end());
    const auto& failed = *found;
    QCOMPARE(failed.exit_code, 4);
    QCOMPARE(failed.text, "step: exit status 4: the reason");
    QCOMPARE(failed.message.key, "runner.step.failed");
}

void TestRun::ignored_failure_does_not() {
    Plan plan;
    plan.commands = {sh("exit 1"), command({"/no/such/program"}), sh("true")};
    plan.commands[0].ignore_errors = plan.commands[1].ignore_errors = true;
    const auto watched = watch(plan);
    QVERIFY(watched.outcome.success);
    QCOMPARE(watched.states(), "1 running, 1 ignored, 2 running, 2 ignored, 3 running, 3 done");
    QVERIFY(same(watched.outcome.result.at("failed_step"), nullptr));
    QCOMPARE(watched.outcome.result.at("errors").size(), std::size_t{2});
    QCOMPARE(watched.outcome.result.at("results").at("commands").size(), std::size_t{3});
}

void TestRun::result_of_each_kind_of_end() {
    Plan plan;
    plan.commands = {sh("kill -9 $$"), command({"no-such-program-here"}), sh("echo before; exec sleep 100")};
    for (auto& spec : plan.commands) spec.ignore_errors = true;
    plan.commands[2].timeout = std::chrono::seconds(2);
    const auto result = result_of(plan);
    const auto& commands = result.at("results").at("commands");
    QVERIFY(same(commands[0].at("returncode"), -9));
    QVERIFY(!commands[0].contains("error"));
    QVERIFY(same(commands[1].at("returncode"), 127));
    QVERIFY(same(commands[1].at("error"), "step: no-such-program-here: command not found"));
    QVERIFY(same(commands[1].at("stdout"), ""));
    QVERIFY(same(commands[2].at("error"), "timeout"));
    QVERIFY(same(commands[2].at("stdout"), "before\n"));
    for (const auto& command : commands) QVERIFY(same(command.at("success"), false));
    QVERIFY(same(result.at("errors")[2], "step: timed out after 2 s"));
}

void TestRun::descriptions_pass_through() {
    Plan plan;
    plan.commands = {sh("true"), sh("true"), command({"echo", "a b"})};
    plan.commands[0].description = {"server.some.key", {{"vm", "web01"}}};
    plan.commands[0].description_text = "Their words";
    plan.commands[1].description = {"server.other", {}};
    plan.commands[1].unknown = {{"description_params", {{"count", 3}}}};
    plan.commands[2].description_text.clear();
    const auto result = result_of(plan);
    const auto& commands = result.at("results").at("commands");
    QVERIFY(same(commands[0].at("description"), "Their words"));
    QVERIFY(same(commands[0].at("description_key"), "server.some.key"));
    QVERIFY(same(commands[0].at("description_params"), Json({{"vm", "web01"}})));
    QVERIFY(same(commands[1].at("description_params"), Json({{"count", 3}})));
    QVERIFY(same(commands[2].at("description"), "echo a b"));
    QVERIFY(!commands[2].contains("description_key"));
}

void TestRun::tails_are_2000_characters() {
    Plan plan;
    plan.commands = {sh("yes ä€ | head -n 50000; yes '!' | head -n 5000 >&2")};
    const auto result = result_of(plan);
    const auto& command = result.at("results").at("commands")[0];
    QCOMPARE(QString::fromStdString(command.at("stdout")).size(), 2000);
    QVERIFY(command.at("stdout").get<std::string>().ends_with("ä€\nä€\n"));
    QCOMPARE(command.at("stderr").get<std::string>().size(), std::size_t{2000});
}

// The agent would go on: one file that was written is enough for it. The result keeps its shape.
void TestRun::first_failed_file_ends_the_phase() {
    const Sandbox sandbox;
    Plan plan;
    plan.files = {file(sandbox.path("made/one"), "1"), file("/proc/no-such-folder/two", "2"),
                  file(sandbox.path("made/three"), "3")};
    plan.commands = {sh("touch '" + sandbox.path("command") + "'")};
    const auto watched = watch(plan);
    const auto& result = watched.outcome.result;
    QVERIFY(same(result.at("failed_step"), "files"));
    QVERIFY(same(result.at("results").at("files").at("success"), false));
    QVERIFY(same(result.at("results").at("files").at("deployed_count"), 1));
    QVERIFY(same(result.at("results").at("files").at("error_count"), 1));
    QVERIFY(same(result.at("errors"), result.at("results").at("files").at("errors")));
    QVERIFY(!result.at("results").contains("commands"));
    QCOMPARE(watched.states(), "1 running, 1 done, 2 running, 2 failed, 3 not reached, 4 not reached");
    QCOMPARE(sandbox.list(), "");  // what was written is of no use without the rest
}

void TestRun::failed_plan_leaves_no_secret_file() {
    const Sandbox sandbox;
    sandbox.write("old-secret", "hash-of-old");
    Plan plan;
    plan.files = {file(sandbox.path("plain"), "plain"), file(sandbox.path("secret"), "hash-of-password"),
                  file(sandbox.path("old-secret"), "hash-of-password")};
    plan.files[1].secrets = plan.files[2].secrets = {{0, 16}};
    plan.commands = {sh("exit 1")};
    QVERIFY(!run(plan, {}).success);
    QCOMPARE(sandbox.list(), "old-secret plain");
    plan.commands = {sh("exit 0")};
    QVERIFY(run(plan, {}).success);
    QCOMPARE(sandbox.list(), "old-secret plain secret");
}

void TestRun::script_says_that_it_was_skipped() {
    Plan plan;
    plan.commands = {sh("echo looking; echo 'skipped: it is there'"), sh("echo 'skipped: no'; echo done"),
                     sh("echo 'skipped: not at all'; exit 1")};
    QCOMPARE(watch(plan).states(), "1 running, 1 skipped, 2 running, 2 done, 3 running, 3 failed");
}

void TestRun::secrets_are_masked_everywhere() {
    const Sandbox sandbox;
    const std::string secret = "$6$abcdefgh$0123456789";
    Plan plan;
    plan.files = {file(sandbox.path("secret"), "hash: " + secret + "\n")};
    plan.files[0].secrets = {{6, secret.size()}};
    // It prints the secret in two pieces, and whole; only its argv may say nothing of it.
    const auto script = sandbox.script(
        "step", "printf '$6$abcdefgh'; sleep 0.2; echo '$0123456789'; echo 'bad: " + secret + "' >&2; exit 1");
    plan.commands = {command({script})};
    plan.commands[0].description_text = "Step with " + secret;
    const auto watched = watch(plan);
    std::string shown = watched.outcome.result.dump();
    for (const auto& event : watched.events) {
        shown += event.text;
        for (const auto& [name, value] : event.message.params) shown += value;
    }
    QVERIFY2(shown.find("abcdefgh") == std::string::npos, shown.c_str());
    QVERIFY(shown.find("0123456789") == std::string::npos);
    const auto& result = watched.outcome.result.at("results").at("commands")[0];
    QVERIFY(same(result.at("stdout"), std::string(secret_mask) + "\n"));
    QVERIFY(same(result.at("stderr"), "bad: " + std::string(secret_mask) + "\n"));
    QVERIFY(same(result.at("returncode"), 1));
}

void TestRun::cancel_in_mid_step() {
    const Sandbox sandbox;
    Plan plan;
    plan.commands = {sh("true"),
                     sh("trap 'echo taking back; rm -f \"$0\"; exit 143' TERM; echo $$ >\"$0\"; sleep 1000"),
                     sh("touch '" + sandbox.path("later") + "'")};
    plan.commands[1].argv.push_back(sandbox.path("half"));
    plan.commands[1].timeout = std::chrono::seconds(1000);
    plan.commands[1].ignore_errors = true;  // a cancel is not an error to be passed over
    std::atomic<bool> cancel = false;
    std::thread canceller([&] {
        pid_from(sandbox, "half");
        cancel = true;
    });
    const auto watched = watch(plan, {.cancel = &cancel});
    canceller.join();
    QVERIFY(watched.outcome.cancelled);
    QVERIFY(!watched.outcome.success);
    QCOMPARE(sandbox.list(), "");
    const auto& result = watched.outcome.result;
    QVERIFY(same(result.at("failed_step"), "commands"));
    QVERIFY(same(result.at("errors"), Json({"step: cancelled; it has ended by itself"})));
    QCOMPARE(result.at("results").at("commands").size(), std::size_t{2});
    QVERIFY(same(result.at("results").at("commands")[1].at("error"), "cancelled"));
    QVERIFY(same(result.at("results").at("commands")[1].at("stdout"), "taking back\n"));
    QCOMPARE(watched.states(), "1 running, 1 done, 2 running, 2 failed, 3 not reached");
    QVERIFY(watched.output().find("taking back\n") != std::string::npos);
}

void TestRun::cancel_between_steps() {
    const Sandbox sandbox;
    Plan plan;
    plan.files = {file(sandbox.path("secret"), "password")};
    plan.files[0].secrets = {{0, 8}};
    plan.commands = {sh("true"), sh("touch '" + sandbox.path("later") + "'")};
    std::atomic<bool> cancel = false;
    Options options{.cancel = &cancel};
    options.on_event = [&](const StepEvent& event) {
        if (event.state == StepState::done && event.number == 2) cancel = true;
    };
    const auto outcome = run(plan, options);
    QVERIFY(outcome.cancelled);
    QVERIFY(same(outcome.result.at("errors"), Json({"cancelled; no further step was begun"})));
    QCOMPARE(sandbox.list(), "");
}

void TestRun::cancel_before_the_first_step() {
    const Sandbox sandbox;
    Plan plan;
    plan.files = {file(sandbox.path("file"), "x")};
    const std::atomic<bool> cancel = true;
    const auto watched = watch(plan, {.cancel = &cancel});
    QVERIFY(watched.outcome.cancelled);
    QVERIFY(same(watched.outcome.result.at("failed_step"), "files"));
    QCOMPARE(watched.states(), "1 not reached");
    QCOMPARE(sandbox.list(), "");
}

void TestRun::the_way_back_of_a_stopped_plan_data() {
    QTest::addColumn<int>("cancel_after");  // number of the step, 0: never
    QTest::addColumn<QString>("last");      // the script of the last command
    QTest::addColumn<QString>("left");
    QTest::newRow("before anything was made") << 2 << "true"
                                              << "";
    QTest::newRow("between two steps") << 3 << "true"
                                       << "back";
    QTest::newRow("after a later step") << 4 << "true"
                                        << "back";
    QTest::newRow("a step was killed") << 0 << "kill -KILL $$"
                                       << "back";
    QTest::newRow("a step has failed: it takes back by itself") << 0 << "exit 3"
                                                                << "made plain";
    QTest::newRow("no step was left to stop") << 5 << "true"
                                              << "made plain secret";
    QTest::newRow("success") << 0 << "true"
                             << "made plain secret";
}

void TestRun::the_way_back_of_a_stopped_plan() {
    QFETCH(int, cancel_after);
    QFETCH(QString, last);
    QFETCH(QString, left);
    const Sandbox sandbox;
    Plan plan;
    plan.files = {file(sandbox.path("plain"), "x"), file(sandbox.path("secret"), "password")};
    plan.files[1].secrets = {{0, 8}};
    plan.commands = {sh("touch '" + sandbox.path("made") + "'"), sh("true"), sh(last.toStdString())};
    plan.commands[0].undo_argv = {"sh", "-c", "cd \"$0\" && rm -f made plain && touch back", sandbox.path()};
    std::atomic<bool> cancel = false;
    Options options{.cancel = &cancel};
    options.on_event = [&](const StepEvent& event) {
        if (event.state == StepState::done && static_cast<int>(event.number) == cancel_after) cancel = true;
    };
    const auto outcome = run(plan, options);
    QCOMPARE(outcome.success, cancel_after == 5 || left.contains("secret"));
    QCOMPARE(sandbox.list(), left.toStdString());
}

void TestRun::flood_keeps_memory_bounded() {
    const auto peak = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;  // KiB
    };
    const Sandbox sandbox;
    Plan plan;
    plan.files = {file(sandbox.path("secret"), "password")};
    plan.files[0].secrets = {{0, 8}};
    plan.commands = {
        sh("yes 'passwords and other words' | head -c 100000000; head -c 30000000 /dev/zero >&2; echo end")};
    const auto before = peak();
    std::size_t shown = 0;
    Options options;
    options.on_event = [&](const StepEvent& event) { shown += event.text.size(); };
    const auto outcome = run(plan, options);
    QVERIFY(outcome.success);
    QVERIFY(shown > 130'000'000);
    QVERIFY(outcome.result.at("results").at("commands")[0].at("stdout").get<std::string>().ends_with("end\n"));
    QVERIFY2(peak() - before < 16'000, qPrintable(QString::number(peak() - before)));
}

void TestRun::sudo_is_put_before_when_not_root() {
    const Sandbox sandbox;
    sandbox.script("sudo", "echo \"sudo $*\"; shift; exec \"$@\"");
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    Plan plan;
    plan.commands = {command({"echo", "with"}), command({"echo", "without"})};
    plan.commands[0].sudo = true;
    const bool good = without_root(sandbox, [&] {
        const auto commands = result_of(plan).at("results").at("commands");
        return commands[0].at("stdout") == "sudo -n echo with\nwith\n" &&
               commands[0].at("argv") == Json({"echo", "with"}) && commands[1].at("stdout") == "without\n";
    });
    QVERIFY(good);
    if (geteuid() != 0) return;
    QVERIFY(same(result_of(plan).at("results").at("commands")[0].at("stdout"), "with\n"));
}

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
