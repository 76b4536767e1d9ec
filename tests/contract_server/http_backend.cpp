// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/http_backend.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QTcpServer>
#include <memory>

namespace sysmanage::contract {
namespace {

QByteArray method_name(QHttpServerRequest::Method method) {
    switch (method) {
        case QHttpServerRequest::Method::Get:
            return "GET";
        case QHttpServerRequest::Method::Put:
            return "PUT";
        case QHttpServerRequest::Method::Delete:
            return "DELETE";
        case QHttpServerRequest::Method::Post:
            return "POST";
        case QHttpServerRequest::Method::Head:
            return "HEAD";
        default:
            break;
    }
    return "OTHER";
}

Request taken(const QHttpServerRequest& asked) {
    Request request;
    request.method = method_name(asked.method());
    request.path = asked.url().path(QUrl::FullyEncoded);
    request.query = asked.query();
    request.body = asked.body();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const auto& headers = asked.headers();
    for (qsizetype i = 0; i < headers.size(); ++i)
        request.headers.append(
            {QByteArray(headers.nameAt(i).data(), headers.nameAt(i).size()), headers.valueAt(i).toByteArray()});
#else
    request.headers = asked.headers();
#endif
    return request;
}

QHttpServerResponse response_of(const Answer& answer) {
    QHttpServerResponse response(answer.type, answer.body, static_cast<QHttpServerResponse::StatusCode>(answer.status));
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    for (const auto& [name, value] : answer.headers) headers.append(name, value);
    response.setHeaders(std::move(headers));
#else
    for (const auto& [name, value] : answer.headers) response.addHeader(name, value);
#endif
    return response;
}

}  // namespace

quint16 HttpBackend::listen(Handler handler) {
    auto answer = [handler = std::move(handler)](const QHttpServerRequest& request, auto&& responder) {
        const QHttpServerResponse response = response_of(handler(taken(request)));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        responder.sendResponse(response);
#else
        response.write(std::move(responder));
#endif
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    server_.setMissingHandler(&server_, std::move(answer));
#else
    server_.setMissingHandler(std::move(answer));
#endif
    auto socket = std::make_unique<QTcpServer>();
    if (!socket->listen(QHostAddress::LocalHost)) return 0;
    // Connections inherit it: an answer's body does not wait for the word that its head has come.
    const int at_once = 1;
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    const quint16 port = socket->serverPort();
    server_.bind(socket.release());  // takes it as its child
    return port;
}

}  // namespace sysmanage::contract
