// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/script_run.h"

#include <unistd.h>

#include <QTest>

#include "engine/plan/plan_shell.h"

namespace sysmanage::test {

const std::vector<Shell>& shells() {
    static const std::vector<Shell> all = {
        {"dash", {"dash"}}, {"bash", {"bash"}}, {"busybox", {"busybox", "sh"}}, {"mksh", {"mksh"}}};
    return all;
}

void add_shell_rows() {
    QTest::addColumn<std::size_t>("shell");
    for (std::size_t i = 0; i < shells().size(); ++i) QTest::newRow(shells()[i].name) << i;
}

std::string script_of(const Plan& plan, const std::string& grace) {
    auto script = to_shell_script(plan);
    const std::string line = "\ngrace=120 ";
    const auto at = script.find(line);
    if (!grace.empty() && at != script.npos) script.replace(at, line.size(), "\ngrace=" + grace + " ");
    return script;
}

std::unique_ptr<QProcess> start_script(const Shell& shell, const Sandbox& sandbox, const std::string& script) {
    sandbox.write("run.sh", script);
    auto process = std::make_unique<QProcess>();
    process->setWorkingDirectory(QString::fromStdString(sandbox.path()));
    process->setStandardInputFile(QProcess::nullDevice());
    auto argv = shell.argv;
    argv << QString::fromStdString(sandbox.path("run.sh"));
    process->setProgram(argv.takeFirst());
    process->setArguments(argv);
    process->start();
    return process;
}

ScriptEnd end_of(QProcess& process) {
    ScriptEnd end;
    if (!process.waitForFinished(300'000)) {
        process.kill();
        process.waitForFinished();
        end.err = "the script did not end\n";
    } else if (process.exitStatus() == QProcess::NormalExit) {
        end.code = process.exitCode();
    }
    end.out = process.readAllStandardOutput().toStdString();
    end.err += process.readAllStandardError().toStdString();
    return end;
}

ScriptEnd run_script(const Shell& shell, const Sandbox& sandbox, const Plan& plan) {
    const auto process = start_script(shell, sandbox, script_of(plan));
    return end_of(*process);
}

Plan empty_plan() {
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = "web01";
    return plan;
}

FileSpec file_of(const std::string& path, const std::string& content, unsigned mode) {
    FileSpec file;
    file.path = path;
    file.content = content;
    file.mode = static_cast<std::uint16_t>(mode);
    file.owner_uid = static_cast<int>(getuid());
    file.owner_gid = static_cast<int>(getgid());
    return file;
}

FileSpec secret_file(const std::string& path) {
    auto file = file_of(path, "a secret\n", 0600);
    file.secrets = {{2, 6}};
    return file;
}

CommandSpec command_of(std::vector<std::string> argv, int seconds) {
    CommandSpec command;
    command.argv = std::move(argv);
    command.timeout = std::chrono::seconds(seconds);
    command.description_text = "a command";
    return command;
}

CommandSpec shell_command(const std::string& text, int seconds) { return command_of({"sh", "-c", text}, seconds); }

}  // namespace sysmanage::test
