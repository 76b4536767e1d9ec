// SPDX-License-Identifier: GPL-3.0-or-later
// Calls in the session's name, and the refresh in the middle of them.
#include <utility>

#include "app/client/faults.h"
#include "app/client/session_impl.h"
#include "app/client/wire/error_body.h"
#include "app/client/wire/sign_in.h"

namespace sysmanage::client {
namespace {

using server::Fault;
using server::FaultKind;

/// The one text of the server that is looked at: it is documented, and the status alone would lead into a loop.
bool isUserNotFound(const HttpAnswer& answer) {
    return wire::errorBody({answer.body.constData(), std::size_t(answer.body.size())}).words == "User not found";
}

HttpAnswer withFault(HttpAnswer answer, Fault fault) {
    fault.http_status = answer.status;
    fault.request_id = answer.requestId.toStdString();
    answer.fault = std::move(fault);
    return answer;
}

}  // namespace

void Session::call(const CallRequest& request, const std::shared_ptr<CallState>& state,
                   std::function<void(const HttpAnswer&)> done) {
    Impl& d = *impl_;
    if (d.stage != SessionStage::signedIn) {
        d.answerLater(state, std::move(done), makeFault(FaultKind::signed_out, "client.session.none"));
        return;
    }
    const auto flight = std::make_shared<Flight>();
    flight->request = request;
    flight->state = state;
    flight->done = std::move(done);
    flight->epoch = d.epoch;
    if (d.refreshing)
        d.waitForRefresh(flight);
    else
        d.dispatch(flight);
}

void Session::callOpenly(const CallRequest& request, const std::shared_ptr<CallState>& state,
                         std::function<void(const HttpAnswer&)> done) {
    Impl& d = *impl_;
    const auto out = d.request(request, d.dialect.value_or(Dialect::v1), {});
    Fault fault = d.plainHttpFault();
    if (!fault && !out) fault = makeFault(FaultKind::not_found, "client.not_offered");
    if (fault) {
        d.answerLater(state, std::move(done), fault);
        return;
    }
    d.http.send(*out, state, [&d, done = std::move(done)](const HttpAnswer& answer) {
        d.noteCertificate(answer);
        done(answer);
    });
}

void Session::Impl::dispatch(const FlightPtr& flight) {
    const Dialect in = dialect.value_or(Dialect::v1);
    const auto out = request(flight->request, in, token);
    Fault fault = plainHttpFault();
    if (!fault && !out)
        fault = route(in, flight->request.call) ? makeFault(FaultKind::not_found, "client.ids")
                                                : makeFault(FaultKind::not_found, "client.not_offered");
    if (fault) {
        answerLater(flight->state, flight->done, fault);
        return;
    }
    flight->generation = generation;
    http.send(*out, flight->state, [this, flight](const HttpAnswer& answer) { onAnswer(flight, answer); });
}

void Session::Impl::onAnswer(const FlightPtr& flight, HttpAnswer answer) {
    noteCertificate(answer);
    const bool former = flight->epoch != epoch;
    if (former && route(Dialect::v1, flight->request.call)->method == "GET") {
        flight->done(withFault(std::move(answer), makeFault(FaultKind::signed_out, "client.session.none")));
    } else if (answer.fault || answer.status != 401) {
        flight->done(answer);
    } else if (former) {
        flight->done(withFault(std::move(answer), makeFault(FaultKind::signed_out, "client.session.ended")));
    } else {
        onUnauthorised(flight, std::move(answer));
    }
}

void Session::Impl::onUnauthorised(const FlightPtr& flight, HttpAnswer answer) {
    if (isUserNotFound(answer)) {
        flight->done(
            withFault(std::move(answer), makeFault(FaultKind::not_permitted, "client.recovery_administrator")));
        return;
    }
    if (flight->state->cancelled) {
        flight->done(withFault(std::move(answer), cancelledFault()));
        return;
    }
    if (!flight->repeated && flight->generation != generation) {  // somebody else has met it and renewed the token
        flight->repeated = true;
        dispatch(flight);
        return;
    }
    if (!flight->repeated && !http.cookies().refreshToken(QUrl(QString::fromStdString(profile.base_url))).empty() &&
        !withKey) {
        flight->repeated = true;
        waitForRefresh(flight);
        if (!refreshing) refresh();
        return;
    }
    const Fault fault = makeFault(FaultKind::signed_out, withKey               ? "client.session.key_ended"
                                                         : throughSecondFactor ? "client.session.mfa_ended"
                                                                               : "client.session.ended");
    answer = withFault(std::move(answer), fault);
    endWith(answer.fault);
    flight->done(answer);
}

void Session::Impl::waitForRefresh(const FlightPtr& flight) {
    waiting.push_back(flight);
    flight->state->stop = [this, flight] {
        std::erase(waiting, flight);
        answerLater(flight->state, flight->done, cancelledFault());
    };
}

void Session::Impl::refresh() {
    refreshing = std::make_shared<CallState>();
    CallRequest call;
    call.call = Call::refreshSession;
    call.body = QByteArrayLiteral("{}");
    const auto out = request(call, dialect.value_or(Dialect::v1), {});
    http.send(*out, refreshing, [this, mine = epoch](const HttpAnswer& answer) {
        if (mine == epoch) onRefreshed(answer);
    });
}

void Session::Impl::onRefreshed(const HttpAnswer& answer) {
    refreshing.reset();
    noteCertificate(answer);
    Fault fault = faultOfAnswer(Call::refreshSession, answer, options.now(), front.secrets());
    if (!fault) {
        auto read = wire::signInAnswer({answer.body.constData(), std::size_t(answer.body.size())});
        if (read && !read->value.token.empty()) {
            ++generation;
            retire(std::exchange(token, read->value.token));
            expires = wire::tokenEnd(token.reveal());
            releaseWaiting({});
            return;
        }
        fault = faultOfBody(answer, read ? Problem{"Authorization", {"client.body.missing"}} : read.error());
    }
    // The calls themselves were answered by a 401: nothing has happened, whatever kept the refresh from working.
    if (fault.kind == FaultKind::signed_out) {
        const auto told = std::exchange(waiting, {});
        endWith(fault);
        for (const FlightPtr& flight : told) answerLater(flight->state, flight->done, fault);
    } else {
        releaseWaiting(fault);
    }
}

void Session::Impl::releaseWaiting(const Fault& fault) {
    const auto released = std::exchange(waiting, {});
    for (const FlightPtr& flight : released) {
        if (fault)
            answerLater(flight->state, flight->done, fault);
        else
            dispatch(flight);
    }
}

}  // namespace sysmanage::client
