// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a failure: chosen by call and status, with what to do; the server's words are details without secrets.
#include <QtTest>

#include "app/client/faults.h"
#include "engine/message/message.h"

using namespace sysmanage;
using namespace sysmanage::client;
using server::FaultKind;

class TestClientFaults : public QObject {
    Q_OBJECT

private slots:
    void byCallAndStatus_data();
    void byCallAndStatus();
    void everyCallAndStatusHasASentence();
    void marksForPrograms();
    void detailsHoldNoSecret();
    void retryAfterInBothForms_data();
    void retryAfterInBothForms();
    void throttledTellsHowLong();
    void networkErrors_data();
    void networkErrors();
    void bodies();
};

namespace {

constexpr int callCount = int(Call::scriptExecution) + 1;
const QDateTime noon = QDateTime::fromSecsSinceEpoch(1'795'608'000).toUTC();

HttpAnswer answering(int status, const QByteArray& body = {}) {
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.requestId = "abc-1";
    return answer;
}

bool isSentence(const Message& message) {
    return english_template(message.key) != message.key && to_english(message).find('{') == std::string::npos;
}

}  // namespace

void TestClientFaults::byCallAndStatus_data() {
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* name, Call call, int status, FaultKind kind, const char* key) {
        QTest::newRow(name) << int(call) << status << int(kind) << QString(key);
    };
    row("good", Call::hosts, 200, FaultKind::none, "");
    row("created", Call::createChild, 201, FaultKind::none, "");
    row("wrong password", Call::signIn, 401, FaultKind::wrong_login, "client.sign_in.401");
    row("session over", Call::hosts, 401, FaultKind::signed_out, "client.session.ended");
    row("enrolment", Call::signIn, 403, FaultKind::enrolment_needed, "client.sign_in.403");
    row("refresh token gone", Call::refreshSession, 403, FaultKind::signed_out, "client.session.ended");
    row("role missing", Call::createChild, 403, FaultKind::not_permitted, "client.status.403");
    row("identifiers", Call::allDistributions, 403, FaultKind::not_permitted, "client.all_distributions.403");
    row("licence", Call::createChild, 402, FaultKind::not_licensed, "client.status.402");
    row("name taken", Call::createChild, 400, FaultKind::refused, "client.create.400");
    row("engine", Call::createChild, 502, FaultKind::server_failed, "client.create.502");
    row("already deleted", Call::deleteChild, 404, FaultKind::not_found, "client.delete.404");
    row("nothing runs", Call::orchestratedReboot, 400, FaultKind::refused, "client.orchestrated.400");
    row("known defect", Call::kvmNetworks, 500, FaultKind::server_failed, "client.networks.500");
    row("locked", Call::signIn, 423, FaultKind::locked, "client.sign_in.423");
    row("agent", Call::updateChildAgent, 502, FaultKind::server_failed, "client.update_agent.502");
    row("new failure", Call::hosts, 520, FaultKind::server_failed, "client.status.500");
    row("teapot", Call::hosts, 418, FaultKind::not_understood, "client.status.other");
    row("no status", Call::hosts, 0, FaultKind::not_understood, "client.status.other");
}

void TestClientFaults::byCallAndStatus() {
    QFETCH(int, call);
    QFETCH(int, status);
    QFETCH(int, kind);
    QFETCH(QString, key);
    const auto fault = faultOfAnswer(Call(call), answering(status, R"({"detail": "words"})"), noon);
    QCOMPARE(int(fault.kind), kind);
    QCOMPARE(QString::fromStdString(fault.what.key), key);
    if (fault) {
        QCOMPARE(fault.details, std::string("words"));
        QCOMPARE(fault.http_status, status);
        QCOMPARE(fault.request_id, std::string("abc-1"));
    }
}

void TestClientFaults::everyCallAndStatusHasASentence() {
    for (int call = 0; call < callCount; ++call)
        for (int status = 300; status < 600; ++status) {
            const auto fault = faultOfAnswer(Call(call), answering(status), noon);
            QVERIFY(fault.kind != FaultKind::none);
            QVERIFY2(isSentence(fault.what) && isSentence(fault.advice), fault.what.key.c_str());
        }
}

void TestClientFaults::marksForPrograms() {
    const auto kindOf = [](int status, const char* body) {
        return faultOfAnswer(Call::createChild, answering(status, body), noon).kind;
    };
    QCOMPARE(kindOf(403, R"({"detail": {"error": "pro_plus_required", "message": "x"}})"), FaultKind::not_licensed);
    QCOMPARE(kindOf(503, R"({"detail": {"error": "module_not_available", "module": "x"}})"), FaultKind::not_licensed);
    QCOMPARE(kindOf(409, R"({"detail": "x", "reason": "unsupported_capability"})"), FaultKind::refused);
    QCOMPARE(kindOf(403, R"({"detail": {"error": "else"}})"), FaultKind::not_permitted);
    QCOMPARE(kindOf(403, "<html>"), FaultKind::not_permitted);
}

void TestClientFaults::detailsHoldNoSecret() {
    const auto secrets =
        secretsIn(R"({"userid": "anna", "password": "Kestrel-1", "windows_domain_password": "Falcon-22",
        "windows_product_key": "AAAAA-BBBBB", "pending_token": "eyJ.x.y", "code": "123456", "hostname": "web", "cpus": 2})");
    QCOMPARE(secrets.size(), std::size_t(5));
    const auto fault = faultOfAnswer(
        Call::createChild, answering(400, R"({"detail": "bad Kestrel-1 and Kestrel-1, Falcon-22, 123456 for anna"})"),
        noon, secrets);
    for (const char* word : {"Kestrel", "Falcon", "123456"})
        QVERIFY2(fault.details.find(word) == std::string::npos, fault.details.c_str());
    QVERIFY(fault.details.find("for anna") != std::string::npos);
    // Shortened after that: a secret at the border leaves no beginning of itself.
    for (int before = 985; before <= 1000; ++before) {
        const QByteArray body = "{\"detail\": \"" + QByteArray(before, 'x') + "Kestrel-1 tail\"}";
        const auto longer = faultOfAnswer(Call::createChild, answering(400, body), noon, secrets);
        QVERIFY(longer.details.size() <= 1000 && longer.details.find('K') == std::string::npos);
    }
    QVERIFY(secretsIn("[]").empty() && secretsIn("{").empty() && secretsIn("").empty());
}

void TestClientFaults::retryAfterInBothForms_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("seconds") << QByteArray("120") << qint64(120);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("blanks") << QByteArray(" 7 ") << qint64(7);
    QTest::newRow("date") << QByteArray("Wed, 25 Nov 2026 12:01:00 GMT") << qint64(60);
    for (const char* bad : {"", "-5", "soon", "1e9", "99999999999999999999", "Wed, 25 Nov 2026"})
        QTest::addRow("bad: %s", bad) << QByteArray(bad) << qint64(-1);
}

void TestClientFaults::retryAfterInBothForms() {
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);
    HttpAnswer answer = answering(429);
    answer.headers.insert("retry-after", value);
    const auto until = retryAfter(answer, noon);
    QCOMPARE(until ? noon.secsTo(*until) : qint64(-1), seconds);
}

void TestClientFaults::throttledTellsHowLong() {
    HttpAnswer answer = answering(429);
    answer.headers.insert("retry-after", "90");
    QCOMPARE(to_english(faultOfAnswer(Call::hosts, answer, noon).advice), std::string("Wait for 90 seconds."));
    QVERIFY(isSentence(faultOfAnswer(Call::hosts, answering(429), noon).advice));
}

void TestClientFaults::networkErrors_data() {
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("kind");
    QTest::newRow("refused") << int(QNetworkReply::ConnectionRefusedError) << int(FaultKind::unreachable);
    QTest::newRow("closed") << int(QNetworkReply::RemoteHostClosedError) << int(FaultKind::unreachable);
    QTest::newRow("no host") << int(QNetworkReply::HostNotFoundError) << int(FaultKind::unreachable);
    QTest::newRow("timeout") << int(QNetworkReply::TimeoutError) << int(FaultKind::unreachable);
    QTest::newRow("proxy") << int(QNetworkReply::ProxyNotFoundError) << int(FaultKind::unreachable);
    QTest::newRow("no HTTP") << int(QNetworkReply::ProtocolFailure) << int(FaultKind::not_understood);
    QTest::newRow("unknown") << int(QNetworkReply::UnknownNetworkError) << int(FaultKind::unreachable);
}

void TestClientFaults::networkErrors() {
    QFETCH(int, error);
    QFETCH(int, kind);
    const auto fault = faultOfNetwork(QNetworkReply::NetworkError(error), "Qt's words\x1b");
    QCOMPARE(int(fault.kind), kind);
    QVERIFY(isSentence(fault.what) && isSentence(fault.advice));
    QVERIFY(fault.details.find('\x1b') == std::string::npos);
}

void TestClientFaults::bodies() {
    const auto page = faultOfBody(answering(200, "<html><title>Sign in to WiFi</title></html>"), {"hosts", {"x"}});
    QCOMPARE(page.what.key, std::string("client.body.html"));
    QCOMPARE(page.details, std::string("Sign in to WiFi"));
    const auto broken = faultOfBody(answering(200, "{"), {"hosts", {"client.body.missing"}});
    QCOMPARE(broken.kind, FaultKind::not_understood);
    QCOMPARE(broken.details, std::string("hosts: is missing"));
    QCOMPARE(tooLargeFault(32LL * 1024 * 1024).what.params.at(0).second, std::string("32"));
}

QTEST_GUILESS_MAIN(TestClientFaults)
#include "tst_client_faults.moc"
