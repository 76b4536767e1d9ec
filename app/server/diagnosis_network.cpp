// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the diagnosis that look at the way to the server, and at the way that guests will have.
#include <QFile>
#include <QFutureWatcher>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

#include "app/client/certificate.h"
#include "app/client/http.h"
#include "app/server/diagnosis.h"
#include "ui/models/message_text.h"

namespace sysmanage::link {
namespace {

constexpr int webPort = 3000;
constexpr int webTlsPort = 7443;

/// "" when the system wants no proxy for it. May block: not for the window's thread.
QString proxyFor(const QUrl& url) {
    for (const QNetworkProxy& proxy : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))) {
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy) return {};
        return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
    }
    return {};
}

QString listOf(const QList<QHostAddress>& addresses) {
    QStringList texts;
    for (const QHostAddress& address : addresses) texts << address.toString();
    return texts.join(QStringLiteral(", "));
}

QSslConfiguration tlsFor(const server::Profile& profile) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!profile.ca_file.empty())
        tls.addCaCertificates(QSslCertificate::fromPath(ui::toQString(profile.ca_file), QSsl::Pem));
    return tls;
}

}  // namespace

void Diagnosis::findWay() {
    if (client::isLoopback(url_)) {
        resolve();
        return;
    }
    timeUp_ = [this] {
        finish(
            State::failed, silence(),
            tr("The system is asked for its proxy, and does not answer: look at the proxy settings of the desktop, or "
               "at a proxy configuration script that cannot be fetched."));
    };
    auto* watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, mine = epoch_] {
        watcher->deleteLater();
        if (mine != epoch_) return;
        proxy_ = watcher->result();
        if (proxy_.isEmpty())
            resolve();
        else
            leaveOut(tr("The system’s proxy %1 resolves it").arg(proxy_));
    });
    watcher->setFuture(QtConcurrent::run([url = url_] { return proxyFor(url); }));
}

void Diagnosis::resolve() {
    const QHostAddress literal(url_.host());
    if (!literal.isNull()) {
        resolved_ = {literal};
        finish(State::passed, tr("It is an address"));
        return;
    }
    const QString advice =
        tr("Look for a slip in the server’s address, or whether this machine asks the right DNS server (a VPN may be "
           "missing).");
    timeUp_ = [this, advice] { finish(State::failed, silence(), advice); };
    surroundings_.resolver(url_.host(), this, [this, advice, mine = epoch_](const auto& addresses, const auto& error) {
        if (mine != epoch_) return;
        resolved_ = addresses;
        if (resolved_.isEmpty()) {
            finish(State::failed, tr("“%1” cannot be resolved: %2").arg(url_.host(), error), advice);
        } else {
            finish(State::passed,
                   tr("Resolved to %1 in %2 ms").arg(listOf(resolved_), QString::number(clock_.elapsed())));
        }
    });
}

void Diagnosis::connectTo() {
    if (!proxy_.isEmpty()) {
        leaveOut(tr("Through the proxy %1").arg(proxy_));
        return;
    }
    if (failedBefore()) {
        leaveOut(tr("Not reached"));
        return;
    }
    auto* socket = new QTcpSocket(this);
    socket_ = socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this, [this, socket] { takeConnection(socket, true); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { takeConnection(socket, false); });
    socket->connectToHost(url_.host(), quint16(port_));
}

QString Diagnosis::refusedAdvice() const {
    if (client::isLoopback(url_))
        return tr("Nothing listens at port %1 of this machine. Is the server started (systemctl status sysmanage)? Its "
                  "API is at port 8080, or 8443 with TLS.")
            .arg(port_);
    return tr("Nothing listens at port %1 there, or only for the machine itself. The API is at port 8080 (8443 with "
              "TLS), "
              "or behind the web server at 443. If “api.host” in /etc/sysmanage.yaml on the server is “localhost” or "
              "127.0.0.1, set it to 0.0.0.0 and restart the server, or use its https address.")
        .arg(port_);
}

void Diagnosis::takeConnection(QTcpSocket* socket, bool connected) {
    if (connected) {
        const bool web = port_ == webPort || port_ == webTlsPort;
        finish(web ? State::warned : State::passed,
               tr("Connected to %1 in %2 ms")
                   .arg(QStringLiteral("%1:%2").arg(socket->peerAddress().toString()).arg(port_),
                        QString::number(clock_.elapsed())),
               web ? tr("Port %1 is usually the web interface. The API is at port 8080, or 8443 with TLS.").arg(port_)
                   : QString());
        return;
    }
    const auto error = socket->error();
    if (error == QAbstractSocket::ConnectionRefusedError) {
        finish(State::failed, tr("Port %1 refuses connections").arg(port_), refusedAdvice());
    } else if (error == QAbstractSocket::UnknownSocketError) {
        finish(
            State::failed, tr("No answer from port %1").arg(port_),
            tr("A firewall between this machine and the server may drop the packets: let port %1 through.").arg(port_));
    } else {
        finish(State::failed, socket->errorString(),
               tr("Look whether the machine is up and whether there is a way to its network."));
    }
}

void Diagnosis::secure() {
    if (url_.scheme() != QLatin1String("https")) {
        if (client::isLoopback(url_))
            leaveOut(tr("Not encrypted, and it stays on this machine"));
        else
            finish(State::warned, tr("Not encrypted: passwords can be read and changed on their way"),
                   tr("Use the server’s https address. Without one, set “api.keyFile” and “api.certFile” in "
                      "/etc/sysmanage.yaml on the server."));
        return;
    }
    if (!proxy_.isEmpty() || failedBefore()) {
        leaveOut(proxy_.isEmpty() ? tr("Not reached") : tr("Through the proxy %1").arg(proxy_));
        return;
    }
    auto* socket = new QSslSocket(this);
    socket_ = socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setSslConfiguration(tlsFor(subject_.profile));
    const auto errors = std::make_shared<QList<QSslError>>();
    connect(socket, &QSslSocket::sslErrors, this, [socket, errors](const QList<QSslError>& met) {
        *errors = met;
        // Nothing is sent over it: it is only looked at.
        socket->ignoreSslErrors();
    });
    connect(socket, &QSslSocket::encrypted, this, [this, socket, errors] { takeTls(socket, *errors); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] {
        finish(State::failed, tr("No encryption could be agreed upon: %1").arg(socket->errorString()),
               tr("Perhaps the server does not speak TLS at port %1: look at its address, http or https.").arg(port_));
    });
    socket->connectToHostEncrypted(url_.host(), quint16(port_));
}

void Diagnosis::takeTls(QSslSocket* socket, const QList<QSslError>& errors) {
    const QSslCertificate certificate = socket->peerCertificate();
    const QString fingerprint = client::fingerprintOf(certificate);
    QString pinned = ui::toQString(subject_.profile.pinned_fingerprint).toLower();
    pinned.remove(QLatin1Char(':'));
    const QString until = QLocale().toString(certificate.expiryDate().toLocalTime(), QLocale::ShortFormat);
    if (!pinned.isEmpty()) {
        if (pinned == fingerprint)
            finish(State::passed, tr("The certificate is the one that you have trusted; valid until %1").arg(until));
        else
            finish(State::failed, tr("It is another certificate than the one that you have trusted"),
                   tr("Ask the server’s administrator whether it was renewed, and compare the fingerprint: %1")
                       .arg(client::withColons(fingerprint)));
        return;
    }
    if (errors.isEmpty()) {
        finish(State::passed, tr("The certificate is trusted; valid until %1").arg(until));
        return;
    }
    QStringList faults;
    for (const Message& fault : client::problemOf(certificate, errors, false).faults) faults << ui::messageText(fault);
    finish(State::failed, faults.join(QStringLiteral("; ")),
           tr("Give the certificate authority’s file in the server’s settings, or sign in and trust this certificate "
              "after "
              "comparing its fingerprint: %1")
               .arg(client::withColons(fingerprint)));
}

void Diagnosis::lookAtAddress() {
    if (!client::isLoopback(url_)) {
        const bool loops =
            !resolved_.isEmpty() &&
            std::all_of(resolved_.begin(), resolved_.end(), [](const auto& address) { return address.isLoopback(); });
        if (loops)
            finish(State::warned, tr("“%1” leads to this machine itself").arg(url_.host()),
                   tr("A guest that uses this name must resolve it to the server’s own address: look at /etc/hosts and "
                      "DNS."));
        else
            finish(State::passed, url_.toString(QUrl::RemoveUserInfo | QUrl::RemovePath));
        return;
    }
    auto addresses = surroundings_.ownAddresses();
    if (addresses.isEmpty()) {
        finish(State::warned, tr("“%1” is the guest itself for a guest").arg(url_.host()),
               tr("Enter an address of the server that its guests can reach in its settings here."));
        return;
    }
    tryOwnAddress(std::move(addresses));
}

void Diagnosis::tryOwnAddress(QList<QHostAddress> addresses) {
    const QHostAddress address = addresses.takeFirst();
    auto* socket = new QTcpSocket(this);
    socket_ = socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this, [this, address] {
        finish(State::warned, tr("“%1” is the guest itself for a guest").arg(url_.host()),
               tr("Use %1 as the server’s address instead: it answers there, too.")
                   .arg(QStringLiteral("%1://%2:%3").arg(url_.scheme(), address.toString()).arg(port_)));
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, addresses] { passOwnAddress(addresses); });
    // An address whose packets are dropped is none that a guest can use, either.
    timeUp_ = [this, addresses] { passOwnAddress(addresses); };
    limit_.start(times_.diagnosis);
    socket->connectToHost(address, quint16(port_));
}

void Diagnosis::passOwnAddress(const QList<QHostAddress>& others) {
    socket_->disconnect(this);
    socket_->deleteLater();
    socket_.clear();
    if (!others.isEmpty()) {
        tryOwnAddress(others);
        return;
    }
    const QString guests = tr("“%1” is the guest itself for a guest").arg(url_.host());
    finish(State::warned, tr("%1, and the server listens for this machine alone").arg(guests),
           tr("Set “api.host” in /etc/sysmanage.yaml to 0.0.0.0, restart the server, and use this machine’s own "
              "address."));
}

void Diagnosis::lookAtNetwork() {
    if (!subject_.hosts) {
        leaveOut(tr("The hosts are not known"));
        return;
    }
    const bool self = client::isLoopback(url_);
    const auto own = self ? surroundings_.ownAddresses() : resolved_;
    const auto isServer = [&](const server::Host& host) {
        const QHostAddress address(ui::toQString(host.ipv4));
        return host.parent_host_id.empty() &&
               (ui::toQString(host.fqdn).compare(url_.host(), Qt::CaseInsensitive) == 0 ||
                (!address.isNull() && own.contains(address)));
    };
    const auto found = std::find_if(subject_.hosts->begin(), subject_.hosts->end(), isServer);
    if (found == subject_.hosts->end()) {
        finish(State::passed, tr("The server is none of the parents: guests reach it through their parent"));
        return;
    }
    finish(
        State::warned, tr("The server runs on the parent %1").arg(ui::toQString(found->fqdn)),
        tr("Guests in libvirt’s NAT network come from 192.168.122.0/24. Let them through to port %1 in that parent’s "
           "firewall, for example: ufw allow from 192.168.122.0/24 to any port %1 proto tcp")
            .arg(port_));
}

}  // namespace sysmanage::link
