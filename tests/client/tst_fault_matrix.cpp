// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the contract server's fault switch against every call of the client: each ends once, in a defined state,
// with a sentence that a person can act on; no write reaches the server twice, and none that was carried out is called
// refused. The server counts.
#include <QtTest>

#include "engine/message/message.h"
#include "tests/client/every_call.h"

using namespace sysmanage;
using namespace sysmanage::client;
using namespace sysmanage::client::test;
using contract::Fault;
using server::Verdict;
using Kind = contract::Fault::Kind;

Q_DECLARE_METATYPE(contract::Fault)

class TestFaultMatrix : public QObject {
    Q_OBJECT

private slots:
    void withoutFaults();
    void everyFault_data();
    void everyFault();
    void everyCallCanBeCancelled();
    void theSwitchAgainstSigningIn_data() { everyFault_data(); }
    void theSwitchAgainstSigningIn();
};

namespace {

constexpr int qtRepeats = 4;  ///< a GET may come so often when connections end before the answer

bool isSentence(const Message& message) {
    if (english_template(message.key) == message.key) return false;
    return to_english(message).find('{') == std::string::npos;
}

/// What is wrong with a fault as something to be shown; "" when nothing is.
QString faultOnShow(const server::Fault& fault) {
    if (!isSentence(fault.what)) return "no sentence: " + q(fault.what.key);
    if (fault.kind != server::FaultKind::cancelled && !isSentence(fault.advice))
        return "no advice: " + q(fault.what.key);
    if (fault.details.find(password()) != std::string::npos) return "a password in the details";
    if (fault.http_status != 0 && fault.request_id.empty()) return "no request id";
    return {};
}

QString judgeRead(const Got& got, int arrived, int most) {
    if (got.value == bool(got.fault)) return "neither a value nor a fault, or both";
    if (arrived > most) return QString("sent %1 times").arg(arrived);
    return {};
}

QString judgeWrite(const Got& got, int arrived, int done, int most) {
    const auto& outcome = *got.outcome;
    if (arrived > most) return QString("arrived %1 times").arg(arrived);
    if (done > 1) return QString("carried out %1 times").arg(done);
    if ((outcome.verdict == Verdict::accepted) == bool(outcome.fault))
        return "accepted with a fault, or not without one";
    if (outcome.verdict == Verdict::accepted && done != 1) return "called accepted, and was not";
    if (outcome.verdict == Verdict::refused && done != 0) return "called refused, and was carried out";
    return {};
}

QString judgeCreate(const Got& got, int done) {
    if (got.outcome->verdict != Verdict::unknown) return {};
    const auto expected = done == 1 ? server::Outcome::Arrived::yes : server::Outcome::Arrived::no;
    if (got.outcome->arrived != expected) return "what the list of children tells was not told";
    return done == 1 && got.outcome->child_id.empty() ? "no id of the child that has arrived" : QString();
}

QString judge(Bench& bench, const EveryCall& each, const Got& got, bool unauthorised) {
    if (got.times != 1) return QString("answered %1 times").arg(got.times);
    if (got.fault)
        if (const QString wrong = faultOnShow(got.fault); !wrong.isEmpty()) return wrong;
    const int arrived = bench.server.count(each.call);
    const int done = bench.server.carried_out(each.call);
    const int once = unauthorised ? 2 : 1;
    if (!each.write) return judgeRead(got, arrived, std::max(bench.options.tries, once) * qtRepeats);
    // Asking the agent again is harmless as often as it comes; it is a GET, which Qt repeats by itself.
    if (each.call == Call::probeVirtualization) return judgeRead({1, got.fault, !got.fault, {}}, arrived, qtRepeats);
    if (const QString wrong = judgeWrite(got, arrived, done, once); !wrong.isEmpty()) return wrong;
    return each.call == Call::createChild ? judgeCreate(got, done) : QString();
}

Got askOnce(Bench& bench, const EveryCall& each, const Scene& scene) {
    const auto got = std::make_shared<Got>();
    each.ask(bench, scene, got);
    [[maybe_unused]] const bool came = QTest::qWaitFor([got] { return got->times > 0; }, patience);
    QCoreApplication::processEvents();
    return *got;
}

ClientOptions optionsFor(const Fault& fault) {
    ClientOptions options;
    options.bodyLimit = 1024 * 1024;
    const bool slow = fault.kind == Kind::stall || fault.kind == Kind::drip;
    options.tries = slow ? 1 : 3;
    if (fault.kind == Kind::stall) options.silence = std::chrono::milliseconds(60);
    if (fault.kind == Kind::drip) options.deadline = std::chrono::milliseconds(60);
    return options;
}

void addFault(const char* name, const Fault& fault) { QTest::newRow(name) << fault; }

}  // namespace

void TestFaultMatrix::withoutFaults() {
    // What the matrix starts from: without a fault every call is carried out.
    Bench bench;
    QCOMPARE(bench.signIn().stage, SessionStage::signedIn);
    for (const auto& each : everyCall()) {
        bench.server.forget_received();
        const Got got = askOnce(bench, each, freshScene(bench.server.world()));
        const QString wrong = judge(bench, each, got, false);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString("%1: %2").arg(each.name, wrong)));
        QVERIFY2(!got.fault, qPrintable(QString("%1: %2").arg(each.name, q(got.fault.what.key + got.fault.details))));
        QCOMPARE(bench.server.carried_out(each.call), 1);
    }
}

void TestFaultMatrix::everyFault_data() {
    QTest::addColumn<Fault>("fault");
    addFault("refuse", Fault::of(Kind::refuse));
    addFault("no answer", Fault::of(Kind::no_answer));
    addFault("reset", Fault::of(Kind::reset));
    addFault("drip", Fault::dripping(20));
    addFault("too long", Fault::of(Kind::too_long));
    addFault("stall", Fault::of(Kind::stall));
    addFault("delay", Fault::delayed(10));
    for (const int code : {400, 401, 402, 403, 404, 405, 409, 413, 418, 422, 423, 429, 500, 502, 503, 504, 507})
        QTest::addRow("%d", code) << Fault::status(code);
    addFault("429 for a second", Fault::throttled(1));
    addFault("429 for an hour", Fault::throttled(3600));
    Fault late = Fault::status(500);
    late.after_effect = true;
    addFault("500 after the effect", late);
    Fault page = Fault::answering("<html><head><title>504 Gateway Time-out</title></head></html>", 504);
    addFault("504 as a page, after the effect", page);
    addFault("echoed password", Fault::status(422, QByteArray("input: ") + password()));
    addFault("malformed", Fault::of(Kind::malformed));
    addFault("truncated", Fault::of(Kind::truncated));
    addFault("wrong types", Fault::of(Kind::wrong_types));
    addFault("page", Fault::of(Kind::html));
    addFault("redirect", Fault::redirected("/api/v1/elsewhere"));
    addFault("redirect to itself", Fault::redirected(""));
    addFault("redirect to another origin", Fault::redirected("http://127.0.0.1:1/api/v1/hosts"));
    addFault("redirect to nowhere", Fault::redirected("javascript:alert(1)"));
    addFault("huge", Fault::huge_body(3 * 1024 * 1024));
    for (const char* body : {"", "null", "{}", "[]", "[null, 7, {}]", "\"ok\"", "{\"result\": false}",
                             "{\"licensed\": false}", "{\"result\": \"yes\"}", "1e999", "[[[[[[[[[[[[[[[[[[[["})
        QTest::addRow("body %s", body) << Fault::answering(body);
    addFault("204", Fault::answering("", 204));
}

void TestFaultMatrix::everyFault() {
    QFETCH(Fault, fault);
    const bool unauthorised = fault.kind == Kind::status && fault.code == 401;
    Bench bench(optionsFor(fault));
    QStringList wrong;
    for (const auto& each : everyCall()) {
        const Scene scene = freshScene(bench.server.world());
        if (bench.session->stage() != SessionStage::signedIn) QCOMPARE(bench.signIn().stage, SessionStage::signedIn);
        bench.server.forget_received();
        bench.server.inject(each.call, fault, -1);
        const Got got = askOnce(bench, each, scene);
        const QString found = judge(bench, each, got, unauthorised);
        if (!found.isEmpty()) wrong.append(QString("%1: %2").arg(each.name, found));
        const bool stays = bench.session->stage() == SessionStage::signedIn;
        if (!stays && !unauthorised) wrong.append(QString("%1: the session is gone").arg(each.name));
        bench.server.clear_faults();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    QVERIFY(bench.logged().find(password()) == std::string::npos);
}

void TestFaultMatrix::everyCallCanBeCancelled() {
    Bench bench;
    QCOMPARE(bench.signIn().stage, SessionStage::signedIn);
    for (const auto& each : everyCall()) {
        const Scene scene = freshScene(bench.server.world());
        bench.server.forget_received();
        bench.server.inject(each.call, Fault::of(Kind::stall), -1);
        const auto got = std::make_shared<Got>();
        auto handle = each.ask(bench, scene, got);
        QTRY_COMPARE(bench.server.count(each.call), 1);
        QCOMPARE(got->times, 0);
        handle.cancel();
        handle.cancel();
        QVERIFY(QTest::qWaitFor([got] { return got->times > 0; }, patience));
        QVERIFY2(got->fault.kind == server::FaultKind::cancelled, each.name);
        QVERIFY(!handle.running());
        // It had arrived: nobody may say that nothing has happened.
        if (each.write) QVERIFY2(got->outcome->verdict == Verdict::unknown, each.name);
        bench.server.clear_faults();
    }
}

void TestFaultMatrix::theSwitchAgainstSigningIn() {
    QFETCH(Fault, fault);
    Bench bench(optionsFor(fault));
    bench.server.inject(Call::signIn, fault, -1);
    const auto result = bench.signIn();
    QVERIFY(bench.server.count(Call::signIn) == 1);
    QCOMPARE(bench.session->stage(), result.stage);
    if (result.fault) {
        QCOMPARE(faultOnShow(result.fault), QString());
        QCOMPARE(result.stage, SessionStage::signedOut);
    } else {
        QCOMPARE(result.stage, SessionStage::signedIn);
    }
    bench.server.clear_faults();
    // The second factor, after the password.
    bench.server.world().user(user())->code = "123456";
    QCOMPARE(bench.signIn().stage, SessionStage::secondFactor);
    bench.server.inject(Call::verifySecondFactor, fault, -1);
    Waiter<SignInResult> verified;
    bench.session->sendSecondFactor(Secret(std::string("123456")), verified.done());
    QVERIFY(verified.wait());
    QVERIFY(bench.server.count(Call::verifySecondFactor) == 1);
    QCOMPARE(bench.session->stage(), verified->stage);
    if (verified->fault) QCOMPARE(faultOnShow(verified->fault), QString());
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_fault_matrix.moc"
