// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server_ui/stand_in_link.h"

#include <algorithm>
#include <utility>

namespace sysmanage::ui {
namespace {

QString stayWord(bool stay) { return stay ? QStringLiteral(" stay") : QString(); }

template <class T>
Seen<T> seen(T value, const QDateTime& at) {
    return {std::make_shared<const T>(std::move(value)), at, {}, {}};
}

}  // namespace

void StandInLink::setProfiles(const QVector<server::Profile>& profiles) {
    profiles_ = profiles;
    emit profilesChanged();
}

void StandInLink::setSession(const SessionState& session) {
    session_ = session;
    emit sessionChanged();
}

void StandInLink::setAccess(const server::Access& access) {
    session_.access = access;
    emit sessionChanged();
}

void StandInLink::setHosts(HostList hosts, const QDateTime& at) {
    hosts_ = seen(std::move(hosts), at);
    emit hostsChanged();
}

void StandInLink::takeHosts(const Seen<HostList>& hosts) {
    hosts_ = hosts;
    emit hostsChanged();
}

void StandInLink::takeChildren(const QString& hostId, const Seen<ChildList>& children) {
    children_[hostId] = children;
    emit hostChanged(hostId);
}

void StandInLink::setHostsFault(const Fault& fault) {
    hosts_.fault = fault;
    emit hostsChanged();
}

void StandInLink::setChildren(const QString& hostId, ChildList children, const QDateTime& at) {
    children_[hostId] = seen(std::move(children), at);
    emit hostChanged(hostId);
}

void StandInLink::setChildrenFault(const QString& hostId, const Fault& fault) {
    children_[hostId].fault = fault;
    emit hostChanged(hostId);
}

void StandInLink::setVirtualization(const QString& hostId, const server::VirtualizationStatus& status,
                                    const QDateTime& at) {
    virtualization_[hostId] = seen(status, at);
    emit hostChanged(hostId);
}

void StandInLink::setRuns(std::vector<server::RemoteRun> runs) {
    runs_ = std::move(runs);
    emit runsChanged();
}

void StandInLink::setActivity(std::vector<server::Activity> activity) {
    activity_ = std::move(activity);
    emit activityChanged();
}

void StandInLink::setDiagnosis(const QVector<DiagnosisStep>& steps) {
    diagnosis_ = steps;
    emit diagnosisChanged();
}

void StandInLink::answer(std::function<void()> call) {
    if (holdAnswers) {
        held_.push_back(std::move(call));
    } else {
        call();
    }
}

void StandInLink::release() {
    const auto calls_to_make = std::exchange(held_, {});
    for (const auto& call : calls_to_make) call();
}

void StandInLink::saveProfile(const server::Profile& profile) {
    calls << QStringLiteral("saveProfile %1").arg(QString::fromStdString(profile.name));
    server::Profile saved = profile;
    if (saved.id.empty()) saved.id = "profile-" + std::to_string(profiles_.size() + 1);
    const auto old = std::find_if(profiles_.begin(), profiles_.end(),
                                  [&saved](const server::Profile& p) { return p.id == saved.id; });
    if (old == profiles_.end()) {
        profiles_ << saved;
    } else {
        *old = saved;
    }
    emit profilesChanged();
}

void StandInLink::removeProfile(const QString& id) {
    calls << QStringLiteral("removeProfile %1").arg(id);
    profiles_.removeIf([&id](const server::Profile& profile) { return profile.id == id.toStdString(); });
    emit profilesChanged();
}

void StandInLink::useProfile(const QString& id) {
    calls << QStringLiteral("useProfile %1").arg(id);
    for (const server::Profile& profile : std::as_const(profiles_)) {
        if (profile.id == id.toStdString()) session_.profile = profile;
    }
    emit sessionChanged();
}

void StandInLink::signIn(const QString& user, const Secret& password, bool staySignedIn) {
    calls << QStringLiteral("signIn %1%2").arg(user, stayWord(staySignedIn));
    givenUser = user;
    givenPassword = password;
}

void StandInLink::signInWithKey(const Secret& apiKey, bool staySignedIn) {
    calls << QStringLiteral("signInWithKey%1").arg(stayWord(staySignedIn));
    givenKey = apiKey;
}

void StandInLink::sendSecondFactor(const Secret& code) {
    calls << QStringLiteral("sendSecondFactor");
    givenCode = code;
}

void StandInLink::trustCertificate(const QString& fingerprint) {
    calls << QStringLiteral("trustCertificate %1").arg(fingerprint);
}

void StandInLink::watch(const QString& hostId) {
    calls << QStringLiteral("watch %1").arg(hostId);
    watched = hostId;
}

void StandInLink::setVisible(bool shown) {
    calls << (shown ? QStringLiteral("setVisible true") : QStringLiteral("setVisible false"));
    visible = shown;
}

void StandInLink::loadDistributions(ChildType type, std::function<void(const DistributionAnswer&)> done) {
    calls << QStringLiteral("loadDistributions %1").arg(QString::fromUtf8(child_type_name(type).data()));
    answer([this, done = std::move(done)] { done(distributions); });
}

void StandInLink::loadNetworks(const QString& hostId,
                               std::function<void(const QVector<NetworkRow>&, const Fault&)> done) {
    calls << QStringLiteral("loadNetworks %1").arg(hostId);
    answer([this, done = std::move(done)] { done(networks, networksFault); });
}

void StandInLink::send(const server::Intent& intent, std::function<void(const server::Outcome&)> done) {
    const std::string_view action = server::server_action_name(intent.action);
    calls << QStringLiteral("send %1 %2")
                 .arg(QString::fromUtf8(action.data(), qsizetype(action.size())),
                      QString::fromStdString(intent.child_id.empty() ? intent.host_id : intent.child_id));
    sent.push_back(intent);
    server::Outcome outcome;
    outcome.verdict = server::Verdict::accepted;
    if (!outcomes.isEmpty()) outcome = outcomes.dequeue();
    answer([done = std::move(done), outcome] { done(outcome); });
}

void StandInLink::checkReboot(const QString& hostId,
                              std::function<void(const server::RebootCheck&, const Fault&)> done) {
    calls << QStringLiteral("checkReboot %1").arg(hostId);
    answer([this, done = std::move(done)] { done(rebootCheck, rebootCheckFault); });
}

void StandInLink::lookAtReboot(const QString& hostId, const QString& orchestrationId,
                               std::function<void(const server::RebootProgress&, const Fault&)> done) {
    calls << QStringLiteral("lookAtReboot %1 %2").arg(hostId, orchestrationId);
    answer([this, done = std::move(done)] { done(rebootProgress, rebootProgressFault); });
}

void StandInLink::findRuns(const QString& hostId, std::function<void(int found, const Fault&)> done) {
    calls << QStringLiteral("findRuns %1").arg(hostId);
    answer([this, done = std::move(done)] { done(runsFound, findRunsFault); });
}

void StandInLink::sendPlan(const QString& hostId, const std::shared_ptr<const Plan>& plan, const QString& title) {
    calls << QStringLiteral("sendPlan %1 %2").arg(hostId, title);
    sentPlan = plan;
}

}  // namespace sysmanage::ui
