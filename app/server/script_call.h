// SPDX-License-Identifier: GPL-3.0-or-later
// One script on one host: sent, then looked at until the agent has said what became of it.
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <string>

#include "app/client/api.h"
#include "app/server/times.h"

namespace sysmanage::link {

struct ScriptAnswer {
    server::Fault fault{};    ///< none: the script has ended, and `out` is what it printed, whatever its exit status
    bool mayHaveRun = false;  ///< with a fault: it was sent, or may have been
    std::string out{};
    server::CallTrace trace{};
};

class ScriptCall : public QObject {
    Q_OBJECT
public:
    /// `done` comes once, later; not when this object goes before.
    ScriptCall(client::Api& api, const Times& times, client::ScriptRequest request,
               std::function<void(const ScriptAnswer&)> done, QObject* parent);
    ~ScriptCall() override;
    void start();

private:
    void take(const client::ScriptStart& start);
    void look();
    void take(const client::Answer<client::wire::ScriptExecution>& answer);
    void finish(ScriptAnswer answer);
    void fail(const server::Fault& fault, bool mayHaveRun);

    client::Api& api_;
    const Times times_;
    client::ScriptRequest request_;
    std::function<void(const ScriptAnswer&)> done_;
    client::CallHandle call_;
    QString executionId_;
    server::CallTrace trace_;
    QTimer timer_;
    QElapsedTimer clock_;
    Milliseconds pause_;
};

}  // namespace sysmanage::link
