// SPDX-License-Identifier: GPL-3.0-or-later
// One request to the server and what came of it. TLS is always verified, redirects stay at the origin, bodies have a
// limit, nothing is ever sent twice by itself, and the log names calls without what they carry.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QObject>
#include <QPair>
#include <QSslConfiguration>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

#include "app/client/call_handle.h"
#include "app/client/certificate.h"
#include "app/client/cookie_jar.h"
#include "app/client/options.h"
#include "engine/server/fault.h"

namespace sysmanage::client {

class SystemProxy;

/// "localhost", 127.0.0.0/8, ::1.
bool isLoopback(const QUrl& url);

/// Whom to trust beside the system's certificate authorities.
struct Trust {
    QString caFile{};  ///< PEM
    QString pinned{};  ///< SHA-256 of the one certificate that is accepted; "" when none is pinned
};

struct HttpRequest {
    QByteArray method{};
    QUrl url{};
    QList<QPair<QByteArray, QByteArray>> headers{};
    QByteArray body{};     ///< JSON; empty: none
    bool follows = false;  ///< redirects within the origin
    QString id{};          ///< X-Request-ID; "": one of ours is made
};

struct HttpAnswer {
    int status = 0;                           ///< 0: there was no answer
    QHash<QByteArray, QByteArray> headers{};  ///< names in lower case
    QByteArray body{};
    server::Fault fault{};  ///< only of the transport: a 404 is no fault here
    bool sent = false;      ///< the server may have got the request
    bool tooLarge = false;
    std::optional<CertificateProblem> certificate{};
    QString requestId{};
};

class Http : public QObject {
    Q_OBJECT
public:
    explicit Http(ClientOptions options, QObject* parent = nullptr);

    /// For the connections from now on; those that are open are not used again. The fault tells of a CA file that
    /// cannot be read, and everything is refused until that is mended.
    server::Fault setTrust(const Trust& trust);
    /// Reads a CA file that could not be read once more; what works is left as it is.
    server::Fault mendTrust() { return trustFault_ ? setTrust(Trust(trust_)) : server::Fault(); }
    CookieJar& cookies() { return *jar_; }

    /// The callback comes later and once, unless this object goes before. `state` is the call's, so that it can be
    /// cancelled.
    void send(const HttpRequest& request, const std::shared_ptr<CallState>& state,
              std::function<void(const HttpAnswer&)> done);

private:
    ClientOptions options_;
    QNetworkAccessManager manager_;
    CookieJar* jar_;                ///< the manager's
    SystemProxy* proxy_ = nullptr;  ///< the same
    Trust trust_;
    QSslConfiguration tls_;
    server::Fault trustFault_;
    QString idPrefix_;
    quint64 idCounter_ = 0;
};

}  // namespace sysmanage::client
