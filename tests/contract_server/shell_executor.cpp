// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/shell_executor.h"

#include <signal.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTimer>

namespace sysmanage::contract {

ShellExecutor::ShellExecutor(QString folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {}

ShellExecutor::~ShellExecutor() {
    for (QProcess* process : findChildren<QProcess*>()) {
        process->disconnect();
        if (process->processId() > 0) ::kill(-static_cast<pid_t>(process->processId()), SIGKILL);
        process->waitForFinished();
    }
}

void ShellExecutor::lead(const QByteArray& path, const QString& name) {
    led_.append({path, (folder_ + QLatin1Char('/') + name).toUtf8()});
}

void ShellExecutor::run(const ScriptJob& job, std::function<void(const ScriptResult&)> done) {
    QByteArray content = QByteArray::fromStdString(job.content);
    for (const auto& [from, to] : led_) content.replace(from, to);
    const QString path = QStringLiteral("%1/script-%2.sh").arg(folder_).arg(++started_);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        done({false, std::nullopt, "", "", "cannot write the script"});
        return;
    }
    file.close();

    auto* process = new QProcess(this);
    process->setWorkingDirectory(folder_);
    process->setChildProcessModifier([] { ::setsid(); });
    auto* limit = new QTimer(process);
    limit->setSingleShot(true);
    auto finish = [process, path, done = std::move(done), told = false](bool late, int status) mutable {
        if (std::exchange(told, true)) return;
        // What the script has left behind in its group goes with it, as with the agent.
        const auto group = static_cast<pid_t>(process->property("group").toLongLong());
        if (group > 0) ::kill(-group, SIGKILL);
        QFile::remove(path);
        ScriptResult result;
        result.out = process->readAllStandardOutput().toStdString();
        result.err = process->readAllStandardError().toStdString();
        if (late) {
            result.error_message = "Script execution timed out";
        } else {
            result.exit_code = status;
            result.success = status == 0;
        }
        QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
        if (process->state() == QProcess::NotRunning) process->deleteLater();
        done(result);
    };
    auto shared = std::make_shared<decltype(finish)>(std::move(finish));
    connect(limit, &QTimer::timeout, process, [shared] { (*shared)(true, 0); });
    connect(process, &QProcess::started, process,
            [process] { process->setProperty("group", static_cast<qlonglong>(process->processId())); });
    connect(process, &QProcess::finished, process, [shared](int status, QProcess::ExitStatus how) {
        (*shared)(false, how == QProcess::NormalExit ? status : -1);
    });
    connect(process, &QProcess::errorOccurred, process, [shared](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) (*shared)(false, 127);
    });
    const QString shell = QStringLiteral("/bin/%1").arg(QString::fromStdString(job.shell));
    process->start(shell, {path}, QIODevice::ReadOnly);
    limit->start(limit_);
}

}  // namespace sysmanage::contract
