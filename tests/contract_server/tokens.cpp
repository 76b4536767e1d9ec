// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/tokens.h"

#include <QList>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace sysmanage::contract {
namespace {

constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int secret_bytes = 32;

const char* use_name(TokenUse use) {
    switch (use) {
        case TokenUse::access:
            return "access";
        case TokenUse::refresh:
            return "refresh";
        case TokenUse::pending:
            break;
    }
    return "mfa_pending";
}

Json payload_of(const std::string& token) {
    const QList<QByteArray> parts = QByteArray::fromStdString(token).split('.');
    if (parts.size() != 3) return Json::object();
    const QByteArray text = QByteArray::fromBase64(parts[1], base64url);
    const Json payload = Json::parse(text.toStdString(), nullptr, false);
    return payload.is_object() ? payload : Json::object();
}

}  // namespace

Tokens::Tokens() {
    for (int i = 0; i < secret_bytes; ++i) secret_.append(static_cast<char>(QRandomGenerator::system()->bounded(256)));
}

std::string Tokens::issue(TokenUse use, const std::string& user, Seconds expires) {
    const Json payload{
        {"user_id", user}, {"expires", static_cast<double>(expires)}, {"use", use_name(use)}, {"serial", ++serial_}};
    const QByteArray head = QByteArrayLiteral("{\"alg\":\"HS256\",\"typ\":\"JWT\"}").toBase64(base64url) + '.' +
                            QByteArray::fromStdString(payload.dump()).toBase64(base64url);
    const QByteArray mark = QMessageAuthenticationCode::hash(head, secret_, QCryptographicHash::Sha256);
    const std::string token = (head + '.' + mark.toBase64(base64url)).toStdString();
    known_.insert(token);
    return token;
}

std::optional<std::string> Tokens::user(TokenUse use, const std::string& token, Seconds now) const {
    if (known_.count(token) == 0) return std::nullopt;
    const Json payload = payload_of(token);
    if (payload.value("use", "") != use_name(use) || payload.value("expires", 0.0) <= static_cast<double>(now))
        return std::nullopt;
    return payload.value("user_id", "");
}

void Tokens::forget(TokenUse use) {
    for (auto token = known_.begin(); token != known_.end();)
        token = payload_of(*token).value("use", "") == use_name(use) ? known_.erase(token) : std::next(token);
}

}  // namespace sysmanage::contract
