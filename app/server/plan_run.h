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
#include "app/server/activity_writer.h"
#include "app/server/script_call.h"
#include "engine/dispatch/dispatch.h"
#include "engine/dispatch/run_report.h"
#include "engine/plan/plan.h"
#include "engine/server/remote_run.h"
#include "engine/text/secret.h"

namespace sysmanage::link {

/// Writes down what scripts are sent to a parent; both are to be given. The looks at a run are not written down.
struct ScriptNotes {
    struct Note {
        std::string id{};
        std::string requestId{};  ///< for the script's call
    };
    /// `written` comes later, once; then the script may leave.
    std::function<Note(const server::RemoteRun& run, server::ScriptPart part, std::function<void()> written)> begin{};
    std::function<void(const std::string& id, const ActivityEnd& end)> complete{};
};

class PlanRun : public QObject {
    Q_OBJECT
public:
    struct Setting {
        client::Api& api;
        client::ClientOptions options{};
        Times times{};
        dispatch::DispatchOptions dispatch{};
        ScriptNotes notes{};
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
    /// Ends this object when what was sent of it has been written down.
    void leave();

signals:
    void changed();
    /// The start was sent: accepted, refused or unknown.
    void answered(sysmanage::server::Verdict verdict);
    void ended();

private:
    using Report = dispatch::RunReport;
    using ReportDone = std::function<void(const Report&)>;
    using ScriptFailed = std::function<void(const ScriptAnswer&)>;
    void script(const std::string& content, const char* what, const std::string& requestId, ReportDone done,
                ScriptFailed failed);
    /// Written down before it leaves, and completed with what the run is then.
    void notedScript(const std::string& content, const char* what, server::ScriptPart part, ReportDone done,
                     ScriptFailed failed);
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
    void cleanUp();
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
    int noted_ = 0;  ///< scripts whose rows wait for their answers
    bool leaving_ = false;
    bool written_ = false;         ///< the sending is in the activity: the first piece may leave
    ScriptNotes::Note note_;       ///< of the sending
    std::string nextRequest_;      ///< its id, for the first piece alone
    server::CallTrace trace_;      ///< of the script that was answered last
    server::CallTrace sentTrace_;  ///< of the newest piece, or the start
    std::string found_;            ///< what a look has found, when the start had no answer
    Milliseconds pause_;
    QTimer timer_;
};

}  // namespace sysmanage::link
