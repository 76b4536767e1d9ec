// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/http.h"

#include <QFile>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <utility>

#include "app/client/faults.h"
#include "app/client/http_exchange.h"
#include "app/client/system_proxy.h"

namespace sysmanage::client {
namespace {

bool isLoopbackName(const QString& host) {
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

/// Certificates are verified against the system's authorities and the profile's own. Tickets would let a later
/// connection pass without showing its certificate.
QSslConfiguration tlsWith(const QList<QSslCertificate>& authorities) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    if (!authorities.isEmpty()) tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    return tls;
}

}  // namespace

QList<QNetworkProxy> SystemProxy::queryProxy(const QNetworkProxyQuery& query) {
    const QString host = query.url().isEmpty() ? query.peerHostName() : query.url().host();
    QList<QNetworkProxy> found{QNetworkProxy(QNetworkProxy::NoProxy)};
    if (!isLoopbackName(host)) found = systemProxyForQuery(query);
    used_ = !found.isEmpty() && found.front().type() != QNetworkProxy::NoProxy;
    return found;
}

bool isLoopback(const QUrl& url) { return isLoopbackName(url.host()); }

Http::Http(ClientOptions options, QObject* parent)
    : QObject(parent),
      options_(withDefaults(std::move(options))),
      jar_(new CookieJar(&manager_)),
      tls_(tlsWith({})),
      idPrefix_(QString::number(QRandomGenerator::global()->generate(), 36)) {
    manager_.setCookieJar(jar_);
    proxy_ = new SystemProxy;
    manager_.setProxyFactory(proxy_);
    manager_.setAutoDeleteReplies(false);
}

server::Fault Http::setTrust(const Trust& trust) {
    trust_ = trust;
    trustFault_ = {};
    QList<QSslCertificate> authorities;
    if (!trust.caFile.isEmpty()) {
        QFile file(trust.caFile);
        if (file.open(QIODevice::ReadOnly)) authorities = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
        if (authorities.isEmpty())
            trustFault_ =
                makeFault(server::FaultKind::untrusted, "client.tls.ca_file", {{"file", trust.caFile.toStdString()}});
    }
    tls_ = tlsWith(authorities);
    manager_.clearConnectionCache();
    return trustFault_;
}

void Http::send(const HttpRequest& request, const std::shared_ptr<CallState>& state,
                std::function<void(const HttpAnswer&)> done) {
    const QString id = request.id.isEmpty() ? idPrefix_ + QLatin1Char('-') + QString::number(++idCounter_) : request.id;
    auto* exchange =
        new HttpExchange({options_, manager_, *proxy_, tls_, trust_.pinned}, request, id, state, std::move(done), this);
    if (trustFault_)
        exchange->failWith(trustFault_);
    else
        exchange->start();
}

}  // namespace sysmanage::client
