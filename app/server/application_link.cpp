// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/application_link.h"

#include <QPointer>
#include <utility>

#include "engine/catalog/catalog.h"
#include "ui/models/message_text.h"

namespace sysmanage::link {
namespace {

using server::ServerAction;
using ui::toQString;

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
      writer_(activity_, options_),
      secrets_(parts.secrets),
      session_(options_, parts.secrets),
      api_(session_, options_),
      access_(api_, options_, parts.times),
      data_(api_, options_, parts.times),
      runs_({api_, options_, parts.times, parts.dispatch, scriptNotes()}, parts.dataFolder + QStringLiteral("/runs"),
            disk_),
      reboots_(api_, options_, parts.times),
      rebootTrails_(parts.dataFolder + QStringLiteral("/reboots"), disk_),
      arrivals_(api_, options_, parts.times),
      diagnosis_(session_, api_, parts.times, parts.surroundings) {
    data_.setAgentRule([this](const server::Host& host) { return mayAskAgent(access_.access(), host); });
    state_.keyRingAvailable = secrets_ != nullptr;
    connectParts();
    connectArrivals();
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
    connect(&data_, &HostData::hostsChanged, this, &ApplicationLink::lookAtInterrupted);
    connect(&data_, &HostData::hostChanged, this, &ApplicationLink::hostChanged);
    connect(&data_, &HostData::faulted, &access_, &AccessKeeper::notice);
    connect(&data_, &HostData::childSettled, this, &ApplicationLink::notifyChild);
    connect(&runs_, &RunKeeper::changed, this, &ApplicationLink::runsChanged);
    connect(&runs_, &RunKeeper::answered, this, &ApplicationLink::takeRunAnswer);
    connect(&runs_, &RunKeeper::ended, this, &ApplicationLink::notifyRun);
    connect(&activity_, &ActivityStore::changed, this, &ApplicationLink::activityChanged);
    connect(&activity_, &ActivityStore::fault, this, &ApplicationLink::keepingFailed);
    connect(&disk_, &Disk::writeFailed, this, [this](const QString& path) {
        emit keepingFailed(
            tr("%1 cannot be written: what belongs there is forgotten when the program ends.").arg(path));
    });
    connect(&rebootTrails_, &RebootKeeper::found, this, &ApplicationLink::rebootsFound);
    connect(&diagnosis_, &Diagnosis::changed, this, &ApplicationLink::diagnosisChanged);
    connect(&reboots_, &RebootWatch::over, this, [this](const QString& host, const server::RebootProgress& progress) {
        const bool good = progress.state == server::RebootState::completed && progress.error.empty();
        emit longActionEnded(tr("Safe reboot of %1").arg(host),
                             good ? tr("The host is back, and its children run again.") : toQString(progress.error),
                             good);
    });
    connect(&reboots_, &RebootWatch::stalled, this,
            [this](const QString& host, const std::vector<server::RunningChild>& before) {
                QStringList names;
                for (const server::RunningChild& child : before) names << toQString(child.name);
                QString text = tr("The server does not move it on. Look at it.");
                if (!names.isEmpty())
                    text += tr(" These children ran before: %1.").arg(names.join(QStringLiteral(", ")));
                emit longActionEnded(tr("Safe reboot of %1").arg(host), text, false);
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
