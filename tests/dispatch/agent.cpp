// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dispatch/agent.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QStandardPaths>
#include <QTest>

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
    AgentJob job;
    job.argv = {argv_[0], QString::fromStdString(sandbox_.path("script"))};
    const auto path = job.environment.value(QStringLiteral("PATH"));
    job.environment.insert(QStringLiteral("PATH"), QString::fromStdString(sandbox_.path("bin")) + u':' + path);
    job.environment.insert(QStringLiteral("TMPDIR"), QString::fromStdString(sandbox_.path()));
    job.limit_ms = limit_ms;
    return run_as_agent(job);
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
