// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in through the link, what it keeps of that, and what it finds out when it does not work.
#include <QFile>

#include "app/server/run_file.h"
#include "tests/contract_server/test_certificates.h"
#include "tests/server_link/link_fixture.h"

using namespace sysmanage;
using namespace sysmanage::test;
using client::Call;
using ui::DiagnosisStep;
using ui::SessionStage;

class TestLinkSession : public QObject {
    Q_OBJECT
private slots:
    void init() { fixture_ = std::make_unique<LinkFixture>(); }
    void cleanup() { fixture_.reset(); }

    void signsInAndReadsWhatIsPermitted() {
        LinkFixture& f = *fixture_;
        f.useServer();
        QVERIFY(f.signIn());
        const ui::SessionState& session = f.link->session();
        QCOMPARE(session.user, QLatin1String(contract::demo_user));
        QVERIFY(session.access.roles.contains("Create Child Host"));
        QVERIFY(session.access.license.modules.contains("virtualization_engine"));
        QTRY_COMPARE(f.link->session().serverVersion, QStringLiteral("3.5.1.7"));
        QCOMPARE(f.link->profiles().first().dialect, server::DialectKnown::v1);
        const QByteArray kept = f.file(QStringLiteral("config/servers.json"));
        QVERIFY(kept.contains(contract::demo_user));
        QVERIFY(!kept.contains(contract::demo_password));
        f.link->signOut();
        QCOMPARE(f.link->session().stage, SessionStage::signed_out);
        QVERIFY(f.link->hosts().value);  // what was seen stays
    }

    void aWrongPasswordSaysSoOnce() {
        LinkFixture& f = *fixture_;
        f.useServer();
        f.link->signIn(QLatin1String(contract::demo_user), Secret("no"), false);
        QCOMPARE(f.link->session().stage, SessionStage::signing_in);
        QTRY_COMPARE(f.link->session().stage, SessionStage::signed_out);
        QTRY_COMPARE(f.link->session().fault.kind, server::FaultKind::wrong_login);
        QCOMPARE(f.server.count(Call::signIn), 1);
    }

    void aSecondFactorIsAskedFor() {
        LinkFixture& f = *fixture_;
        f.server.world().user(contract::demo_user)->code = "123456";
        f.useServer();
        f.link->signIn(QLatin1String(contract::demo_user), Secret(contract::demo_password), false);
        QTRY_COMPARE(f.link->session().stage, SessionStage::second_factor);
        f.link->sendSecondFactor(Secret("000000"));
        QTRY_COMPARE(f.link->session().fault.kind, server::FaultKind::wrong_login);
        QCOMPARE(f.link->session().stage, SessionStage::second_factor);
        f.link->sendSecondFactor(Secret("123456"));
        QTRY_COMPARE(f.link->session().stage, SessionStage::signed_in);
    }

    void aKeyWorksToo() {
        LinkFixture& f = *fixture_;
        const std::string key = f.server.world().add_key(contract::demo_user);
        f.useServer();
        f.link->signInWithKey(Secret(key), false);
        QTRY_COMPARE(f.link->session().stage, SessionStage::signed_in);
        QTRY_VERIFY(f.link->session().access.known);
    }

    void theKeyRingBringsTheSessionBack() {
        LinkFixture& f = *fixture_;
        f.useServer();
        QVERIFY(f.signIn(true));
        f.link->waitForDisk();
        f.makeLink();
        QVERIFY(!f.link->lastProfile().isEmpty());
        f.link->useProfile(f.link->lastProfile());
        QTRY_COMPARE(f.link->session().stage, SessionStage::signed_in);
        QCOMPARE(f.server.count(Call::signIn), 1);
    }

    void withoutAKeyRingItSaysSo() {
        LinkFixture& f = *fixture_;
        f.parts.secrets = std::make_shared<client::MemoryStore>(Message{"client.key_ring.none"});
        f.makeLink();
        f.useServer();
        QVERIFY(f.signIn(true));
        QTRY_VERIFY(!f.link->session().keyRingAvailable);
        QVERIFY(!f.link->session().keyRingNote.isEmpty());
    }

    void anEndedSessionSaysSoAndGoesOn() {
        LinkFixture& f = *fixture_;
        f.useServer();
        QVERIFY(f.signIn());
        f.server.end_sessions();
        f.link->refreshNow();
        QTRY_COMPARE(f.link->session().stage, SessionStage::expired);
        QCOMPARE(f.link->session().fault.kind, server::FaultKind::signed_out);
        QVERIFY(f.link->hosts().value);
        QVERIFY(f.signIn());
        QVERIFY(!f.link->session().fault);
    }

    void aGivenServerIsKeptFromItsFirstSignIn() {
        LinkFixture& f = *fixture_;
        QVERIFY(!f.link->useServer(QStringLiteral("ftp://x")).isEmpty());
        QCOMPARE(f.link->useServer(f.server.url().toString(), QLatin1String(contract::demo_user)), QString());
        QCOMPARE(f.link->profiles().size(), 1);
        QCOMPARE(f.link->session().profile.last_user, std::string(contract::demo_user));
        QVERIFY(f.file(QStringLiteral("config/servers.json")).isEmpty());
        QVERIFY(f.signIn());
        QVERIFY(f.file(QStringLiteral("config/servers.json")).contains("127.0.0.1"));
        f.makeLink();
        QCOMPARE(f.link->useServer(f.server.url().toString()), QString());
        QCOMPARE(f.link->profiles().size(), 1);
    }

    void aRemovedServerLeavesOnlyTheRecordOfWhatWasSent() {
        LinkFixture& f = *fixture_;
        f.useServer();
        QVERIFY(f.signIn());
        const QString id = QString::fromStdString(f.link->profiles().first().id);
        ui::RebootTrail trail;
        trail.hostName = QStringLiteral("kvm01");
        trail.orchestration = QStringLiteral("o-1");
        f.link->keepReboot(QStringLiteral("h-1"), trail);
        f.send(f.intent(server::ServerAction::reboot_host, "kvm01.lab.example.com"));
        const QString reboots = QStringLiteral("data/reboots/%1.json").arg(id);
        const QString runs = QStringLiteral("data/runs/%1.json").arg(id);
        QVERIFY(link::writeFile(f.path(runs), link::runsToJson({})));
        QVERIFY(f.file(reboots).contains("kvm01"));
        f.link->removeProfile(id);
        f.link->waitForDisk();
        QVERIFY(!QFile::exists(f.path(reboots)));
        QVERIFY(!QFile::exists(f.path(runs)));
        QVERIFY(f.file(QStringLiteral("data/activity/%1.jsonl").arg(id)).contains("reboot"));
    }

    void whatCannotBeKeptIsSaid() {
        LinkFixture& f = *fixture_;
        QVERIFY(link::writeFile(f.path(QStringLiteral("data/reboots")), "in the way"));
        f.useServer();
        QVERIFY(f.signIn());
        QSignalSpy said(f.link.get(), &ui::ServerLink::keepingFailed);
        ui::RebootTrail trail;
        trail.hostName = QStringLiteral("kvm01");
        trail.orchestration = QStringLiteral("o-1");
        f.link->keepReboot(QStringLiteral("h-1"), trail);
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("reboots")));
        // It is known as long as the program runs.
        QCOMPARE(f.link->keptReboot(QStringLiteral("h-1")).orchestration, QStringLiteral("o-1"));
    }

    void anUnknownCertificateIsMetAndTrusted() {
        LinkFixture& f = *fixture_;
        contract::CertificateMaker maker(f.folder.path());
        QVERIFY(f.server.front().useTls(maker.configuration(contract::Certificate::self_signed)));
        f.useServer();
        QSignalSpy met(f.link.get(), &ui::ServerLink::certificateMet);
        f.link->signIn(QLatin1String(contract::demo_user), Secret(contract::demo_password), false);
        QTRY_COMPARE(met.count(), 1);
        QTRY_COMPARE(f.link->session().fault.kind, server::FaultKind::untrusted);
        const auto news = met.first().first().value<ui::CertificateNews>();
        QVERIFY(!news.replacesPinned);
        QVERIFY(!news.faults.isEmpty());
        f.link->trustCertificate(news.fingerprint);
        QVERIFY(!f.link->session().fault);
        QVERIFY(f.signIn());
        QVERIFY(f.server.front().useTls(maker.configuration(contract::Certificate::changed)));
        f.link->refreshNow();
        QTRY_COMPARE(met.count(), 2);
        QVERIFY(met.last().first().value<ui::CertificateNews>().replacesPinned);
    }

    void theDiagnosisPassesWhereAllIsWell() {
        LinkFixture& f = *fixture_;
        f.useServer();
        QVERIFY(f.signIn());
        const auto steps = diagnosed();
        QCOMPARE(steps.size(), 9);
        for (const DiagnosisStep& step : steps)
            QVERIFY2(step.state != DiagnosisStep::State::failed, qPrintable(step.name + step.found));
        QCOMPARE(steps[0].state, DiagnosisStep::State::passed);
        QCOMPARE(steps[1].state, DiagnosisStep::State::passed);
        QCOMPARE(steps[3].state, DiagnosisStep::State::passed);
        QVERIFY(steps[3].found.contains(QStringLiteral("3.5.1.7")));
        QCOMPARE(steps[4].state, DiagnosisStep::State::passed);
        QCOMPARE(steps[5].state, DiagnosisStep::State::passed);
        // A guest cannot reach the loopback address that this profile has.
        QCOMPARE(steps[7].state, DiagnosisStep::State::warned);
        QVERIFY(!steps[7].advice.isEmpty());
    }

    void theDiagnosisNamesTheServerThatListensForItself() {
        LinkFixture& f = *fixture_;
        // Another address of this machine where nothing listens.
        f.parts.surroundings.ownAddresses = [] {
            return QList<QHostAddress>{QHostAddress(QStringLiteral("127.0.0.9"))};
        };
        f.makeLink();
        f.useServer();
        QVERIFY(f.signIn());
        QVERIFY(diagnosed()[7].advice.contains(QStringLiteral("api.host")));
    }

    void theDiagnosisSaysWhereItEnds() {
        LinkFixture& f = *fixture_;
        f.useServer();
        QVERIFY(f.server.front().setRefusing(true));
        const auto steps = diagnosed();
        QCOMPARE(steps[1].state, DiagnosisStep::State::failed);
        QVERIFY(!steps[1].advice.isEmpty());
        QCOMPARE(steps[3].state, DiagnosisStep::State::left_out);
        QCOMPARE(steps[5].state, DiagnosisStep::State::left_out);
    }

    void theDiagnosisKnowsAWebPage() {
        LinkFixture& f = *fixture_;
        f.useServer();
        f.server.inject(Call::serverInfo, contract::Fault::of(contract::Fault::Kind::html), -1);
        const auto steps = diagnosed();
        QCOMPARE(steps[3].state, DiagnosisStep::State::failed);
        QVERIFY(steps[3].advice.contains(QStringLiteral("3000")));
    }

    void theDiagnosisLooksAtTheCertificate() {
        LinkFixture& f = *fixture_;
        contract::CertificateMaker maker(f.folder.path());
        QVERIFY(f.server.front().useTls(maker.configuration(contract::Certificate::expired)));
        f.useServer();
        const auto steps = diagnosed();
        QCOMPARE(steps[2].state, DiagnosisStep::State::failed);
        QVERIFY(steps[2].advice.contains(QLatin1Char(':')));
    }

    void aDiagnosisThatIsLeftAloneLeaksNothing() {
        LinkFixture& f = *fixture_;
        f.useServer();
        f.server.inject(Call::serverInfo, contract::Fault::of(contract::Fault::Kind::stall), -1);
        f.link->diagnose();
        f.link->diagnose();
        f.endLink();
    }

private:
    QVector<DiagnosisStep> diagnosed() {
        fixture_->link->diagnose();
        const bool ended = QTest::qWaitFor([this] {
            const auto steps = fixture_->link->diagnosis();
            return !steps.isEmpty() && steps.last().state != DiagnosisStep::State::waiting &&
                   steps.last().state != DiagnosisStep::State::running;
        });
        if (!ended) qWarning("the diagnosis did not end");
        return fixture_->link->diagnosis();
    }

    std::unique_ptr<LinkFixture> fixture_;
};

QTEST_GUILESS_MAIN(TestLinkSession)
#include "tst_link_session.moc"
