// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates made on the spot with openssl's command line; nothing of them is kept in the tree.
#pragma once
#include <QSslConfiguration>
#include <QString>

namespace sysmanage::contract {

enum class Certificate {
    good,         ///< of our CA, for 127.0.0.1 and localhost
    changed,      ///< the same with another key
    wrong_name,   ///< of our CA, for another host
    expired,      ///< of our CA, over since years
    self_signed,  ///< for 127.0.0.1, of nobody
};

class CertificateMaker {
public:
    /// Files go into `folder`, which must exist.
    explicit CertificateMaker(QString folder) : folder_(std::move(folder)) {}
    QString ca_file();  ///< PEM of the CA; "" when openssl failed
    QSslConfiguration configuration(Certificate kind);

private:
    bool make_ca();
    bool openssl(const QStringList& arguments) const;
    QString in(const QString& name) const { return folder_ + QLatin1Char('/') + name; }

    QString folder_;
    bool made_ = false;
};

}  // namespace sysmanage::contract
