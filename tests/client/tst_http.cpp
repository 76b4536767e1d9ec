// SPDX-License-Identifier: GPL-3.0-or-later
// One request at a time against a server that writes whatever bytes it is told to.
#include <sys/socket.h>

#include <QHash>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>
#include <memory>

#include "app/client/http.h"

using namespace sysmanage;
using namespace sysmanage::client;
using server::FaultKind;

class TestHttp : public QObject {
    Q_OBJECT

private slots:
    void bytesOnTheWire_data();
    void bytesOnTheWire();
    void whatIsSent();
    void aPromiseThatIsTooLarge();
    void readingStopsAtTheLimit();
    void aWriteArrivesOnce_data();
    void aWriteArrivesOnce();
    void silenceAndDeadline();
    void cancelled();
    void goneBeforeTheAnswer();
    void nobodyThere();
};

namespace {

/// Answers every request with the same bytes, and then does what it is told.
class RawServer : public QTcpServer {
public:
    explicit RawServer(QByteArray answer = {}, bool closes = true) : answer_(std::move(answer)), closes_(closes) {
        if (!listen(QHostAddress::LocalHost)) qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, &RawServer::take);
    }

    QUrl url() const { return QUrl(QString("http://127.0.0.1:%1/api/v1/hosts").arg(serverPort())); }

    QByteArray received{};
    int requests = 0;                                         ///< whole ones
    int heads = 0;                                            ///< of whole ones and of those whose body never came
    enum class End { none, orderly, reset } end = End::none;  ///< of the connection, instead of an answer
    int firstAnswered = 0;                                    ///< so many are answered before that
    bool neverStops = false;                                  ///< body bytes for as long as somebody reads
    qint64 written = 0;

private:
    void take() {
        QTcpSocket* socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const QByteArray bytes = socket->readAll();
            received += bytes;
            taken_[socket] += bytes;
            // What comes without the body that it has promised is no request that a server could carry out.
            const qsizetype headEnd = taken_[socket].indexOf("\r\n\r\n");
            const bool bodyMissing =
                taken_[socket].contains("Content-Length: 25") && headEnd + 4 + 25 > taken_[socket].size();
            if (headEnd >= 0 && !headsSeen_.contains(socket)) {
                headsSeen_.insert(socket);
                ++heads;
            }
            if (headEnd < 0 || bodyMissing) return;
            taken_[socket].clear();
            headsSeen_.remove(socket);
            ++requests;
            if (end != End::none && requests > firstAnswered) return cut(socket);
            socket->write(answer_);
            if (neverStops) pour(socket);
            if (closes_ && !answer_.isEmpty() && !neverStops) socket->disconnectFromHost();
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            taken_.remove(socket);
            headsSeen_.remove(socket);
            socket->deleteLater();
        });
    }

    void cut(QTcpSocket* socket) {
        if (end == End::orderly) return socket->disconnectFromHost();
        // Without lingering, closing sends a reset.
        const struct linger at_once { 1, 0 };
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        socket->abort();
    }

    void pour(QTcpSocket* socket) {
        connect(socket, &QTcpSocket::bytesWritten, socket, [this, socket](qint64 bytes) {
            written += bytes;
            if (socket->bytesToWrite() < 65536) socket->write(QByteArray(65536, ' '));
        });
        socket->write(QByteArray(65536, ' '));
    }

    QByteArray answer_;
    bool closes_;
    QHash<QTcpSocket*, QByteArray> taken_{};
    QSet<QTcpSocket*> headsSeen_{};
};

struct Told {
    HttpAnswer answer{};
    int times = 0;
};

HttpRequest get(const QUrl& url) {
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.follows = true;
    return request;
}

HttpRequest post(const QUrl& url) {
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.body = R"({"password": "Kestrel-1"})";
    return request;
}

std::shared_ptr<Told> send(Http& http, const HttpRequest& request,
                           const std::shared_ptr<CallState>& state = std::make_shared<CallState>()) {
    const auto told = std::make_shared<Told>();
    http.send(request, state, [told](const HttpAnswer& answer) {
        told->answer = answer;
        ++told->times;
    });
    return told;
}

HttpAnswer ask(Http& http, const HttpRequest& request) {
    const auto told = send(http, request);
    if (!QTest::qWaitFor([told] { return told->times > 0; }, 10'000)) qWarning("no answer");
    return told->answer;
}

QByteArray whole(const QByteArray& body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

}  // namespace

void TestHttp::bytesOnTheWire_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::newRow("good") << whole("[]") << int(FaultKind::none);
    QTest::newRow("error status") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\n{}")
                                  << int(FaultKind::none);
    QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[]")
                                   << int(FaultKind::none);
    QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n")
                             << int(FaultKind::none);
    QTest::newRow("chunked, cut") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n[")
                                  << int(FaultKind::unreachable);
    QTest::newRow("fewer than promised") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n[]")
                                         << int(FaultKind::unreachable);
    // Qt tells of what is no status line as it tells of a connection that was closed.
    QTest::newRow("another protocol") << QByteArray("220 mail.example.com ESMTP ready\r\n\r\n")
                                      << int(FaultKind::unreachable);
    QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n")
                           << int(FaultKind::unreachable);
    QTest::newRow("redirect without a target")
        << QByteArray("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n") << int(FaultKind::not_understood);
}

void TestHttp::bytesOnTheWire() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    RawServer server(bytes);
    Http http({});
    const auto answer = ask(http, get(server.url()));
    // Cut short may be called one or the other; whole it is not. Either tells what to look at.
    if (answer.fault) QVERIFY(!answer.fault.advice.empty());
    if (kind == int(FaultKind::unreachable))
        QVERIFY(answer.fault.kind == FaultKind::unreachable || answer.fault.kind == FaultKind::not_understood);
    else
        QVERIFY2(int(answer.fault.kind) == kind, answer.fault.what.key.c_str());
    QVERIFY(answer.sent);
}

void TestHttp::whatIsSent() {
    RawServer server(whole("{}"));
    ClientOptions options;
    options.userAgent = "sysmanage-virt/1.2";
    options.acceptLanguage = "de, en;q=0.5";
    Http http(options);
    auto request = post(server.url());
    request.headers.append(qMakePair(QByteArray("Authorization"), QByteArray("Bearer abc")));
    const auto answer = ask(http, request);
    QCOMPARE(answer.status, 200);
    for (const QByteArray& line :
         {QByteArray("POST /api/v1/hosts HTTP/1.1"), QByteArray("Accept-Language: de, en;q=0.5"),
          QByteArray("User-Agent: sysmanage-virt/1.2"), QByteArray("Authorization: Bearer abc"),
          QByteArray("Content-Type: application/json"), QByteArray("Content-Length: 25"),
          "X-Request-ID: " + answer.requestId.toLatin1()})
        QVERIFY2(server.received.contains(line), line.constData());
    QVERIFY(!server.received.contains("Upgrade"));
    // Each request has its own id.
    QVERIFY(ask(http, get(server.url())).requestId != answer.requestId);
}

void TestHttp::aPromiseThatIsTooLarge() {
    RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 33554433\r\n\r\n[", false);
    Http http({});
    const auto answer = ask(http, get(server.url()));
    QVERIFY(answer.tooLarge);
    QCOMPARE(answer.fault.what.key, std::string("client.net.too_large"));
    QVERIFY(answer.body.size() < 1024);
}

void TestHttp::readingStopsAtTheLimit() {
    RawServer server("HTTP/1.1 200 OK\r\n\r\n", false);
    server.neverStops = true;
    ClientOptions options;
    options.bodyLimit = 1024 * 1024;
    Http http(options);
    const auto answer = ask(http, get(server.url()));
    QVERIFY(answer.tooLarge);
    const qint64 written = server.written;
    QVERIFY(written < 64LL * 1024 * 1024);
}

void TestHttp::aWriteArrivesOnce_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("orderly");
    QTest::addColumn<int>("answered");
    for (const QByteArray& method : {QByteArray("POST"), QByteArray("PUT"), QByteArray("PATCH"), QByteArray("DELETE")})
        for (const bool orderly : {true, false}) {
            const char* end = orderly ? "closed" : "reset";
            QTest::addRow("%s, new connection %s", method.constData(), end) << method << orderly << 0;
            QTest::addRow("%s, kept connection %s", method.constData(), end) << method << orderly << 2;
        }
}

void TestHttp::aWriteArrivesOnce() {
    QFETCH(QByteArray, method);
    QFETCH(bool, orderly);
    QFETCH(int, answered);
    RawServer server(whole("{}"), false);
    server.end = orderly ? RawServer::End::orderly : RawServer::End::reset;
    server.firstAnswered = answered;
    Http http({});
    for (int i = 0; i < answered; ++i) QCOMPARE(ask(http, get(server.url())).status, 200);
    auto request = post(server.url());
    request.method = method;
    const auto answer = ask(http, request);
    QCOMPARE(answer.fault.kind, FaultKind::unreachable);
    QVERIFY(answer.sent);
    QCOMPARE(server.requests, answered + 1);
    // Not even its head, which is all that a server needs for a call that has no body.
    QCOMPARE(server.heads, answered + 1);
}

void TestHttp::silenceAndDeadline() {
    RawServer quiet(QByteArray(), false);
    ClientOptions options;
    options.silence = std::chrono::milliseconds(60);
    Http impatient(options);
    auto answer = ask(impatient, post(quiet.url()));
    QCOMPARE(answer.fault.what.key, std::string("client.net.timeout"));
    QVERIFY(answer.sent);
    RawServer endless("HTTP/1.1 200 OK\r\n\r\n", false);
    endless.neverStops = true;
    options.deadline = std::chrono::milliseconds(60);
    options.silence = std::chrono::milliseconds(5000);
    options.bodyLimit = 1LL << 40;
    Http bounded(options);
    answer = ask(bounded, get(endless.url()));
    QCOMPARE(answer.fault.what.key, std::string("client.net.timeout"));
}

void TestHttp::cancelled() {
    RawServer quiet(QByteArray(), false);
    Http http({});
    const auto state = std::make_shared<CallState>();
    const auto told = send(http, post(quiet.url()), state);
    QTRY_COMPARE(quiet.requests, 1);
    state->cancel();
    QCOMPARE(told->times, 0);  // later, never from inside
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->answer.fault.kind, FaultKind::cancelled);
    QVERIFY(told->answer.sent);
    state->cancel();
}

void TestHttp::goneBeforeTheAnswer() {
    RawServer quiet(QByteArray(), false);
    auto http = std::make_unique<Http>(ClientOptions());
    const auto state = std::make_shared<CallState>();
    const auto told = send(*http, get(quiet.url()), state);
    QTRY_COMPARE(quiet.requests, 1);
    http.reset();
    state->cancel();
    QCoreApplication::processEvents();
    QCOMPARE(told->times, 0);
}

void TestHttp::nobodyThere() {
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(QString("http://127.0.0.1:%1/").arg(closed.serverPort()));
    closed.close();
    Http http({});
    const auto answer = ask(http, post(url));
    QCOMPARE(answer.fault.what.key, std::string("client.net.refused"));
    QVERIFY(!answer.sent);
    QCOMPARE(answer.status, 0);
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
