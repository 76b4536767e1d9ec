// SPDX-License-Identifier: GPL-3.0-or-later
// What of a session outlives the process, and what is never written anywhere.
#include <QSignalSpy>
#include <QtTest>

#include "app/client/certificate.h"
#include "tests/client/bench.h"

using namespace sysmanage;
using namespace sysmanage::client;
using namespace sysmanage::client::test;
using contract::Fault;
using server::FaultKind;

class TestSessionKeeping : public QObject {
    Q_OBJECT

private slots:
    void keptAndResumed();
    void nothingKeptWithoutBeingAsked();
    void resumingWithAnOldToken();
    void withoutAKeyRing();
    void signOutForgets();
    void secretsAreNowhere();
};

namespace {

SignInResult resume(Bench& bench) {
    Waiter<SignInResult> result;
    bench.session->resume(result.done());
    result.wait();
    return *result;
}

std::string entryOf(SecretStore& store) {
    Waiter<SecretStore::Read> read;
    store.read("p1", read.done());
    read.wait();
    return read->secret ? std::string(read->secret->reveal()) : std::string();
}

}  // namespace

void TestSessionKeeping::keptAndResumed() {
    const auto store = std::make_shared<MemoryStore>(Message());
    Bench bench({}, store);
    bench.signIn(user(), password(), true);
    QVERIFY(bench.session->notKept().empty());
    QTRY_VERIFY(!entryOf(*store).empty());
    QVERIFY(entryOf(*store).find(password()) == std::string::npos);
    // Another start of the application.
    bench.api.reset();
    bench.session = std::make_unique<Session>(bench.options, store);
    bench.api = std::make_unique<Api>(*bench.session, bench.options);
    bench.session->use(bench.profile());
    QCOMPARE(resume(bench).stage, SessionStage::signedIn);
    QCOMPARE(bench.session->user(), user());
    QVERIFY(hosts(bench).value);
    QCOMPARE(bench.server.count(Call::signIn), 1);
}

void TestSessionKeeping::nothingKeptWithoutBeingAsked() {
    const auto store = std::make_shared<MemoryStore>(Message());
    Bench bench({}, store);
    bench.signIn();
    QCOMPARE(entryOf(*store), std::string());
    QCOMPARE(resume(bench).stage, SessionStage::signedOut);
}

void TestSessionKeeping::resumingWithAnOldToken() {
    const auto store = std::make_shared<MemoryStore>(Message());
    Bench bench({}, store);
    bench.signIn(user(), password(), true);
    bench.server.end_sessions();
    const auto result = resume(bench);
    QCOMPARE(result.stage, SessionStage::signedOut);
    QCOMPARE(result.fault.kind, FaultKind::signed_out);
    QCOMPARE(entryOf(*store), std::string());  // it will not become better
    Waiter<Message> written;
    store->write("p1", Secret("{\"kind\": \"key\", \"value\": 7"), written.done());
    QVERIFY(written.wait());
    QCOMPARE(resume(bench).stage, SessionStage::signedOut);  // what somebody else has put there
}

void TestSessionKeeping::withoutAKeyRing() {
    Bench bench({}, std::make_shared<MemoryStore>(Message{"client.key_ring.none"}));
    const QSignalSpy told(bench.session.get(), &Session::notKeptChanged);
    bench.signIn(user(), password(), true);
    QTRY_COMPARE(bench.session->notKept().key, std::string("client.key_ring.none"));
    QCOMPARE(told.size(), 1);
}

void TestSessionKeeping::signOutForgets() {
    const auto store = std::make_shared<MemoryStore>(Message());
    Bench bench({}, store);
    bench.signIn(user(), password(), true);
    bench.session->signOut();
    QCOMPARE(bench.session->stage(), SessionStage::signedOut);
    QTRY_COMPARE(bench.server.count(Call::signOut), 1);
    QCOMPARE(entryOf(*store), std::string());
    QCOMPARE(hosts(bench).fault.kind, FaultKind::signed_out);
}

void TestSessionKeeping::secretsAreNowhere() {
    const auto store = std::make_shared<MemoryStore>(Message());
    Bench bench({}, store);
    bench.server.inject(Call::signIn, Fault::status(422, QByteArray("input: ") + password()));
    const auto refused = bench.signIn();
    QVERIFY(refused.fault.details.find(password()) == std::string::npos);
    bench.signIn(user(), password(), true);
    hosts(bench);
    bench.server.expire_access();
    hosts(bench);
    QVERIFY(bench.logged().find("/api/v1/hosts") != std::string::npos);
    const std::string code = "KX-code-480815";
    bench.server.world().user(user())->code = code;
    QCOMPARE(bench.signIn().stage, SessionStage::secondFactor);
    Waiter<SignInResult> verified, known;
    bench.session->sendSecondFactor(Secret(code), verified.done());
    QVERIFY(verified.wait());
    QCOMPARE(verified->stage, SessionStage::signedIn);
    const std::string key = bench.server.world().add_key(user());
    bench.session->signInWithKey(Secret(key), true, known.done());
    QVERIFY(known.wait());
    QCOMPARE(known->stage, SessionStage::signedIn);
    hosts(bench);
    std::vector<std::string> secrets{password(), code, key};
    for (const auto& call : bench.server.received())
        for (const auto& header : call.headers) {
            const auto name = header.first.toLower();
            if (name == "authorization") secrets.push_back(header.second.mid(7).toStdString());
            if (name == "cookie") secrets.push_back(header.second.mid(14).toStdString());
        }
    QVERIFY(secrets.size() > 3);
    for (const auto& secret : secrets) QVERIFY(bench.logged().find(secret) == std::string::npos);
    QVERIFY(!bench.session->profile().base_url.empty());
    QVERIFY(bench.session->profile().last_user.find(password()) == std::string::npos);
}

QTEST_GUILESS_MAIN(TestSessionKeeping)
#include "tst_session_keeping.moc"
