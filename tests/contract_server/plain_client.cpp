// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/plain_client.h"

#include <QEventLoop>
#include <QTimer>
#include <memory>

namespace sysmanage::contract {

std::string Heard::detail() const {
    if (!json.is_object() || !json.contains("detail") || !json.at("detail").is_string()) return {};
    return json.at("detail").get<std::string>();
}

Heard PlainClient::ask(const QByteArray& method, const QString& path, const Json& body) {
    QUrl url = server_.url();
    const qsizetype mark = path.indexOf(QLatin1Char('?'));
    url.setPath(path.left(mark), QUrl::StrictMode);
    if (mark >= 0) url.setQuery(path.mid(mark + 1));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!token.empty()) request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(token));
    const QByteArray sent = body.is_null() ? QByteArray() : QByteArray::fromStdString(body.dump());
    const std::unique_ptr<QNetworkReply> reply(network_.sendCustomRequest(request, method, sent));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) loop.exec();
    Heard heard;
    if (!reply->isFinished()) {
        heard.error = QNetworkReply::TimeoutError;
        reply->abort();
        return heard;
    }
    heard.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    heard.body = reply->readAll();
    heard.json = Json::parse(heard.body.toStdString(), nullptr, false);
    heard.error = reply->error();
    if (reply->hasRawHeader("Content-Length")) heard.promised = reply->rawHeader("Content-Length").toLongLong();
    heard.retry_after = reply->rawHeader("Retry-After");
    heard.cookie = reply->rawHeader("Set-Cookie");
    return heard;
}

Heard PlainClient::sign_in(const std::string& email, const std::string& password, const QString& root) {
    token.clear();
    Heard heard = post(root + QStringLiteral("/login"), Json{{"userid", email}, {"password", password}});
    if (heard.json.is_object() && heard.json.contains("Authorization"))
        token = heard.json.at("Authorization").get<std::string>();
    return heard;
}

}  // namespace sysmanage::contract
