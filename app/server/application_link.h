// SPDX-License-Identifier: GPL-3.0-or-later
// The application's link to SysManage servers: one session at a time over the client, what is shown kept fresh, what is
// done written down, plans sent through scripts.
#pragma once
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include "app/client/api.h"
#include "app/client/session.h"
#include "app/server/access_keeper.h"
#include "app/server/activity_store.h"
#include "app/server/activity_writer.h"
#include "app/server/arrival_watch.h"
#include "app/server/diagnosis.h"
#include "app/server/disk.h"
#include "app/server/host_data.h"
#include "app/server/profile_store.h"
#include "app/server/reboot_keeper.h"
#include "app/server/reboot_watch.h"
#include "app/server/run_keeper.h"
#include "app/server/times.h"
#include "ui/server/server_link.h"

namespace sysmanage::link {

struct LinkParts {
    QString configFolder{};  ///< servers.json
    QString dataFolder{};    ///< activity/, runs/, reboots/
    client::ClientOptions client{};
    std::shared_ptr<client::SecretStore> secrets{};  ///< null: no key ring
    Times times{};
    dispatch::DispatchOptions dispatch{};
    Diagnosis::Surroundings surroundings{};
};

class ApplicationLink : public ui::ServerLink {
    Q_OBJECT
public:
    explicit ApplicationLink(const LinkParts& parts, QObject* parent = nullptr);
    ~ApplicationLink() override;

    /// What was wrong with the files at the start, in the user's language; "" when nothing.
    QString startFault() const { return store_.fault(); }
    /// The profile that was in use when the program ended; "" when there is none any more.
    QString lastProfile() const;
    /// Takes the profile that has this address, or makes one, which is kept from the first sign-in on. The problem, in the
    /// user's language, when it is no address.
    QString useServer(const QString& url, const QString& user = {});
    /// For tests: what is to be written is written.
    void waitForDisk() { disk_.waitForDone(); }

    QVector<server::Profile> profiles() const override;
    void saveProfile(const server::Profile& profile) override;
    void removeProfile(const QString& id) override;
    const ui::SessionState& session() const override { return state_; }
    void useProfile(const QString& id) override;
    void signIn(const QString& user, const Secret& password, bool staySignedIn) override;
    void signInWithKey(const Secret& apiKey, bool staySignedIn) override;
    void sendSecondFactor(const Secret& code) override;
    void cancelSignIn() override;
    void signOut() override;
    void trustCertificate(const QString& fingerprint) override;

    const ui::Seen<ui::HostList>& hosts() const override { return data_.hosts(); }
    ui::Seen<ui::ChildList> children(const QString& hostId) const override { return data_.children(hostId); }
    ui::Seen<server::VirtualizationStatus> virtualization(const QString& hostId) const override {
        return data_.virtualization(hostId);
    }
    void watch(const QString& hostId) override { data_.watch(hostId); }
    void setVisible(bool visible) override;
    void refreshNow() override { data_.refresh(); }
    void loadDistributions(ChildType type, std::function<void(const ui::DistributionAnswer&)> done) override;
    void loadNetworks(const QString& hostId,
                      std::function<void(const QVector<ui::NetworkRow>&, const server::Fault&)> done) override;

    void send(const server::Intent& intent, std::function<void(const server::Outcome&)> done) override;
    void checkReboot(const QString& hostId,
                     std::function<void(const server::RebootCheck&, const server::Fault&)> done) override;
    void lookAtReboot(const QString& hostId, const QString& orchestrationId,
                      std::function<void(const server::RebootProgress&, const server::Fault&)> done) override;
    void keepReboot(const QString& hostId, const ui::RebootTrail& trail) override { rebootTrails_.keep(hostId, trail); }
    ui::RebootTrail keptReboot(const QString& hostId) const override { return rebootTrails_.of(hostId); }

    void sendPlan(const QString& hostId, const std::shared_ptr<const Plan>& plan, const QString& title) override;
    void cancelRun(const QString& digest) override { runs_.cancel(digest); }
    void forgetRun(const QString& digest) override { runs_.forget(digest); }
    std::vector<server::RemoteRun> runs() const override { return runs_.runs(); }
    void findRuns(const QString& hostId, std::function<void(int found, const server::Fault&)> done) override;

    std::vector<server::Activity> activity() const override { return activity_.all(); }
    void diagnose() override;
    QVector<ui::DiagnosisStep> diagnosis() const override { return diagnosis_.steps(); }

private:
    // application_link.cpp
    void connectParts();
    void notifyRun(const server::RemoteRun& run);
    void notifyChild(const QString& hostId, const server::Child& child);

    // application_link_sending.cpp
    std::string activityUser() const;
    void takeOutcome(const std::string& rowId, bool here, const server::Intent& intent, const server::Outcome& outcome);
    void lookAfterwards(const server::Activity& row, const QString& hostId);
    void lookAtInterrupted();
    void followDeployed(const server::Activity& row, const server::Intent& intent);
    void connectArrivals();
    ScriptNotes scriptNotes();
    server::Host knownHost(const QString& hostId) const;
    void takeRunAnswer(const server::RemoteRun& run, server::Verdict verdict);

    // application_link_session.cpp
    void take(const server::Profile& profile, bool resumeKept);
    void resumeKept();
    void askKeyRing();
    void begin(bool staySignedIn);
    void takeSignIn(const client::SignInResult& result);
    void takeEnd(const server::Fault& fault);
    void keepProfile();
    void meet(const client::CertificateProblem& problem);
    void showStage();
    void updateOnline();
    void forgetServer();

    client::ClientOptions options_;
    Disk disk_;
    ProfileStore store_;
    ActivityStore activity_;
    ActivityWriter writer_;
    std::shared_ptr<client::SecretStore> secrets_;
    client::Session session_;
    client::Api api_;
    AccessKeeper access_;
    HostData data_;
    RunKeeper runs_;
    RebootWatch reboots_;
    RebootKeeper rebootTrails_;
    ArrivalWatch arrivals_;
    Diagnosis diagnosis_;
    ui::SessionState state_;
    server::Profile unkept_;          ///< of useServer(), until the first sign-in
    Message keyRingFault_;            ///< what the key ring said when it was first asked
    std::set<std::string> lookedAt_;  ///< rows of what was interrupted
    quint64 serverEpoch_ = 0;         ///< changes with the server and with the user
    bool keyRingAsked_ = false;
    bool visible_ = false;
    bool staySignedIn_ = false;
    bool ending_ = false;
};

}  // namespace sysmanage::link
