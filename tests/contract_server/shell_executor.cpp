// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/shell_executor.h"

#include <QFile>

#include "tests/dispatch/agent_process.h"

namespace sysmanage::contract {

ShellExecutor::ShellExecutor(QString folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {}

ShellExecutor::~ShellExecutor() = default;

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
    test::AgentJob asked;
    asked.argv = {QStringLiteral("/bin/%1").arg(QString::fromStdString(job.shell)), path};
    asked.folder = folder_;
    asked.limit_ms = limit_;
    auto* process = new test::AgentProcess(this);
    process->start(asked, [process, path, done = std::move(done)](const test::AgentAnswer& answer) {
        QFile::remove(path);
        process->deleteLater();
        ScriptResult result;
        result.out = answer.out;
        result.err = answer.err;
        if (answer.late)
            result.error_message = "Script execution timed out";
        else
            result.exit_code = answer.started ? answer.code : 127;
        result.success = result.exit_code == 0;
        done(result);
    });
}

}  // namespace sysmanage::contract
