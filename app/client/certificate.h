// SPDX-License-Identifier: GPL-3.0-or-later
// A server's certificate that was not accepted, as the user has to see it.
#pragma once
#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>
#include <QStringList>
#include <vector>

#include "engine/message/message.h"

namespace sysmanage::client {

struct CertificateProblem {
    QString fingerprint{};  ///< SHA-256, lower-case hex without separators, as a profile keeps it
    QString subject{};
    QString issuer{};
    QStringList names{};  ///< alternative names: DNS and IP
    QDateTime validFrom{};
    QDateTime validUntil{};
    std::vector<Message> faults{};  ///< why it is not trusted
    bool replacesPinned = false;    ///< another certificate was trusted for this profile: an error, never a question
};

QString fingerprintOf(const QSslCertificate& certificate);
/// "ab:cd:…", for people.
QString withColons(const QString& fingerprint);
CertificateProblem problemOf(const QSslCertificate& certificate, const QList<QSslError>& errors, bool replacesPinned);

}  // namespace sysmanage::client
