// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the application's link to a server: a test lays out what there is to see and how it answers, and reads
// what was asked for. Nothing happens by itself.
#pragma once
#include <QHash>
#include <QQueue>

#include "ui/server/server_link.h"

namespace sysmanage::ui {

class StandInLink : public ServerLink {
    Q_OBJECT
public:
    using ServerLink::ServerLink;

    // What there is to see. The setters tell it with the link's own signals.
    void setProfiles(const QVector<server::Profile>& profiles);
    void setSession(const SessionState& session);
    void setAccess(const server::Access& access);
    void setHosts(HostList hosts, const QDateTime& at = QDateTime::currentDateTimeUtc());
    /// As the application's link gives a long list: with its keys, which are made elsewhere.
    void takeHosts(const Seen<HostList>& hosts);
    void takeChildren(const QString& hostId, const Seen<ChildList>& children);
    /// The newest answer was none: the last good value stays.
    void setHostsFault(const Fault& fault);
    void setChildren(const QString& hostId, ChildList children, const QDateTime& at = QDateTime::currentDateTimeUtc());
    void setChildrenFault(const QString& hostId, const Fault& fault);
    void setVirtualization(const QString& hostId, const server::VirtualizationStatus& status,
                           const QDateTime& at = QDateTime::currentDateTimeUtc());
    void setRuns(std::vector<server::RemoteRun> runs);
    void setActivity(std::vector<server::Activity> activity);
    void setDiagnosis(const QVector<DiagnosisStep>& steps);
    void meetCertificate(const CertificateNews& news) { emit certificateMet(news); }

    // How it answers.
    DistributionAnswer distributions;
    QVector<NetworkRow> networks;
    Fault networksFault;
    server::RebootCheck rebootCheck;
    Fault rebootCheckFault;
    server::RebootProgress rebootProgress;
    Fault rebootProgressFault;
    int runsFound = 0;
    Fault findRunsFault;
    QHash<QString, RebootTrail> reboots;  ///< by host; what is kept of them
    QQueue<server::Outcome> outcomes;     ///< of the next sends; accepted when there is none
    bool holdAnswers = false;             ///< every callback waits for release()
    void release();

    // What was asked for, in order: "watch h-1", "send delete_child c-1". Never a secret.
    QStringList calls;
    void forgetCalls() { calls.clear(); }
    int count(const QString& call) const { return int(calls.count(call)); }
    std::vector<server::Intent> sent;
    QString givenUser;
    Secret givenPassword;
    Secret givenKey;
    Secret givenCode;
    std::shared_ptr<const Plan> sentPlan;
    bool visible = false;
    QString watched;

    // ServerLink.
    QVector<server::Profile> profiles() const override { return profiles_; }
    void saveProfile(const server::Profile& profile) override;
    void removeProfile(const QString& id) override;
    const SessionState& session() const override { return session_; }
    void useProfile(const QString& id) override;
    void signIn(const QString& user, const Secret& password, bool staySignedIn) override;
    void signInWithKey(const Secret& apiKey, bool staySignedIn) override;
    void sendSecondFactor(const Secret& code) override;
    void cancelSignIn() override { calls << QStringLiteral("cancelSignIn"); }
    void signOut() override { calls << QStringLiteral("signOut"); }
    void trustCertificate(const QString& fingerprint) override;
    const Seen<HostList>& hosts() const override { return hosts_; }
    Seen<ChildList> children(const QString& hostId) const override { return children_.value(hostId); }
    Seen<server::VirtualizationStatus> virtualization(const QString& hostId) const override {
        return virtualization_.value(hostId);
    }
    void watch(const QString& hostId) override;
    void setVisible(bool shown) override;
    void refreshNow() override { calls << QStringLiteral("refreshNow"); }
    void loadDistributions(ChildType type, std::function<void(const DistributionAnswer&)> done) override;
    void loadNetworks(const QString& hostId,
                      std::function<void(const QVector<NetworkRow>&, const Fault&)> done) override;
    void send(const server::Intent& intent, std::function<void(const server::Outcome&)> done) override;
    void checkReboot(const QString& hostId,
                     std::function<void(const server::RebootCheck&, const Fault&)> done) override;
    void lookAtReboot(const QString& hostId, const QString& orchestrationId,
                      std::function<void(const server::RebootProgress&, const Fault&)> done) override;
    void keepReboot(const QString& hostId, const RebootTrail& trail) override { reboots[hostId] = trail; }
    RebootTrail keptReboot(const QString& hostId) const override { return reboots.value(hostId); }
    void sendPlan(const QString& hostId, const std::shared_ptr<const Plan>& plan, const QString& title) override;
    void cancelRun(const QString& digest) override { calls << QStringLiteral("cancelRun %1").arg(digest); }
    void forgetRun(const QString& digest) override { calls << QStringLiteral("forgetRun %1").arg(digest); }
    std::vector<server::RemoteRun> runs() const override { return runs_; }
    void findRuns(const QString& hostId, std::function<void(int found, const Fault&)> done) override;
    std::vector<server::Activity> activity() const override { return activity_; }
    void diagnose() override { calls << QStringLiteral("diagnose"); }
    QVector<DiagnosisStep> diagnosis() const override { return diagnosis_; }

private:
    void answer(std::function<void()> call);

    QVector<server::Profile> profiles_;
    SessionState session_;
    Seen<HostList> hosts_;
    QHash<QString, Seen<ChildList>> children_;
    QHash<QString, Seen<server::VirtualizationStatus>> virtualization_;
    std::vector<server::RemoteRun> runs_;
    std::vector<server::Activity> activity_;
    QVector<DiagnosisStep> diagnosis_;
    std::vector<std::function<void()>> held_;
};

}  // namespace sysmanage::ui
