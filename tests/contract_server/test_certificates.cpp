// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/test_certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace sysmanage::contract {
namespace {

const QStringList new_key{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                          QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes")};

QString name_of(Certificate kind) {
    switch (kind) {
        case Certificate::good:
            return QStringLiteral("good");
        case Certificate::changed:
            return QStringLiteral("changed");
        case Certificate::wrong_name:
            return QStringLiteral("wrong-name");
        case Certificate::expired:
            return QStringLiteral("expired");
        case Certificate::self_signed:
            break;
    }
    return QStringLiteral("self-signed");
}

bool write(const QString& path, const QByteArray& text) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

}  // namespace

bool CertificateMaker::openssl(const QStringList& arguments) const {
    QProcess process;
    process.setWorkingDirectory(folder_);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    const bool good = process.waitForFinished() && process.exitCode() == 0;
    if (!good) qWarning("openssl: %s", process.readAll().constData());
    return good;
}

bool CertificateMaker::make_ca() {
    if (made_) return true;
    // A CA of its own folder, because "openssl ca" is the one that takes dates of the past.
    const QByteArray config =
        "[ca]\ndefault_ca = own\n[own]\ndatabase = index.txt\nnew_certs_dir = .\nserial = serial\ndefault_md = sha256\n"
        "policy = any\ncopy_extensions = copy\nunique_subject = no\nrand_serial = yes\n[any]\ncommonName = supplied\n";
    made_ = write(in(QStringLiteral("ca.cnf")), config) && write(in(QStringLiteral("index.txt")), {}) &&
            openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + new_key +
                    QStringList{QStringLiteral("-keyout"), QStringLiteral("ca.key"), QStringLiteral("-out"),
                                QStringLiteral("ca.pem"), QStringLiteral("-days"), QStringLiteral("30"),
                                QStringLiteral("-subj"), QStringLiteral("/CN=Contract Test CA")});
    return made_;
}

QString CertificateMaker::ca_file() { return make_ca() ? in(QStringLiteral("ca.pem")) : QString(); }

QSslConfiguration CertificateMaker::configuration(Certificate kind) {
    const QString name = name_of(kind);
    const QString key = name + QStringLiteral(".key");
    const QString pem = name + QStringLiteral(".pem");
    const QString host = kind == Certificate::wrong_name ? QStringLiteral("DNS:other.example.com")
                                                         : QStringLiteral("DNS:localhost,IP:127.0.0.1");
    const QStringList request = QStringList{QStringLiteral("req")} + new_key +
                                QStringList{QStringLiteral("-keyout"), key,
                                            QStringLiteral("-subj"),   QStringLiteral("/CN=sysmanage-test"),
                                            QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + host};
    bool good = make_ca();
    if (kind == Certificate::self_signed) {
        good = good && openssl(request + QStringList{QStringLiteral("-x509"), QStringLiteral("-days"),
                                                     QStringLiteral("30"), QStringLiteral("-out"), pem});
    } else {
        const bool over = kind == Certificate::expired;
        const QStringList dates = over ? QStringList{QStringLiteral("-startdate"), QStringLiteral("20200101000000Z"),
                                                     QStringLiteral("-enddate"), QStringLiteral("20200201000000Z")}
                                       : QStringList{QStringLiteral("-days"), QStringLiteral("30")};
        good = good && openssl(request + QStringList{QStringLiteral("-out"), name + QStringLiteral(".csr")}) &&
               openssl(QStringList{QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                                   QStringLiteral("-config"), QStringLiteral("ca.cnf"), QStringLiteral("-keyfile"),
                                   QStringLiteral("ca.key"), QStringLiteral("-cert"), QStringLiteral("ca.pem"),
                                   QStringLiteral("-in"), name + QStringLiteral(".csr"), QStringLiteral("-out"), pem} +
                       dates);
    }
    if (!good) return {};
    QFile key_file(in(key));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!key_file.open(QIODevice::ReadOnly)) return {};
    configuration.setPrivateKey(QSslKey(&key_file, QSsl::Ec));
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(in(pem)));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);  // of the client; a server asks for none
    return configuration;
}

}  // namespace sysmanage::contract
