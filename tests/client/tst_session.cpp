// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and staying so, against the contract server.
#include <QSignalSpy>
#include <QtTest>

#include "app/client/certificate.h"
#include "tests/client/bench.h"

using namespace sysmanage;
using namespace sysmanage::client;
using namespace sysmanage::client::test;
using contract::Fault;
using server::FaultKind;

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void signsInAndFindsTheDialect_data();
    void signsInAndFindsTheDialect();
    void refusalsSayWhatToDo_data();
    void refusalsSayWhatToDo();
    void aSignInIsNeverRepeated_data();
    void aSignInIsNeverRepeated();
    void aLockedUserIsToldToWait();
    void tooManyAttemptsTellUntilWhen();
    void secondFactor();
    void wrongCodeKeepsThePasswordGood();
    void apiKey();
    void oneRefreshForManyCalls();
    void aCallIsRepeatedOnce();
    void refreshRefusedEndsTheSession();
    void refreshUnreachableLeavesTheSession();
    void secondFactorSessionEndsWithAWord();
    void recoveryAdministratorIsNoLoop();
    void cancelledWhileWaitingForTheRefresh();
    void goneInTheMiddle();
};

namespace {

SignInResult code(Bench& bench, const char* text) {
    Waiter<SignInResult> result;
    bench.session->sendSecondFactor(Secret(std::string(text)), result.done());
    result.wait();
    return *result;
}

}  // namespace

void TestSession::signsInAndFindsTheDialect_data() {
    QTest::addColumn<int>("served");
    QTest::addColumn<int>("found");
    QTest::newRow("v1") << int(contract::Dialects::v1) << int(server::DialectKnown::v1);
    QTest::newRow("documented") << int(contract::Dialects::documented) << int(server::DialectKnown::documented);
    QTest::newRow("both") << int(contract::Dialects::both) << int(server::DialectKnown::v1);
}

void TestSession::signsInAndFindsTheDialect() {
    QFETCH(int, served);
    QFETCH(int, found);
    Bench bench({}, {}, contract::Dialects(served));
    const QSignalSpy dialects(bench.session.get(), &Session::dialectFound);
    const auto result = bench.signIn();
    QCOMPARE(result.stage, SessionStage::signedIn);
    QVERIFY(!result.fault);
    QCOMPARE(int(bench.session->profile().dialect), found);
    QCOMPARE(dialects.size(), 1);
    QCOMPARE(bench.session->user(), user());
    QVERIFY(bench.session->tokenExpiresAt().has_value());
    QCOMPARE(bench.server.carried_out(Call::signIn), 1);
    QVERIFY(hosts(bench).value);
}

void TestSession::refusalsSayWhatToDo_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("key");
    QTest::newRow("wrong") << 401 << int(FaultKind::wrong_login) << "client.sign_in.401";
    QTest::newRow("enrol") << 403 << int(FaultKind::enrolment_needed) << "client.sign_in.403";
    QTest::newRow("no e-mail") << 422 << int(FaultKind::refused) << "client.sign_in.422";
    QTest::newRow("locked") << 423 << int(FaultKind::locked) << "client.sign_in.423";
    QTest::newRow("throttled") << 429 << int(FaultKind::throttled) << "client.sign_in.429";
    QTest::newRow("locked, in this server's way") << 500 << int(FaultKind::server_failed) << "client.sign_in.500";
    QTest::newRow("no API") << 404 << int(FaultKind::not_found) << "client.sign_in.no_api";
}

void TestSession::refusalsSayWhatToDo() {
    QFETCH(int, status);
    QFETCH(int, kind);
    QFETCH(QString, key);
    Bench bench;
    bench.server.inject("POST", "*login", Fault::status(status), -1);
    const auto result = bench.signIn();
    QCOMPARE(result.stage, SessionStage::signedOut);
    QCOMPARE(int(result.fault.kind), kind);
    QCOMPARE(q(result.fault.what.key), key);
    QVERIFY(!result.fault.advice.empty());
    QCOMPARE(result.fault.http_status, status);
    QCOMPARE(bench.server.count(Call::signIn), 1);
    QVERIFY(!result.retryAfter);
}

void TestSession::aSignInIsNeverRepeated_data() {
    QTest::addColumn<int>("kind");
    using Kind = Fault::Kind;
    QTest::newRow("no answer") << int(Kind::no_answer);
    QTest::newRow("reset") << int(Kind::reset);
    QTest::newRow("stall") << int(Kind::stall);
    QTest::newRow("malformed") << int(Kind::malformed);
    QTest::newRow("html") << int(Kind::html);
}

void TestSession::aSignInIsNeverRepeated() {
    QFETCH(int, kind);
    ClientOptions options;
    options.silence = std::chrono::milliseconds(300);
    Bench bench(options);
    bench.server.inject(Call::signIn, Fault::of(Fault::Kind(kind)), -1);
    const auto result = bench.signIn();
    QCOMPARE(result.stage, SessionStage::signedOut);
    QVERIFY(result.fault);
    QCOMPARE(bench.server.count(Call::signIn), 1);
    QVERIFY(bench.pauses->all.empty());
}

void TestSession::aLockedUserIsToldToWait() {
    Bench bench;
    for (int i = 0; i < 4; ++i) QCOMPARE(bench.signIn(user(), "wrong").fault.kind, FaultKind::wrong_login);
    QCOMPARE(bench.signIn(user(), "wrong").fault.kind, FaultKind::locked);
    QCOMPARE(bench.server.count(Call::signIn), 5);
}

void TestSession::tooManyAttemptsTellUntilWhen() {
    Bench bench;
    bench.server.inject(Call::signIn, Fault::throttled(120));
    const auto before = QDateTime::currentDateTimeUtc();
    const auto result = bench.signIn();
    QCOMPARE(result.fault.kind, FaultKind::throttled);
    QVERIFY(result.retryAfter.has_value());
    QVERIFY(qAbs(before.secsTo(*result.retryAfter) - 120) <= 10);
    QCOMPARE(to_english(result.fault.advice).substr(0, 9), std::string("Wait for "));
}

void TestSession::secondFactor() {
    Bench bench;
    bench.server.world().user(user())->code = "123456";
    QCOMPARE(bench.signIn().stage, SessionStage::secondFactor);
    QCOMPARE(bench.session->stage(), SessionStage::secondFactor);
    const auto early = hosts(bench);
    QCOMPARE(early.fault.kind, FaultKind::signed_out);
    QCOMPARE(bench.server.count(Call::hosts), 0);
    QCOMPARE(code(bench, "123456").stage, SessionStage::signedIn);
    QVERIFY(hosts(bench).value);
}

void TestSession::wrongCodeKeepsThePasswordGood() {
    Bench bench;
    bench.server.world().user(user())->code = "123456";
    bench.signIn();
    const auto wrong = code(bench, "999999");
    QCOMPARE(wrong.fault.kind, FaultKind::wrong_login);
    QCOMPARE(wrong.stage, SessionStage::secondFactor);
    QCOMPARE(code(bench, "1").fault.what.key, std::string("client.verify.422"));
    QCOMPARE(code(bench, "123456").stage, SessionStage::signedIn);
    QCOMPARE(bench.server.count(Call::signIn), 1);
    bench.session->signOut();
    QCOMPARE(code(bench, "123456").fault.kind, FaultKind::signed_out);
}

void TestSession::apiKey() {
    Bench bench;
    const std::string key = bench.server.world().add_key(user());
    Waiter<SignInResult> bad;
    bench.session->signInWithKey(Secret("smk_with blank\r\nX-Evil: 1"), false, bad.done());
    QVERIFY(bad.wait());
    QCOMPARE(bad->fault.what.key, std::string("client.key.characters"));
    Waiter<SignInResult> unknown;
    bench.session->signInWithKey(Secret("smk_unknown"), false, unknown.done());
    QVERIFY(unknown.wait());
    QCOMPARE(unknown->fault.what.key, std::string("client.key.401"));
    Waiter<SignInResult> good;
    bench.session->signInWithKey(Secret(key), false, good.done());
    QVERIFY(good.wait());
    QCOMPARE(good->stage, SessionStage::signedIn);
    QVERIFY(bench.session->withApiKey());
    QVERIFY(hosts(bench).value);
    // A key that is revoked in the middle ends the session; there is nothing to refresh.
    bench.server.world().keys.clear();
    QCOMPARE(hosts(bench).fault.what.key, std::string("client.session.key_ended"));
    QCOMPARE(bench.session->stage(), SessionStage::expired);
    QCOMPARE(bench.server.count(Call::refreshSession), 0);
    QVERIFY(bench.logged().find(key) == std::string::npos);
}

void TestSession::oneRefreshForManyCalls() {
    Bench bench;
    bench.signIn();
    bench.server.expire_access();
    std::vector<Waiter<Hosts>> answers(20);
    for (auto& answer : answers) bench.api->hosts(answer.done());
    for (auto& answer : answers) {
        QVERIFY(answer.wait());
        QVERIFY(answer->value);
    }
    QCOMPARE(bench.server.count(Call::refreshSession), 1);
    QCOMPARE(bench.server.carried_out(Call::hosts), 20);
    QVERIFY(bench.server.count(Call::hosts) <= 40);
    QCOMPARE(bench.session->stage(), SessionStage::signedIn);
    for (auto& answer : answers) QCOMPARE(*answer.times, 1);
}

void TestSession::aCallIsRepeatedOnce() {
    Bench bench;
    bench.signIn();
    const QSignalSpy ended(bench.session.get(), &Session::ended);
    bench.server.inject(Call::hosts, Fault::status(401), -1);
    QCOMPARE(hosts(bench).fault.kind, FaultKind::signed_out);
    QCOMPARE(bench.server.count(Call::hosts), 2);
    QCOMPARE(bench.server.count(Call::refreshSession), 1);
    QCOMPARE(bench.session->stage(), SessionStage::expired);
    QCOMPARE(ended.size(), 1);
    // Who it was and where stays for signing in again.
    QCOMPARE(bench.session->user(), user());
    bench.server.clear_faults();
    QCOMPARE(bench.signIn().stage, SessionStage::signedIn);
    QVERIFY(hosts(bench).value);
}

void TestSession::refreshRefusedEndsTheSession() {
    Bench bench;
    bench.signIn();
    const QSignalSpy ended(bench.session.get(), &Session::ended);
    bench.server.end_sessions();
    Waiter<Hosts> one, other;
    bench.api->hosts(one.done());
    bench.api->hosts(other.done());
    QVERIFY(one.wait() && other.wait());
    QCOMPARE(one->fault.kind, FaultKind::signed_out);
    QCOMPARE(other->fault.kind, FaultKind::signed_out);
    QCOMPARE(bench.server.count(Call::refreshSession), 1);
    QCOMPARE(bench.session->stage(), SessionStage::expired);
    QCOMPARE(ended.size(), 1);
}

void TestSession::refreshUnreachableLeavesTheSession() {
    Bench bench;
    bench.signIn();
    bench.server.expire_access();
    bench.server.inject(Call::refreshSession, Fault::status(503), -1);
    Waiter<server::Outcome> written;
    server::Intent intent;
    intent.action = server::ServerAction::reboot_host;
    intent.host_id = bench.host();
    bench.api->send(intent, written.done());
    QVERIFY(written.wait());
    // The call itself was answered by a 401: nothing has happened.
    QCOMPARE(written->verdict, server::Verdict::refused);
    QCOMPARE(written->fault.kind, FaultKind::server_failed);
    QCOMPARE(bench.server.carried_out(Call::reboot), 0);
    QCOMPARE(bench.session->stage(), SessionStage::signedIn);
    bench.server.clear_faults();
    QVERIFY(hosts(bench).value);
}

void TestSession::secondFactorSessionEndsWithAWord() {
    Bench bench;
    bench.server.world().user(user())->code = "123456";
    bench.signIn();
    code(bench, "123456");
    bench.server.expire_access();
    QCOMPARE(hosts(bench).fault.what.key, std::string("client.session.mfa_ended"));
    QCOMPARE(bench.server.count(Call::refreshSession), 0);
    QCOMPARE(bench.session->stage(), SessionStage::expired);
}

void TestSession::recoveryAdministratorIsNoLoop() {
    Bench bench;
    bench.server.world().user(user())->recovery_admin = true;
    bench.signIn();
    Waiter<Answer<std::vector<server::Child>>> children;
    bench.api->children(q(bench.host()), children.done());
    QVERIFY(children.wait());
    QCOMPARE(children->fault.what.key, std::string("client.recovery_administrator"));
    QCOMPARE(bench.server.count(Call::children), 1);
    QCOMPARE(bench.session->stage(), SessionStage::signedIn);
}

void TestSession::cancelledWhileWaitingForTheRefresh() {
    Bench bench;
    bench.signIn();
    bench.server.expire_access();
    bench.server.inject(Call::refreshSession, Fault::delayed(200));
    Waiter<Hosts> given, kept;
    auto handle = bench.api->hosts(given.done());
    bench.api->hosts(kept.done());
    QTRY_COMPARE(bench.server.count(Call::refreshSession), 1);
    handle.cancel();
    QVERIFY(given.wait());
    QCOMPARE(given->fault.kind, FaultKind::cancelled);
    QVERIFY(!handle.running());
    QVERIFY(kept.wait());
    QVERIFY(kept->value);
    QCOMPARE(*given.times, 1);
}

void TestSession::goneInTheMiddle() {
    // Whatever is on its way, destroying the client ends it without a word and without a leak.
    Bench bench;
    bench.signIn();
    bench.server.expire_access();
    bench.server.inject(Call::refreshSession, Fault::of(Fault::Kind::stall));
    Waiter<Hosts> waiting;
    auto handle = bench.api->hosts(waiting.done());
    QTRY_COMPARE(bench.server.count(Call::refreshSession), 1);
    bench.api.reset();
    bench.session.reset();
    handle.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(*waiting.times, 0);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
