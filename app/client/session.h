// SPDX-License-Identifier: GPL-3.0-or-later
// A user's session with the server of one profile: finds the dialect, signs in, keeps the token fresh, and carries calls
// in its name. A 401 in mid-session leads to one refresh for all who met it and one repetition of each call.
#pragma once
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUrlQuery>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/client/answer.h"
#include "app/client/call_handle.h"
#include "app/client/certificate.h"
#include "app/client/http.h"
#include "app/client/options.h"
#include "app/client/routes.h"
#include "app/client/secret_store.h"
#include "engine/server/fault.h"
#include "engine/server/profile.h"
#include "engine/text/secret.h"

namespace sysmanage::client {

enum class SessionStage {
    signedOut,
    signingIn,
    secondFactor,  ///< the password was right; sendSecondFactor() goes on
    signedIn,
    expired,  ///< was signed in; the fault of ended() tells why it is over
};

struct SignInResult {
    SessionStage stage = SessionStage::signedOut;
    server::Fault fault{};                            ///< none when signed in or a second factor is wanted
    std::optional<QDateTime> retryAfter{};            ///< UTC; throttled or locked: not before
    std::optional<CertificateProblem> certificate{};  ///< the fault is "untrusted" because of this
};
using SignInDone = std::function<void(const SignInResult&)>;

/// One call in the session's name.
struct CallRequest {
    Call call = Call::hosts;
    QHash<QString, QString> ids{};  ///< "host", "child", …: what the route's "{…}" stand for
    QUrlQuery query{};
    QByteArray body{};  ///< JSON; empty: none
    /// In the body, beside those that secretsIn() finds by their keys: no words of the server may repeat them.
    std::vector<Secret> secrets{};
    QString requestId{};  ///< "": one is made
};

class Session : public QObject {
    Q_OBJECT
public:
    /// The store may be null: then nothing is kept.
    Session(ClientOptions options, std::shared_ptr<SecretStore> store, QObject* parent = nullptr);
    ~Session() override;

    /// Takes a profile. A session for another server or another trust ends (locally, without a word to its server); a
    /// changed name or user does not end it. The fault is of the CA file.
    server::Fault use(const server::Profile& profile);
    /// As it is now: the dialect is filled in at sign-in.
    const server::Profile& profile() const;
    SessionStage stage() const;
    QString user() const;  ///< the e-mail; "" with an API key, whose owner this server does not tell
    bool withApiKey() const;
    std::optional<QDateTime> tokenExpiresAt() const;
    /// What nobody's words may repeat: the token or key, the cookie, the pending token.
    std::vector<Secret> secrets() const;
    /// Nothing before the first sign-in.
    std::optional<Dialect> dialect() const;
    /// Why the session is in memory only although it was to be kept; empty: it is kept, or was not to be.
    const Message& notKept() const;

    // Signing in. Each ends what was before; a sign-in is sent once, never again by itself.
    CallHandle signIn(const QString& user, const Secret& password, bool keep, SignInDone done);
    CallHandle signInWithKey(const Secret& apiKey, bool keep, SignInDone done);
    /// TOTP or backup code. After a wrong code the stage is still secondFactor; an expired challenge answers alike, so
    /// that starting over has to be offered, too.
    CallHandle sendSecondFactor(const Secret& code, SignInDone done);
    /// With what the key ring has for the profile. Stage signedOut without a fault: it has nothing.
    CallHandle resume(SignInDone done);
    /// Gives up a sign-in that is under way or waits for its second factor.
    void cancelSignIn();
    /// Tells the server, forgets the token, the cookie and the key ring's entry.
    void signOut();
    /// Removes the key ring's entry of a profile that is being deleted.
    void forget(const QString& profileId);

    /// Calls in the session's name, a transport fault or an HTTP status each; statuses are for the caller, but for 401.
    void call(const CallRequest& request, const std::shared_ptr<CallState>& state,
              std::function<void(const HttpAnswer&)> done);
    /// Calls without a token (server-info).
    void callOpenly(const CallRequest& request, const std::shared_ptr<CallState>& state,
                    std::function<void(const HttpAnswer&)> done);

signals:
    void stageChanged();
    /// The session is over without the user having said so; the profile and the user stay for signing in again.
    void ended(const sysmanage::server::Fault& fault);
    /// profile() has a dialect that is worth keeping.
    void dialectFound();
    void certificateMet(const sysmanage::client::CertificateProblem& problem);
    void notKeptChanged();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace sysmanage::client
