// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the fault switch against signing in: the password and the code are each sent once, whatever comes of it,
// and what is told can be acted on.
#include <QtTest>
#include <algorithm>
#include <memory>

#include "tests/client/fault_rows.h"

using namespace sysmanage;
using namespace sysmanage::client;
using namespace sysmanage::client::test;

class TestSignInFaults : public QObject {
    Q_OBJECT

private slots:
    void password();
    void code();
};

namespace {

const Secret goodCode(std::string("123456"));

struct Attempt {
    explicit Attempt(const NamedFault& given) : row(given), bench(optionsFor(given)) {}

    NamedFault row;
    Bench bench;
    Waiter<SignInResult> result{};
};
using Attempts = std::vector<std::unique_ptr<Attempt>>;

Attempts oneForEveryFault() {
    Attempts all;
    for (const auto& row : everyFault()) all.push_back(std::make_unique<Attempt>(row));
    return all;
}

/// What is wrong with where an attempt has ended; `stages` are those that a failure may leave.
QString judge(const Attempt& attempt, Call call, const std::vector<SessionStage>& stages) {
    const SignInResult& result = *attempt.result;
    if (*attempt.result.times != 1) return QString("answered %1 times").arg(*attempt.result.times);
    if (attempt.bench.server.count(call) != 1) return QString("arrived %1 times").arg(attempt.bench.server.count(call));
    if (attempt.bench.session->stage() != result.stage) return "the session is elsewhere";
    if (attempt.bench.logged().find(test::password()) != std::string::npos) return "a password in the log";
    if (!result.fault) return result.stage == SessionStage::signedIn ? QString() : "neither signed in nor a fault";
    if (std::find(stages.begin(), stages.end(), result.stage) == stages.end()) return "a stage that is none";
    return faultOnShow(result.fault);
}

QString judgeAll(const Attempts& attempts, Call call, const std::vector<SessionStage>& stages) {
    QStringList wrong;
    for (const auto& attempt : attempts) {
        attempt->result.wait();
        const QString found = judge(*attempt, call, stages);
        if (!found.isEmpty()) wrong.append(attempt->row.name + ": " + found);
    }
    return wrong.join('\n');
}

}  // namespace

void TestSignInFaults::password() {
    const Attempts attempts = oneForEveryFault();
    for (const auto& attempt : attempts) {
        attempt->bench.server.inject(Call::signIn, attempt->row.fault, -1);
        attempt->bench.session->signIn(user(), Secret(std::string(test::password())), false, attempt->result.done());
    }
    QCOMPARE(judgeAll(attempts, Call::signIn, {SessionStage::signedOut}), QString());
}

void TestSignInFaults::code() {
    const Attempts attempts = oneForEveryFault();
    for (const auto& attempt : attempts) {
        attempt->bench.server.world().user(user())->code = std::string(goodCode.reveal());
        QCOMPARE(attempt->bench.signIn().stage, SessionStage::secondFactor);
        attempt->bench.server.inject(Call::verifySecondFactor, attempt->row.fault, -1);
    }
    for (const auto& attempt : attempts) attempt->bench.session->sendSecondFactor(goodCode, attempt->result.done());
    // A password that was right stays so: the code can be entered once more.
    QCOMPARE(judgeAll(attempts, Call::verifySecondFactor, {SessionStage::secondFactor}), QString());
}

QTEST_GUILESS_MAIN(TestSignInFaults)
#include "tst_sign_in_faults.moc"
