// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/cookie_jar.h"

namespace sysmanage::client {
namespace {
const QByteArray refreshName = QByteArrayLiteral("refresh_token");
}

Secret CookieJar::refreshToken(const QUrl& url) const {
    const auto cookies = cookiesForUrl(url);
    for (const QNetworkCookie& cookie : cookies)
        if (cookie.name() == refreshName) return Secret(cookie.value().toStdString());
    return {};
}

void CookieJar::putRefreshToken(const QUrl& url, const Secret& token) {
    const auto value = token.reveal();
    QNetworkCookie cookie(refreshName, QByteArray(value.data(), qsizetype(value.size())));
    cookie.setPath(QStringLiteral("/"));
    cookie.setHttpOnly(true);
    cookie.setSecure(url.scheme() == QLatin1String("https"));
    setCookiesFromUrl({cookie}, url);
}

}  // namespace sysmanage::client
