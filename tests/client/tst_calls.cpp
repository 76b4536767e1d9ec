// SPDX-License-Identifier: GPL-3.0-or-later
// Reads are tried again with growing pauses, writes are sent once, and what is not known is looked up. Pauses are
// written down by the bench and not waited for.
#include <QThread>
#include <QtTest>
#include <atomic>

#include "app/client/api_impl.h"
#include "tests/client/bench.h"

using namespace sysmanage;
using namespace sysmanage::client;
using namespace sysmanage::client::test;
using contract::Fault;
using server::FaultKind;
using server::Outcome;
using server::ServerAction;
using server::Verdict;
using std::chrono::milliseconds;
using Kind = contract::Fault::Kind;

class TestCalls : public QObject {
    Q_OBJECT

private slots:
    void readsAreTriedAgain_data();
    void readsAreTriedAgain();
    void pausesGrowAndVary();
    void aPauseThatTheServerAsksFor();
    void cancelledInAPause();
    void otherRefusalsAreFinal();
    void createThatGotLostIsLookedFor_data();
    void createThatGotLostIsLookedFor();
    void aGatewaysAnswerIsNoRefusal_data();
    void aGatewaysAnswerIsNoRefusal();
    void createIsSentAsItIs();
    void lookingFailsToo();
    void acceptedActions();
    void networksAreAskedForOnce();
    void whatADialectOffers();
    void documentedDialectWorks();
    void accessIsOneAnswer();
    void accessCancelledLate();
    void hostileIdsSendNothing();
    void bigBodiesAreReadElsewhere();
    void oddFieldsAreLogged();
    void goneWhileReading();
};

namespace {

Outcome send(Bench& bench, const server::Intent& intent) {
    Waiter<Outcome> outcome;
    bench.api->send(intent, outcome.done());
    outcome.wait();
    return *outcome;
}

server::Intent create(const std::string& host, const std::string& name) {
    server::Intent intent;
    intent.action = ServerAction::create_child;
    intent.type = ChildType::lxd;
    intent.host_id = host;
    intent.child_name = name;
    intent.body = {{"child_type", "lxd"}, {"distribution", "ubuntu:24.04"}, {"hostname", "c.example.com"},
                   {"username", "anna"},  {"password", password()},         {"container_name", name}};
    return intent;
}

}  // namespace

void TestCalls::readsAreTriedAgain_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("reset") << int(Kind::reset) << 0;
    for (const int code : {500, 502, 503, 504}) QTest::addRow("%d", code) << int(Kind::status) << code;
}

void TestCalls::readsAreTriedAgain() {
    QFETCH(int, kind);
    QFETCH(int, code);
    Bench bench;
    bench.signIn();
    bench.host();
    const Fault fault = kind == int(Kind::status) ? Fault::status(code) : Fault::of(Kind(kind));
    bench.server.inject(Call::hosts, fault, 2);
    const auto got = hosts(bench);
    QVERIFY2(got.value, got.fault.what.key.c_str());
    QCOMPARE(got.value->size(), std::size_t(1));
    QCOMPARE(bench.server.count(Call::hosts), 3);
    QCOMPARE(bench.pauses->all.size(), std::size_t(2));
    bench.server.inject(Call::hosts, fault, -1);
    bench.server.forget_received();
    QVERIFY(hosts(bench).fault);
    QCOMPARE(bench.server.count(Call::hosts), 3);
    QCOMPARE(bench.server.count(Call::signIn), 0);
}

void TestCalls::pausesGrowAndVary() {
    ClientOptions options;
    options.tries = 7;
    double chance = 0;
    options.chance = [&chance] { return chance; };
    Bench bench(options);
    bench.signIn();
    bench.server.inject(Call::hosts, Fault::status(503), -1);
    hosts(bench);
    QVERIFY(
        (bench.pauses->all == std::vector<milliseconds>{milliseconds(200), milliseconds(400), milliseconds(800),
                                                        milliseconds(1600), milliseconds(3200), milliseconds(4000)}));
    bench.pauses->all.clear();
    chance = 0.5;
    hosts(bench);
    QCOMPARE(bench.pauses->all.at(0).count(), 300);
    QCOMPARE(bench.pauses->all.at(5).count(), 6000);
}

void TestCalls::aPauseThatTheServerAsksFor() {
    Bench bench;
    bench.signIn();
    bench.server.inject(Call::hosts, Fault::throttled(3));
    QVERIFY(hosts(bench).value);
    QCOMPARE(bench.pauses->all.size(), std::size_t(1));
    QVERIFY(bench.pauses->all.at(0) > milliseconds(1500) && bench.pauses->all.at(0) <= milliseconds(3000));
    // Longer than anybody would wait for by itself, or without saying how long: it is told.
    for (const Fault& fault : {Fault::throttled(600), Fault::status(429)}) {
        bench.server.inject(Call::hosts, fault);
        bench.server.forget_received();
        QCOMPARE(hosts(bench).fault.kind, FaultKind::throttled);
        QCOMPARE(bench.server.count(Call::hosts), 1);
    }
}

void TestCalls::cancelledInAPause() {
    Bench bench;
    bench.signIn();
    bench.pauses->hold = true;
    bench.server.inject(Call::hosts, Fault::status(503), -1);
    Waiter<Hosts> answer;
    auto handle = bench.api->hosts(answer.done());
    QTRY_COMPARE(bench.pauses->all.size(), std::size_t(1));
    handle.cancel();
    QVERIFY(answer.wait());
    QCOMPARE(answer->fault.kind, FaultKind::cancelled);
    QCOMPARE(*answer.times, 1);
    QCOMPARE(bench.server.count(Call::hosts), 1);
}

void TestCalls::otherRefusalsAreFinal() {
    Bench bench;
    bench.signIn();
    for (const Fault& fault : {Fault::status(400), Fault::status(402), Fault::status(403), Fault::status(404),
                               Fault::of(Kind::malformed), Fault::of(Kind::html), Fault::of(Kind::truncated)}) {
        bench.server.inject(Call::hosts, fault);
        bench.server.forget_received();
        QVERIFY(hosts(bench).fault);
        QCOMPARE(bench.server.count(Call::hosts), 1);
    }
    QVERIFY(bench.pauses->all.empty());
}

void TestCalls::createThatGotLostIsLookedFor_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("arrived");
    QTest::newRow("carried out") << int(Kind::no_answer) << true;
    QTest::newRow("cut in its answer") << int(Kind::reset) << true;
    QTest::newRow("half an answer") << int(Kind::truncated) << true;
    QTest::newRow("not carried out") << int(Kind::refuse) << false;
}

void TestCalls::createThatGotLostIsLookedFor() {
    QFETCH(int, kind);
    QFETCH(bool, arrived);
    Bench bench;
    bench.signIn();
    const auto host = bench.host();
    // One with this name, but of another type, is not it.
    bench.server.world().add_child(host, "kvm", "c1", "running");
    bench.server.inject(Call::createChild, Fault::of(Kind(kind)), -1);
    const auto outcome = send(bench, create(host, "c1"));
    QCOMPARE(outcome.verdict, Verdict::unknown);
    QVERIFY(outcome.fault);
    QCOMPARE(outcome.arrived, arrived ? Outcome::Arrived::yes : Outcome::Arrived::no);
    QCOMPARE(outcome.child_id.empty(), !arrived);
    QCOMPARE(bench.server.count(Call::createChild), 1);
}

void TestCalls::aGatewaysAnswerIsNoRefusal_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("arrived");
    for (const int code : {502, 503}) {
        QTest::addRow("%d, a page", code) << code << QByteArray("<html><title>Bad Gateway</title></html>") << true;
        QTest::addRow("%d, a line", code) << code << QByteArray("upstream reset before headers") << true;
        QTest::addRow("%d, nothing", code) << code << QByteArray() << true;
        QTest::addRow("%d, the server's own", code) << code << QByteArray(R"({"detail": "declined"})") << false;
    }
}

/// It has lost the server's answer, and nothing is known of what was done: the list of children tells.
void TestCalls::aGatewaysAnswerIsNoRefusal() {
    QFETCH(const int, code);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, arrived);
    Bench bench;
    bench.signIn();
    auto fault = Fault::answering(body, code);
    fault.after_effect = arrived;
    bench.server.inject(Call::createChild, fault, -1);
    const auto outcome = send(bench, create(bench.host(), "c1"));
    QCOMPARE(outcome.verdict, arrived ? Verdict::unknown : Verdict::refused);
    QCOMPARE(outcome.arrived == Outcome::Arrived::yes, arrived);
    QCOMPARE(bench.server.count(Call::createChild), 1);
}

void TestCalls::createIsSentAsItIs() {
    Bench bench;
    bench.signIn();
    const auto host = bench.host();
    const auto intent = create(host, "c1");
    const auto outcome = send(bench, intent);
    QCOMPARE(outcome.verdict, Verdict::accepted);
    QVERIFY(!outcome.child_id.empty() && !outcome.answer.empty());
    const auto& received = bench.server.received().back();
    QVERIFY(Json::parse(received.body.toStdString()) == intent.body);
    QVERIFY(bench.logged().find(password()) == std::string::npos);
    // The same once more: refused by the server in its own words.
    const auto again = send(bench, intent);
    QCOMPARE(again.verdict, Verdict::refused);
    QVERIFY(again.fault.details.find("already exists") != std::string::npos);
}

void TestCalls::lookingFailsToo() {
    Bench bench;
    bench.signIn();
    const auto host = bench.host();
    bench.server.inject(Call::createChild, Fault::of(Kind::no_answer));
    bench.server.inject(Call::children, Fault::status(500), -1);
    const auto outcome = send(bench, create(host, "c1"));
    QCOMPARE(outcome.verdict, Verdict::unknown);
    QCOMPARE(outcome.arrived, Outcome::Arrived::not_checked);
    QCOMPARE(bench.server.count(Call::createChild), 1);
}

void TestCalls::acceptedActions() {
    Bench bench;
    bench.signIn();
    server::Intent intent;
    intent.host_id = bench.host();
    intent.type = ChildType::kvm;
    intent.child_id = bench.server.world().add_child(intent.host_id, "kvm", "web01", "running").id;
    intent.action = ServerAction::orchestrated_reboot;
    const auto reboot = send(bench, intent);
    QCOMPARE(reboot.verdict, Verdict::accepted);
    QVERIFY(!reboot.orchestration_id.empty());
    intent.action = ServerAction::stop_child;
    QCOMPARE(send(bench, intent).verdict, Verdict::accepted);
    // No single call does this.
    intent.action = ServerAction::configure_child;
    const auto none = send(bench, intent);
    QCOMPARE(none.verdict, Verdict::refused);
    QCOMPARE(none.fault.what.key, std::string("client.not_offered"));
}

void TestCalls::networksAreAskedForOnce() {
    Bench bench;
    bench.signIn();
    Waiter<Answer<std::vector<wire::Network>>> answer;
    bench.api->networks(q(bench.host()), answer.done());
    QVERIFY(answer.wait());
    QCOMPARE(answer->fault.what.key, std::string("client.networks.500"));
    QCOMPARE(bench.server.count(Call::kvmNetworks), 1);
}

void TestCalls::whatADialectOffers() {
    Bench documented({}, {}, contract::Dialects::documented);
    documented.signIn();
    QVERIFY(!documented.api->offers(ServerAction::run_script, std::nullopt));
    QVERIFY(!documented.api->offers(ServerAction::load_modules, ChildType::kvm));
    QVERIFY(documented.api->offers(ServerAction::enable_hypervisor, ChildType::wsl));
    Bench v1;
    QVERIFY(v1.api->offers(ServerAction::run_script, std::nullopt));
    QVERIFY(v1.api->offers(ServerAction::disable_hypervisor, ChildType::bhyve));
    QVERIFY(!v1.api->offers(ServerAction::disable_hypervisor, ChildType::kvm));
}

void TestCalls::documentedDialectWorks() {
    Bench bench({}, {}, contract::Dialects::documented);
    bench.signIn();
    const auto host = bench.host();
    QCOMPARE(hosts(bench).value->size(), std::size_t(1));
    server::Intent intent;
    intent.action = ServerAction::enable_hypervisor;
    intent.type = ChildType::kvm;
    intent.host_id = host;
    QCOMPARE(send(bench, intent).verdict, Verdict::accepted);
    QVERIFY(bench.server.received().back().path.endsWith("/virtualization/kvm/enable"));
    Waiter<ScriptStart> script;
    bench.api->executeScript({q(host), "probe", "true\n", "sh"}, script.done());
    QVERIFY(script.wait());
    QCOMPARE(script->outcome.verdict, Verdict::refused);
    QCOMPARE(script->outcome.fault.what.key, std::string("client.not_offered"));
}

void TestCalls::accessIsOneAnswer() {
    Bench bench;
    bench.server.world().licence.loaded.erase("virtualization_engine");
    bench.signIn();
    Waiter<Answer<server::Access>> access;
    bench.api->access(access.done());
    QVERIFY(access.wait());
    QVERIFY(access->value && access->value->known);
    QVERIFY(access->value->roles.contains("Create Child Host"));
    QVERIFY(access->value->license.modules.contains("container_engine"));
    QVERIFY(!access->value->license.modules.contains("virtualization_engine"));
    // Without the licence there is no answer; without server-info there is.
    bench.server.inject(Call::license, Fault::status(500), -1);
    Waiter<Answer<server::Access>> broken;
    bench.api->access(broken.done());
    QVERIFY(broken.wait() && broken->fault && !broken->value);
    bench.server.clear_faults();
    bench.server.inject(Call::serverInfo, Fault::status(404), -1);
    Waiter<Answer<server::Access>> silent;
    bench.api->access(silent.done());
    QVERIFY(silent.wait() && silent->value);
    QVERIFY(silent->value->license.modules.contains("virtualization_engine"));
}

void TestCalls::accessCancelledLate() {
    Bench bench;
    bench.signIn();
    bench.server.inject(Call::serverInfo, Fault::of(Kind::stall));
    Waiter<Answer<server::Access>> access;
    auto handle = bench.api->access(access.done());
    QTRY_VERIFY(bench.server.count(Call::serverInfo) == 1 && bench.server.count(Call::license) == 1);
    handle.cancel();
    QVERIFY(access.wait());
    QCOMPARE(access->fault.kind, FaultKind::cancelled);
    QVERIFY(!access->value);
}

void TestCalls::hostileIdsSendNothing() {
    Bench bench;
    bench.signIn();
    bench.server.forget_received();
    for (const char* id : {"", "..", "."}) {
        Waiter<Answer<std::vector<server::Child>>> children;
        bench.api->children(QString(id), children.done());
        QVERIFY(children.wait());
        QCOMPARE(children->fault.what.key, std::string("client.ids"));
    }
    QVERIFY(bench.server.received().empty());
}

void TestCalls::bigBodiesAreReadElsewhere() {
    Bench bench;
    bench.signIn();
    contract::populate_large(bench.server.world(), 2000, 0);
    Waiter<Hosts> answer;
    std::atomic<QThread*> reader = nullptr;
    onReading() = [&reader] { reader = QThread::currentThread(); };
    bool inOurThread = false;
    bench.api->hosts([&, tell = answer.done()](const Hosts& got) {
        inOurThread = QThread::currentThread() == bench.api->thread();
        tell(got);
    });
    QVERIFY(answer.wait());
    QVERIFY(answer->value);
    QVERIFY(answer->value->size() >= std::size_t(2000));
    QVERIFY(inOurThread);
    QVERIFY(reader.load() && reader.load() != QThread::currentThread());
    onReading() = {};
}

void TestCalls::oddFieldsAreLogged() {
    Bench bench;
    bench.signIn();
    bench.server.inject(Call::hosts, Fault::answering(R"([{"id": "h", "fqdn": 7}, {"fqdn": "secret-name"}])"));
    const auto got = hosts(bench);
    QVERIFY(got.value);
    QCOMPARE(got.leftOut, 1);
    QVERIFY(!got.notes.empty());
    QVERIFY(bench.logged().find("hosts[0].fqdn") != std::string::npos);
    QVERIFY(bench.logged().find("secret-name") == std::string::npos);
}

void TestCalls::goneWhileReading() {
    Bench bench;
    bench.signIn();
    contract::populate_large(bench.server.world(), 2000, 0);
    Waiter<Hosts> answer;
    for (int i = 0; i < 4; ++i) bench.api->hosts(answer.done());
    QTRY_COMPARE(bench.server.count(Call::hosts), 4);
    bench.api.reset();
    QCoreApplication::processEvents();
    QVERIFY(*answer.times <= 4);
    bench.session.reset();
}

QTEST_GUILESS_MAIN(TestCalls)
#include "tst_calls.moc"
