// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dispatch/agent.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <csignal>

namespace sysmanage::test {

using dispatch::RunReport;
using dispatch::RunState;

Agent::Agent(const Shell& shell) {
    mkdir(sandbox_.path("bin").c_str(), 0755);
    const auto program = QStandardPaths::findExecutable(shell.argv.first()).toStdString();
    if (symlink(program.c_str(), sandbox_.path("bin/sh").c_str()) != 0) qWarning("no shell %s", program.c_str());
    argv_ = {QString::fromStdString(sandbox_.path("bin/sh"))};
}

AgentAnswer Agent::execute(const std::string& script, int limit_ms) const {
    sandbox_.write("script", script);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    const auto path = environment.value(QStringLiteral("PATH"));
    environment.insert(QStringLiteral("PATH"), QString::fromStdString(sandbox_.path("bin")) + u':' + path);
    environment.insert(QStringLiteral("TMPDIR"), QString::fromStdString(sandbox_.path()));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    process.start(argv_[0], {QString::fromStdString(sandbox_.path("script"))});
    process.waitForStarted();
    const auto group = static_cast<pid_t>(process.processId());
    AgentAnswer answer;
    answer.late = !process.waitForFinished(limit_ms);
    if (group > 1) ::kill(-group, SIGKILL);
    if (answer.late) process.waitForFinished();
    if (!answer.late && process.exitStatus() == QProcess::NormalExit) answer.code = process.exitCode();
    answer.out = process.readAllStandardOutput().toStdString();
    answer.err = process.readAllStandardError().toStdString();
    return answer;
}

dispatch::DispatchOptions Agent::options() const {
    dispatch::DispatchOptions options;
    options.base = sandbox_.path("plans");
    options.title = "Create web01";
    options.cancel_grace = std::chrono::seconds(5);
    return options;
}

std::string Agent::run_folder(const dispatch::DispatchScripts& scripts, const std::string& name) const {
    return "plans/" + scripts.digest + (name.empty() ? "" : "/" + name);
}

RunReport Agent::ask(const std::string& script, int limit_ms) const {
    const auto answer = execute(script, limit_ms);
    if (answer.late) qWarning("late");
    if (!answer.err.empty()) qWarning("stderr: %s", answer.err.c_str());
    auto report = dispatch::parse_run_report(answer.out);
    if (report) return *report;
    qWarning("%s\n%s", to_english(report.error()[0]).c_str(), answer.out.c_str());
    return {};
}

RunReport Agent::send(const dispatch::DispatchScripts& scripts, int limit_ms) const {
    for (const auto& piece : scripts.pieces)
        if (const auto report = ask(piece, limit_ms); report.note != dispatch::RunNote::stored) return report;
    return ask(scripts.start, limit_ms);
}

RunReport Agent::end_of(const dispatch::DispatchScripts& scripts) const {
    RunReport report;
    eventually([&] { return (report = ask(scripts.run.poll)).state != RunState::running; }, 30'000);
    return report;
}

}  // namespace sysmanage::test
