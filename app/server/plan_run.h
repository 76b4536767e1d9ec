// SPDX-License-Identifier: GPL-3.0-or-later
// One plan on one parent: its pieces are sent, it is started, and looked at until it ends. Every script of it may be sent
// again, so a script that did not get through is; but whether the start did is looked up first, since a plan that failed at
// once would else run twice.
#pragma once
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/client/api.h"
#include "app/server/script_call.h"
#include "engine/dispatch/dispatch.h"
#include "engine/dispatch/run_report.h"
#include "engine/plan/plan.h"
#include "engine/server/remote_run.h"
#include "engine/text/secret.h"

namespace sysmanage::link {

class PlanRun : public QObject {
    Q_OBJECT
public:
    struct Setting {
        client::Api& api;
        client::ClientOptions options{};
        Times times{};
        dispatch::DispatchOptions dispatch{};
    };
    PlanRun(Setting setting, server::RemoteRun run, QObject* parent);
    ~PlanRun() override;

    const server::RemoteRun& run() const { return run_; }
    const std::string& shell() const { return setting_.dispatch.shell; }

    /// From the beginning. The plan is held until it has been started.
    void send(std::shared_ptr<const Plan> plan);
    /// Looks what the parent knows of it: after a start of this program, or when there is a session again.
    void resume();
    void cancel();
    /// It cannot be sent at all.
    void refuse(const Problems& problems);
    /// Takes the run's folder on the parent away and then this object; nobody is told how it went.
    void cleanUpAndGo();

signals:
    void changed();
    /// The start was sent: accepted, refused or unknown.
    void answered(sysmanage::server::Verdict verdict);
    void ended();

private:
    using Report = dispatch::RunReport;
    void script(const std::string& content, const char* what, std::function<void(const Report&)> done,
                std::function<void(const ScriptAnswer&)> failed);
    void prepared(Checked<dispatch::DispatchScripts> scripts);
    void sendNext();
    void sendPiece();
    void sendStart();
    void onPiece(const Report& report);
    void onStart(const Report& report);
    void onUnsent(const ScriptAnswer& answer);
    void findOutAboutStart();
    void sendAllAgain(const Report& report);
    void giveUp();
    void cleanUp(std::function<void()> then = {});
    /// A cancel that came while the start was under way: from here on the run can be told to end.
    void takeUpCancel();
    void follow(const Report& report);
    void look();
    void lookLater(Milliseconds pause);
    void onLook(const Report& report);
    void onCancelled(const Report& report);
    void tell(server::Verdict verdict);
    void fail(const server::Fault& fault);
    void end(server::RunStage stage);

    Setting setting_;
    server::RemoteRun run_;
    std::shared_ptr<const dispatch::DispatchScripts> scripts_;  ///< while it is being sent
    std::vector<Secret> secrets_;  ///< of the plan, as long as it is known: the server may repeat what it was sent
    std::size_t next_ = 0;         ///< piece to be sent; the start after the last
    int attempts_ = 0;             ///< of the script that is to be sent
    int rounds_ = 0;               ///< of all pieces
    int startAttempt_ = -1;        ///< what the parent counted before the start
    bool busy_ = false;            ///< a script other than the cancelling one is under way
    bool cancelling_ = false;
    bool told_ = false;
    Milliseconds pause_;
    QTimer timer_;
};

}  // namespace sysmanage::link
