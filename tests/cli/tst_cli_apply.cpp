// SPDX-License-Identifier: GPL-3.0-or-later
// apply: small plans run by the real program in temporary folders.
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QTest>

#include "engine/plan/plan_json.h"
#include "engine/text/sha256.h"
#include "tests/cli/program.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

constexpr auto secret = "geheimnis-4711";

QString path(const Sandbox& sandbox, const char* name) { return QString::fromStdString(sandbox.path(name)); }

CommandSpec sh(const std::string& text, const std::string& description = "a step") {
    CommandSpec command{.argv = {"sh", "-c", text}};
    command.description_text = description;
    return command;
}

FileSpec file(const std::string& path, const std::string& content) {
    FileSpec spec{.path = path, .content = content, .mode = 0600};
    spec.owner_uid = static_cast<int>(geteuid());
    spec.owner_gid = static_cast<int>(getegid());
    spec.expected_sha256 = written_sha256_hex(content);
    return spec;
}

FileSpec secret_file(const std::string& path) {
    auto spec = file(path, std::string("password: ") + secret + "\n");
    spec.secrets = {{10, std::string_view(secret).size()}};
    return spec;
}

/// Stored as plan.json, readable for its owner alone.
QString store(const Sandbox& sandbox, const Plan& plan) {
    sandbox.write("plan.json", canonical_text(plan));
    chmod(sandbox.path("plan.json").c_str(), 0600);
    return path(sandbox, "plan.json");
}

Plan with(std::vector<FileSpec> files, std::vector<CommandSpec> commands) {
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.files = std::move(files);
    plan.commands = std::move(commands);
    return plan;
}

Json result_of(const Sandbox& sandbox) { return Json::parse(sandbox.read("result.json"), nullptr, false); }

/// A step that runs until it is told to end, and then cleans up.
CommandSpec waiting(const Sandbox& sandbox) {
    return sh("trap 'echo cleaned >\"" + sandbox.path("cleaned") + "\"; exit 3' TERM; echo $$ >\"" +
              sandbox.path("pid") + "\"; while :; do sleep 0.05; done");
}

}  // namespace

class TestCliApply : public QObject {
    Q_OBJECT
private slots:
    void runs_a_plan();
    void stops_at_a_failure();
    void goes_on_where_it_may();
    void reads_what_agents_are_sent();
    void result_may_go_to_standard_output();
    void result_place_is_tried_first();
    void damaged_plan_is_not_begun();
    void warns_of_readable_secrets();
    void tells_hazards_and_goes_on();
    void says_that_it_is_not_root();
    void hides_secrets();
    void control_characters_are_shown();
    void dry_run_changes_nothing();
    void dry_run_has_no_result();
    void stops_on_a_signal_data();
    void stops_on_a_signal();
    void goes_on_without_a_reader();
};

void TestCliApply::runs_a_plan() {
    const Sandbox sandbox;
    const auto out = sandbox.path("out");
    const auto plan =
        with({file(sandbox.path("folder/in"), "from a file")},
             {sh("cat '" + sandbox.path("folder/in") + "' >'" + out + "'; echo hello; echo there >&2", "copy it"),
              sh("echo second >>'" + out + "'")});
    const auto ended = Program().run({"apply", store(sandbox, plan), "--result", path(sandbox, "result.json")});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(ended.out, "");
    QCOMPARE(sandbox.read("out"), "from a file\nsecond\n");
    QCOMPARE(mode_of(sandbox.path("result.json")), 0600u);
    const auto result = result_of(sandbox);
    QVERIFY(same(result.at("success"), true));
    QVERIFY(same(result.at("failed_step"), nullptr));
    QVERIFY(same(result.at("results").at("commands")[0].at("stdout"), "hello\n"));
    QVERIFY(same(result.at("results").at("files").at("deployed_count"), 1));
    const auto told = ended.lines();
    for (const auto* line : {"[2/3] copy it", "[3/3] a step", "    hello", "    there"})
        QVERIFY2(told.contains(line), line);
    QVERIFY(ended.err.contains("[1/3] write " + sandbox.path("folder/in")));
    QVERIFY(ended.err.contains(plan_digest(plan).c_str()));
}

void TestCliApply::stops_at_a_failure() {
    const Sandbox sandbox;
    const auto plan =
        with({secret_file(sandbox.path("secret"))},
             {sh("echo no space >&2; exit 9", "make room"), sh("touch '" + sandbox.path("never") + "'", "fill it")});
    const auto ended = Program().run({"apply", store(sandbox, plan), "--result", path(sandbox, "result.json")});
    QCOMPARE(ended.status, 1);
    QVERIFY(!sandbox.exists("never"));
    QVERIFY(!sandbox.exists("secret"));
    QVERIFY2(ended.err.contains("failed: make room"), ended.err.constData());
    QVERIFY(ended.err.contains("no space"));
    QVERIFY(ended.err.contains("[3/3] not reached: fill it"));
    QVERIFY(same(result_of(sandbox).at("failed_step"), "commands"));
    QCOMPARE(result_of(sandbox).at("results").at("commands").size(), std::size_t{1});
}

void TestCliApply::goes_on_where_it_may() {
    const Sandbox sandbox;
    auto failing = sh("exit 1");
    failing.ignore_errors = true;
    const auto plan = with({}, {failing, sh("touch '" + sandbox.path("reached") + "'")});
    QCOMPARE(Program().run({"apply", store(sandbox, plan)}).status, 0);
    QVERIFY(sandbox.exists("reached"));
}

void TestCliApply::reads_what_agents_are_sent() {
    const Sandbox sandbox;
    const auto plan = with({}, {sh("echo run >>'" + sandbox.path("log") + "'")});
    const auto message = to_message(plan, "123e4567-e89b-42d3-a456-426614174000").dump();
    QCOMPARE(Program().run({"apply", "-"}, QByteArray::fromStdString(message)).status, 0);
    QCOMPARE(sandbox.read("log"), "run\n");
}

void TestCliApply::result_may_go_to_standard_output() {
    const Sandbox sandbox;
    const auto ended = Program().run({"apply", store(sandbox, with({}, {sh("echo hello")})), "--result", "-"});
    QCOMPARE(ended.status, 0);
    QVERIFY(same(Json::parse(ended.out.toStdString()).at("success"), true));
}

void TestCliApply::result_place_is_tried_first() {
    const Sandbox sandbox;
    const auto plan = store(sandbox, with({}, {sh("touch '" + sandbox.path("run") + "'")}));
    QVERIFY(refused(Program().run({"apply", plan, "--result", path(sandbox, "absent/result")}), {"--result"}));
    QVERIFY(!sandbox.exists("run"));
}

void TestCliApply::damaged_plan_is_not_begun() {
    const Sandbox sandbox;
    auto plan =
        with({file(sandbox.path("a"), "whole"), file(sandbox.path("b"), "whole"), file(sandbox.path("c"), "whole")},
             {sh("touch '" + sandbox.path("run") + "'")});
    plan.files[0].content = "changed";
    plan.files[2].content = "changed";
    const QByteArrayList fields = {"files[0].expected_sha256", "files[2].expected_sha256"};
    const auto stored = store(sandbox, plan);
    QVERIFY(refused(Program().run({"apply", stored}), fields));
    QVERIFY(refused(Program().run({"apply", stored, "--dry-run"}), fields));
    QCOMPARE(sandbox.list(), "plan.json");
}

void TestCliApply::warns_of_readable_secrets() {
    const Sandbox sandbox;
    const auto told = [&](const Plan& plan, mode_t mode) {
        const auto stored = store(sandbox, plan);
        chmod(stored.toUtf8().constData(), mode);
        const auto ended = Program().run({"apply", stored});
        return ended.status == 0 && ended.err.contains("others may read it");
    };
    const auto secretive = with({secret_file(sandbox.path("secret"))}, {sh("true")});
    QVERIFY(told(secretive, 0644));
    QVERIFY(told(secretive, 0640));
    QVERIFY(!told(secretive, 0600));
    QVERIFY(!told(with({}, {sh("true")}), 0644));
}

void TestCliApply::tells_hazards_and_goes_on() {
    const Sandbox sandbox;
    auto plan = with({secret_file(sandbox.path("secret"))}, {sh("true")});
    plan.files[0].mode = 0644;
    const auto ended = Program().run({"apply", store(sandbox, plan)});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.err.contains("warning: error files[0]"), ended.err.constData());
    QVERIFY(!ended.err.contains(secret));
}

void TestCliApply::says_that_it_is_not_root() {
    const Sandbox sandbox;
    const auto program = path(sandbox, "sysmanage-virt");
    QVERIFY(QFile::copy(program_path(), program));
    sandbox.write("plan.json", canonical_text(with({}, {sh("id -u")})));
    chmod(sandbox.path("plan.json").c_str(), 0644);
    QStringList words = {program, "apply", path(sandbox, "plan.json")};
    if (geteuid() == 0) {
        QVERIFY(!Program().run({"apply", path(sandbox, "plan.json")}).err.contains("not root"));
        QCOMPARE(chown(sandbox.path().c_str(), 65534, 65534), 0);
        words = QStringList{"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"} + words;
    }
    QProcess process;
    process.start("/usr/bin/env", words);
    const auto ended = end_of(process);
    QVERIFY2(ended.status == 0, ended.err.constData());
    QVERIFY(ended.err.contains("note: not root here"));
}

// Neither what a step prints of a secret nor the processes' command lines show it.
void TestCliApply::hides_secrets() {
    const Sandbox sandbox;
    const auto plan = with({secret_file(sandbox.path("secret"))},
                           {sh("cat '" + sandbox.path("secret") + "'; cat '" + sandbox.path("secret") +
                               "' >&2; cat /proc/[0-9]*/cmdline >'" + sandbox.path("all") + "' 2>/dev/null || true")});
    const auto ended = Program().run({"-v", "apply", store(sandbox, plan), "--result", path(sandbox, "result.json")});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.err.contains("    password: "));
    QVERIFY(!ended.err.contains(secret));
    QCOMPARE(sandbox.read("result.json").find(secret), std::string::npos);
    QVERIFY(sandbox.read("all").find("apply") != std::string::npos);
    QCOMPARE(sandbox.read("all").find(secret), std::string::npos);
}

void TestCliApply::control_characters_are_shown() {
    const Sandbox sandbox;
    const auto plan = with({}, {sh("printf '\\033[2Jgone\\n'", "clear\x1b[2J")});
    const auto ended = Program().run({"apply", store(sandbox, plan)});
    QCOMPARE(ended.status, 0);
    QVERIFY(!ended.err.contains('\x1b'));
    QVERIFY(ended.err.contains("\\x1b[2Jgone"));
    QVERIFY(!Program().run({"apply", store(sandbox, plan), "--dry-run"}).out.contains('\x1b'));
}

void TestCliApply::dry_run_changes_nothing() {
    const Sandbox sandbox;
    sandbox.write("same", "content\n");
    chmod(sandbox.path("same").c_str(), 0600);
    auto skipped = sh("touch '" + sandbox.path("touched") + "'", "skipped step");
    skipped.guard.skip_when = {{"file_exists", sandbox.path("same")}};
    auto unknown = sh("touch '" + sandbox.path("touched") + "'", "unknown step");
    unknown.guard.skip_when = {{"moon_phase", "full"}};
    const auto plan = with({file(sandbox.path("same"), "content"), secret_file(sandbox.path("folder/secret"))},
                           {sh("touch '" + sandbox.path("touched") + "'", "run step"), skipped, unknown});
    const auto stored = store(sandbox, plan);
    const auto ended = Program().run({"apply", stored, "--dry-run"});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.err, "");
    QCOMPARE(sandbox.list(), "plan.json same");
    QVERIFY(!ended.out.contains(secret));
    const auto expected = {"[1/5] write ",           "    would stay: ",     "[2/5] write ",
                           "    would be written: ", "[3/5] run step\n",     "    sh\n    -c\n",
                           "    would run: ",        "[4/5] skipped step\n", "    would be skipped: ",
                           "[5/5] unknown step\n",   "    unknown: ",        "nothing was changed"};
    qsizetype at = 0;
    for (const auto* text : expected) {
        at = ended.out.indexOf(text, at);
        QVERIFY2(at >= 0, text);
    }
}

void TestCliApply::dry_run_has_no_result() {
    const Sandbox sandbox;
    const auto plan = store(sandbox, with({}, {sh("true")}));
    QVERIFY(refused(Program().run({"apply", plan, "--dry-run", "--result", path(sandbox, "r")}), {"--result"}));
}

void TestCliApply::stops_on_a_signal_data() {
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("hang-up") << SIGHUP;
}

void TestCliApply::stops_on_a_signal() {
    QFETCH(int, number);
    const Sandbox sandbox;
    const auto plan =
        with({secret_file(sandbox.path("secret"))}, {waiting(sandbox), sh("touch '" + sandbox.path("never") + "'")});
    QProcess process;
    Program().start(process, {"apply", store(sandbox, plan), "--result", path(sandbox, "result.json")});
    const auto step = pid_from(sandbox, "pid");
    QVERIFY(step > 0);
    QVERIFY(sandbox.exists("secret"));
    QCOMPARE(kill(static_cast<pid_t>(process.processId()), number), 0);
    const auto ended = end_of(process);
    QCOMPARE(ended.status, 130);
    QVERIFY(ended.err.contains("stopping: "));
    QVERIFY(!is_alive(step));
    QVERIFY(sandbox.exists("cleaned"));
    QVERIFY(!sandbox.exists("never"));
    QVERIFY(!sandbox.exists("secret"));
    QVERIFY(same(result_of(sandbox).at("success"), false));
}

// Whoever watched is gone: the run is not stopped half-way by that.
void TestCliApply::goes_on_without_a_reader() {
    const Sandbox sandbox;
    const auto plan = with({}, {sh("echo one; echo two"), sh("touch '" + sandbox.path("reached") + "'")});
    QProcess process;
    process.start("/bin/sh", {"-c", "{ \"$0\" apply \"$1\" 2>&1; echo $? >\"$2\"; } | true", program_path(),
                              store(sandbox, plan), path(sandbox, "status")});
    QCOMPARE(end_of(process).status, 0);
    QCOMPARE(sandbox.read("status"), "0\n");
    QVERIFY(sandbox.exists("reached"));
}

QTEST_GUILESS_MAIN(TestCliApply)
#include "tst_cli_apply.moc"
