// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the client talks to: certificates, pins, plain HTTP, and servers that point elsewhere.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "app/client/certificate.h"
#include "tests/client/bench.h"
#include "tests/contract_server/test_certificates.h"

using namespace sysmanage;
using namespace sysmanage::client;
using namespace sysmanage::client::test;
using contract::Certificate;
using contract::Fault;
using server::FaultKind;

class TestTrust : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void certificates_data();
    void certificates();
    void aPinTrustsOneCertificate();
    void aChangedPinIsAnError();
    void aPinOutranksTheAuthority();
    void noCaFileNothingSent();
    void plainHttpOnlyToLoopback();
    void redirects_data();
    void redirects();

private:
    server::Profile profileFor(Bench& bench, Certificate kind, const QString& ca = {});

    QTemporaryDir folder_{};
    std::unique_ptr<contract::CertificateMaker> maker_{};
};

void TestTrust::initTestCase() {
    QVERIFY(folder_.isValid());
    maker_ = std::make_unique<contract::CertificateMaker>(folder_.path());
    QVERIFY(!maker_->ca_file().isEmpty());
}

server::Profile TestTrust::profileFor(Bench& bench, Certificate kind, const QString& ca) {
    if (!bench.server.front().useTls(maker_->configuration(kind))) qFatal("no TLS");
    auto profile = bench.profile();
    profile.ca_file = ca.toStdString();
    return profile;
}

void TestTrust::certificates_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("withCa");
    QTest::addColumn<QString>("fault");
    QTest::newRow("private authority") << int(Certificate::good) << true << "";
    QTest::newRow("unknown authority") << int(Certificate::good) << false << "client.tls.unknown_authority";
    QTest::newRow("wrong name") << int(Certificate::wrong_name) << true << "client.tls.other_name";
    QTest::newRow("expired") << int(Certificate::expired) << true << "client.tls.expired";
    QTest::newRow("self-signed") << int(Certificate::self_signed) << true << "client.tls.self_signed";
}

void TestTrust::certificates() {
    QFETCH(int, kind);
    QFETCH(bool, withCa);
    QFETCH(QString, fault);
    Bench bench;
    QVERIFY(!bench.session->use(profileFor(bench, Certificate(kind), withCa ? maker_->ca_file() : QString())));
    const QSignalSpy met(bench.session.get(), &Session::certificateMet);
    const auto result = bench.signIn();
    if (fault.isEmpty()) {
        QCOMPARE(result.stage, SessionStage::signedIn);
        return;
    }
    QCOMPARE(result.fault.kind, FaultKind::untrusted);
    QCOMPARE(result.fault.what.key, std::string("client.tls.untrusted"));
    QCOMPARE(met.size(), 1);
    QVERIFY(result.certificate.has_value());
    QVERIFY(!result.certificate->replacesPinned);
    QCOMPARE(result.certificate->fingerprint.size(), 64);
    QVERIFY(result.certificate->validUntil.isValid());
    bool told = false;
    for (const auto& each : result.certificate->faults) told = told || each.key == fault.toStdString();
    QVERIFY2(told, qPrintable(q(result.certificate->faults.at(0).key)));
    // Not a byte of the password has left.
    QVERIFY(bench.server.received().empty());
}

void TestTrust::aPinTrustsOneCertificate() {
    Bench bench;
    auto profile = profileFor(bench, Certificate::self_signed);
    bench.session->use(profile);
    const auto refused = bench.signIn();
    QVERIFY(refused.certificate.has_value());
    // As a person would paste it.
    profile.pinned_fingerprint = withColons(refused.certificate->fingerprint).toUpper().toStdString();
    QVERIFY(!bench.session->use(profile));
    QCOMPARE(bench.signIn().stage, SessionStage::signedIn);
}

void TestTrust::aChangedPinIsAnError() {
    Bench bench;
    auto profile = profileFor(bench, Certificate::self_signed);
    bench.session->use(profile);
    profile.pinned_fingerprint = bench.signIn().certificate->fingerprint.toStdString();
    bench.session->use(profile);
    QCOMPARE(bench.signIn().stage, SessionStage::signedIn);
    QVERIFY(bench.server.front().useTls(maker_->configuration(Certificate::changed)));
    bench.server.forget_received();
    Waiter<Answer<std::vector<server::Host>>> hosts;
    bench.api->hosts(hosts.done());
    QVERIFY(hosts.wait());
    QCOMPARE(hosts->fault.kind, FaultKind::untrusted);
    QCOMPARE(hosts->fault.what.key, std::string("client.tls.changed"));
    QVERIFY(bench.server.received().empty());
}

void TestTrust::aPinOutranksTheAuthority() {
    // Another certificate than the pinned one is refused even when an authority vouches for it, before a byte is sent.
    Bench bench;
    auto profile = profileFor(bench, Certificate::good, maker_->ca_file());
    profile.pinned_fingerprint = std::string(64, 'a');
    bench.session->use(profile);
    const auto result = bench.signIn();
    QCOMPARE(result.fault.what.key, std::string("client.tls.changed"));
    QVERIFY(result.certificate && result.certificate->replacesPinned);
    QVERIFY(bench.server.received().empty());
}

void TestTrust::noCaFileNothingSent() {
    Bench bench;
    auto profile = profileFor(bench, Certificate::good, folder_.filePath("later.pem"));
    QCOMPARE(bench.session->use(profile).what.key, std::string("client.tls.ca_file"));
    QCOMPARE(bench.signIn().fault.what.key, std::string("client.tls.ca_file"));
    QCOMPARE(bench.server.front().connectionsMet(), 0);
    // Mended without another profile.
    QVERIFY(QFile::copy(maker_->ca_file(), folder_.filePath("later.pem")));
    QVERIFY(!bench.session->use(profile));
    QCOMPARE(bench.signIn().stage, SessionStage::signedIn);
}

void TestTrust::plainHttpOnlyToLoopback() {
    Bench bench;
    auto profile = bench.profile();
    profile.base_url = "http://192.0.2.7:8080";
    bench.session->use(profile);
    const auto result = bench.signIn();
    QCOMPARE(result.fault.what.key, std::string("client.plain_http"));
    QCOMPARE(result.stage, SessionStage::signedOut);
    Waiter<Answer<wire::ServerInfo>> info;
    bench.api->serverInfo(info.done());
    QVERIFY(info.wait());
    QCOMPARE(info->fault.what.key, std::string("client.plain_http"));
    for (const char* loopback :
         {"http://127.0.0.1", "http://localhost:1", "http://LOCALHOST", "http://[::1]:8080", "http://127.8.8.8"})
        QVERIFY2(isLoopback(QUrl(loopback)), loopback);
    for (const char* other : {"http://192.0.2.7", "http://localhost.example.com", "http://127.0.0.1.example.com",
                              "http://[2001:db8::1]", "http://0.0.0.0"})
        QVERIFY2(!isLoopback(QUrl(other)), other);
}

void TestTrust::redirects_data() {
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("key");
    QTest::newRow("same origin") << QByteArray("/api/v1/hosts") << "";
    QTest::newRow("for ever") << QByteArray("/api/v1/hosts") << "client.net.redirect";
    QTest::newRow("another port") << QByteArray("http://127.0.0.1:9/x") << "client.net.redirect_elsewhere";
    QTest::newRow("another scheme") << QByteArray("https://127.0.0.1/x") << "client.net.redirect_elsewhere";
    QTest::newRow("another host") << QByteArray("//evil.example.com/x") << "client.net.redirect_elsewhere";
    QTest::newRow("user in it") << QByteArray("http://a:b@evil.example.com/") << "client.net.redirect_elsewhere";
}

void TestTrust::redirects() {
    QFETCH(QByteArray, target);
    QFETCH(QString, key);
    Bench bench;
    bench.signIn();
    bench.host();
    bench.server.inject(Call::hosts, Fault::redirected(target), key == "client.net.redirect" ? -1 : 1);
    Waiter<Answer<std::vector<server::Host>>> hosts;
    bench.api->hosts(hosts.done());
    QVERIFY(hosts.wait());
    QCOMPARE(q(hosts->fault.what.key), key);
    QCOMPARE(hosts->value != nullptr, key.isEmpty());
    QVERIFY(bench.server.count(Call::hosts) <= 6);
    // A write is not followed anywhere.
    server::Intent intent;
    intent.action = server::ServerAction::reboot_host;
    intent.host_id = bench.host();
    bench.server.inject(Call::reboot, Fault::redirected(target), -1);
    Waiter<server::Outcome> outcome;
    bench.api->send(intent, outcome.done());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome->verdict, server::Verdict::refused);
    QCOMPARE(bench.server.count(Call::reboot), 1);
}

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
