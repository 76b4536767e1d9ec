// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of a session, for its own files: sign_in.cpp, session_calls.cpp, session_keeping.cpp.
#pragma once
#include <QList>
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <vector>

#include "app/client/session.h"

namespace sysmanage::client {

/// A sign-in on its way: one call, tried in one dialect, and in the other when the first does not have it.
struct Attempt : std::enable_shared_from_this<Attempt> {
    Call call = Call::signIn;
    QByteArray body{};
    Secret bearer{};
    QList<Dialect> dialects{};  ///< still to be tried
    std::shared_ptr<CallState> state{};
    SignInDone done{};
    quint64 epoch = 0;
    std::function<void(const HttpAnswer&)> accepted{};  ///< has a 2xx
    std::function<void(int status)> refused{};          ///< before the fault is told; may be empty
};
using AttemptPtr = std::shared_ptr<Attempt>;

/// A call in the session's name on its way.
struct Flight {
    CallRequest request{};
    std::shared_ptr<CallState> state{};
    std::function<void(const HttpAnswer&)> done{};
    quint64 epoch = 0;
    quint64 generation = 0;  ///< of the token that it was sent with
    bool repeated = false;
};
using FlightPtr = std::shared_ptr<Flight>;

struct Session::Impl : QObject {
    Impl(Session& session, ClientOptions given, std::shared_ptr<SecretStore> keeper);
    ~Impl() override;

    // session.cpp
    std::optional<HttpRequest> request(const CallRequest& call, Dialect in, const Secret& bearer) const;
    server::Fault plainHttpFault() const;
    void setStage(SessionStage next);
    void setDialect(Dialect found);
    void drop();                 ///< token, cookies, challenge; what waits for a refresh is told
    void retire(Secret secret);  ///< not sent any more, and still not to be repeated
    void endWith(const server::Fault& fault);
    void answerLater(const std::shared_ptr<CallState>& state, std::function<void(const HttpAnswer&)> done,
                     const server::Fault& fault);
    void noteCertificate(const HttpAnswer& answer);

    // sign_in.cpp
    AttemptPtr begin(Call call, SignInDone done);
    void tryNext(const AttemptPtr& attempt);
    void onTried(const AttemptPtr& attempt, Dialect dialect, const HttpAnswer& answer);
    void finish(const AttemptPtr& attempt, SignInResult result);
    void finishLater(const AttemptPtr& attempt, const server::Fault& fault);
    void acceptToken(const AttemptPtr& attempt, const HttpAnswer& answer);
    void acceptKey(const AttemptPtr& attempt, const HttpAnswer& answer);
    void signedInWith(Secret newToken);
    CallHandle tryKey(const Secret& key, bool keepIt, SignInDone done);

    // session_calls.cpp
    void dispatch(const FlightPtr& flight);
    void onAnswer(const FlightPtr& flight, HttpAnswer answer);
    void onUnauthorised(const FlightPtr& flight, HttpAnswer answer);
    void waitForRefresh(const FlightPtr& flight);
    void refresh();
    void onRefreshed(const HttpAnswer& answer);
    void releaseWaiting(const server::Fault& fault);  ///< none: they are sent again

    // session_keeping.cpp
    void keepOrForget();
    void store(const QByteArray& kind, const Secret& secret);
    void setNotKept(const Message& why);
    void resumeWith(const AttemptPtr& attempt, const SecretStore::Read& read);

    Session& front;
    const ClientOptions options;
    Http http;
    std::shared_ptr<SecretStore> secrets;

    server::Profile profile;
    SessionStage stage = SessionStage::signedOut;
    QString user;
    bool withKey = false;
    bool keep = false;
    bool throughSecondFactor = false;
    std::optional<QDateTime> expires;
    std::optional<Dialect> dialect;
    Message notKept;

    Secret token;
    Secret challenge;           ///< the pending token between password and code
    std::vector<Secret> spent;  ///< that this session has used before
    quint64 generation = 0;     ///< of the token
    quint64 epoch = 0;          ///< of the session: what a former one still gets answered is not this one's
    AttemptPtr attempt;
    std::shared_ptr<CallState> refreshing;  ///< null: no refresh is under way
    std::vector<FlightPtr> waiting;         ///< for the refresh
};

}  // namespace sysmanage::client
