// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown is kept fresh, what is done is written down, and nothing is asked twice at once.
#include <QThread>
#include <atomic>

#include "tests/server_link/link_fixture.h"
#include "ui/server/list_keys.h"

using namespace sysmanage;
using namespace sysmanage::test;
using client::Call;
using server::ServerAction;
using server::Verdict;

namespace {

constexpr char kvm01[] = "kvm01.lab.example.com";

QString shown(const server::Outcome& outcome) {
    return QString::fromStdString(outcome.fault.what.key + " " + outcome.fault.details);
}

}  // namespace

class TestLinkHosts : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<LinkFixture>();
        fixture_->useServer();
        QVERIFY(fixture_->signIn());
    }
    void cleanup() { fixture_.reset(); }

    void theWatchedHostIsReadAgainAndAgain() {
        LinkFixture& f = *fixture_;
        const QString host = f.hostId(kvm01);
        QVERIFY(!host.isEmpty());
        f.link->watch(host);
        QTRY_VERIFY(f.child(kvm01, "web01"));
        QTRY_VERIFY(f.link->virtualization(host).value);
        const int before = f.server.count(Call::children);
        QTRY_VERIFY(f.server.count(Call::children) > before + 1);
        // The agent is asked once in its pause, however often the lists are read.
        QCOMPARE(f.server.count(Call::refreshChildren), 1);
        QCOMPARE(f.server.count(Call::probeVirtualization), 1);
    }

    void thePausesAreTheRightOnes() {
        using namespace std::chrono_literals;
        const link::Times times;
        QVERIFY(times.children == 15s);
        QVERIFY(times.agentPause == 30s);
        QVERIFY(times.hosts == 60s);
        QVERIFY(server::stalled_after == 20min);
    }

    void theAgentIsAskedAgainAfterItsPauseAndNotBefore() {
        LinkFixture& f = *fixture_;
        qint64 ahead = 0;
        f.parts.client.now = [&ahead] { return QDateTime::currentDateTimeUtc().addSecs(ahead); };
        f.parts.times.agentPause = std::chrono::seconds(30);
        f.makeLink();
        f.useServer();
        QVERIFY(f.signIn());
        f.link->watch(f.hostId(kvm01));
        QTRY_COMPARE(f.server.count(Call::refreshChildren), 1);
        ahead = 28;
        const int reads = f.server.count(Call::children);
        QTRY_VERIFY(f.server.count(Call::children) > reads + 2);
        QCOMPARE(f.server.count(Call::refreshChildren), 1);
        ahead = 31;
        QTRY_COMPARE(f.server.count(Call::refreshChildren), 2);
        f.endLink();
    }

    void nothingIsReadWhileNobodyLooks() {
        LinkFixture& f = *fixture_;
        f.link->watch(f.hostId(kvm01));
        QTRY_VERIFY(f.server.count(Call::children) > 0);
        f.link->setVisible(false);
        // What was under way may still arrive; then nothing follows, for longer than the longest pause.
        QSignalSpy served(&f.server, &contract::ContractServer::served);
        QTRY_VERIFY(!served.wait(400));
        const int children = f.server.count(Call::children);
        f.link->setVisible(true);
        QTRY_VERIFY(f.server.count(Call::children) > children);
    }

    void aLongListBringsKeysThatWereMadeElsewhere() {
        LinkFixture& f = *fixture_;
        QVERIFY(!f.link->hosts().keys);
        std::atomic<QThread*> maker = nullptr;
        link::onKeying() = [&maker] { maker = QThread::currentThread(); };
        contract::populate_large(f.server.world(), 1200, 0);
        f.link->refreshNow();
        QTRY_VERIFY(f.link->hosts().value->size() > 1200);
        QVERIFY(f.link->hosts().keys);
        QCOMPARE(f.link->hosts().keys->size(), f.link->hosts().value->size());
        QVERIFY(maker.load() && maker.load() != QThread::currentThread());
        f.endLink();
        link::onKeying() = {};
    }

    void aSlowAnswerIsNotOvertaken() {
        LinkFixture& f = *fixture_;
        const QString host = f.hostId(kvm01);
        int readsUntilThere = 0;
        connect(f.link.get(), &ui::ServerLink::hostChanged, this, [&] {
            if (readsUntilThere == 0 && f.link->children(host).value) readsUntilThere = f.server.count(Call::children);
        });
        f.server.inject(Call::children, contract::Fault::delayed(400), -1);
        f.link->watch(host);
        f.link->refreshNow();
        f.link->refreshNow();
        QTRY_VERIFY(f.link->children(host).value);
        QCOMPARE(readsUntilThere, 1);
        f.endLink();
    }

    void theLastGoodAnswerStays_data() {
        using Kind = contract::Fault::Kind;
        QTest::addColumn<int>("kind");
        QTest::newRow("no JSON") << int(Kind::malformed);
        QTest::newRow("wrong types") << int(Kind::wrong_types);
        QTest::newRow("a page") << int(Kind::html);
        QTest::newRow("refused") << int(Kind::refuse);
        QTest::newRow("reset") << int(Kind::reset);
        QTest::newRow("500") << int(Kind::status);
    }
    void theLastGoodAnswerStays() {
        QFETCH(const int, kind);
        LinkFixture& f = *fixture_;
        const QString host = f.hostId(kvm01);
        f.link->watch(host);
        QTRY_VERIFY(f.child(kvm01, "web01"));
        f.server.inject(Call::children, contract::Fault::of(static_cast<contract::Fault::Kind>(kind)), -1);
        f.server.inject(Call::hosts, contract::Fault::of(static_cast<contract::Fault::Kind>(kind)), -1);
        QTRY_VERIFY(f.link->children(host).fault);
        QTRY_VERIFY(f.link->hosts().fault);
        QVERIFY(f.child(kvm01, "web01"));
        QVERIFY(f.link->children(host).at.isValid());
        QVERIFY(!f.link->hosts().value->empty());
        f.server.clear_faults();
        QTRY_VERIFY(!f.link->children(host).fault);
        QTRY_VERIFY(!f.link->hosts().fault);
    }

    void aMovingChildIsFollowedToItsEnd() {
        LinkFixture& f = *fixture_;
        f.link->watch(f.hostId(kvm01));
        QSignalSpy ended(f.link.get(), &ui::ServerLink::longActionEnded);
        server::Intent intent = creation("vm-new");
        const server::Outcome outcome = f.send(intent);
        QCOMPARE(outcome.verdict, Verdict::accepted);
        QVERIFY(!outcome.child_id.empty());
        const QString host = f.hostId(kvm01);
        QTRY_VERIFY(f.child(kvm01, "vm-new"));
        QTRY_VERIFY(timePasses() && !ended.isEmpty());
        bool told = false;
        for (const auto& call : ended) told = told || call.first().toString() == QLatin1String("vm-new");
        QVERIFY(told);
    }

    void itsEndIsToldWhileNobodyLooks() {
        LinkFixture& f = *fixture_;
        QSignalSpy ended(f.link.get(), &ui::ServerLink::longActionEnded);
        QCOMPARE(f.send(creation("vm-new")).verdict, Verdict::accepted);
        f.link->setVisible(false);
        QTRY_VERIFY(timePasses() && !ended.isEmpty());
    }

    void aCreateWhoseAnswerDidNotComeIsFoundAndNotRepeated() {
        LinkFixture& f = *fixture_;
        f.server.inject(Call::createChild, contract::Fault::of(contract::Fault::Kind::no_answer));
        const server::Outcome outcome = f.send(creation("vm-lost"));
        QVERIFY2(outcome.verdict == Verdict::unknown, qPrintable(shown(outcome)));
        QCOMPARE(outcome.arrived, server::Outcome::Arrived::yes);
        QCOMPARE(f.server.count(Call::createChild), 1);
        const auto kept = f.link->activity();
        QCOMPARE(kept.front().outcome, std::string("unknown"));
    }

    void aWriteWhoseAnswerDidNotComeIsNotRepeated() {
        LinkFixture& f = *fixture_;
        const QString host = f.hostId(kvm01);
        f.link->watch(host);
        QTRY_VERIFY(f.child(kvm01, "web01"));
        f.server.inject(Call::restartChild, contract::Fault::of(contract::Fault::Kind::no_answer), -1);
        const server::Outcome outcome = f.send(f.childIntent(ServerAction::restart_child, kvm01, "web01"));
        QVERIFY2(outcome.verdict == Verdict::unknown, qPrintable(shown(outcome)));
        QCOMPARE(f.server.count(Call::restartChild), 1);
    }

    void whatIsSentIsWrittenDownWithoutSecrets() {
        LinkFixture& f = *fixture_;
        server::Intent intent = creation("vm-one");
        intent.plan_digest = std::string(64, 'd');
        f.server.inject(Call::createChild, contract::Fault::status(400, "no: geheim-4711 is bad"));
        QCOMPARE(f.send(intent).verdict, Verdict::refused);
        const auto entry = f.link->activity().front();
        QCOMPARE(entry.outcome, std::string("refused"));
        QCOMPARE(entry.user, std::string(contract::demo_user));
        QCOMPARE(entry.plan_digest, intent.plan_digest);
        QCOMPARE(entry.http_status, 400);
        const QString id = QString::fromStdString(f.link->profiles().first().id);
        const QByteArray file = f.file(QStringLiteral("data/activity/%1.jsonl").arg(id));
        QVERIFY(file.contains("create_child"));
        QVERIFY(!file.contains("geheim-4711"));
    }

    void aRefusalMakesPermissionsBeReadAgain() {
        LinkFixture& f = *fixture_;
        f.server.world().user(contract::demo_user)->roles.erase("Create Child Host");
        const int before = f.server.count(Call::permissions);
        QCOMPARE(f.send(creation("vm-two")).fault.kind, server::FaultKind::not_permitted);
        QTRY_VERIFY(f.server.count(Call::permissions) > before);
        QTRY_VERIFY(!f.link->session().access.roles.contains("Create Child Host"));
    }

    void distributionsComeFromTheServerOrTheCatalogue() {
        LinkFixture& f = *fixture_;
        ui::DistributionAnswer got = f.distributions(ChildType::kvm);
        QVERIFY(!got.rows.isEmpty());
        QVERIFY(!got.fromCatalogue);
        f.server.world().user(contract::demo_user)->roles.erase("Configure Child Host");
        got = f.distributions(ChildType::kvm);
        QVERIFY(got.fromCatalogue);
        QVERIFY(!got.rows.isEmpty());
        QCOMPARE(got.fault.kind, server::FaultKind::not_permitted);
    }

    void aMachinesAgentIsUpdatedByItsOwnHost() {
        LinkFixture& f = *fixture_;
        f.watched(kvm01);
        server::Intent intent = f.childIntent(ServerAction::update_child_agent, kvm01, "web01");
        QVERIFY(!intent.child_host_id.empty());
        QCOMPARE(f.send(intent).verdict, Verdict::accepted);
        QCOMPARE(f.server.count(Call::updateHostAgent), 1);
        QCOMPARE(f.server.count(Call::updateChildAgent), 0);
        QTRY_VERIFY(timePasses() && f.child(kvm01, "web01")->agent_version == "2.5.0");
        // Through its parent, the server has no engine for it.
        intent.type = ChildType::lxd;
        QCOMPARE(f.send(intent).verdict, Verdict::refused);
        // Nothing is sent for one that has no host of its own.
        intent = f.childIntent(ServerAction::update_child_agent, kvm01, "mail01");
        intent.child_host_id.clear();
        QCOMPARE(f.send(intent).verdict, Verdict::refused);
        QCOMPARE(f.server.count(Call::updateHostAgent), 1);
    }

    void withoutALicenceTheHostsListTellsTheChildren() {
        LinkFixture& f = *fixture_;
        f.server.world().set_tier(contract::Tier::community);
        f.server.forget_received();
        QVERIFY(f.signIn());
        const QString host = f.hostId(kvm01);
        f.link->watch(host);
        QTRY_COMPARE(f.link->children(host).fault.kind, server::FaultKind::not_licensed);
        QVERIFY(!f.link->children(host).value);
        std::size_t own = 0;
        for (const contract::Child* child : f.server.world().children_of(host.toStdString()))
            if (!child->host.empty()) ++own;
        QVERIFY(own > 0);
        const auto known = server::children_among(*f.link->hosts().value, host.toStdString());
        QCOMPARE(known.size(), own);
        for (const server::Child& child : known) {
            QVERIFY(!child.host_id.empty() && !child.name.empty());
            // A release that names itself is not said twice: "Debian 12", never "Linux Debian 12".
            QVERIFY(!child.distribution.empty());
            QVERIFY(child.distribution != "Linux" || child.distribution_version.empty() ||
                    (child.distribution_version.front() >= '0' && child.distribution_version.front() <= '9'));
        }
    }

    void aSafeRebootIsFollowed() {
        LinkFixture& f = *fixture_;
        QSignalSpy ended(f.link.get(), &ui::ServerLink::longActionEnded);
        const server::Outcome outcome = f.send(f.intent(ServerAction::orchestrated_reboot, kvm01));
        QCOMPARE(outcome.verdict, Verdict::accepted);
        QVERIFY(!outcome.orchestration_id.empty());
        QTRY_VERIFY(timePasses() && !ended.isEmpty());
        QVERIFY(ended.first().at(2).toBool());
    }

    void aSafeRebootThatStallsIsToldByOurOwnClock() {
        LinkFixture& f = *fixture_;
        qint64 ahead = 0;
        f.parts.client.now = [&ahead] { return QDateTime::currentDateTimeUtc().addSecs(ahead); };
        f.makeLink();
        f.link->useProfile(QString::fromStdString(f.link->profiles().first().id));
        QVERIFY(f.signIn());
        f.server.world().defects.orchestration_stalls = true;
        QSignalSpy ended(f.link.get(), &ui::ServerLink::longActionEnded);
        QCOMPARE(f.send(f.intent(ServerAction::orchestrated_reboot, kvm01)).verdict, Verdict::accepted);
        QTRY_VERIFY(f.server.count(Call::rebootProgress) > 1);
        QVERIFY(ended.isEmpty());
        ahead = 600;
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!ended.first().at(2).toBool());
        f.endLink();
    }

    void anotherServerShowsNothingOfThis() {
        LinkFixture& f = *fixture_;
        server::Profile other;
        other.name = "Other";
        other.base_url = "http://127.0.0.1:9";
        f.link->saveProfile(other);
        f.link->useProfile(QString::fromStdString(f.link->profiles().last().id));
        QVERIFY(!f.link->hosts().value);
        QVERIFY(f.link->activity().empty());
        QCOMPARE(f.link->session().stage, ui::SessionStage::signed_out);
    }

private:
    /// On the server's clock, a few seconds each time that it is looked.
    bool timePasses() const {
        fixture_->server.advance(3);
        return true;
    }
    server::Intent creation(const char* name) const { return fixture_->creation(kvm01, ChildType::kvm, name); }

    std::unique_ptr<LinkFixture> fixture_;
};

QTEST_GUILESS_MAIN(TestLinkHosts)
#include "tst_link_hosts.moc"
