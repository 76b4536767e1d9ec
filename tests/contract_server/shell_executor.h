// SPDX-License-Identifier: GPL-3.0-or-later
// Has scripts run as the agent does (tests/dispatch/agent_process.h). Paths of a real parent are led into a sandbox folder.
#pragma once
#include <QObject>
#include <QString>

#include "tests/contract_server/calls.h"

namespace sysmanage::contract {

class ShellExecutor : public QObject {
    Q_OBJECT
public:
    /// `folder` must exist; scripts run in it.
    explicit ShellExecutor(QString folder, QObject* parent = nullptr);
    ~ShellExecutor() override;

    void set_limit(int milliseconds) { limit_ = milliseconds; }
    /// Every occurrence of `path` in a script is written as `folder`/`name` before it runs.
    void lead(const QByteArray& path, const QString& name);
    int started() const { return started_; }

    void run(const ScriptJob& job, std::function<void(const ScriptResult&)> done);
    ScriptExecutor function() {
        return
            [this](const ScriptJob& job, std::function<void(const ScriptResult&)> done) { run(job, std::move(done)); };
    }

private:
    QString folder_;
    QList<QPair<QByteArray, QByteArray>> led_{};
    int limit_ = 300'000;
    int started_ = 0;
};

}  // namespace sysmanage::contract
