// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent, and what is written down of it: before it leaves, and when it is known what came of it.
#include <QPointer>
#include <algorithm>
#include <utility>

#include "app/client/faults.h"
#include "app/server/application_link.h"
#include "ui/models/message_text.h"

namespace sysmanage::link {
namespace {

using server::Activity;
using server::Intent;
using server::Outcome;
using server::ServerAction;
using server::Verdict;
using ui::toQString;

std::vector<Secret> secretsOf(const Intent& intent) {
    auto secrets =
        client::secretsIn(QByteArray::fromStdString(intent.body.dump(-1, ' ', false, Json::error_handler_t::replace)));
    secrets.insert(secrets.end(), intent.secrets.begin(), intent.secrets.end());
    return secrets;
}

/// What the server's list of children says of one afterwards.
std::string findingOf(const std::string& name, const client::Answer<ui::ChildList>& answer) {
    if (!answer.value) return to_english(Message{"link.found.nothing", {}});
    const auto child = std::find_if(answer.value->begin(), answer.value->end(),
                                    [&](const server::Child& each) { return each.name == name; });
    if (child == answer.value->end()) return to_english(Message{"link.found.not_listed", {{"child", name}}});
    return to_english(Message{"link.found.listed", {{"child", name}, {"status", child->status_text}}});
}

/// The client has looked already.
std::string findingOf(const Intent& intent, const Outcome& outcome) {
    if (intent.action != ServerAction::create_child || outcome.verdict != Verdict::unknown) return {};
    switch (outcome.arrived) {
        case Outcome::Arrived::yes:
            return to_english(Message{"link.found.arrived", {{"child", intent.child_name}}});
        case Outcome::Arrived::no:
            return to_english(Message{"link.found.not_listed", {{"child", intent.child_name}}});
        case Outcome::Arrived::not_checked:
            break;
    }
    return to_english(Message{"link.found.nothing", {}});
}

}  // namespace

std::string ApplicationLink::activityUser() const {
    return session_.withApiKey() ? "API key" : session_.user().toStdString();
}

void ApplicationLink::send(const Intent& wanted, std::function<void(const Outcome&)> done) {
    Intent intent = wanted;
    intent.request_id = writer_.newRequestId();
    Activity row;
    row.user = activityUser();
    row.action = intent.action;
    row.host_name = intent.host_name;
    row.child_name = intent.child_name;
    row.plan_digest = intent.plan_digest;
    row.request_id = intent.request_id;
    const auto id = std::make_shared<std::string>();
    const auto leave = [this, intent, id, mine = serverEpoch_, done = std::move(done)] {
        const auto take = [this, intent, id, mine, done](const Outcome& outcome) {
            takeOutcome(*id, mine == serverEpoch_, intent, outcome);
            done(outcome);
        };
        if (mine == serverEpoch_) {
            api_.send(intent, take);
            return;
        }
        // The user has gone to another server, or is another one, while the row was written: this is not meant for it.
        Outcome unsent;
        unsent.fault = client::makeFault(server::FaultKind::signed_out, "client.session.none");
        take(unsent);
    };
    *id = writer_.begin(toQString(state_.profile.id), row, secretsOf(intent), leave);
}

void ApplicationLink::takeOutcome(const std::string& rowId, bool here, const Intent& intent, const Outcome& outcome) {
    const auto row = writer_.complete(
        rowId, {outcome.verdict, outcome.fault, outcome.answer, findingOf(intent, outcome), outcome.trace});
    access_.notice(outcome.fault);
    if (!here || outcome.verdict == Verdict::refused) return;
    const QString host = toQString(intent.host_id);
    if (row && intent.action == ServerAction::deploy_plan)
        followDeployed(*row, intent);
    else if (outcome.verdict == Verdict::unknown && row && row->found.empty() && !intent.child_name.empty())
        lookAfterwards(*row, host);
    data_.expectNews(host);
    if (intent.action == ServerAction::approve_host) data_.refresh();
    if (!outcome.orchestration_id.empty())
        reboots_.follow(host, toQString(intent.host_name), toQString(outcome.orchestration_id));
}

/// Nothing of its result can be read back: what a plan was to create is looked for, for as long as the plan may take.
void ApplicationLink::followDeployed(const Activity& row, const Intent& intent) {
    constexpr std::int64_t grace = 120;
    const auto plan = intent.body.value("parameters", Json::object()).value("plan", Json::object());
    if (plan.value("action", std::string()) != "create" || intent.child_name.empty()) return;
    const std::int64_t seconds = intent.body.value("timeout", std::int64_t{0}) + grace;
    arrivals_.follow({row, toQString(intent.host_id), intent.child_name, intent.type, options_.now().addSecs(seconds)});
}

void ApplicationLink::connectArrivals() {
    using Wanted = ArrivalWatch::Wanted;
    connect(&arrivals_, &ArrivalWatch::arrived, this, [this](const Wanted& wanted, const server::Child& child) {
        writer_.addFinding(
            toQString(state_.profile.id), wanted.row,
            to_english(Message{"link.found.listed", {{"child", child.name}, {"status", child.status_text}}}));
        data_.expectNews(wanted.hostId);
        emit longActionEnded(toQString(wanted.name),
                             tr("It is in the server’s list of %1.").arg(toQString(wanted.row.host_name)), true);
    });
    connect(&arrivals_, &ArrivalWatch::missing, this, [this](const Wanted& wanted) {
        writer_.addFinding(toQString(state_.profile.id), wanted.row,
                           to_english(Message{"link.found.not_listed", {{"child", wanted.name}}}));
        emit longActionEnded(toQString(wanted.name),
                             tr("Its plan’s time is over, and it is not in the server’s list of %1. Look at the host: "
                                "nothing of the result can be read back.")
                                 .arg(toQString(wanted.row.host_name)),
                             false);
    });
}

void ApplicationLink::lookAfterwards(const Activity& row, const QString& hostId) {
    api_.children(hostId, [this, row,
                           profile = toQString(state_.profile.id)](const client::Answer<ui::ChildList>& answer) {
        if (answer.fault.kind == server::FaultKind::cancelled || answer.fault.kind == server::FaultKind::signed_out) {
            lookedAt_.erase(row.id);
            return;
        }
        writer_.addFinding(profile, row, findingOf(row.child_name, answer));
    });
}

/// What this program had sent when it ended, and of which no answer was written down.
void ApplicationLink::lookAtInterrupted() {
    if (!data_.hosts().value) return;
    for (const Activity& row : activity_.all()) {
        if (row.outcome != "interrupted" || row.child_name.empty() || !row.found.empty()) continue;
        if (!lookedAt_.insert(row.id).second) continue;
        for (const server::Host& host : *data_.hosts().value)
            if (host.fqdn == row.host_name) lookAfterwards(row, toQString(host.id));
    }
}

ScriptNotes ApplicationLink::scriptNotes() {
    ScriptNotes notes;
    notes.begin = [this](const server::RemoteRun& run, server::ScriptPart part, std::function<void()> written) {
        Activity row;
        row.user = activityUser();
        row.action = ServerAction::run_script;
        row.host_name = run.host_name;
        row.plan_digest = run.digest;
        row.part = part;
        row.title = run.title;
        row.request_id = writer_.newRequestId();
        const std::string request = row.request_id;
        const std::string id = writer_.begin(toQString(state_.profile.id), std::move(row), {}, std::move(written));
        return ScriptNotes::Note{id, request};
    };
    notes.complete = [this](const std::string& id, const ActivityEnd& end) { writer_.complete(id, end); };
    return notes;
}

server::Host ApplicationLink::knownHost(const QString& hostId) const {
    if (const server::Host* known = data_.find(hostId)) return *known;
    server::Host host;
    host.id = hostId.toStdString();
    return host;
}

void ApplicationLink::sendPlan(const QString& hostId, const std::shared_ptr<const Plan>& plan, const QString& title) {
    runs_.send(knownHost(hostId), plan, title);
}

void ApplicationLink::findRuns(const QString& hostId, std::function<void(int found, const server::Fault&)> done) {
    runs_.findOn(knownHost(hostId), std::move(done));
}

void ApplicationLink::takeRunAnswer(const server::RemoteRun& run, Verdict verdict) {
    access_.notice(run.fault);
    if (verdict != Verdict::refused) data_.expectNews(toQString(run.host_id));
}

}  // namespace sysmanage::link
