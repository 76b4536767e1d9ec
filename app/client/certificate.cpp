// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/certificate.h"

#include <QCryptographicHash>
#include <algorithm>
#include <utility>

namespace sysmanage::client {
namespace {

Message textOf(const QSslError& error) {
    switch (error.error()) {
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
            return {"client.tls.self_signed"};
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
            return {"client.tls.unknown_authority"};
        case QSslError::HostNameMismatch:
            return {"client.tls.other_name"};
        case QSslError::CertificateExpired:
            return {"client.tls.expired"};
        case QSslError::CertificateNotYetValid:
            return {"client.tls.not_yet_valid"};
        case QSslError::CertificateRevoked:
            return {"client.tls.revoked"};
        case QSslError::NoPeerCertificate:
            return {"client.tls.none"};
        default:
            return {"client.tls.other", {{"error", error.errorString().toStdString()}}};
    }
}

QString nameOf(const QSslCertificate& certificate,
               QStringList (QSslCertificate::*info)(QSslCertificate::SubjectInfo) const) {
    const QStringList common = (certificate.*info)(QSslCertificate::CommonName);
    const QStringList organisation = (certificate.*info)(QSslCertificate::Organization);
    QStringList parts = common + organisation;
    parts.removeDuplicates();
    return parts.join(QStringLiteral(", "));
}

QStringList alternativeNames(const QSslCertificate& certificate) {
    QStringList names;
    const auto all = certificate.subjectAlternativeNames();
    for (auto name = all.cbegin(); name != all.cend(); ++name)
        if (name.key() == QSsl::DnsEntry || name.key() == QSsl::IpAddressEntry) names += name.value();
    names.sort();
    return names;
}

}  // namespace

QString fingerprintOf(const QSslCertificate& certificate) {
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

QString withColons(const QString& fingerprint) {
    QString out;
    for (qsizetype at = 0; at < fingerprint.size(); at += 2) {
        if (at > 0) out += QLatin1Char(':');
        out += fingerprint.mid(at, 2);
    }
    return out;
}

CertificateProblem problemOf(const QSslCertificate& certificate, const QList<QSslError>& errors, bool replacesPinned) {
    CertificateProblem problem;
    problem.fingerprint = fingerprintOf(certificate);
    problem.subject = nameOf(certificate, &QSslCertificate::subjectInfo);
    problem.issuer = nameOf(certificate, &QSslCertificate::issuerInfo);
    problem.names = alternativeNames(certificate);
    problem.validFrom = certificate.effectiveDate().toUTC();
    problem.validUntil = certificate.expiryDate().toUTC();
    problem.replacesPinned = replacesPinned;
    if (replacesPinned) problem.faults.push_back({"client.tls.changed"});
    for (const QSslError& error : errors) {
        Message text = textOf(error);
        if (std::find(problem.faults.begin(), problem.faults.end(), text) == problem.faults.end())
            problem.faults.push_back(std::move(text));
    }
    return problem;
}

}  // namespace sysmanage::client
