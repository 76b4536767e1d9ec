// SPDX-License-Identifier: GPL-3.0-or-later
// What the window needs from somebody who can talk to a SysManage server. The application gives one in; ui itself knows
// no network. Everything that is asked for is answered later by a signal or a callback in the window's thread; nothing
// here blocks.
#pragma once
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVector>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/server/access.h"
#include "engine/server/activity.h"
#include "engine/server/child.h"
#include "engine/server/fault.h"
#include "engine/server/host.h"
#include "engine/server/hypervisor_card.h"
#include "engine/server/intent.h"
#include "engine/server/profile.h"
#include "engine/server/reboot.h"
#include "engine/server/remote_run.h"
#include "engine/text/secret.h"
#include "ui/server/reboot_trail.h"

namespace sysmanage::ui {

using server::Fault;
class ListKeys;

/// A value from the server with its age. When a later answer is broken, the last good value stays and `fault` tells.
template <class T>
struct Seen {
    std::shared_ptr<const T> value{};
    QDateTime at{};  ///< UTC, of the good answer
    Fault fault{};   ///< of the newest answer; none when that was the good one
    /// Of a list, made elsewhere because it is long; null: whoever needs them makes them.
    std::shared_ptr<const ListKeys> keys{};
};

using HostList = std::vector<server::Host>;
using ChildList = std::vector<server::Child>;

enum class SessionStage {
    signed_out,
    signing_in,
    second_factor,  ///< a code is wanted
    signed_in,
    expired,  ///< was signed in; signing in again goes on where it stopped
};

struct SessionState {
    SessionStage stage = SessionStage::signed_out;
    server::Profile profile{};
    QString user{};
    Fault fault{};           ///< why signing in did not work, or why the session ended
    QDateTime retryAfter{};  ///< throttled or locked: not before
    bool keyRingAvailable = true;
    QString keyRingNote{};    ///< why the session is kept in memory only; "" when it is not
    bool plainHttp = false;   ///< to be said in the window as long as it is so
    QString serverVersion{};  ///< "" when the server does not tell
    server::Access access{};
};

/// A certificate that the system does not trust, or that is another one than was trusted.
struct CertificateNews {
    QString fingerprint{};  ///< SHA-256, lower-case hex with colons
    QString subject{};
    QString issuer{};
    QStringList names{};  ///< alternative names
    QDateTime validFrom{};
    QDateTime validUntil{};
    QStringList faults{};         ///< what is wrong with it, in the user's language
    bool replacesPinned = false;  ///< an error, not a question
};

struct DistributionRow {
    QString displayName{};
    QString name{};
    QString version{};
    QString installIdentifier{};  ///< what create-child calls "distribution"
};

struct DistributionAnswer {
    QVector<DistributionRow> rows{};
    bool fromCatalogue = false;  ///< the server did not give identifiers: these are this application's own
    Fault fault{};
};

struct NetworkRow {
    QString name{};
    QString mode{};
    QString bridge{};
    std::optional<bool> active{};
};

/// One step of the diagnosis, in its order.
struct DiagnosisStep {
    enum class State { waiting, running, passed, warned, failed, left_out };
    QString name{};
    State state = State::waiting;
    QString found{};   ///< "resolved to 192.0.2.7 in 3 ms"
    QString advice{};  ///< what to change and where; "" when nothing
};

class ServerLink : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Profiles and the session.
    virtual QVector<server::Profile> profiles() const = 0;
    virtual void saveProfile(const server::Profile& profile) = 0;  ///< new (empty id) or changed; profilesChanged()
    virtual void removeProfile(const QString& id) = 0;             ///< with its key ring entry
    virtual const SessionState& session() const = 0;
    /// Takes this profile; signs in by itself when the key ring has a session for it.
    virtual void useProfile(const QString& id) = 0;
    virtual void signIn(const QString& user, const Secret& password, bool staySignedIn) = 0;
    virtual void signInWithKey(const Secret& apiKey, bool staySignedIn) = 0;
    virtual void sendSecondFactor(const Secret& code) = 0;
    virtual void cancelSignIn() = 0;
    virtual void signOut() = 0;
    /// The user has looked at the certificate of certificateMet() and trusts it for the profile that is in use.
    virtual void trustCertificate(const QString& fingerprint) = 0;

    // What there is to see. A null value means that there was no good answer yet.
    virtual const Seen<HostList>& hosts() const = 0;
    virtual Seen<ChildList> children(const QString& hostId) const = 0;
    virtual Seen<server::VirtualizationStatus> virtualization(const QString& hostId) const = 0;
    /// The host whose children and status are kept fresh, "" for none. Polling stops while the window is not visible.
    virtual void watch(const QString& hostId) = 0;
    virtual void setVisible(bool visible) = 0;
    virtual void refreshNow() = 0;
    virtual void loadDistributions(ChildType type, std::function<void(const DistributionAnswer&)> done) = 0;
    virtual void loadNetworks(const QString& hostId,
                              std::function<void(const QVector<NetworkRow>&, const Fault&)> done) = 0;

    // What is done. The callback comes exactly once.
    virtual void send(const server::Intent& intent, std::function<void(const server::Outcome&)> done) = 0;
    virtual void checkReboot(const QString& hostId,
                             std::function<void(const server::RebootCheck&, const Fault&)> done) = 0;
    virtual void lookAtReboot(const QString& hostId, const QString& orchestrationId,
                              std::function<void(const server::RebootProgress&, const Fault&)> done) = 0;

    /// Of a reboot that is to be gone on with, also after the program's next start; an empty one is forgotten.
    virtual void keepReboot(const QString& hostId, const RebootTrail& trail) = 0;
    virtual RebootTrail keptReboot(const QString& hostId) const = 0;

    // Exactly the previewed plan, through the script call.
    virtual void sendPlan(const QString& hostId, const std::shared_ptr<const Plan>& plan, const QString& title) = 0;
    virtual void cancelRun(const QString& digest) = 0;
    virtual void forgetRun(const QString& digest) = 0;  ///< of a run that has ended
    virtual std::vector<server::RemoteRun> runs() const = 0;
    /// Asks the parent, through a script, which plans are on it: those that were started elsewhere join runs(). Only when
    /// somebody wants it: a script is an act on the host. `found` counts what is new.
    virtual void findRuns(const QString& hostId, std::function<void(int found, const Fault&)> done) = 0;

    // What was done, and what is wrong.
    virtual std::vector<server::Activity> activity() const = 0;  ///< newest first
    virtual void diagnose() = 0;                                 ///< diagnosisChanged() at each step
    virtual QVector<DiagnosisStep> diagnosis() const = 0;

signals:
    void profilesChanged();
    void sessionChanged();
    void certificateMet(const sysmanage::ui::CertificateNews& news);
    void hostsChanged();
    void hostChanged(const QString& hostId);  ///< its children or its status
    void runsChanged();
    void activityChanged();
    void diagnosisChanged();
    /// Reboots of an earlier run of this program, whose children may have to be started; told once there is a session.
    void rebootsFound(const QStringList& hostNames);
    /// What is kept of it on this machine could not be written; in the user's language.
    void keepingFailed(const QString& text);
    /// Something that took long has ended, maybe while nobody looked: for a notification.
    void longActionEnded(const QString& what, const QString& text, bool good);
};

}  // namespace sysmanage::ui
