// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/session.h"

#include <utility>

#include "app/client/faults.h"
#include "app/client/session_impl.h"

namespace sysmanage::client {
namespace {

using server::DialectKnown;
using server::FaultKind;

std::optional<Dialect> dialectOf(DialectKnown known) {
    if (known == DialectKnown::documented) return Dialect::documented;
    if (known == DialectKnown::v1) return Dialect::v1;
    return std::nullopt;
}

/// Whether a session with the one is a session with the other.
bool sameServer(const server::Profile& one, const server::Profile& other) {
    return one.id == other.id && one.base_url == other.base_url && one.ca_file == other.ca_file &&
           one.pinned_fingerprint == other.pinned_fingerprint && one.plain_http_accepted == other.plain_http_accepted;
}

QByteArray bytes(std::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

}  // namespace

Session::Impl::Impl(Session& session, ClientOptions given, std::shared_ptr<SecretStore> keeper)
    : front(session), options(withDefaults(std::move(given))), http(options), secrets(std::move(keeper)) {}

Session::Impl::~Impl() {
    for (const FlightPtr& flight : waiting) flight->state->stop = {};
    if (attempt) attempt->state->stop = {};
}

Session::Session(ClientOptions options, std::shared_ptr<SecretStore> store, QObject* parent)
    : QObject(parent), impl_(std::make_unique<Impl>(*this, std::move(options), std::move(store))) {}

Session::~Session() = default;

const server::Profile& Session::profile() const { return impl_->profile; }
SessionStage Session::stage() const { return impl_->stage; }
QString Session::user() const { return impl_->user; }
bool Session::withApiKey() const { return impl_->withKey; }
std::optional<QDateTime> Session::tokenExpiresAt() const { return impl_->expires; }
std::optional<Dialect> Session::dialect() const { return impl_->dialect; }
const Message& Session::notKept() const { return impl_->notKept; }

std::vector<Secret> Session::secrets() const {
    std::vector<Secret> all{impl_->token, impl_->challenge,
                            impl_->http.cookies().refreshToken(QUrl(QString::fromStdString(impl_->profile.base_url)))};
    all.insert(all.end(), impl_->spent.begin(), impl_->spent.end());
    std::erase_if(all, [](const Secret& secret) { return secret.empty(); });
    return all;
}

server::Fault Session::use(const server::Profile& profile) {
    const bool same = sameServer(impl_->profile, profile);
    const auto found = impl_->profile.dialect;
    impl_->profile = profile;
    if (same) {
        if (profile.dialect == DialectKnown::unknown) impl_->profile.dialect = found;
        return impl_->http.mendTrust();
    }
    if (impl_->attempt) impl_->attempt->state->cancel();
    impl_->drop();
    impl_->user.clear();
    impl_->dialect = dialectOf(profile.dialect);
    impl_->setNotKept({});
    impl_->setStage(SessionStage::signedOut);
    QString pin = QString::fromStdString(profile.pinned_fingerprint).toLower();
    return impl_->http.setTrust({QString::fromStdString(profile.ca_file), pin.remove(QLatin1Char(':'))});
}

std::optional<HttpRequest> Session::Impl::request(const CallRequest& call, Dialect in, const Secret& bearer) const {
    const auto found = route(in, call.call);
    const auto path = found ? expandPath(found->path, call.ids) : std::nullopt;
    if (!path) return std::nullopt;
    HttpRequest request;
    request.method = found->method;
    request.url = QUrl::fromEncoded(QByteArray::fromStdString(profile.base_url) + path->toLatin1(), QUrl::StrictMode);
    if (!call.query.isEmpty()) request.url.setQuery(call.query);
    request.body = call.body;
    request.id = call.requestId;
    // The probe is a GET that makes an agent work: sent once, like a write.
    request.follows = found->method == "GET" && call.call != Call::probeVirtualization;
    if (!bearer.empty()) request.headers.append({"Authorization", "Bearer " + bytes(bearer.reveal())});
    return request;
}

server::Fault Session::Impl::plainHttpFault() const {
    const QUrl url(QString::fromStdString(profile.base_url));
    if (url.scheme() == QLatin1String("https") || isLoopback(url) || profile.plain_http_accepted) return {};
    return makeFault(FaultKind::refused, "client.plain_http");
}

void Session::Impl::setStage(SessionStage next) {
    if (stage == next) return;
    stage = next;
    emit front.stageChanged();
}

void Session::Impl::setDialect(Dialect found) {
    dialect = found;
    const auto known = found == Dialect::v1 ? DialectKnown::v1 : DialectKnown::documented;
    if (profile.dialect == known) return;
    profile.dialect = known;
    emit front.dialectFound();
}

void Session::Impl::drop() {
    ++epoch;
    ++generation;
    token = {};
    challenge = {};
    spent.clear();
    expires.reset();
    withKey = throughSecondFactor = false;
    http.cookies().clear();
    if (refreshing) refreshing->cancel();
    refreshing.reset();
    releaseWaiting(makeFault(FaultKind::signed_out, "client.session.none"));
}

void Session::Impl::retire(Secret secret) {
    constexpr std::size_t most = 8;
    spent.push_back(std::move(secret));
    if (spent.size() > most) spent.erase(spent.begin());
}

void Session::Impl::endWith(const server::Fault& fault) {
    drop();
    if (secrets && keep) secrets->remove(QString::fromStdString(profile.id), [](const Message&) {});
    setStage(SessionStage::expired);
    emit front.ended(fault);
}

void Session::Impl::answerLater(const std::shared_ptr<CallState>& state, std::function<void(const HttpAnswer&)> done,
                                const server::Fault& fault) {
    state->stop = {};
    HttpAnswer answer;
    answer.fault = fault;
    QMetaObject::invokeMethod(
        this, [answer, done = std::move(done)] { done(answer); }, Qt::QueuedConnection);
}

void Session::Impl::noteCertificate(const HttpAnswer& answer) {
    if (answer.certificate) emit front.certificateMet(*answer.certificate);
}

}  // namespace sysmanage::client
