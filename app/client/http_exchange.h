// SPDX-License-Identifier: GPL-3.0-or-later
// One request on its way: watches the clock, the size, the certificate and the redirects until there is an answer.
#pragma once
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>

#include "app/client/http.h"

namespace sysmanage::client {

class HttpExchange : public QObject {
    Q_OBJECT
public:
    struct Setting {
        const ClientOptions& options;
        QNetworkAccessManager& manager;
        const SystemProxy& proxy;
        const QSslConfiguration& tls;
        const QString pinned;
    };
    HttpExchange(const Setting& setting, HttpRequest request, QString requestId, std::shared_ptr<CallState> state,
                 std::function<void(const HttpAnswer&)> done, QObject* parent);
    ~HttpExchange() override;

    void start();
    void failWith(const server::Fault& fault);  ///< instead of start()

private:
    void cancel();
    void watch();
    void onEncrypted();
    void onTlsErrors(const QList<QSslError>& errors);
    void onHeaders();
    void onBytes();
    void onFinished();
    bool follow();  ///< a redirect that may be followed
    void end(const server::Fault& fault);
    void takeHeaders();
    server::Fault transportFault() const;
    QNetworkReply::NetworkError networkError() const;
    void deliver();
    void log() const;

    const ClientOptions options_;
    QNetworkAccessManager& manager_;
    const SystemProxy& proxy_;
    const QSslConfiguration tls_;
    const QString pinned_;
    HttpRequest request_;
    std::shared_ptr<CallState> state_;
    std::function<void(const HttpAnswer&)> done_;
    HttpAnswer answer_;
    QPointer<QNetworkReply> reply_;
    QTimer deadline_;
    QTimer silence_;
    QElapsedTimer clock_;
    qint64 promised_ = -1;  ///< Content-Length
    int redirects_ = 0;
    bool ended_ = false;
};

}  // namespace sysmanage::client
