// SPDX-License-Identifier: GPL-3.0-or-later
// Exactly the previewed plan through the link: in pieces, started once, followed, cancelled, and found again after this
// program was closed. The scripts really run, with a folder of the test's in place of the parent's.
#include <QFile>
#include <algorithm>
#include <utility>

#include "engine/plan/plan_json.h"
#include "tests/contract_server/shell_executor.h"
#include "tests/contract_server/shell_step.h"
#include "tests/server_link/link_fixture.h"

using namespace sysmanage;
using namespace sysmanage::test;
using client::Call;
using server::RemoteRun;
using server::RunStage;

namespace {

constexpr char kvm01[] = "kvm01.lab.example.com";
constexpr int patience = 20'000;

}  // namespace

class TestLinkPlans : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<LinkFixture>();
        LinkFixture& f = *fixture_;
        executor_ = f.executeScripts();
        f.makeLink();
        f.useServer();
        QVERIFY(f.signIn());
    }
    void cleanup() {
        touch("go");
        if (fixture_) fixture_->endLink();
        fixture_.reset();
        executor_.reset();
    }

    void runsToItsEnd() {
        LinkFixture& f = *fixture_;
        QSignalSpy ended(f.link.get(), &ui::ServerLink::longActionEnded);
        send({contract::shell_step("counting", "echo once >>" + path("count")),
              contract::shell_step("last", "echo finished")});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        const RemoteRun run = f.link->runs().front();
        QCOMPARE(run.title, std::string("Create web01"));
        QVERIFY(!run.fault);
        QVERIFY(run.tail.find("finished") != run.tail.npos);
        QCOMPARE(ended.count(), 1);
        QVERIFY(ended.first().at(2).toBool());
        QCOMPARE(f.link->activity().front().action, server::ServerAction::run_script);
        QCOMPARE(f.link->activity().front().plan_digest, run.digest);
        // Sent once more, it is done already.
        f.link->sendPlan(f.hostId(kvm01), plan_, QStringLiteral("Create web01"));
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        QCOMPARE(content("count"), QByteArray("once\n"));
        f.link->forgetRun(QString::fromStdString(run.digest));
        QVERIFY(f.link->runs().empty());
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(f.path(QStringLiteral("plans/")) + QString::fromStdString(run.digest)),
                                 patience);
    }

    void goesInPieces() {
        LinkFixture& f = *fixture_;
        f.parts.dispatch.script_limit = 24'000;
        again();
        std::string much;
        for (int i = 0; i < 1500; ++i) much += "echo line " + std::to_string(i) + " >/dev/null; ";
        send({contract::shell_step("long", much + "echo end")});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        const RemoteRun run = f.link->runs().front();
        QVERIFY(run.pieces > 1);
        QCOMPARE(run.pieces_sent, run.pieces);
    }

    void failsWithItsExitStatus() {
        send({contract::shell_step("bad", "echo trouble; exit 7")});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::failed, patience);
        QVERIFY(fixture_->link->runs().front().exit_code != 0);
        QVERIFY(fixture_->link->runs().front().tail.find("trouble") != std::string::npos);
    }

    void isFoundFromAnotherMachine() {
        LinkFixture& f = *fixture_;
        send({contract::shell_step("waits", untilGo()), contract::shell_step("last", "echo once >>" + path("count"))});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::running, patience);
        const std::string digest = f.link->runs().front().digest;
        // A machine that knows nothing of it: the same server, no files.
        const QString profile = QString::fromStdString(f.link->profiles().first().id);
        f.endLink();
        QVERIFY(QFile::remove(f.path(QStringLiteral("data/runs/%1.json").arg(profile))));
        again();
        QVERIFY(f.link->runs().empty());
        int found = -1;
        server::Fault fault;
        const auto find = [&] {
            found = -1;
            f.link->findRuns(f.hostId(kvm01), [&](int count, const server::Fault& told) {
                found = count;
                fault = told;
            });
            return QTest::qWaitFor([&] { return found >= 0; }, patience);
        };
        QVERIFY(find());
        QVERIFY2(!fault, fault.details.c_str());
        QCOMPARE(found, 1);
        QCOMPARE(f.link->runs().front().digest, digest);
        QCOMPARE(f.link->runs().front().title, std::string("Create web01"));
        QVERIFY(find());  // what is known is not found again
        QCOMPARE(found, 0);
        touch("go");
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        QCOMPARE(content("count"), QByteArray("once\n"));
        // Without the role nothing is asked.
        f.server.world().user(contract::demo_user)->roles.erase("Run Script");
        QVERIFY(find());
        QCOMPARE(fault.kind, server::FaultKind::not_permitted);
    }

    void isFoundAgainAfterTheProgramWasClosed() {
        LinkFixture& f = *fixture_;
        send({contract::shell_step("waits", untilGo()), contract::shell_step("last", "echo once >>" + path("count"))});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::running, patience);
        const std::string digest = f.link->runs().front().digest;
        again();
        QTRY_COMPARE(f.link->runs().size(), std::size_t(1));
        QCOMPARE(f.link->runs().front().digest, digest);
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::running, patience);
        touch("go");
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        QCOMPARE(content("count"), QByteArray("once\n"));
        const QString id = QString::fromStdString(f.link->profiles().first().id);
        QVERIFY(f.file(QStringLiteral("data/runs/%1.json").arg(id)).contains("\"done\""));
    }

    void whatWasNotSentWholeIsSaid() {
        LinkFixture& f = *fixture_;
        f.server.inject(Call::executeScript, contract::Fault::of(contract::Fault::Kind::stall), -1);
        send({contract::shell_step("never", "echo never >>" + path("count"))});
        QTRY_COMPARE(stage(), RunStage::sending);
        QTRY_VERIFY(f.server.count(Call::executeScript) > 0);
        f.endLink();
        f.server.clear_faults();
        again();
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::failed, patience);
        QCOMPARE(f.link->runs().front().fault.what.key, std::string("link.run.partial"));
        QCOMPARE(content("count"), QByteArray());
    }

    void whatHasArrivedOfAPlanThatNobodyHasIsTakenAway() {
        LinkFixture& f = *fixture_;
        f.parts.dispatch.script_limit = 24'000;
        again();
        int seen = 0;
        connect(&f.server, &contract::ContractServer::served, this, [&](const QString& served) {
            if (served.endsWith(QLatin1String("scripts/execute")) && ++seen == 1)
                f.server.inject(Call::executeScript, contract::Fault::of(contract::Fault::Kind::stall), -1);
        });
        std::string much;
        for (int i = 0; i < 1500; ++i) much += "echo line " + std::to_string(i) + " >/dev/null; ";
        send({contract::shell_step("long", much + "echo end")});
        QTRY_COMPARE_WITH_TIMEOUT(f.link->runs().front().pieces_sent, 1, patience);
        const QString folder = f.path(QStringLiteral("plans/")) + QString::fromStdString(f.link->runs().front().digest);
        QVERIFY(QFile::exists(folder));
        f.endLink();
        f.server.clear_faults();
        again();
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::failed, patience);
        QCOMPARE(f.link->runs().front().fault.what.key, std::string("link.run.partial"));
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder), patience);
    }

    void isCancelled() {
        send({contract::shell_step("waits", untilGo()), contract::shell_step("last", "echo once >>" + path("count"))});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::running, patience);
        fixture_->link->cancelRun(QString::fromStdString(fixture_->link->runs().front().digest));
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::cancelled, patience);
        QCOMPARE(content("count"), QByteArray());
        // Sent again, it runs from its beginning.
        touch("go");
        fixture_->link->sendPlan(fixture_->hostId(kvm01), plan_, QStringLiteral("Create web01"));
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        QCOMPARE(content("count"), QByteArray("once\n"));
    }

    void aStartWhoseAnswerDidNotComeIsLookedUp_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("at");
        for (int at = 1; at <= 2; ++at) {
            QTest::addRow("no answer to script %d", at) << int(contract::Fault::Kind::no_answer) << at;
            QTest::addRow("refused at script %d", at) << int(contract::Fault::Kind::refuse) << at;
            QTest::addRow("500 at script %d", at) << int(contract::Fault::Kind::status) << at;
            QTest::addRow("page at script %d", at) << int(contract::Fault::Kind::html) << at;
        }
    }
    void aStartWhoseAnswerDidNotComeIsLookedUp() {
        QFETCH(const int, kind);
        QFETCH(const int, at);
        LinkFixture& f = *fixture_;
        int seen = 0;
        connect(&f.server, &contract::ContractServer::served, this, [&](const QString& path) {
            if (path.endsWith(QLatin1String("scripts/execute")) && ++seen == at - 1) spoil(kind);
        });
        if (at == 1) spoil(kind);
        send({contract::shell_step("counting", "echo once >>" + path("count"))});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        QCOMPARE(content("count"), QByteArray("once\n"));
        disconnect(&f.server, nullptr, this, nullptr);
    }

    void aCancelWhileTheStartIsUnderWayIsTakenUp() {
        LinkFixture& f = *fixture_;
        f.server.inject(Call::executeScript, contract::Fault::delayed(300), 2);
        send({contract::shell_step("waits", untilGo()), contract::shell_step("last", "echo once >>" + path("count"))});
        QTRY_COMPARE(f.server.count(Call::executeScript), 2);
        QCOMPARE(stage(), RunStage::sending);
        f.link->cancelRun(QString::fromStdString(f.link->runs().front().digest));
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::cancelled, patience);
        QCOMPARE(content("count"), QByteArray());
    }

    void aCleanUpLeavesNoRowOfACancelBehind() {
        LinkFixture& f = *fixture_;
        send({contract::shell_step("waits", untilGo())});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::running, patience);
        const QString digest = QString::fromStdString(f.link->runs().front().digest);
        // The next script after a look is the cancelling one: it comes late, and the run ends by itself before.
        bool cancelled = false;
        connect(&f.server, &contract::ContractServer::served, this, [&](const QString& path) {
            if (!path.endsWith(QLatin1String("scripts/execute")) || std::exchange(cancelled, true)) return;
            f.server.inject(Call::executeScript, contract::Fault::delayed(1500), 1);
            f.link->cancelRun(digest);
            touch("go");
        });
        QTRY_VERIFY_WITH_TIMEOUT(cancelled, patience);
        // As a rule it is done; where the cancelling one was quicker after all, it is cancelled.
        QTRY_VERIFY_WITH_TIMEOUT(f.link->runs().front().ended(), patience);
        f.link->forgetRun(digest);
        const auto waiting = [&f] {
            const auto rows = f.link->activity();
            return std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.outcome == "sending"; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(f.link->activity().size(), std::size_t(3), patience);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, patience);
        disconnect(&f.server, nullptr, this, nullptr);
    }

    void aStartThatCannotBeLookedAtIsNotCalledRefused_data() {
        QTest::addColumn<int>("status");
        QTest::newRow("not permitted") << 403;
        QTest::newRow("not there") << 404;
    }
    void aStartThatCannotBeLookedAtIsNotCalledRefused() {
        QFETCH(const int, status);
        LinkFixture& f = *fixture_;
        int seen = 0;
        connect(&f.server, &contract::ContractServer::served, this, [&](const QString& what) {
            if (what.endsWith(QLatin1String("scripts/execute")) && ++seen == 2)
                f.server.inject(Call::scriptExecution, contract::Fault::status(status), 1);
        });
        send({contract::shell_step("counting", "echo once >>" + path("count"))});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        QCOMPARE(content("count"), QByteArray("once\n"));
        QVERIFY(f.link->activity().front().outcome != "refused");
        disconnect(&f.server, nullptr, this, nullptr);
    }

    void whatArrivedOfARefusedPlanIsRemoved() {
        LinkFixture& f = *fixture_;
        int seen = 0;
        connect(&f.server, &contract::ContractServer::served, this, [&](const QString& what) {
            if (what.endsWith(QLatin1String("scripts/execute")) && ++seen == 1)
                f.server.inject(Call::executeScript, contract::Fault::status(422), 1);
        });
        send({contract::shell_step("never", "echo never >>" + path("count"))});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::failed, patience);
        const QString folder = f.path(QStringLiteral("plans/")) + QString::fromStdString(f.link->runs().front().digest);
        QTRY_COMPARE_WITH_TIMEOUT(seen, 3, patience);  // a piece, the start that was refused, the clean-up
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder), patience);
        QCOMPARE(content("count"), QByteArray());
        disconnect(&f.server, nullptr, this, nullptr);
    }

    void aRefusalEndsIt() {
        LinkFixture& f = *fixture_;
        f.server.world().user(contract::demo_user)->roles.erase("Run Script");
        send({contract::shell_step("never", "echo never >>" + path("count"))});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::failed, patience);
        QCOMPARE(f.link->runs().front().fault.kind, server::FaultKind::not_permitted);
        QCOMPARE(f.server.count(Call::executeScript), 1);
        QCOMPARE(f.link->activity().front().outcome, std::string("refused"));
    }

    void anAgentThatRunsNoScriptsIsSaid() {
        LinkFixture& f = *fixture_;
        for (contract::Host& host : f.server.world().hosts)
            if (host.fqdn() == kvm01) host.row["script_execution_enabled"] = false;
        send({contract::shell_step("never", "echo never")});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::failed, patience);
        QVERIFY(f.link->runs().front().fault.details.find("disabled") != std::string::npos);
    }

    void aHostWithoutAShellIsSaid() {
        LinkFixture& f = *fixture_;
        QString windows;
        for (const server::Host& host : *f.link->hosts().value)
            if (host.platform == server::Platform::windows) windows = QString::fromStdString(host.id);
        QVERIFY(!windows.isEmpty());
        plan_ = std::make_shared<const Plan>(planOf({contract::shell_step("x", "true")}));
        f.link->sendPlan(windows, plan_, QStringLiteral("x"));
        QCOMPARE(f.link->runs().front().stage, RunStage::failed);
        QCOMPARE(f.server.count(Call::executeScript), 0);
    }

    void theSessionMayEndMeanwhile() {
        LinkFixture& f = *fixture_;
        send({contract::shell_step("waits", untilGo()), contract::shell_step("last", "echo once >>" + path("count"))});
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::running, patience);
        f.server.end_sessions();
        QTRY_COMPARE_WITH_TIMEOUT(f.link->session().stage, ui::SessionStage::expired, patience);
        touch("go");
        QVERIFY(f.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(stage(), RunStage::done, patience);
        QCOMPARE(content("count"), QByteArray("once\n"));
    }

private:
    std::string path(const char* name) const { return fixture_->path(QLatin1String(name)).toStdString(); }
    QByteArray content(const char* name) const { return fixture_->file(QLatin1String(name)); }
    void touch(const char* name) const {
        QFile file(fixture_->path(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly)) qWarning("cannot make %s", name);
    }
    /// Waits for the test's file "go", and not for ever.
    std::string untilGo() const {
        return "i=0; while [ ! -e " + path("go") + " ] && [ $i -lt 600 ]; do sleep 0.05; i=$((i + 1)); done";
    }
    static Plan planOf(std::vector<CommandSpec> commands) {
        Plan plan;
        plan.engine = "virtualization_engine";
        plan.hypervisor = "kvm";
        plan.action = "create";
        plan.vm_name = "web01";
        plan.commands = std::move(commands);
        return plan;
    }
    void send(std::vector<CommandSpec> commands) {
        plan_ = std::make_shared<const Plan>(planOf(std::move(commands)));
        fixture_->link->sendPlan(fixture_->hostId(kvm01), plan_, QStringLiteral("Create web01"));
    }
    /// The program is closed and started again.
    void again() {
        fixture_->endLink();
        fixture_->makeLink();
        fixture_->link->useProfile(QString::fromStdString(fixture_->link->profiles().first().id));
        QVERIFY(fixture_->signIn());
    }
    void spoil(int kind) {
        auto fault = contract::Fault::of(static_cast<contract::Fault::Kind>(kind));
        if (fault.kind == contract::Fault::Kind::status) fault = contract::Fault::status(500);
        fixture_->server.inject(Call::executeScript, fault, 1);
    }
    RunStage stage() const {
        const auto runs = fixture_->link->runs();
        return runs.empty() ? RunStage::lost : runs.front().stage;
    }

    std::unique_ptr<LinkFixture> fixture_;
    std::unique_ptr<contract::ShellExecutor> executor_;
    std::shared_ptr<const Plan> plan_;
};

QTEST_GUILESS_MAIN(TestLinkPlans)
#include "tst_link_plans.moc"
