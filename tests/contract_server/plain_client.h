// SPDX-License-Identifier: GPL-3.0-or-later
// A client that does as it is told and knows nothing: for asking the contract server what a test wants to hear.
#pragma once
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include "tests/contract_server/contract_server.h"

namespace sysmanage::contract {

struct Heard {
    int status = 0;  ///< 0: no answer
    QByteArray body{};
    Json json{};
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    qint64 promised = -1;  ///< bytes of the body that the head tells; -1: it tells none
    QByteArray retry_after{};
    QByteArray cookie{};

    std::string detail() const;  ///< "" when there is none
};

/// Its text: two values are compared by it, because the test macros cannot take the values themselves.
inline QByteArray shown(const Json& json) { return QByteArray::fromStdString(json.dump()); }

class PlainClient {
public:
    explicit PlainClient(ContractServer& server) : server_(server) {}
    /// Waits for the answer, `patience` ms at most.
    Heard ask(const QByteArray& method, const QString& path, const Json& body = nullptr);
    Heard get(const QString& path) { return ask("GET", path); }
    Heard post(const QString& path, const Json& body = nullptr) { return ask("POST", path, body); }
    /// As the demo's or another user; the token is kept for what follows.
    Heard sign_in(const std::string& email, const std::string& password,
                  const QString& root = QStringLiteral("/api/v1"));

    std::string token{};
    int patience = 5000;

private:
    ContractServer& server_;
    QNetworkAccessManager network_{};
};

}  // namespace sysmanage::contract
