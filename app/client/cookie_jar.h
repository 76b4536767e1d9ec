// SPDX-License-Identifier: GPL-3.0-or-later
// The cookies of one session, in memory. The refresh token can be taken out for the key ring and put back.
#pragma once
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QUrl>

#include "engine/text/secret.h"

namespace sysmanage::client {

class CookieJar : public QNetworkCookieJar {
    Q_OBJECT
public:
    using QNetworkCookieJar::QNetworkCookieJar;

    void clear() { setAllCookies({}); }
    /// Empty when the server has set none that it would get back there.
    Secret refreshToken(const QUrl& url) const;
    void putRefreshToken(const QUrl& url, const Secret& token);
};

}  // namespace sysmanage::client
