// SPDX-License-Identifier: GPL-3.0-or-later
// One script run as the SysManage agent runs it: by a shell, in a process group of its own that is killed when the script
// has ended or its time is over. What has left the group stays.
#pragma once
#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <string>

namespace sysmanage::test {

struct AgentAnswer {
    int code = -1;  ///< also when a signal ended it
    bool late = false;
    bool started = true;  ///< false: there is no such shell
    std::string out{};
    std::string err{};
};

struct AgentJob {
    QStringList argv{};  ///< the shell and the script's file
    QString folder = QStringLiteral("/");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    int limit_ms = 300'000;
};

/// For one script. Destroyed before its answer, it ends the script and says nothing.
class AgentProcess : public QObject {
    Q_OBJECT
public:
    explicit AgentProcess(QObject* parent = nullptr);
    ~AgentProcess() override;

    /// The answer comes later and once.
    void start(const AgentJob& job, std::function<void(const AgentAnswer&)> done);

private:
    void end(bool late);
    void kill_group();

    QProcess process_{};
    QTimer limit_{};
    qint64 group_ = 0;  ///< kept, because QProcess forgets the number at the end
    std::function<void(const AgentAnswer&)> done_{};
};

/// Waits for the answer.
AgentAnswer run_as_agent(const AgentJob& job);

}  // namespace sysmanage::test
