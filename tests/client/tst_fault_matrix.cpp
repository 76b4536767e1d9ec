// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the contract server's fault switch against every call of the client: each ends once, in a defined state,
// with a sentence that a person can act on; no write reaches the server twice, and none that was carried out is called
// refused. The server counts. All calls of a row are under way at the same time, each with a server of its own.
#include <QtTest>
#include <algorithm>
#include <map>
#include <memory>

#include "engine/message/message.h"
#include "tests/client/every_call.h"
#include "tests/client/fault_rows.h"

using namespace sysmanage;
using namespace sysmanage::client;
using namespace sysmanage::client::test;
using contract::Fault;
using server::Verdict;
using Kind = contract::Fault::Kind;

namespace {

constexpr int qtRepeats = 4;  ///< a GET may come so often when connections end before the answer

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

/// What the call is on the wire: the documented dialect has one reboot, and it is the safe one.
Call callOf(const Bench& bench, const EveryCall& each) {
    const bool documented = *bench.session->dialect() == Dialect::documented;
    return documented && each.call == Call::orchestratedReboot ? Call::reboot : each.call;
}

/// The dialect has no such call: that is told, and nothing is sent.
QString judgeNotOffered(const Bench& bench, const Got& got) {
    if (!bench.server.received().empty()) return "sent although it is not offered";
    if (got.fault.kind != server::FaultKind::not_found) return "not said to be missing";
    if (got.outcome && got.outcome->verdict != Verdict::refused) return "not called refused";
    return faultOnShow(got.fault);
}

QString judge(Bench& bench, const EveryCall& each, const Got& got, bool unauthorised) {
    if (got.times != 1) return QString("answered %1 times").arg(got.times);
    const Call call = callOf(bench, each);
    if (!route(*bench.session->dialect(), call)) return judgeNotOffered(bench, got);
    if (got.fault)
        if (QString wrong = faultOnShow(got.fault); !wrong.isEmpty()) return wrong;
    const int arrived = bench.server.count(call);
    const int done = bench.server.carried_out(call);
    const int once = unauthorised ? 2 : 1;
    if (!each.write) return judgeRead(got, arrived, std::max(bench.options.tries, once) * qtRepeats);
    // Asking the agent again is harmless as often as it comes; it is a GET, which Qt repeats by itself.
    if (each.call == Call::probeVirtualization) return judgeRead({1, got.fault, !got.fault, {}}, arrived, qtRepeats);
    if (QString wrong = judgeWrite(got, arrived, done, once); !wrong.isEmpty()) return wrong;
    return each.call == Call::createChild ? judgeCreate(got, done) : QString();
}

/// One call at its own bench.
struct Place {
    Place(const EveryCall& one, const ClientOptions& options, contract::Dialects dialect)
        : each(&one), bench(options, {}, dialect) {}

    const EveryCall* each;
    Bench bench;
    Scene scene{};
    std::shared_ptr<Got> got{};
    CallHandle handle{};

    bool ready() {
        scene = freshScene(bench.server.world());
        got = std::make_shared<Got>();
        const bool in = bench.session->stage() == SessionStage::signedIn;
        if (!in && bench.signIn().stage != SessionStage::signedIn) return false;
        bench.server.forget_received();
        return true;
    }
    void ask() { handle = each->ask(bench, scene, got); }
    bool answered() const {
        return waitUntil([this] { return got->times > 0; });
    }
};
using Places = std::vector<std::unique_ptr<Place>>;

Places placesWith(const ClientOptions& options, contract::Dialects dialect) {
    Places places;
    for (const auto& each : everyCall()) places.push_back(std::make_unique<Place>(each, options, dialect));
    return places;
}

/// What went wrong, a line for each call.
QStringList run(const Places& places, const NamedFault* row) {
    QStringList wrong;
    for (const auto& place : places) {
        if (!place->ready()) return {QString("%1: cannot sign in").arg(place->each->name)};
        if (row) place->bench.server.inject(callOf(place->bench, *place->each), row->fault, -1);
    }
    for (const auto& place : places) place->ask();
    for (const auto& place : places) [[maybe_unused]] const bool came = place->answered();
    QCoreApplication::processEvents();
    const bool unauthorised = row && row->unauthorised();
    for (const auto& place : places) {
        QString found = judge(place->bench, *place->each, *place->got, unauthorised);
        if (place->bench.session->stage() != SessionStage::signedIn && !unauthorised) found += " the session is gone";
        if (place->bench.logged().find(password()) != std::string::npos) found += " a password in the log";
        if (!found.isEmpty()) wrong.append(QString("%1: %2").arg(place->each->name, found));
        place->bench.server.clear_faults();
    }
    return wrong;
}

}  // namespace

class TestFaultMatrix : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        for (const contract::Dialects dialect : {contract::Dialects::v1, contract::Dialects::documented})
            places_[dialect] = placesWith(optionsFor({}), dialect);
    }
    void cleanupTestCase() { places_.clear(); }
    void withoutFaults_data() { dialects(); }
    void withoutFaults();
    void everyFaultAndCall_data();
    void everyFaultAndCall();
    void whatTheServerEchoesIsMasked();
    void everyCallCanBeCancelled();

private:
    static void dialects() {
        QTest::addColumn<int>("dialect");
        QTest::newRow("v1") << int(contract::Dialects::v1);
        QTest::newRow("documented") << int(contract::Dialects::documented);
    }
    std::map<contract::Dialects, Places> places_;
};

void TestFaultMatrix::withoutFaults() {
    // What the matrix starts from: without a fault every call is carried out.
    QFETCH(int, dialect);
    const Places& places = places_.at(contract::Dialects(dialect));
    const auto wrong = run(places, nullptr);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    for (const auto& place : places) {
        const Call call = callOf(place->bench, *place->each);
        if (!route(*place->bench.session->dialect(), call)) continue;
        QVERIFY2(!place->got->fault, place->each->name);
        QCOMPARE(place->bench.server.carried_out(call), 1);
    }
}

void TestFaultMatrix::everyFaultAndCall_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("dialect");
    for (std::size_t i = 0; i < everyFault().size(); ++i) {
        const QString& name = everyFault()[i].name;
        QTest::newRow(qPrintable(name)) << int(i) << int(contract::Dialects::v1);
        QTest::newRow(qPrintable("documented, " + name)) << int(i) << int(contract::Dialects::documented);
    }
}

void TestFaultMatrix::everyFaultAndCall() {
    QFETCH(int, index);
    QFETCH(int, dialect);
    const NamedFault& row = everyFault().at(std::size_t(index));
    const auto in = contract::Dialects(dialect);
    const auto wrong = row.slow() ? run(placesWith(optionsFor(row), in), &row) : run(places_.at(in), &row);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void TestFaultMatrix::whatTheServerEchoesIsMasked() {
    const NamedFault echo{"echo", Fault::status(400, QByteArray("input: ") + password())};
    const auto create = std::find_if(everyCall().begin(), everyCall().end(),
                                     [](const EveryCall& each) { return each.call == Call::createChild; });
    Place place(*create, optionsFor(echo), contract::Dialects::v1);
    QVERIFY(place.ready());
    place.bench.server.inject(Call::createChild, echo.fault);
    place.ask();
    QVERIFY(place.answered());
    QCOMPARE(judge(place.bench, *place.each, *place.got, false), QString());
    QVERIFY(place.got->fault.details.find("input: ") != std::string::npos);
}

void TestFaultMatrix::everyCallCanBeCancelled() {
    const Places& places = places_.at(contract::Dialects::v1);
    for (const auto& place : places) {
        QVERIFY(place->ready());
        place->bench.server.inject(place->each->call, Fault::of(Kind::stall), -1);
        place->ask();
    }
    for (const auto& place : places) {
        QTRY_COMPARE(place->bench.server.count(place->each->call), 1);
        QCOMPARE(place->got->times, 0);
        place->handle.cancel();
        place->handle.cancel();
    }
    for (const auto& place : places) {
        QVERIFY(place->answered());
        QCOMPARE(place->got->times, 1);
        QVERIFY2(place->got->fault.kind == server::FaultKind::cancelled, place->each->name);
        QVERIFY(!place->handle.running());
        // It had arrived: nobody may say that nothing has happened.
        if (place->each->write) QVERIFY2(place->got->outcome->verdict == Verdict::unknown, place->each->name);
        place->bench.server.clear_faults();
    }
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_fault_matrix.moc"
