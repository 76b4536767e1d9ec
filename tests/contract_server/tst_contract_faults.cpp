// SPDX-License-Identifier: GPL-3.0-or-later
// The fault switch: what a client gets to see, and whether the call took effect.
#include <QElapsedTimer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "tests/contract_server/plain_client.h"
#include "tests/contract_server/populations.h"
#include "tests/contract_server/test_certificates.h"

using namespace sysmanage::contract;
using Kind = Fault::Kind;

class TestContractFaults : public QObject {
    Q_OBJECT
private slots:
    void init();
    void statuses_data();
    void statuses();
    void effectIsTold_data();
    void effectIsTold();
    void bodiesAreSpoilt();
    void redirects();
    void hugeBody();
    void longerThanItSays();
    void dripsAndDelays();
    void patternsAndCounts();
    void refusedConnections();
    void certificates_data();
    void certificates();
    void populations();

private:
    QString start() const { return QStringLiteral("/api/v1/host/%1/children/%2/start").arg(host_, child_); }

    std::unique_ptr<ContractServer> server_;
    std::unique_ptr<PlainClient> client_;
    QString host_{};
    QString child_{};
};

void TestContractFaults::init() {
    server_ = std::make_unique<ContractServer>();
    QVERIFY(server_->listen());
    World& world = server_->world();
    world.add_user(demo_user, demo_password);
    host_ = QString::fromStdString(world.add_host("kvm01.example.com", "Linux").id());
    child_ = QString::fromStdString(world.add_child(host_.toStdString(), "kvm", "web01", "stopped").id);
    client_ = std::make_unique<PlainClient>(*server_);
    QCOMPARE(client_->sign_in(demo_user, demo_password).status, 200);
}

void TestContractFaults::statuses_data() {
    QTest::addColumn<int>("code");
    for (const int code : {400, 401, 402, 403, 404, 409, 422, 423, 429, 500, 502, 503})
        QTest::addRow("%d", code) << code;
}

void TestContractFaults::statuses() {
    QFETCH(int, code);
    server_->inject(Call::startChild, code == 429 ? Fault::throttled(7) : Fault::status(code));
    const Heard heard = client_->post(start());
    QCOMPARE(heard.status, code);
    QVERIFY(heard.json.contains("detail"));
    if (code == 429) QCOMPARE(heard.retry_after, QByteArray("7"));
    QCOMPARE(server_->count(Call::startChild), 1);
    QCOMPARE(server_->carried_out(Call::startChild), 0);
    QCOMPARE(client_->post(start()).status, 200);  // once only
}

void TestContractFaults::effectIsTold_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("effects");
    QTest::newRow("refuse") << int(Kind::refuse) << 0;
    QTest::newRow("no answer") << int(Kind::no_answer) << 1;
    QTest::newRow("reset") << int(Kind::reset) << 1;
    QTest::newRow("stall") << int(Kind::stall) << 1;
}

void TestContractFaults::effectIsTold() {
    QFETCH(int, kind);
    QFETCH(int, effects);
    client_->patience = 400;
    server_->inject(Call::startChild, Fault::of(Kind(kind)), -1);
    const Heard heard = client_->post(start());
    // An answer that breaks off is an error to Qt, or, seldom and on a busy machine, none but for its length: what a client
    // has to compare by itself (tst_http, "fewer than promised").
    const bool is_told = heard.error != QNetworkReply::NoError || heard.body.size() < heard.promised;
    QVERIFY2(
        is_told,
        qPrintable(
            QStringLiteral("status %1, %2 of %3 bytes").arg(heard.status).arg(heard.body.size()).arg(heard.promised)));
    // Qt repeats a call by itself, a POST as well, when a kept connection ends before an answer: a client that must not
    // send twice has to see to it. What counts here is the proportion.
    QVERIFY(server_->count(Call::startChild) >= 1);
    QCOMPARE(server_->carried_out(Call::startChild), effects * server_->count(Call::startChild));
    server_->clear_faults();
    QCOMPARE(client_->post(start()).status, 200);
}

void TestContractFaults::bodiesAreSpoilt() {
    server_->inject(Call::hosts, Fault::of(Kind::malformed));
    QVERIFY(client_->get("/api/v1/hosts").json.is_discarded());
    server_->inject(Call::hosts, Fault::of(Kind::truncated));
    const Heard half = client_->get("/api/v1/hosts");
    QVERIFY(half.status == 200 && half.error == QNetworkReply::NoError && half.json.is_discarded());
    server_->inject(Call::hosts, Fault::of(Kind::wrong_types));
    QVERIFY(client_->get("/api/v1/hosts").json.is_object());
    server_->inject(Call::hosts, Fault::of(Kind::html));
    QVERIFY(client_->get("/api/v1/hosts").body.startsWith("<!DOCTYPE html>"));
    server_->inject(Call::hosts, Fault::answering("[{\"id\": null}]"));
    QCOMPARE(client_->get("/api/v1/hosts").body, QByteArray("[{\"id\": null}]"));
}

void TestContractFaults::redirects() {
    server_->inject(Call::hosts, Fault::redirected("http://127.0.0.2:9/api/v1/hosts"));
    QCOMPARE(client_->get("/api/v1/hosts").status, 307);
}

void TestContractFaults::hugeBody() {
    server_->inject(Call::hosts, Fault::huge_body(3'000'000));
    QCOMPARE(client_->get("/api/v1/hosts").body.size(), 3'000'002);
}

void TestContractFaults::longerThanItSays() {
    server_->inject(Call::hosts, Fault::of(Kind::too_long));
    QVERIFY(client_->get("/api/v1/hosts").error != QNetworkReply::NoError);
    QCOMPARE(client_->get("/api/v1/hosts").status, 200);
}

void TestContractFaults::dripsAndDelays() {
    server_->inject(Call::license, Fault::delayed(150));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client_->get("/api/v1/license").status, 200);
    QVERIFY(clock.elapsed() >= 140);
    server_->inject(Call::kvmNetworks, Fault::dripping(1));
    clock.start();
    const Heard slow = client_->get("/api/v1/host/" + host_ + "/virtualization/kvm-networks");
    QCOMPARE(slow.status, 500);
    QVERIFY(clock.elapsed() >= 100);
    client_->patience = 300;
    server_->inject(Call::license, Fault::dripping(50));
    QCOMPARE(client_->get("/api/v1/license").error, QNetworkReply::TimeoutError);
}

void TestContractFaults::patternsAndCounts() {
    server_->inject("GET", "/api/v1/host/*", Fault::status(503), 2);
    QCOMPARE(client_->post(start()).status, 200);
    QCOMPARE(client_->get("/api/v1/host/" + host_ + "/children").status, 503);
    QCOMPARE(client_->get("/api/v1/host/" + host_).status, 503);
    QCOMPARE(client_->get("/api/v1/host/" + host_).status, 200);
    server_->inject("", "*", Fault::status(500), -1);
    QCOMPARE(client_->get("/api/v1/hosts").status, 500);
    server_->clear_faults();
    QCOMPARE(client_->get("/api/v1/hosts").status, 200);
}

void TestContractFaults::refusedConnections() {
    const quint16 port = server_->front().port();
    QVERIFY(server_->front().setRefusing(true));
    QCOMPARE(client_->get("/api/v1/hosts").error, QNetworkReply::ConnectionRefusedError);
    QVERIFY(server_->front().setRefusing(false));
    QCOMPARE(server_->front().port(), port);
    QCOMPARE(client_->get("/api/v1/hosts").status, 200);
}

void TestContractFaults::certificates_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("good") << int(Certificate::good) << true;
    QTest::newRow("changed") << int(Certificate::changed) << true;
    QTest::newRow("wrong name") << int(Certificate::wrong_name) << false;
    QTest::newRow("expired") << int(Certificate::expired) << false;
    QTest::newRow("self-signed") << int(Certificate::self_signed) << false;
}

void TestContractFaults::certificates() {
    QFETCH(int, kind);
    QFETCH(bool, trusted);
    QTemporaryDir folder;
    CertificateMaker maker(folder.path());
    QVERIFY(!maker.ca_file().isEmpty());
    QVERIFY(server_->front().useTls(maker.configuration(Certificate(kind))));
    QCOMPARE(server_->url().scheme(), QString("https"));
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(maker.ca_file()));
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted("127.0.0.1", server_->front().port());
    QTRY_VERIFY(socket.isEncrypted() || !socket.sslHandshakeErrors().isEmpty());
    QTRY_COMPARE(socket.isEncrypted(), trusted);
    if (!trusted) return;
    socket.write("GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
}

void TestContractFaults::populations() {
    World demo;
    populate_demo(demo);
    std::set<std::string> states;
    std::set<std::string> types;
    for (const Child& child : demo.children) {
        states.insert(child.status);
        types.insert(child.type);
    }
    QVERIFY(demo.children.size() >= 35);
    QCOMPARE(types, (std::set<std::string>{"bhyve", "kvm", "lxd", "vmm", "wsl"}));
    for (const char* state : {"pending", "creating", "installing", "running", "stopped", "error", "uninstalling"})
        QVERIFY2(states.count(state) == 1, state);
    for (const Host& host : demo.hosts) QVERIFY(host.capabilities.is_null() || host.capabilities.is_object());
    World large;
    populate_large(large, 200, 300);
    QCOMPARE(large.hosts.size(), std::size_t{200});
    QCOMPARE(large.children.size(), std::size_t{300});
}

QTEST_GUILESS_MAIN(TestContractFaults)
#include "tst_contract_faults.moc"
