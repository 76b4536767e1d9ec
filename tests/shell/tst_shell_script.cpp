// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan's script does to files, and how it ends.
#include <sys/stat.h>
#include <unistd.h>

#include <QProcess>
#include <QTest>

#include "engine/plan/plan_json.h"
#include "engine/plan/plan_shell.h"
#include "engine/text/sha256.h"
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

}  // namespace

class TestShellScript : public QObject {
    Q_OBJECT

private slots:
    void writes_files_data() { add_shell_rows(); }
    void writes_files() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.files = {file_of(sandbox.path("new/folder/a file"), "no final newline", 0640),
                      file_of(sandbox.path("empty"), ""), file_of(sandbox.path("tool"), "#!/bin/sh\n", 04755)};
        plan.files[0].expected_sha256 = written_sha256_hex(plan.files[0].content);
        if (getuid() == 0) {
            plan.files[1].owner_uid = 12;
            plan.files[1].owner_gid = 34;
        }
        const auto end = run_script(shell_of_row(), sandbox, plan);
        QCOMPARE(end.err, std::string());
        QCOMPARE(end.code, 0);
        QVERIFY(contains(end.out, "[1/3] write " + sandbox.path("new/folder/a file") + " (0640, 17 bytes)\n"));
        QVERIFY(contains(end.out, "done: 3 steps\n"));
        QCOMPARE(sandbox.read("new/folder/a file"), std::string("no final newline\n"));
        QCOMPARE(mode_of(sandbox.path("new/folder/a file")), 0640U);
        QCOMPARE(mode_of(sandbox.path("new")), 0755U);
        QCOMPARE(mode_of(sandbox.path("new/folder")), 0755U);
        QCOMPARE(sandbox.read("empty"), std::string());
        QCOMPARE(mode_of(sandbox.path("tool")), 04755U);
        struct stat facts {};
        QCOMPARE(lstat(sandbox.path("empty").c_str(), &facts), 0);
        QCOMPARE(static_cast<int>(facts.st_uid), plan.files[1].owner_uid);
        QCOMPARE(static_cast<int>(facts.st_gid), plan.files[1].owner_gid);
        QCOMPARE(sandbox.list(), std::string("empty new run.sh tool"));
    }

    void replaces_what_is_there_data() { add_shell_rows(); }
    void replaces_what_is_there() {
        const Sandbox sandbox;
        sandbox.write("old", "old\n");
        sandbox.write("target", "not to be touched\n");
        mkdir(sandbox.path("folder").c_str(), 0755);
        symlink("target", sandbox.path("to-file").c_str());
        symlink("folder", sandbox.path("to-folder").c_str());
        auto plan = empty_plan();
        for (const auto* name : {"old", "to-file", "to-folder"})
            plan.files.push_back(file_of(sandbox.path(name), "new\n"));
        plan.files[0].backup = true;
        plan.files[1].backup = true;
        const auto end = run_script(shell_of_row(), sandbox, plan);
        QCOMPARE(end.err, std::string());
        QCOMPARE(end.code, 0);
        for (const auto* name : {"old", "to-file", "to-folder"}) {
            QCOMPARE(sandbox.read(name), std::string("new\n"));
            struct stat facts {};
            QCOMPARE(lstat(sandbox.path(name).c_str(), &facts), 0);
            QVERIFY(S_ISREG(facts.st_mode));
        }
        QCOMPARE(sandbox.read("old.sysmanage.bak"), std::string("old\n"));
        char link[64] = {};
        QVERIFY(readlink(sandbox.path("to-file.sysmanage.bak").c_str(), link, sizeof link - 1) > 0);
        QCOMPARE(std::string(link), std::string("target"));
        QCOMPARE(sandbox.read("target"), std::string("not to be touched\n"));
        QCOMPARE(sandbox.list(),
                 std::string("folder old old.sysmanage.bak run.sh target to-file to-file.sysmanage.bak to-folder"));
    }

    void walks_where_only_we_can_have_led_data() { add_shell_rows(); }
    void walks_where_only_we_can_have_led() {
        const Sandbox sandbox;
        mkdir(sandbox.path("real").c_str(), 0755);
        mkdir(sandbox.path("open").c_str(), 0777);
        chmod(sandbox.path("open").c_str(), 0777);
        symlink("real", sandbox.path("ours").c_str());
        symlink(sandbox.path("real").c_str(), sandbox.path("open/trap").c_str());
        auto plan = empty_plan();
        plan.files = {file_of(sandbox.path("ours/x"), "x\n"), file_of(sandbox.path("open/trap/y"), "y\n")};
        const auto end = run_script(shell_of_row(), sandbox, plan);
        QCOMPARE(end.code, 1);
        QVERIFY(contains(end.err, "open/trap: refused: this symbolic link may have been put there by somebody else"));
        QVERIFY(contains(end.err, "stopped at step 2 of 2: write "));
        QVERIFY(!sandbox.exists("real/y"));
        QVERIFY(!sandbox.exists("real/x"));  // taken back: the phase has failed
    }

    void stops_at_a_wrong_digest_data() { add_shell_rows(); }
    void stops_at_a_wrong_digest() {
        const Sandbox sandbox;
        sandbox.write("old", "old\n");
        auto plan = empty_plan();
        plan.files = {file_of(sandbox.path("made/first"), "1\n"), file_of(sandbox.path("old"), "new\n"),
                      file_of(sandbox.path("third"), "3\n")};
        plan.files[1].expected_sha256 = sha256_hex("another");
        plan.commands = {shell_command("touch ran")};
        const auto end = run_script(shell_of_row(), sandbox, plan);
        QCOMPARE(end.code, 1);
        QVERIFY(contains(end.err, "its content in the plan does not have the expected SHA-256; nothing was written"));
        QVERIFY(contains(end.err, "stopped at step 2 of 4: write "));
        QCOMPARE(sandbox.read("old"), std::string("old\n"));
        QCOMPARE(sandbox.list(), std::string("old run.sh"));
    }

    void stops_at_a_failing_command_data() { add_shell_rows(); }
    void stops_at_a_failing_command() {
        const Sandbox sandbox;
        sandbox.write("old-secret", "old\n");
        auto plan = empty_plan();
        plan.files = {secret_file(sandbox.path("secret")), secret_file(sandbox.path("old-secret")),
                      file_of(sandbox.path("plain"), "plain\n")};
        plan.commands = {shell_command("exit 3"), command_of({"no-such-program"}), shell_command("touch went-on"),
                         shell_command("echo last words >&2; exit 7"), shell_command("touch never")};
        plan.commands[0].ignore_errors = true;
        plan.commands[1].ignore_errors = true;
        const auto end = run_script(shell_of_row(), sandbox, plan);
        QCOMPARE(end.code, 1);
        QVERIFY(contains(end.err, "    failed, which this step may: exit status 3\n"));
        QVERIFY(contains(end.err, "    failed, which this step may: no-such-program: command not found\n"));
        QVERIFY(contains(end.err, "last words\n    failed: exit status 7\nstopped at step 7 of 8: a command\n"));
        QCOMPARE(sandbox.list(), std::string("old-secret plain run.sh went-on"));
    }

    void runs_again_data() { add_shell_rows(); }
    void runs_again() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.files = {file_of(sandbox.path("folder/x"), "x\n", 0600)};
        plan.commands = {shell_command("[ ! -e made ] || { echo 'skipped: it is made'; exit 0; }; touch made"),
                         shell_command("umask; cat; echo \"[$1]\"", 60)};
        QCOMPARE(run_script(shell_of_row(), sandbox, plan).code, 0);
        const auto end = run_script(shell_of_row(), sandbox, plan);
        QCOMPARE(end.err, std::string());
        QCOMPARE(end.code, 0);
        QVERIFY(contains(end.out, "skipped: it is made\n    skipped\n[3/3] a command\n"));
        QVERIFY(contains(end.out, "done: 3 steps, 1 of them skipped\n"));
        // Steps have the umask of whoever runs the script, and nothing on their standard input.
        const auto mask = umask(0);
        umask(mask);
        char text[16];
        std::snprintf(text, sizeof text, "%04o\n[]\n", static_cast<unsigned>(mask));
        QVERIFY(contains(end.out, text));
        QCOMPARE(mode_of(sandbox.path("folder/x")), 0600U);
        QCOMPARE(sandbox.list(), std::string("folder made run.sh"));
    }

    void names_the_plan() {
        auto plan = empty_plan();
        plan.vm_name = "two\nlines";
        const auto script = to_shell_script(plan);
        QVERIFY(script.starts_with("#!/bin/sh\n# SysManage plan: kvm create two"));
        QVERIFY(contains(script, "\n# Digest: sha256 " + plan_digest(plan) + "\n"));
        QVERIFY(script.find("\nlines") == script.npos);
    }

    void half_a_script_does_nothing_data() { add_shell_rows(); }
    void half_a_script_does_nothing() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.files = {file_of(sandbox.path("x"), "x\n")};
        plan.commands = {shell_command("touch ran")};
        auto script = script_of(plan);
        script.resize(script.find("end_plan\n}"));
        const auto process = start_script(shell_of_row(), sandbox, script);
        end_of(*process);
        QCOMPARE(sandbox.list(), std::string("run.sh"));
    }

    void passes_shellcheck() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.packages = {{.name = "one"}, {.name = "two", .manager = "apt", .optional = true}};
        plan.files = {file_of(sandbox.path("it's \"x\" $HOME"), "E\xc3\xa9\nEND_OF_FILE\n$HOME `id` \\\n"),
                      secret_file(sandbox.path("s"))};
        plan.commands = {command_of({"echo", "$HOME", "a'b", "~", "`id`", "\\n", "*", ""}), shell_command("exit 1")};
        plan.commands[1].sudo = true;
        plan.service_actions = {{.service = "x", .action = "restart"}};
        plan.packages_to_remove = {{.name = "three"}};
        for (const auto& each : {plan, empty_plan()}) {
            sandbox.write("run.sh", to_shell_script(each));
            QProcess check;
            check.start("shellcheck", {QString::fromStdString(sandbox.path("run.sh"))});
            QVERIFY2(check.waitForFinished(300'000), "shellcheck is needed");
            QCOMPARE(check.readAllStandardOutput().toStdString(), std::string());
            QCOMPARE(check.exitCode(), 0);
        }
    }

    void works_without_being_root() {
        const Sandbox sandbox;
        if (!install_sudo(sandbox, STAND_IN_SUDO)) return;  // only root can give root's rights
        mkdir(sandbox.path("roots").c_str(), 0755);
        auto plan = empty_plan();
        plan.files = {file_of(sandbox.path("roots/new/x"), "x\n", 0640), file_of(sandbox.path("plain"), "y\n")};
        plan.files[0].expected_sha256 = sha256_hex("x\n");
        plan.commands = {shell_command("id -u"), shell_command("id -u")};
        plan.commands[0].sudo = true;
        const auto work = [&] {
            plan.files[1].owner_uid = static_cast<int>(getuid());
            plan.files[1].owner_gid = static_cast<int>(getgid());
            const PathVariable path(sandbox.path() + ":/usr/local/bin:/usr/bin:/bin");
            const auto end = run_script(shells()[0], sandbox, plan);
            const auto own_id = std::to_string(getuid());
            return end.code == 0 && contains(end.err, "not root: ") && contains(end.out, "a command\n0\n[4/4]") &&
                   contains(end.out, "a command\n" + own_id + "\n");
        };
        QVERIFY(without_root(sandbox, work));
        QCOMPARE(sandbox.read("roots/new/x"), std::string("x\n"));
        QCOMPARE(mode_of(sandbox.path("roots/new/x")), 0640U);
        QCOMPARE(mode_of(sandbox.path("roots/new")), 0755U);
    }
};

QTEST_GUILESS_MAIN(TestShellScript)
#include "tst_shell_script.moc"
