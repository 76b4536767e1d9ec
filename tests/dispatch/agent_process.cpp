// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dispatch/agent_process.h"

#include <unistd.h>

#include <QEventLoop>
#include <csignal>
#include <utility>

namespace sysmanage::test {

AgentProcess::AgentProcess(QObject* parent) : QObject(parent) {
    process_.setStandardInputFile(QProcess::nullDevice());
    process_.setChildProcessModifier([] { ::setpgid(0, 0); });
    limit_.setSingleShot(true);
    connect(&limit_, &QTimer::timeout, this, [this] { end(true); });
    connect(&process_, &QProcess::started, this, [this] { group_ = process_.processId(); });
    connect(&process_, &QProcess::finished, this, [this] { end(false); });
    const auto failed = [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) end(false);
    };
    connect(&process_, &QProcess::errorOccurred, this, failed, Qt::QueuedConnection);
}

void AgentProcess::start(const AgentJob& job, std::function<void(const AgentAnswer&)> done) {
    done_ = std::move(done);
    process_.setWorkingDirectory(job.folder);
    process_.setProcessEnvironment(job.environment);
    limit_.start(job.limit_ms);
    process_.start(job.argv.value(0), job.argv.mid(1));
}

AgentProcess::~AgentProcess() {
    process_.disconnect(this);
    if (process_.state() == QProcess::NotRunning) return;
    process_.waitForStarted();
    group_ = process_.processId();
    kill_group();
    process_.waitForFinished();
}

void AgentProcess::kill_group() {
    // What is left of it keeps the number from being given to somebody else; without anything left, nothing has it.
    if (group_ > 1) ::kill(-static_cast<pid_t>(group_), SIGKILL);
}

void AgentProcess::end(bool late) {
    const auto done = std::exchange(done_, nullptr);
    if (!done) return;
    limit_.stop();
    kill_group();
    AgentAnswer answer;
    answer.late = late;
    answer.started = process_.error() != QProcess::FailedToStart;
    if (late) process_.waitForFinished();
    if (!late && answer.started && process_.exitStatus() == QProcess::NormalExit) answer.code = process_.exitCode();
    answer.out = process_.readAllStandardOutput().toStdString();
    answer.err = process_.readAllStandardError().toStdString();
    done(answer);
}

AgentAnswer run_as_agent(const AgentJob& job) {
    AgentAnswer answer;
    QEventLoop loop;
    AgentProcess process;
    process.start(job, [&](const AgentAnswer& given) {
        answer = given;
        loop.quit();
    });
    loop.exec();
    return answer;
}

}  // namespace sysmanage::test
