// SPDX-License-Identifier: GPL-3.0-or-later
// Writes are sent once. What the server answers is told as it is; what it does not answer is looked up where it can be.
#include <algorithm>

#include "app/client/api_impl.h"
#include "app/client/faults.h"
#include "app/client/intent_calls.h"
#include "app/client/json_body.h"
#include "app/client/wire/children.h"
#include "app/client/wire/error_body.h"

namespace sysmanage::client {
namespace {

using server::Fault;
using server::FaultKind;
using server::Outcome;
using server::Verdict;

std::string_view viewOf(const QByteArray& body) { return {body.constData(), std::size_t(body.size())}; }

/// Whether these are the server's own words: a gateway in front of it answers with a page, plain text or nothing.
bool isServersOwn(const QByteArray& body) {
    const auto error = wire::errorBody(viewOf(body));
    return !error.html && !(error.words.empty() && error.code.empty());
}

/// Whether the server may have done it although it does not say so. A failure inside it (500) says nothing of what was
/// done before; a gateway that gives up does not know. The server's own 502 is the engine's no.
bool mayHaveHappened(const HttpAnswer& answer) {
    if (!answer.sent) return false;
    if (answer.status == 0 || (answer.status >= 200 && answer.status < 300)) return bool(answer.fault);
    if (answer.status == 500 || answer.status == 504) return true;
    return (answer.status == 502 || answer.status == 503) && !isServersOwn(answer.body);
}

QByteArray bodyOf(const Json& json) {
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Outcome refused(Fault fault) {
    Outcome outcome;
    outcome.fault = std::move(fault);
    return outcome;
}

Fault quietRefusal(const HttpAnswer& answer, const wire::Acknowledgement& said, const std::vector<Secret>& secrets) {
    Fault fault = said.licensed ? makeFault(FaultKind::refused, "client.refused_quietly")
                                : makeFault(FaultKind::not_licensed, "client.status.402");
    fault.details = masked(said.message, secrets);
    fault.http_status = answer.status;
    fault.request_id = answer.requestId.toStdString();
    return fault;
}

/// What the server calls the request in its own log, or what it has queued for it.
std::string serverIdOf(const HttpAnswer& answer, const wire::Acknowledgement& said,
                       const std::vector<Secret>& secrets) {
    constexpr std::size_t longest = 120;
    for (const char* name : {"x-correlation-id", "x-request-id", "request-id", "x-trace-id"}) {
        const QByteArray value = answer.headers.value(name).trimmed();
        // A proxy that gives our own back has named nothing.
        if (!value.isEmpty() && value != answer.requestId.toLatin1())
            return printable(masked(value.toStdString(), secrets), longest);
    }
    for (const std::string* id : {&said.execution_id, &said.orchestration_id, &said.child_id, &said.command_id})
        if (!id->empty()) return printable(masked(*id, secrets), longest);
    return {};
}

server::CallTrace traceOf(const CallRequest& request, const HttpAnswer& answer, const wire::Acknowledgement& said,
                          const std::vector<Secret>& secrets) {
    const QString id = answer.requestId.isEmpty() ? request.requestId : answer.requestId;
    return {answer.status, id.toStdString(), serverIdOf(answer, said, secrets)};
}

std::function<void(Outcome, const wire::Acknowledgement&)> plainly(std::function<void(const Outcome&)> done) {
    return [done = std::move(done)](const Outcome& outcome, const wire::Acknowledgement&) { done(outcome); };
}

}  // namespace

std::vector<Secret> Api::Impl::secretsOf(const CallRequest& request) const {
    auto secrets = secretsIn(request.body);
    const auto mine = session.secrets();
    secrets.insert(secrets.end(), request.secrets.begin(), request.secrets.end());
    secrets.insert(secrets.end(), mine.begin(), mine.end());
    return secrets;
}

CallHandle Api::Impl::write(const CallRequest& request, Sent done) {
    const auto state = std::make_shared<CallState>();
    session.call(request, state,
                 [guard = QPointer<Impl>(this), request, state, done = std::move(done)](const HttpAnswer& answer) {
                     if (guard) guard->onWritten(request, state, answer, done);
                 });
    return CallHandle(state);
}

void Api::Impl::onWritten(const CallRequest& request, const std::shared_ptr<CallState>& state, const HttpAnswer& answer,
                          const Sent& done) {
    state->running = false;
    state->stop = {};
    const auto secrets = secretsOf(request);
    Outcome outcome;
    outcome.trace = traceOf(request, answer, {}, secrets);
    outcome.fault = faultOfAnswer(request.call, answer, options.now(), secrets);
    if (outcome.fault) {
        outcome.verdict = mayHaveHappened(answer) ? Verdict::unknown : Verdict::refused;
        done(outcome, {});
        return;
    }
    auto said = answer.status == 204 ? wire::Result<wire::Acknowledgement>(wire::Parsed<wire::Acknowledgement>())
                                     : wire::acknowledgement(viewOf(answer.body));
    // Without its id nobody can follow the reboot.
    if (said && said->value.accepted && request.call == Call::orchestratedReboot &&
        said->value.orchestration_id.empty())
        said = tl::unexpected(Problem{"answer.orchestration_id", {"client.body.missing"}});
    if (!said) {
        outcome.verdict = Verdict::unknown;
        outcome.fault = faultOfBody(answer, said.error(), secrets);
        done(outcome, {});
        return;
    }
    const auto& words = said->value;
    outcome.trace = traceOf(request, answer, words, secrets);
    if (!words.accepted) {
        outcome.fault = quietRefusal(answer, words, secrets);
        done(outcome, words);
        return;
    }
    outcome.verdict = Verdict::accepted;
    outcome.answer = masked(words.message, secrets);
    outcome.child_id = words.child_id;
    outcome.orchestration_id = words.orchestration_id;
    outcome.reboot_required = words.reboot_required;
    done(outcome, words);
}

CallHandle Api::send(const server::Intent& intent, std::function<void(const Outcome&)> done) {
    Impl& d = *impl_;
    const auto call = callFor(d.session.dialect().value_or(Dialect::v1), intent.action, intent.type);
    if (!call || *call == Call::executeScript || *call == Call::children) {
        const auto state = std::make_shared<CallState>();
        QMetaObject::invokeMethod(
            &d,
            [state, done = std::move(done)] {
                state->running = false;
                done(refused(makeFault(FaultKind::not_found, "client.not_offered")));
            },
            Qt::QueuedConnection);
        return CallHandle(state);
    }
    const std::string& host = *call == Call::updateHostAgent ? intent.child_host_id : intent.host_id;
    CallRequest request = callRequest(*call, {{QStringLiteral("host"), QString::fromStdString(host)},
                                              {QStringLiteral("child"), QString::fromStdString(intent.child_id)},
                                              {QStringLiteral("fqdn"), QString::fromStdString(intent.host_name)}});
    request.requestId = QString::fromStdString(intent.request_id);
    request.secrets = intent.secrets;
    if (*call == Call::createChild || *call == Call::configureKvmNetworking || *call == Call::commandAgent)
        request.body = bodyOf(intent.body);
    if (*call != Call::createChild) return d.write(request, plainly(std::move(done)));
    const auto whole = std::make_shared<CallState>();
    auto sent = d.write(request, [&d, intent, whole, done = std::move(done)](const Outcome& outcome, const auto&) {
        whole->stop = {};
        if (outcome.verdict == Verdict::unknown && !whole->cancelled) {
            d.lookWhetherItArrived(intent, whole, outcome, done);
            return;
        }
        whole->running = false;
        done(outcome);
    });
    whole->stop = [sent]() mutable { sent.cancel(); };
    return CallHandle(whole);
}

void Api::Impl::lookWhetherItArrived(const server::Intent& intent, const std::shared_ptr<CallState>& state,
                                     const Outcome& outcome, const std::function<void(const Outcome&)>& done) {
    const auto finish = [state, done](const Outcome& found) {
        state->running = false;
        state->stop = {};
        done(found);
    };
    const auto onChildren = [finish, outcome, type = intent.type,
                             name = nameInCreate(intent)](const Answer<std::vector<server::Child>>& answer) {
        Outcome found = outcome;
        if (answer.value) {
            const auto& rows = *answer.value;
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const server::Child& child) {
                return child.name == name && child.type == type;
            });
            found.arrived = row != rows.end() ? Outcome::Arrived::yes : Outcome::Arrived::no;
            if (row != rows.end()) found.child_id = row->id;
        }
        finish(found);
    };
    // A server that was cut off may be about to write its row.
    options.later(options.firstDelay, this, [this, state, finish, outcome, onChildren, host = intent.host_id] {
        if (state->cancelled) {
            finish(outcome);
            return;
        }
        auto look = read<std::vector<server::Child>>(
            job(Call::children, {{QStringLiteral("host"), QString::fromStdString(host)}}), wire::children,
            Done<std::vector<server::Child>>(onChildren));
        state->stop = [look]() mutable { look.cancel(); };
    });
}

CallHandle Api::askForChildren(const QString& hostId, std::function<void(const Outcome&)> done) {
    return impl_->write(callRequest(Call::refreshChildren, {{QStringLiteral("host"), hostId}}),
                        plainly(std::move(done)));
}

CallHandle Api::askForCapabilities(const QString& hostId, std::function<void(const Outcome&)> done) {
    // A GET that makes the server do something: sent once, like a write.
    return impl_->write(callRequest(Call::probeVirtualization, {{QStringLiteral("host"), hostId}}),
                        plainly(std::move(done)));
}

CallHandle Api::executeScript(const ScriptRequest& request, std::function<void(const ScriptStart&)> done) {
    CallRequest call = callRequest(Call::executeScript);
    call.requestId = QString::fromStdString(request.requestId);
    call.body = bodyOf({{"host_id", request.hostId.toStdString()},
                        {"script_name", request.name},
                        {"script_content", request.content},
                        {"shell_type", request.shell}});
    call.secrets = request.secrets;
    return impl_->write(call, [done = std::move(done)](const Outcome& outcome, const wire::Acknowledgement& said) {
        ScriptStart start{outcome, QString::fromStdString(said.execution_id)};
        if (outcome.verdict == Verdict::accepted && said.execution_id.empty()) {
            start.outcome.verdict = Verdict::unknown;
            start.outcome.fault = makeFault(FaultKind::not_understood, "client.body.unusable");
            start.outcome.fault.details = "execution_id";
        }
        done(start);
    });
}

}  // namespace sysmanage::client
