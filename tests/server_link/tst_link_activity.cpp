// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent is written down before it leaves, and completed with what came of it: also when the answer is torn, when
// nothing answers, and when the program is closed in between.
#include <QFile>

#include "engine/plan/plan_json.h"
#include "tests/contract_server/shell_executor.h"
#include "tests/server_link/link_fixture.h"

using namespace sysmanage;
using namespace sysmanage::test;
using client::Call;
using server::Activity;
using server::ScriptPart;
using server::ServerAction;
using server::Verdict;
using Kind = contract::Fault::Kind;

namespace {

constexpr char kvm01[] = "kvm01.lab.example.com";
constexpr char secret[] = "geheim-4711";
constexpr int patience = 90'000;  // ms; a machine may have other work

}  // namespace

class TestLinkActivity : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<LinkFixture>();
        LinkFixture& f = *fixture_;
        executor_ = f.executeScripts();
        f.server.name_answers(true);
        f.makeLink();
        f.useServer();
        QVERIFY(f.signIn());
    }
    void cleanup() {
        QVERIFY(!file().contains(secret));
        fixture_->endLink();
        fixture_.reset();
        executor_.reset();
    }

    void theRowIsOnTheDiskBeforeTheCallLeaves() {
        LinkFixture& f = *fixture_;
        QByteArray before;
        connect(&f.server, &contract::ContractServer::served, this, [&](const QString& path) {
            if (path.endsWith(QLatin1String("create-child"))) before = file();
        });
        f.server.inject(Call::createChild, contract::Fault::of(Kind::stall));
        f.link->send(creation("vm-one"), [](const server::Outcome&) {});
        QCOMPARE(row().outcome, std::string("sending"));
        QTRY_COMPARE_WITH_TIMEOUT(f.server.count(Call::createChild), 1, patience);
        QVERIFY(before.contains("\"sending\""));
        QVERIFY(before.contains(row().request_id.c_str()));
        disconnect(&f.server, nullptr, this, nullptr);
    }

    void anAcceptedOneCarriesItsStatusAndBothIds() {
        LinkFixture& f = *fixture_;
        server::Intent intent = creation("vm-one");
        intent.plan_digest = std::string(64, 'd');
        QCOMPARE(f.send(intent).verdict, Verdict::accepted);
        const Activity one = row();
        QCOMPARE(one.outcome, std::string("accepted"));
        QCOMPARE(one.http_status, 200);
        QVERIFY(one.server_id.rfind("srv-", 0) == 0);
        QVERIFY(!one.answer.empty());
        QVERIFY(one.found.empty());
        QCOMPARE(one.plan_digest, intent.plan_digest);
        QCOMPARE(f.link->activity().size(), std::size_t(1));
        // Ours is the one that the server was sent.
        bool sent = false;
        for (const auto& call : f.server.received())
            for (const auto& header : call.headers)
                sent = sent || (call.call == Call::createChild && header.first.toLower() == "x-request-id" &&
                                header.second == QByteArray::fromStdString(one.request_id));
        QVERIFY(sent);
        // The same without a correlation header: the server's id is that of what it made.
        f.server.name_answers(false);
        const server::Outcome outcome = f.send(creation("vm-two"));
        QCOMPARE(row().server_id, outcome.child_id);
    }

    void theRowIsCompleteWhenTheVerdictIsTold() {
        LinkFixture& f = *fixture_;
        std::optional<Activity> then;
        f.link->send(creation("vm-one"), [&](const server::Outcome&) { then = row(); });
        QTRY_VERIFY_WITH_TIMEOUT(then.has_value(), patience);
        QCOMPARE(then->outcome, std::string("accepted"));
        QCOMPARE(then->http_status, 200);
    }

    void aTornAnswerIsCompletedWithWhatALookFinds_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("found");
        QTest::newRow("reset in the body") << int(Kind::reset) << 200 << QByteArray("so it has arrived");
        QTest::newRow("no answer") << int(Kind::no_answer) << 0 << QByteArray("so it has arrived");
        QTest::newRow("half of it") << int(Kind::truncated) << 200 << QByteArray("so it has arrived");
        QTest::newRow("never carried out") << int(Kind::html) << 200 << QByteArray("is not on the server's list");
    }
    void aTornAnswerIsCompletedWithWhatALookFinds() {
        QFETCH(const int, kind);
        QFETCH(const int, status);
        QFETCH(const QByteArray, found);
        LinkFixture& f = *fixture_;
        contract::Fault fault = contract::Fault::of(static_cast<Kind>(kind));
        if (fault.kind == Kind::reset || fault.kind == Kind::truncated) fault.after_effect = true;
        f.server.inject(Call::createChild, fault);
        QCOMPARE(f.send(creation("vm-one")).verdict, Verdict::unknown);
        const Activity one = row();
        QCOMPARE(one.outcome, std::string("unknown"));
        QCOMPARE(one.http_status, status);
        QVERIFY2(one.found.find(found.toStdString()) != one.found.npos, one.found.c_str());
        QVERIFY(!one.answer.empty());
        QCOMPARE(f.server.count(Call::createChild), 1);
    }

    void anActionWithoutAnAnswerIsLookedAtToo() {
        LinkFixture& f = *fixture_;
        f.server.inject(Call::restartChild, contract::Fault::of(Kind::no_answer));
        QCOMPARE(f.send(aboutChild(ServerAction::restart_child, "web01")).verdict, Verdict::unknown);
        QCOMPARE(row().outcome, std::string("unknown"));
        QTRY_VERIFY_WITH_TIMEOUT(row().found.find("web01 is on the server's list") != std::string::npos, patience);
        QCOMPARE(f.link->activity().size(), std::size_t(1));
        f.server.inject(Call::deleteChild, contract::Fault::of(Kind::no_answer));
        QCOMPARE(f.send(aboutChild(ServerAction::delete_child, "web01")).verdict, Verdict::unknown);
        QTRY_VERIFY_WITH_TIMEOUT(row().found.find("is not on the server's list") != std::string::npos, patience);
    }

    void aRefusalCarriesItsStatus_data() {
        QTest::addColumn<int>("status");
        for (const int status : {400, 402, 403, 404, 409, 422, 429, 502}) QTest::addRow("%d", status) << status;
    }
    void aRefusalCarriesItsStatus() {
        QFETCH(const int, status);
        LinkFixture& f = *fixture_;
        f.server.inject(Call::createChild, contract::Fault::status(status, QByteArray("no: ") + secret + " is bad"));
        QCOMPARE(f.send(creation("vm-one")).verdict, Verdict::refused);
        const Activity one = row();
        QCOMPARE(one.outcome, std::string("refused"));
        QCOMPARE(one.http_status, status);
        QVERIFY(one.server_id.rfind("srv-", 0) == 0);
        QVERIFY(!one.request_id.empty());
        QVERIFY(one.found.empty());
    }

    void aCloseInBetweenLeavesATraceThatIsLookedAtLater() {
        LinkFixture& f = *fixture_;
        contract::Fault fault = contract::Fault::of(Kind::stall);
        fault.after_effect = true;
        f.server.inject(Call::createChild, fault);
        f.link->send(creation("vm-lost"), [](const server::Outcome&) {});
        QTRY_COMPARE_WITH_TIMEOUT(f.server.count(Call::createChild), 1, patience);
        const Activity before = row();
        f.endLink();
        f.server.clear_faults();
        again();
        QTRY_COMPARE_WITH_TIMEOUT(f.link->activity().size(), std::size_t(1), patience);
        QCOMPARE(row().outcome, std::string("interrupted"));
        QCOMPARE(row().request_id, before.request_id);
        QTRY_VERIFY_WITH_TIMEOUT(row().found.find("vm-lost is on the server's list") != std::string::npos, patience);
        QCOMPARE(f.server.count(Call::createChild), 1);
    }

    void whatIsMeantForOneServerDoesNotGoToAnother() {
        LinkFixture& f = *fixture_;
        std::optional<server::Outcome> got;
        f.link->send(creation("vm-one"), [&](const server::Outcome& outcome) { got = outcome; });
        server::Profile other;
        other.name = "Other";
        other.base_url = "http://127.0.0.1:9";
        f.link->saveProfile(other);
        f.link->useProfile(QString::fromStdString(f.link->profiles().last().id));
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), patience);
        QCOMPARE(got->verdict, Verdict::refused);
        QCOMPARE(f.server.count(Call::createChild), 0);
        QVERIFY(f.link->activity().empty());
        QVERIFY(file().contains("\"refused\""));
    }

    void thePlanItsCancelAndItsCleanUpAreNoted() {
        LinkFixture& f = *fixture_;
        const std::string digest = sendPlan();
        QCOMPARE(row().outcome, std::string("sending"));
        QCOMPARE(row().part, ScriptPart::plan);
        QTRY_COMPARE_WITH_TIMEOUT(f.link->runs().front().stage, server::RunStage::running, patience);
        QCOMPARE(f.link->activity().size(), std::size_t(1));
        expectAccepted(ScriptPart::plan, digest);
        f.link->cancelRun(QString::fromStdString(digest));
        QCOMPARE(row().part, ScriptPart::cancel);
        QCOMPARE(row().outcome, std::string("sending"));
        QTRY_COMPARE_WITH_TIMEOUT(f.link->runs().front().stage, server::RunStage::cancelled, patience);
        // A look may see its end before the cancelling script has answered.
        QTRY_VERIFY_WITH_TIMEOUT(row().outcome != "sending", patience);
        expectAccepted(ScriptPart::cancel, digest);
        f.link->forgetRun(QString::fromStdString(digest));
        QTRY_COMPARE_WITH_TIMEOUT(row().part, ScriptPart::clean_up, patience);
        QTRY_COMPARE_WITH_TIMEOUT(row().outcome, std::string("accepted"), patience);
        expectAccepted(ScriptPart::clean_up, digest);
        QCOMPARE(f.link->activity().size(), std::size_t(3));
    }

    void aRefusedCleanUpIsNoted() {
        LinkFixture& f = *fixture_;
        const std::string digest = sendPlan();
        QTRY_COMPARE_WITH_TIMEOUT(f.link->runs().front().stage, server::RunStage::running, patience);
        f.link->cancelRun(QString::fromStdString(digest));
        QTRY_COMPARE_WITH_TIMEOUT(f.link->runs().front().stage, server::RunStage::cancelled, patience);
        QTRY_VERIFY_WITH_TIMEOUT(row().outcome != "sending", patience);
        f.server.inject(Call::executeScript, contract::Fault::status(403), -1);
        f.link->forgetRun(QString::fromStdString(digest));
        QTRY_COMPARE_WITH_TIMEOUT(row().outcome, std::string("refused"), patience);
        QCOMPARE(row().part, ScriptPart::clean_up);
        QCOMPARE(row().http_status, 403);
        f.server.clear_faults();
    }

    void aPlanWhoseSendingWasCutOffIsInterrupted() {
        LinkFixture& f = *fixture_;
        f.server.inject(Call::executeScript, contract::Fault::of(Kind::stall), -1);
        sendPlan();
        QTRY_VERIFY_WITH_TIMEOUT(f.server.count(Call::executeScript) > 0, patience);
        f.endLink();
        f.server.clear_faults();
        again();
        QTRY_COMPARE_WITH_TIMEOUT(f.link->activity().size(), std::size_t(1), patience);
        QCOMPARE(row().outcome, std::string("interrupted"));
        QCOMPARE(row().title, std::string("Create web01"));
    }

private:
    Activity row() const {
        const auto all = fixture_->link->activity();
        return all.empty() ? Activity() : all.front();
    }
    QByteArray file() const {
        const auto profiles = fixture_->link->profiles();
        return fixture_->file(
            QStringLiteral("data/activity/%1.jsonl").arg(QString::fromStdString(profiles.first().id)));
    }
    void expectAccepted(ScriptPart part, const std::string& digest) const {
        const Activity one = row();
        QCOMPARE(one.part, part);
        QVERIFY2(one.outcome == "accepted", (one.outcome + ": " + one.answer).c_str());
        QCOMPARE(one.http_status, 200);
        QCOMPARE(one.plan_digest, digest);
        QVERIFY(one.server_id.rfind("srv-", 0) == 0);
        QVERIFY(!one.request_id.empty());
        QVERIFY(!one.answer.empty());
    }
    void again() {
        LinkFixture& f = *fixture_;
        f.endLink();
        f.makeLink();
        f.link->useProfile(QString::fromStdString(f.link->profiles().first().id));
        QVERIFY(f.signIn());
    }
    std::string sendPlan() {
        CommandSpec waits;
        waits.argv = {"/bin/sh", "-c", "sleep 20"};
        waits.description_text = "waits";
        waits.timeout = std::chrono::seconds(60);
        Plan plan;
        plan.engine = "virtualization_engine";
        plan.hypervisor = "kvm";
        plan.action = "create";
        plan.vm_name = "web01";
        plan.commands = {waits};
        plan_ = std::make_shared<const Plan>(plan);
        fixture_->link->sendPlan(fixture_->hostId(kvm01), plan_, QStringLiteral("Create web01"));
        return plan_digest(*plan_);
    }
    server::Intent aboutChild(ServerAction action, const std::string& name) const {
        fixture_->watched(kvm01);
        return fixture_->childIntent(action, kvm01, name);
    }
    /// Its password is the secret.
    server::Intent creation(const std::string& name) const { return fixture_->creation(kvm01, ChildType::kvm, name); }

    std::unique_ptr<LinkFixture> fixture_;
    std::unique_ptr<contract::ShellExecutor> executor_;
    std::shared_ptr<const Plan> plan_;
};

QTEST_GUILESS_MAIN(TestLinkActivity)
#include "tst_link_activity.moc"
