// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the fault switch against what a session does beside the calls: the refresh in mid-session, taking up a
// kept session, an API key, and signing out. Each ends in a stage that is one, and nothing is sent twice for it.
#include <QtTest>
#include <algorithm>
#include <memory>

#include "tests/client/every_call.h"
#include "tests/client/fault_rows.h"

using namespace sysmanage;
using namespace sysmanage::client;
using namespace sysmanage::client::test;
using server::FaultKind;
using server::Verdict;

class TestSessionFaults : public QObject {
    Q_OBJECT

private slots:
    void refreshInMidSession();
    void takingUpAKeptSession();
    void anApiKey();
    void signingOut();
    void aLockThatTellsHowLong_data();
    void aLockThatTellsHowLong();
};

namespace {

constexpr int mostTimes = 5;  ///< a GET may come so often: connections end before the answer, redirects are followed

struct Try {
    explicit Try(const NamedFault& given)
        : row(given), store(std::make_shared<MemoryStore>(Message())), bench(optionsFor(given), store) {}

    NamedFault row;
    std::shared_ptr<MemoryStore> store;
    Bench bench;
    Waiter<SignInResult> result{};
    Scene scene{};
    std::shared_ptr<Got> read = std::make_shared<Got>();
    std::shared_ptr<Got> write = std::make_shared<Got>();

    /// Another start of the application, over the same key ring.
    void startAgain() {
        bench.api.reset();
        bench.session = std::make_unique<Session>(bench.options, store);
        bench.api = std::make_unique<Api>(*bench.session, bench.options);
        bench.session->use(bench.profile());
    }
    bool isKept() const {
        Waiter<SecretStore::Read> entry;
        store->read("p1", entry.done());
        entry.wait();
        return entry->secret.has_value();
    }
    SessionStage stage() const { return bench.session->stage(); }
};
using Tries = std::vector<std::unique_ptr<Try>>;

Tries oneForEveryFault() {
    Tries all;
    for (const auto& row : everyFault()) all.push_back(std::make_unique<Try>(row));
    return all;
}

template <class Judge>
QString judgeAll(const Tries& tries, Judge judge) {
    QStringList wrong;
    for (const auto& one : tries) {
        QString found = judge(*one);
        if (found.isEmpty() && one->bench.logged().find(test::password()) != std::string::npos)
            found = "a password in the log";
        if (!found.isEmpty()) wrong.append(one->row.name + ": " + found);
    }
    return wrong.join('\n');
}

EveryCall callOf(Call call) {
    return *std::find_if(everyCall().begin(), everyCall().end(), [call](const EveryCall& c) { return c.call == call; });
}

QString judgeRefreshed(Try& one) {
    // Both calls wait for the same one; a read that is tried again because of it asks again, too.
    const int asked = one.bench.server.count(Call::refreshSession);
    if (asked < 1 || asked > one.bench.options.tries) return QString("refreshed %1 times").arg(asked);
    if (one.read->times != 1 || one.write->times != 1) return "not answered once";
    const int done = one.bench.server.carried_out(Call::startChild);
    if (done > 1 || one.bench.server.count(Call::startChild) > 2) return "a write was sent again";
    if ((one.write->outcome->verdict == Verdict::accepted) != (done == 1)) return "the write's end is not its own";
    for (const auto& got : {one.read, one.write}) {
        if (!got->fault) continue;
        if (const QString wrong = faultOnShow(got->fault); !wrong.isEmpty()) return wrong;
    }
    // Nothing was carried out before the refresh: a refusal is the truth, "unknown" would make people look in vain.
    if (done == 0 && one.write->outcome->verdict != Verdict::refused) return "unknown, and was never sent";
    const bool over = one.read->fault.kind == FaultKind::signed_out;
    if (one.stage() != (over ? SessionStage::expired : SessionStage::signedIn)) return "a stage that is none";
    return {};
}

}  // namespace

void TestSessionFaults::refreshInMidSession() {
    const Tries tries = oneForEveryFault();
    for (const auto& one : tries) {
        one->scene = freshScene(one->bench.server.world());
        QCOMPARE(one->bench.signIn().stage, SessionStage::signedIn);
        one->bench.server.expire_access();
        one->bench.server.forget_received();
        one->bench.server.inject(Call::refreshSession, one->row.fault, -1);
    }
    for (const auto& one : tries) {
        callOf(Call::hosts).ask(one->bench, one->scene, one->read);
        callOf(Call::startChild).ask(one->bench, one->scene, one->write);
    }
    for (const auto& one : tries) waitUntil([&] { return one->read->times > 0 && one->write->times > 0; });
    QCOMPARE(judgeAll(tries, judgeRefreshed), QString());
}

void TestSessionFaults::takingUpAKeptSession() {
    const Tries tries = oneForEveryFault();
    for (const auto& one : tries) {
        QCOMPARE(one->bench.signIn(user(), test::password(), true).stage, SessionStage::signedIn);
        one->startAgain();
        one->bench.server.forget_received();
        one->bench.server.inject(Call::refreshSession, one->row.fault, -1);
    }
    for (const auto& one : tries) one->bench.session->resume(one->result.done());
    for (const auto& one : tries) one->result.wait();
    QCOMPARE(judgeAll(tries,
                      [](Try& one) {
                          if (*one.result.times != 1) return QString("answered %1 times").arg(*one.result.times);
                          if (one.bench.server.count(Call::refreshSession) != 1) return QString("not asked once");
                          if (one.stage() != one.result->stage) return QString("the session is elsewhere");
                          // What the server refuses will not become better; what did not reach it may.
                          const int status = one.result->fault.http_status;
                          const bool hopeless = one.result->fault && (status == 401 || status == 403);
                          if (one.isKept() == hopeless) return QString("kept, or not kept, wrongly");
                          if (one.result->stage == SessionStage::signedIn) return QString();
                          if (one.result->stage != SessionStage::signedOut) return QString("a stage that is none");
                          return faultOnShow(one.result->fault);
                      }),
             QString());
}

void TestSessionFaults::anApiKey() {
    const Tries tries = oneForEveryFault();
    for (const auto& one : tries) {
        const std::string key = one->bench.server.world().add_key(user());
        one->bench.server.inject(Call::permissions, one->row.fault, -1);
        one->bench.session->signInWithKey(Secret(key), false, one->result.done());
    }
    for (const auto& one : tries) one->result.wait();
    QCOMPARE(judgeAll(tries,
                      [](Try& one) {
                          if (*one.result.times != 1) return QString("answered %1 times").arg(*one.result.times);
                          const int asked = one.bench.server.count(Call::permissions);
                          if (asked < 1 || asked > mostTimes) return QString("sent %1 times").arg(asked);
                          if (one.stage() != one.result->stage) return QString("the session is elsewhere");
                          if (one.bench.logged().find("smk_") != std::string::npos) return QString("a key in the log");
                          if (one.result->stage == SessionStage::signedIn) return QString();
                          if (one.result->stage != SessionStage::signedOut) return QString("a stage that is none");
                          return faultOnShow(one.result->fault);
                      }),
             QString());
}

void TestSessionFaults::signingOut() {
    const Tries tries = oneForEveryFault();
    for (const auto& one : tries) {
        QCOMPARE(one->bench.signIn(user(), test::password(), true).stage, SessionStage::signedIn);
        one->bench.server.inject(Call::signOut, one->row.fault, -1);
        one->bench.server.forget_received();
    }
    for (const auto& one : tries) {
        one->bench.session->signOut();
        QCOMPARE(one->stage(), SessionStage::signedOut);  // nobody waits for the server's word
    }
    for (const auto& one : tries) {
        QVERIFY2(waitUntil([&] { return one->bench.server.count(Call::signOut) > 0; }), qPrintable(one->row.name));
        QCOMPARE(hosts(one->bench).fault.kind, FaultKind::signed_out);
    }
    QCOMPARE(judgeAll(tries,
                      [](Try& one) {
                          if (one.bench.server.count(Call::signOut) != 1) return QString("said more than once");
                          if (one.bench.server.count(Call::hosts) != 0) return QString("a call after the end");
                          if (one.stage() != SessionStage::signedOut) return QString("a stage that is none");
                          return one.isKept() ? QString("kept after signing out") : QString();
                      }),
             QString());
}

void TestSessionFaults::aLockThatTellsHowLong_data() {
    QTest::addColumn<int>("status");
    QTest::newRow("throttled") << 429;
    QTest::newRow("locked") << 423;
}

void TestSessionFaults::aLockThatTellsHowLong() {
    QFETCH(int, status);
    contract::Fault fault = contract::Fault::status(status);
    fault.retry_after = 120;
    Bench bench;
    bench.server.inject(Call::signIn, fault);
    const auto before = QDateTime::currentDateTimeUtc();
    const auto result = bench.signIn();
    QCOMPARE(result.fault.http_status, status);
    QVERIFY(result.retryAfter && qAbs(before.secsTo(*result.retryAfter) - 120) <= 10);
    QVERIFY(to_english(result.fault.advice).rfind("Wait for 1", 0) == 0);
    QCOMPARE(bench.signIn().stage, SessionStage::signedIn);
    // A read keeps a short pause by itself; a longer one is told.
    fault.retry_after = 3;
    bench.server.inject(Call::hosts, fault);
    QVERIFY(hosts(bench).value);
    QCOMPARE(bench.pauses->all.size(), std::size_t(1));
    fault.retry_after = 600;
    bench.server.inject(Call::hosts, fault);
    bench.server.forget_received();
    const auto told = hosts(bench).fault;
    QCOMPARE(told.http_status, status);
    QVERIFY(to_english(told.advice).rfind("Wait for ", 0) == 0);
    QCOMPARE(bench.server.count(Call::hosts), 1);
}

QTEST_GUILESS_MAIN(TestSessionFaults)
#include "tst_session_faults.moc"
