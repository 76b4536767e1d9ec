// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in. Every attempt is sent once; only a dialect that does not have the call leads to the other's path.
#include <algorithm>
#include <utility>

#include "app/client/faults.h"
#include "app/client/session_impl.h"
#include "app/client/wire/access.h"
#include "app/client/wire/error_body.h"
#include "app/client/wire/sign_in.h"
#include "engine/plan/plan.h"

namespace sysmanage::client {
namespace {

using server::Fault;
using server::FaultKind;

QByteArray jsonBody(const Json& json) {
    // Invalid UTF-8 cannot come from a QString; what else could would be replaced, not thrown over.
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string_view viewOf(const QByteArray& body) { return {body.constData(), std::size_t(body.size())}; }

bool isHeaderSafe(const Secret& secret) {
    const auto value = secret.reveal();
    return !value.empty() && value.size() <= 4096 &&
           std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

SignInResult failed(const Fault& fault) {
    SignInResult result;
    result.fault = fault;
    return result;
}

}  // namespace

CallHandle Session::signIn(const QString& user, const Secret& password, bool keep, SignInDone done) {
    const auto attempt = impl_->begin(Call::signIn, std::move(done));
    impl_->user = user;
    impl_->keep = keep;
    attempt->body = jsonBody({{"userid", user.toStdString()}, {"password", std::string(password.reveal())}});
    attempt->accepted = [d = impl_.get(), attempt = attempt.get()](const HttpAnswer& answer) {
        d->acceptToken(attempt->shared_from_this(), answer);
    };
    impl_->tryNext(attempt);
    return CallHandle(attempt->state);
}

CallHandle Session::signInWithKey(const Secret& apiKey, bool keep, SignInDone done) {
    return impl_->tryKey(apiKey, keep, std::move(done));
}

CallHandle Session::Impl::tryKey(const Secret& key, bool keepIt, SignInDone done) {
    const auto made = begin(Call::permissions, std::move(done));
    user.clear();
    keep = keepIt;
    if (!isHeaderSafe(key)) {
        finishLater(made, makeFault(FaultKind::wrong_login, "client.key.characters"));
        return CallHandle(made->state);
    }
    made->bearer = key;
    made->accepted = [this, raw = made.get()](const HttpAnswer& answer) { acceptKey(raw->shared_from_this(), answer); };
    tryNext(made);
    return CallHandle(made->state);
}

CallHandle Session::sendSecondFactor(const Secret& code, SignInDone done) {
    Impl& d = *impl_;
    const Secret challenge = d.challenge;
    const auto attempt = d.begin(Call::verifySecondFactor, std::move(done));
    d.challenge = challenge;
    if (challenge.empty()) {
        d.finishLater(attempt, makeFault(FaultKind::signed_out, "client.session.none"));
        return CallHandle(attempt->state);
    }
    attempt->body =
        jsonBody({{"pending_token", std::string(challenge.reveal())}, {"code", std::string(code.reveal())}});
    attempt->dialects = {d.dialect.value_or(Dialect::v1)};
    attempt->accepted = [&d, raw = attempt.get()](const HttpAnswer& answer) {
        d.throughSecondFactor = true;
        d.acceptToken(raw->shared_from_this(), answer);
    };
    d.tryNext(attempt);
    return CallHandle(attempt->state);
}

void Session::cancelSignIn() {
    if (impl_->attempt) impl_->attempt->state->cancel();
    if (impl_->stage != SessionStage::signingIn && impl_->stage != SessionStage::secondFactor) return;
    impl_->challenge = {};
    impl_->setStage(SessionStage::signedOut);
}

AttemptPtr Session::Impl::begin(Call call, SignInDone done) {
    if (attempt) attempt->state->cancel();
    drop();
    setNotKept({});
    attempt = std::make_shared<Attempt>();
    attempt->call = call;
    attempt->state = std::make_shared<CallState>();
    attempt->done = std::move(done);
    attempt->epoch = epoch;
    const Dialect first = dialect.value_or(Dialect::v1);
    attempt->dialects = {first, first == Dialect::v1 ? Dialect::documented : Dialect::v1};
    setStage(SessionStage::signingIn);
    return attempt;
}

void Session::Impl::tryNext(const AttemptPtr& mine) {
    const Dialect in = mine->dialects.takeFirst();
    CallRequest call;
    call.call = mine->call;
    call.body = mine->body;
    const auto out = request(call, in, mine->bearer);
    Fault fault = plainHttpFault();
    if (!fault && (!out || !out->url.isValid())) fault = makeFault(FaultKind::not_found, "client.sign_in.no_api");
    if (fault) {
        finishLater(mine, fault);
        return;
    }
    http.send(*out, mine->state, [this, mine, in](const HttpAnswer& answer) { onTried(mine, in, answer); });
}

void Session::Impl::onTried(const AttemptPtr& mine, Dialect in, const HttpAnswer& answer) {
    noteCertificate(answer);
    if (mine->state->cancelled || mine->epoch != epoch) {
        finish(mine, failed(cancelledFault()));
        return;
    }
    if (!answer.fault && (answer.status == 404 || answer.status == 405)) {
        if (!mine->dialects.isEmpty()) {
            tryNext(mine);
            return;
        }
        Fault fault = makeFault(FaultKind::not_found, "client.sign_in.no_api");
        fault.http_status = answer.status;
        fault.request_id = answer.requestId.toStdString();
        finish(mine, failed(fault));
        return;
    }
    // A page with status 200 is no sign of a server.
    const bool understood = !answer.fault && (answer.headers.value("content-type").contains("json") ||
                                              (answer.status == 200 && !wire::looksLikeHtml(viewOf(answer.body))));
    if (understood) setDialect(in);
    auto sent = secretsIn(mine->body);
    if (!mine->bearer.empty()) sent.push_back(mine->bearer);
    Fault fault = faultOfAnswer(mine->call, answer, options.now(), sent);
    if (!fault) {
        mine->accepted(answer);
        return;
    }
    if (mine->call == Call::permissions && answer.status == 401) {
        const auto id = fault.request_id;
        fault = makeFault(FaultKind::wrong_login, "client.key.401");
        fault.http_status = answer.status;
        fault.request_id = id;
    }
    if (mine->refused) mine->refused(answer.status);
    SignInResult result = failed(fault);
    result.certificate = answer.certificate;
    if (asksForPause(answer.status)) result.retryAfter = retryAfter(answer, options.now());
    finish(mine, std::move(result));
}

void Session::Impl::acceptToken(const AttemptPtr& mine, const HttpAnswer& answer) {
    auto read = wire::signInAnswer(viewOf(answer.body));
    if (!read) {
        finish(mine, failed(faultOfBody(answer, read.error())));
        return;
    }
    if (read->value.token.empty()) {
        challenge = read->value.pending;
        finish(mine, {SessionStage::secondFactor, {}, {}, {}});
        return;
    }
    signedInWith(read->value.token);
    finish(mine, {SessionStage::signedIn, {}, {}, {}});
}

void Session::Impl::acceptKey(const AttemptPtr& mine, const HttpAnswer& answer) {
    if (auto read = wire::permissions(viewOf(answer.body)); !read) {
        finish(mine, failed(faultOfBody(answer, read.error())));
        return;
    }
    withKey = true;
    signedInWith(mine->bearer);
    finish(mine, {SessionStage::signedIn, {}, {}, {}});
}

void Session::Impl::signedInWith(Secret newToken) {
    retire(std::exchange(challenge, {}));
    token = std::move(newToken);
    ++generation;
    expires = wire::tokenEnd(token.reveal());
    if (user.isEmpty()) user = QString::fromStdString(wire::tokenUser(token.reveal()));
    keepOrForget();
}

void Session::Impl::finish(const AttemptPtr& mine, SignInResult result) {
    if (!mine->state->running) return;
    mine->state->running = false;
    mine->state->stop = {};
    if (attempt == mine) {
        attempt.reset();
        // A wrong code is no reason to enter the password again.
        if (result.fault && mine->call == Call::verifySecondFactor && !challenge.empty() && mine->epoch == epoch &&
            result.fault.kind != FaultKind::signed_out)
            result.stage = SessionStage::secondFactor;
        if (mine->epoch == epoch) setStage(result.stage);
    }
    const auto done = std::exchange(mine->done, {});
    if (done) done(result);
}

void Session::Impl::finishLater(const AttemptPtr& mine, const Fault& fault) {
    QMetaObject::invokeMethod(
        this, [this, mine, fault] { finish(mine, failed(mine->state->cancelled ? cancelledFault() : fault)); },
        Qt::QueuedConnection);
}

}  // namespace sysmanage::client
