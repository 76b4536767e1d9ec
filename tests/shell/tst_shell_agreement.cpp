// SPDX-License-Identifier: GPL-3.0-or-later
// The runner and the script do the same with the same plan, and ask the same of package and service managers.
#include <unistd.h>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>
#include <functional>

#include "app/runner/process.h"
#include "app/runner/runner.h"
#include "app/runner/system_tools.h"
#include "engine/text/sha256.h"
#include "tests/shell/script_run.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

// Paths, kinds, modes and contents below a folder.
std::string tree_of(const Sandbox& sandbox) {
    std::string tree;
    QStringList paths;
    const auto root = QString::fromStdString(sandbox.path());
    QDirIterator all(root, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) paths << all.next().mid(root.size() + 1);
    paths.sort();
    for (const auto& path : paths) {
        const auto name = path.toStdString();
        if (name == "run.sh") continue;
        tree += name + " " + QByteArray::number(mode_of(sandbox.path(name)), 8).toStdString();
        if (QFileInfo(root + "/" + path).isFile()) tree += " " + sandbox.read(name);
        tree += "\n";
    }
    return tree;
}

using MakePlan = std::function<Plan(const Sandbox&)>;

Plan good(const Sandbox& sandbox) {
    auto plan = empty_plan();
    sandbox.write("old", "old\n");
    plan.files = {file_of(sandbox.path("a/b/c"), "text", 0750), file_of(sandbox.path("old"), "new\n", 0600),
                  secret_file(sandbox.path("secret"))};
    plan.files[1].backup = true;
    plan.commands = {shell_command("exit 5"), shell_command("printf x >" + sandbox.path("made"))};
    plan.commands[0].ignore_errors = true;
    return plan;
}

Plan failing_file(const Sandbox& sandbox) {
    auto plan = good(sandbox);
    plan.files.push_back(file_of(sandbox.path("a/b/d"), "x\n"));
    plan.files.back().expected_sha256 = sha256_hex("y");
    return plan;
}

Plan folder_in_the_way(const Sandbox& sandbox) {
    auto plan = good(sandbox);
    plan.files.push_back(file_of(sandbox.path("a/b"), "x\n"));
    return plan;
}

Plan file_in_the_way(const Sandbox& sandbox) {
    auto plan = good(sandbox);
    plan.files.push_back(file_of(sandbox.path("old/x"), "x\n"));
    return plan;
}

Plan dots_in_a_path(const Sandbox& sandbox) {
    auto plan = good(sandbox);
    plan.files.push_back(file_of(sandbox.path("a/../x"), "x\n"));
    return plan;
}

Plan failing_command(const Sandbox& sandbox) {
    auto plan = good(sandbox);
    plan.commands.push_back(shell_command("exit 1"));
    plan.commands.push_back(shell_command("printf x >" + sandbox.path("never")));
    return plan;
}

Plan late_command(const Sandbox& sandbox) {
    auto plan = good(sandbox);
    plan.commands.push_back(
        shell_command("trap 'echo x >" + sandbox.path("cleaned") + "; exit 0' TERM; sleep 300 & wait", 1));
    return plan;
}

Plan missing_program(const Sandbox& sandbox) {
    auto plan = good(sandbox);
    plan.commands.push_back(command_of({sandbox.path("not-there")}));
    return plan;
}

const std::vector<std::pair<const char*, MakePlan>> cases = {
    {"good", good},
    {"failing file", failing_file},
    {"folder in the way", folder_in_the_way},
    {"file in the way", file_in_the_way},
    {"dots in a path", dots_in_a_path},
    {"failing command", failing_command},
    {"late command", late_command},
    {"missing program", missing_program},
};

// A folder with the script's own tools and nothing else, so that the machine's managers are not found.
void link_tools(const Sandbox& folder) {
    for (const auto* tool : {"awk",   "cat", "chmod",  "chown",  "cp",        "dash",  "env",    "grep",     "id",
                             "ln",    "ls",  "mkdir",  "mkfifo", "mktemp",    "mv",    "printf", "readlink", "rm",
                             "rmdir", "sed", "setsid", "sh",     "sha256sum", "sleep", "tail",   "tee",      "true"})
        if (const auto program = runner::find_program(tool)) symlink(program->c_str(), folder.path(tool).c_str());
}

void add_recorder(const Sandbox& tools, const Sandbox& sandbox, const std::string& name) {
    tools.script(name, "printf '%s ' \"${0##*/}\" \"$@\" >>" + sandbox.path("log") + "; echo >>" + sandbox.path("log") +
                           "\ncase \"$*\" in *bad*) exit 1 ;; esac");
}

std::string line_of(std::vector<std::string> argv) {
    if (argv.front() == "env") argv.erase(argv.begin(), argv.begin() + 2);
    std::string line;
    for (const auto& word : argv) line += word + " ";
    return line + "\n";
}

}  // namespace

class TestShellAgreement : public QObject {
    Q_OBJECT

private slots:
    void leaves_the_same_data() {
        QTest::addColumn<std::size_t>("number");
        for (std::size_t i = 0; i < cases.size(); ++i) QTest::newRow(cases[i].first) << i;
    }
    void leaves_the_same() {
        const QFETCH(std::size_t, number);
        const auto& make_plan = cases[number].second;
        const Sandbox by_runner;
        const Sandbox by_script;
        const auto outcome = runner::run(make_plan(by_runner), {});
        const auto& shell = shells()[number % shells().size()];
        const auto end = run_script(shell, by_script, make_plan(by_script));
        QCOMPARE(end.code, outcome.success ? 0 : 1);
        QCOMPARE(tree_of(by_script), tree_of(by_runner));
    }

    void asks_the_same_of_package_managers_data() {
        QTest::addColumn<QString>("program");
        for (const auto* name : {"apt-get", "dnf", "yum", "zypper", "pacman", "apk", "pkg", "pkg_add"})
            QTest::newRow(name) << QString(name);
    }
    void asks_the_same_of_package_managers() {
        const QFETCH(QString, program);
        const auto name = program.toStdString();
        const Sandbox sandbox;
        const Sandbox tools;
        link_tools(tools);
        add_recorder(tools, sandbox, name);
        if (name == "pkg_add") add_recorder(tools, sandbox, "pkg_delete");
        if (geteuid() != 0) tools.script("sudo", "shift\nexec \"$@\"");
        auto plan = empty_plan();
        plan.packages = {{.name = "one"}};
        plan.packages_to_remove = {{.name = "two", .manager = name}};
        const PathVariable path(tools.path());
        const auto end = run_script(shells()[0], sandbox, plan);
        QCOMPARE(end.code, 0);
        QCOMPARE(sandbox.read("log"), line_of(runner::package_command(name, runner::PackageChange::install, "one")) +
                                          line_of(runner::package_command(name, runner::PackageChange::remove, "two")));
    }

    void asks_the_same_of_service_managers_data() {
        QTest::addColumn<QStringList>("programs");
        QTest::newRow("systemd") << QStringList{"systemctl"};
        QTest::newRow("openrc") << QStringList{"rc-service", "rc-update"};
        QTest::newRow("openbsd") << QStringList{"rcctl"};
        QTest::newRow("freebsd") << QStringList{"service", "sysrc"};
    }
    void asks_the_same_of_service_managers() {
        const QFETCH(QStringList, programs);
        const Sandbox sandbox;
        const Sandbox tools;
        link_tools(tools);
        for (const auto& program : programs) add_recorder(tools, sandbox, program.toStdString());
        if (geteuid() != 0) tools.script("sudo", "shift\nexec \"$@\"");
        const auto has = [&](std::string_view name) {
            return programs.contains(QString::fromStdString(std::string(name)));
        };
        auto plan = empty_plan();
        std::string expected;
        for (const auto* action : {"restart", "start", "stop", "disable", "enable"})
            plan.service_actions.push_back({.service = "x", .action = action});
        for (const auto* action : {"enable", "disable", "stop", "start", "restart"})
            expected += line_of(*runner::service_command(action, "x", has));
        const PathVariable path(tools.path());
        const auto end = run_script(shells()[0], sandbox, plan);
        QCOMPARE(end.code, 0);
        QCOMPARE(sandbox.read("log"), expected);
    }

    void tries_all_packages_and_services_data() {
        QTest::addColumn<bool>("optional");
        QTest::newRow("needed") << false;
        QTest::newRow("optional") << true;
    }
    void tries_all_packages_and_services() {
        const QFETCH(bool, optional);
        const Sandbox sandbox;
        const Sandbox tools;
        link_tools(tools);
        add_recorder(tools, sandbox, "apt-get");
        add_recorder(tools, sandbox, "systemctl");
        if (geteuid() != 0) tools.script("sudo", "shift\nexec \"$@\"");
        auto plan = empty_plan();
        plan.packages = {{.name = "bad", .optional = optional}, {.name = "good", .optional = optional}};
        plan.service_actions = {{.service = "bad", .action = "stop"}, {.service = "good", .action = "start"}};
        plan.packages_to_remove = {{.name = "other"}};
        const PathVariable path(tools.path());
        const auto end = run_script(shells()[0], sandbox, plan);
        QCOMPARE(end.code, 1);
        const std::string packages = "apt-get -y -q install bad \napt-get -y -q install good \n";
        const std::string services = "systemctl stop bad \nsystemctl start good \n";
        QCOMPARE(sandbox.read("log"), optional ? packages + services : packages);
        const std::string place = optional ? "3 of 5: stop service bad" : "1 of 5: install package bad";
        QVERIFY2(end.err.ends_with("stopped at step " + place + "\n"), end.err.c_str());
    }

    void refuses_names_that_are_options() {
        const Sandbox sandbox;
        auto plan = empty_plan();
        plan.packages = {{.name = "two words"}, {.name = "-o"}, {.name = "x", .manager = "no-such"}};
        const auto end = run_script(shells()[3], sandbox, plan);
        QCOMPARE(end.code, 1);
        QCOMPARE(end.err, std::string("    failed: two words: not a name of a package\n"
                                      "    failed: -o: not a name of a package\n"
                                      "    failed: no-such: not a known package manager\n"
                                      "stopped at step 1 of 3: install package two words\n"));
    }
};

QTEST_GUILESS_MAIN(TestShellAgreement)
#include "tst_shell_agreement.moc"
