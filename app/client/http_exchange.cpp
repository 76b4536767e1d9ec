// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/http_exchange.h"

#include <spdlog/spdlog.h>

#include <QNetworkRequest>
#include <algorithm>
#include <utility>

#include "app/client/faults.h"
#include "app/client/system_proxy.h"

namespace sysmanage::client {
namespace {

using server::FaultKind;

constexpr int mostRedirects = 4;

bool sameOrigin(const QUrl& one, const QUrl& other) {
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

QString originOf(const QUrl& url) {
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// A body that can be read once. When a connection ends before the answer begins, Qt sends even a custom request again on
/// a new one; without its body it is none that a server could carry out, and the exchange fails as it should. So no write
/// goes without a body.
class OneTimeBody : public QIODevice {
public:
    explicit OneTimeBody(QByteArray bytes) : bytes_(std::move(bytes)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return bytes_.size() - at_; }
    bool atEnd() const override { return at_ == bytes_.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char* to, qint64 most) override {
        const qint64 size = std::min(most, bytesAvailable());
        if (size == 0) return most > 0 ? -1 : 0;
        std::copy_n(bytes_.constData() + at_, size, to);
        at_ += size;
        return size;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray bytes_;
    qint64 at_ = 0;
};

}  // namespace

HttpExchange::HttpExchange(const Setting& setting, HttpRequest request, QString requestId,
                           std::shared_ptr<CallState> state, std::function<void(const HttpAnswer&)> done,
                           QObject* parent)
    : QObject(parent),
      options_(setting.options),
      manager_(setting.manager),
      proxy_(setting.proxy),
      tls_(setting.tls),
      pinned_(setting.pinned),
      request_(std::move(request)),
      state_(std::move(state)),
      done_(std::move(done)) {
    answer_.requestId = std::move(requestId);
    state_->stop = [this] { cancel(); };
    for (QTimer* timer : {&deadline_, &silence_}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this,
                [this] { end(makeFault(FaultKind::unreachable, "client.net.timeout")); });
    }
    clock_.start();
}

HttpExchange::~HttpExchange() {
    if (!ended_) state_->stop = {};
    if (!reply_) return;
    reply_->disconnect(this);
    reply_->abort();
    delete reply_;
}

void HttpExchange::failWith(const server::Fault& fault) { end(fault); }

void HttpExchange::start() {
    QNetworkRequest out(request_.url);
    // HTTP/2 would be offered by an "Upgrade" header that proxies in front of this server refuse.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setSslConfiguration(tls_);
    out.setRawHeader("User-Agent", options_.userAgent);
    out.setRawHeader("Accept", "application/json");
    out.setRawHeader("Accept-Encoding", "identity");  // a length that is told is the length that is read
    out.setRawHeader("Accept-Language", options_.acceptLanguage);
    out.setRawHeader("X-Request-ID", answer_.requestId.toLatin1());
    const bool writes = request_.method != "GET";
    if (writes) out.setRawHeader("Content-Type", "application/json");
    for (const auto& header : std::as_const(request_.headers)) out.setRawHeader(header.first, header.second);
    if (!writes) {
        reply_ = manager_.sendCustomRequest(out, request_.method, static_cast<QIODevice*>(nullptr));
    } else {
        auto* body = new OneTimeBody(request_.body.isEmpty() ? QByteArrayLiteral("{}") : request_.body);
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        out.setHeader(QNetworkRequest::ContentLengthHeader, body->bytesAvailable());
        reply_ = manager_.sendCustomRequest(out, request_.method, body);
        body->setParent(reply_);
    }
    watch();
    if (redirects_ == 0) deadline_.start(options_.deadline);
    silence_.start(options_.silence);
}

void HttpExchange::watch() {
    connect(reply_, &QNetworkReply::requestSent, this, [this] {
        answer_.sent = true;
        silence_.start();
    });
    connect(reply_, &QNetworkReply::uploadProgress, this, [this](qint64 bytes) {
        if (bytes > 0) answer_.sent = true;
        if (!ended_) silence_.start();
    });
    connect(reply_, &QNetworkReply::encrypted, this, &HttpExchange::onEncrypted);
    connect(reply_, &QNetworkReply::sslErrors, this, &HttpExchange::onTlsErrors);
    connect(reply_, &QNetworkReply::metaDataChanged, this, &HttpExchange::onHeaders);
    connect(reply_, &QNetworkReply::readyRead, this, &HttpExchange::onBytes);
    connect(reply_, &QNetworkReply::finished, this, &HttpExchange::onFinished);
}

void HttpExchange::cancel() { end(cancelledFault()); }

void HttpExchange::onEncrypted() {
    const QSslCertificate certificate = reply_->sslConfiguration().peerCertificate();
    if (pinned_.isEmpty() || fingerprintOf(certificate) == pinned_) return;
    answer_.certificate = problemOf(certificate, {}, true);
    end(makeFault(FaultKind::untrusted, "client.tls.changed"));
}

void HttpExchange::onTlsErrors(const QList<QSslError>& errors) {
    QSslCertificate certificate = reply_->sslConfiguration().peerCertificate();
    if (certificate.isNull() && !errors.isEmpty()) certificate = errors.first().certificate();
    const bool known = !pinned_.isEmpty() && fingerprintOf(certificate) == pinned_;
    if (known) {
        reply_->ignoreSslErrors(errors);
        return;
    }
    answer_.certificate = problemOf(certificate, errors, !pinned_.isEmpty());
    end(makeFault(FaultKind::untrusted, pinned_.isEmpty() ? "client.tls.untrusted" : "client.tls.changed"));
}

void HttpExchange::takeHeaders() {
    answer_.status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer_.headers.clear();
    const auto pairs = reply_->rawHeaderPairs();
    for (const auto& pair : pairs) answer_.headers.insert(pair.first.toLower(), pair.second);
    bool isNumber = false;
    const qint64 length = answer_.headers.value("content-length").toLongLong(&isNumber);
    promised_ = isNumber && length >= 0 ? length : -1;
}

void HttpExchange::onHeaders() {
    if (ended_) return;
    silence_.start();
    takeHeaders();
    if (promised_ > options_.bodyLimit) {
        answer_.tooLarge = true;
        end(tooLargeFault(options_.bodyLimit));
    }
}

void HttpExchange::onBytes() {
    if (ended_) return;
    silence_.start();
    answer_.body += reply_->readAll();
    if (answer_.body.size() <= options_.bodyLimit) return;
    answer_.tooLarge = true;
    end(tooLargeFault(options_.bodyLimit));
}

bool HttpExchange::follow() {
    const QUrl target = request_.url.resolved(QUrl::fromEncoded(answer_.headers.value("location")));
    if (!request_.follows || !target.isValid() || !sameOrigin(target, request_.url)) return false;
    if (++redirects_ > mostRedirects) return false;
    request_.url = target;
    answer_.body.clear();
    answer_.status = 0;
    promised_ = -1;
    reply_->disconnect(this);
    reply_->deleteLater();
    start();
    return true;
}

QNetworkReply::NetworkError HttpExchange::networkError() const {
    const auto error = reply_->error();
    if (!proxy_.isUsed() || request_.url.scheme() != QLatin1String("http")) return error;
    if (error == QNetworkReply::ConnectionRefusedError) return QNetworkReply::ProxyConnectionRefusedError;
    return error == QNetworkReply::HostNotFoundError ? QNetworkReply::ProxyNotFoundError : error;
}

server::Fault HttpExchange::transportFault() const {
    const auto error = networkError();
    // Qt calls a refusal by status an error, too; that is an answer all the same.
    if (answer_.status >= 400) return {};
    if (error != QNetworkReply::NoError) return faultOfNetwork(error, reply_->errorString());
    if (isRedirect(answer_.status)) {
        const QUrl target = request_.url.resolved(QUrl::fromEncoded(answer_.headers.value("location")));
        auto fault =
            makeFault(FaultKind::not_understood,
                      sameOrigin(target, request_.url) ? "client.net.redirect" : "client.net.redirect_elsewhere",
                      {{"target", originOf(target).toStdString()}});
        return fault;
    }
    if (answer_.status == 0) return makeFault(FaultKind::not_understood, "client.net.no_status");
    if (promised_ >= 0 && answer_.body.size() < promised_)
        return makeFault(FaultKind::not_understood, "client.net.truncated",
                         {{"got", std::to_string(answer_.body.size())}, {"promised", std::to_string(promised_)}});
    return {};
}

void HttpExchange::onFinished() {
    if (ended_) return;
    takeHeaders();
    onBytes();
    if (ended_) return;
    if (isRedirect(answer_.status) && follow()) return;
    end(transportFault());
}

void HttpExchange::end(const server::Fault& fault) {
    if (ended_) return;
    ended_ = true;
    deadline_.stop();
    silence_.stop();
    state_->stop = {};
    answer_.fault = fault;
    if (fault) {
        answer_.fault.http_status = answer_.status;
        answer_.fault.request_id = answer_.requestId.toStdString();
    }
    if (reply_) {
        reply_->disconnect(this);
        reply_->abort();
    }
    log();
    QMetaObject::invokeMethod(this, &HttpExchange::deliver, Qt::QueuedConnection);
}

void HttpExchange::deliver() {
    deleteLater();
    if (const auto done = std::move(done_)) done(answer_);
}

void HttpExchange::log() const {
    if (!options_.log) return;
    // Paths are ours and percent-encoded; a query may hold nothing but a child type.
    options_.log->info("{} {} {} {} ms {}{}{}", request_.method.toStdString(),
                       request_.url.path(QUrl::FullyEncoded).toStdString(), answer_.status, clock_.elapsed(),
                       answer_.requestId.toStdString(), answer_.fault ? " " : "", answer_.fault.what.key);
}

}  // namespace sysmanage::client
