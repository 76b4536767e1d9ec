// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/application_link.h"

#include <QPointer>
#include <utility>

#include "app/client/faults.h"
#include "engine/catalog/catalog.h"
#include "engine/plan/plan_json.h"
#include "ui/models/message_text.h"

namespace sysmanage::link {
namespace {

using server::ServerAction;
using server::Verdict;
using ui::toQString;

const char* outcomeWord(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted:
            return "accepted";
        case Verdict::refused:
            return "refused";
        case Verdict::unknown:
            break;
    }
    return "unknown";
}

std::string sentenceOf(const server::Fault& fault) {
    std::string text = to_english(fault.what);
    if (!fault.details.empty()) text += " (" + fault.details + ")";
    return text;
}

QVector<ui::DistributionRow> rowsOfCatalogue(ChildType type) {
    QVector<ui::DistributionRow> rows;
    for (const Distribution& entry : Catalog::built_in().entries())
        if (entry.child_type == type)
            rows.append({toQString(entry.display_name), toQString(entry.name), toQString(entry.version),
                         toQString(entry.install_identifier)});
    return rows;
}

/// The agent passes on what it is asked only for hosts that take part, and only to those who may look.
bool mayAskAgent(const server::Access& access, const server::Host& host) {
    server::Target target;
    target.host = &host;
    return host.active.value_or(false) && server::hypervisors_of(host.platform).size() > 0 &&
           server::reasons_against(ServerAction::view_children, access, target).empty();
}

}  // namespace

ApplicationLink::ApplicationLink(const LinkParts& parts, QObject* parent)
    : ServerLink(parent),
      options_(client::withDefaults(parts.client)),
      store_(parts.configFolder + QStringLiteral("/servers.json"), disk_),
      activity_(parts.dataFolder + QStringLiteral("/activity"), disk_),
      secrets_(parts.secrets),
      session_(options_, parts.secrets),
      api_(session_, options_),
      access_(api_, options_, parts.times),
      data_(api_, options_, parts.times),
      runs_({api_, options_, parts.times, parts.dispatch}, parts.dataFolder + QStringLiteral("/runs"), disk_),
      reboots_(api_, options_, parts.times),
      diagnosis_(session_, api_, parts.times, parts.ownAddresses) {
    data_.setAgentRule([this](const server::Host& host) { return mayAskAgent(access_.access(), host); });
    state_.keyRingAvailable = secrets_ != nullptr;
    connectParts();
}

ApplicationLink::~ApplicationLink() {
    ending_ = true;
    session_.disconnect(this);
}

void ApplicationLink::connectParts() {
    connect(&session_, &client::Session::stageChanged, this, &ApplicationLink::showStage);
    connect(&session_, &client::Session::ended, this, &ApplicationLink::takeEnd);
    connect(&session_, &client::Session::notKeptChanged, this, &ApplicationLink::showStage);
    connect(&session_, &client::Session::certificateMet, this, &ApplicationLink::meet);
    connect(&access_, &AccessKeeper::changed, this, [this] {
        showStage();
        data_.refresh();
    });
    connect(&data_, &HostData::hostsChanged, this, &ApplicationLink::hostsChanged);
    connect(&data_, &HostData::hostChanged, this, &ApplicationLink::hostChanged);
    connect(&data_, &HostData::faulted, &access_, &AccessKeeper::notice);
    connect(&data_, &HostData::childSettled, this, &ApplicationLink::notifyChild);
    connect(&runs_, &RunKeeper::changed, this, &ApplicationLink::runsChanged);
    connect(&runs_, &RunKeeper::answered, this, &ApplicationLink::noteRun);
    connect(&runs_, &RunKeeper::ended, this, &ApplicationLink::notifyRun);
    connect(&activity_, &ActivityStore::changed, this, &ApplicationLink::activityChanged);
    connect(&activity_, &ActivityStore::fault, this, &ApplicationLink::keepingFailed);
    connect(&diagnosis_, &Diagnosis::changed, this, &ApplicationLink::diagnosisChanged);
    connect(&reboots_, &RebootWatch::over, this, [this](const QString& host, const server::RebootProgress& progress) {
        const bool good = progress.state == server::RebootState::completed && progress.error.empty();
        emit longActionEnded(tr("Safe reboot of %1").arg(host),
                             good ? tr("The host is back, and its children run again.") : toQString(progress.error),
                             good);
    });
    connect(&reboots_, &RebootWatch::stalled, this, [this](const QString& host) {
        emit longActionEnded(tr("Safe reboot of %1").arg(host), tr("The server does not move it on. Look at it."),
                             false);
    });
}

void ApplicationLink::loadDistributions(ChildType type, std::function<void(const ui::DistributionAnswer&)> done) {
    api_.allDistributions(
        type, [type, done = std::move(done)](const client::Answer<std::vector<client::wire::Distribution>>& answer) {
            ui::DistributionAnswer given;
            if (!answer.value) {
                given.rows = rowsOfCatalogue(type);
                given.fromCatalogue = true;
                given.fault = answer.fault;
                done(given);
                return;
            }
            for (const auto& row : *answer.value)
                if (row.active && !row.install_identifier.empty())
                    given.rows.append({toQString(row.display_name), toQString(row.name), toQString(row.version),
                                       toQString(row.install_identifier)});
            done(given);
        });
}

void ApplicationLink::loadNetworks(const QString& hostId,
                                   std::function<void(const QVector<ui::NetworkRow>&, const server::Fault&)> done) {
    api_.networks(hostId, [done = std::move(done)](const client::Answer<std::vector<client::wire::Network>>& answer) {
        QVector<ui::NetworkRow> rows;
        if (answer.value)
            for (const auto& row : *answer.value)
                rows.append({toQString(row.name), toQString(row.mode), toQString(row.bridge), row.active});
        done(rows, answer.fault);
    });
}

void ApplicationLink::send(const server::Intent& intent, std::function<void(const server::Outcome&)> done) {
    const QString profileId = toQString(state_.profile.id);
    api_.send(intent, [this, intent, profileId, done = std::move(done)](const server::Outcome& outcome) {
        note(profileId, intent, outcome);
        access_.notice(outcome.fault);
        const bool here = profileId == toQString(state_.profile.id);
        if (here && outcome.verdict != Verdict::refused) {
            data_.expectNews(toQString(intent.host_id));
            if (intent.action == ServerAction::approve_host) data_.refresh();
            if (!outcome.orchestration_id.empty())
                reboots_.follow(toQString(intent.host_id), toQString(intent.host_name),
                                toQString(outcome.orchestration_id));
        }
        done(outcome);
    });
}

std::string ApplicationLink::activityUser() const {
    return session_.withApiKey() ? "API key" : session_.user().toStdString();
}

void ApplicationLink::note(const QString& profileId, const server::Intent& intent, const server::Outcome& outcome) {
    const auto secrets =
        client::secretsIn(QByteArray::fromStdString(intent.body.dump(-1, ' ', false, Json::error_handler_t::replace)));
    server::Activity activity;
    activity.at = options_.now().toSecsSinceEpoch();
    activity.user = activityUser();
    activity.action = intent.action;
    activity.host_name = intent.host_name;
    activity.child_name = intent.child_name;
    activity.plan_digest = intent.plan_digest;
    activity.outcome = outcomeWord(outcome.verdict);
    activity.answer = masked(outcome.fault ? sentenceOf(outcome.fault) : outcome.answer, secrets);
    activity.http_status = outcome.fault.http_status;
    activity.request_id = outcome.fault.request_id;
    activity_.add(profileId, std::move(activity));
}

void ApplicationLink::checkReboot(const QString& hostId,
                                  std::function<void(const server::RebootCheck&, const server::Fault&)> done) {
    api_.checkReboot(hostId, [done = std::move(done)](const client::Answer<server::RebootCheck>& answer) {
        done(answer.value ? *answer.value : server::RebootCheck{}, answer.fault);
    });
}

void ApplicationLink::lookAtReboot(const QString& hostId, const QString& orchestrationId,
                                   std::function<void(const server::RebootProgress&, const server::Fault&)> done) {
    api_.rebootProgress(hostId, orchestrationId,
                        [done = std::move(done)](const client::Answer<server::RebootProgress>& answer) {
                            done(answer.value ? *answer.value : server::RebootProgress{}, answer.fault);
                        });
}

void ApplicationLink::sendPlan(const QString& hostId, const std::shared_ptr<const Plan>& plan, const QString& title) {
    server::Host host;
    if (const server::Host* known = data_.find(hostId))
        host = *known;
    else
        host.id = hostId.toStdString();
    runs_.send(host, plan, title);
}

void ApplicationLink::findRuns(const QString& hostId, std::function<void(int found, const server::Fault&)> done) {
    server::Host host;
    if (const server::Host* known = data_.find(hostId))
        host = *known;
    else
        host.id = hostId.toStdString();
    runs_.findOn(host, std::move(done));
}

void ApplicationLink::noteRun(const server::RemoteRun& run, Verdict verdict) {
    server::Activity activity;
    activity.at = options_.now().toSecsSinceEpoch();
    activity.user = activityUser();
    activity.action = ServerAction::run_script;
    activity.host_name = run.host_name;
    activity.plan_digest = run.digest;
    activity.outcome = outcomeWord(verdict);
    activity.answer = masked(run.fault ? sentenceOf(run.fault) : run.title);
    activity.http_status = run.fault.http_status;
    activity.request_id = run.fault.request_id;
    activity_.add(toQString(state_.profile.id), std::move(activity));
    access_.notice(run.fault);
    if (verdict != Verdict::refused) data_.expectNews(toQString(run.host_id));
}

void ApplicationLink::notifyRun(const server::RemoteRun& run) {
    data_.expectNews(toQString(run.host_id));
    if (run.stage == server::RunStage::cancelled) return;  // who has cancelled it knows
    const bool good = run.stage == server::RunStage::done;
    QString text = tr("Done on %1.").arg(toQString(run.host_name));
    if (!good) text = run.fault ? ui::messageText(run.fault.what) : tr("Failed on %1.").arg(toQString(run.host_name));
    emit longActionEnded(toQString(run.title), text, good);
}

void ApplicationLink::notifyChild(const QString& hostId, const server::Child& child) {
    const bool good = child.status != server::ChildStatus::error;
    const server::Host* host = data_.find(hostId);
    const QString where = host ? toQString(host->fqdn) : QString();
    emit longActionEnded(
        toQString(child.name),
        good ? tr("Created on %1.").arg(where) : tr("Its creation failed: %1").arg(toQString(child.error)), good);
}

void ApplicationLink::diagnose() {
    diagnosis_.start(
        {state_.profile, state_.stage == ui::SessionStage::signed_in, state_.user, state_.fault, data_.hosts().value});
}

}  // namespace sysmanage::link
