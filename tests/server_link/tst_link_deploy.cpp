// SPDX-License-Identifier: GPL-3.0-or-later
// A plan through the fleet call, over the real link and a server: offered only to whom its own action is permitted, sent
// once and exactly as it was previewed, and looked for in the list of children, since nothing of its result can be read.
#include <QPushButton>

#include "engine/plan/plan_json.h"
#include "tests/server_link/link_fixture.h"
#include "tests/ui/stand_ins.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/dialogs/deploy_offer.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/send_dialog.h"

using namespace sysmanage;
using namespace sysmanage::test;
using client::Call;
using Kind = contract::Fault::Kind;

namespace {

constexpr char kvm01[] = "kvm01.lab.example.com";
constexpr int patience = 20'000;

}  // namespace

class TestLinkDeploy : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<LinkFixture>();
        LinkFixture& f = *fixture_;
        f.parts.times.agentPause = std::chrono::milliseconds(50);
        f.parts.client.now = [this] { return QDateTime::currentDateTimeUtc().addSecs(ahead_); };
        ahead_ = 0;
        f.makeLink();
        f.useServer();
        QVERIFY(f.signIn());
        host_ = f.watched(kvm01);
    }
    void cleanup() {
        dialog_.reset();
        fixture_->endLink();
        fixture_.reset();
    }

    void thePreviewedPlanGoesAsItIsAndIsLookedFor() {
        LinkFixture& f = *fixture_;
        open();
        QVERIFY(words()->isVisible());
        QVERIFY(words()->text().contains(QStringLiteral("Nothing of its result can be read back")));
        QSignalSpy sent(dialog_.get(), &ui::SendDialog::sent);
        QSignalSpy ended(f.link.get(), &ui::ServerLink::longActionEnded);
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(sent.count(), 1);
        QVERIFY(sent.first().first().toString().contains(QStringLiteral("Nothing of its result can be read back")));
        QVERIFY(!dialog_->isVisible());

        // Byte for byte the plan of the preview, with the agent's own bound around it.
        QCOMPARE(f.server.world().commands.size(), std::size_t(1));
        const Json body = f.server.world().commands.front().second;
        QCOMPARE(body.at("command_type").get<std::string>(), std::string("apply_deployment_plan"));
        const auto plan = parse_plan(body.at("parameters").at("plan").dump());
        QVERIFY(plan);
        const server::Activity row = f.link->activity().front();
        QCOMPARE(row.action, server::ServerAction::deploy_plan);
        QCOMPARE(row.plan_digest, plan_digest(*plan));
        QCOMPARE(row.outcome, std::string("accepted"));
        QCOMPARE(row.http_status, 200);
        QVERIFY(!row.server_id.empty());
        std::int64_t steps = 0;
        for (const CommandSpec& command : plan->commands) steps += command.timeout.count();
        QVERIFY(body.at("timeout").get<std::int64_t>() >= steps);

        // The agent has made it; the server learns that when it is asked.
        f.server.advance(5);
        QTRY_VERIFY_WITH_TIMEOUT(
            f.link->activity().front().found.find("web77 is on the server's list") != std::string::npos, patience);
        QTRY_VERIFY(!ended.isEmpty());
        QCOMPARE(ended.first().at(0).toString(), QStringLiteral("web77"));
        QVERIFY(ended.first().at(2).toBool());
        QTRY_VERIFY(f.child(kvm01, "web77"));
        QCOMPARE(f.server.count(Call::commandAgent), 1);
    }

    void whatNeverComesIsSaidWhenItsTimeIsOver() {
        LinkFixture& f = *fixture_;
        f.parent(kvm01).agent_works = false;
        open();
        QSignalSpy ended(f.link.get(), &ui::ServerLink::longActionEnded);
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(f.server.count(Call::commandAgent), 1);
        QTRY_COMPARE(f.link->activity().front().outcome, std::string("accepted"));
        ahead_ = 24 * 3600;
        QTRY_VERIFY(f.link->activity().front().found.find("is not on the server's list") != std::string::npos);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!ended.first().at(2).toBool());
        QCOMPARE(f.server.count(Call::commandAgent), 1);
    }

    void aRoleThatIsMissingIsNoneByThisWay() {
        LinkFixture& f = *fixture_;
        f.server.world().user(contract::demo_user)->roles.erase("Create Child Host");
        QVERIFY(f.signIn());
        QTRY_VERIFY(!f.link->session().access.roles.contains("Create Child Host"));
        make();
        QTRY_VERIFY(button()->toolTip().contains(QStringLiteral("Create Child Host")));
        QVERIFY(!button()->isEnabled());
        QVERIFY(!words()->isVisible());
        QTest::mouseClick(button(), Qt::LeftButton);
        // The script way has a role of its own, and is not touched by that.
        QVERIFY(dialog_->findChild<QPushButton*>(QStringLiteral("sendPlan"))->isEnabled());
        QCOMPARE(f.server.count(Call::commandAgent), 0);
    }

    void withoutAnAnswerItIsNotSentAgain_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("no answer") << int(Kind::no_answer);
        QTest::newRow("a page") << int(Kind::html);
        QTest::newRow("half an answer") << int(Kind::truncated);
    }
    void withoutAnAnswerItIsNotSentAgain() {
        QFETCH(const int, kind);
        LinkFixture& f = *fixture_;
        open();
        f.server.inject(Call::commandAgent, contract::Fault::of(static_cast<Kind>(kind)));
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(note().contains(QStringLiteral("may run the plan")));
        QVERIFY(!button()->isEnabled());
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(f.server.count(Call::commandAgent), 1);
        QCOMPARE(f.link->activity().front().outcome, std::string("unknown"));
        dialog_->reject();
        QVERIFY(!dialog_->isVisible());
    }

    void aRefusalIsSaid_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("closed") << 403 << QStringLiteral("does not take deployment plans");
        QTest::newRow("unknown name") << 404 << QStringLiteral("knows no host of this name");
        QTest::newRow("unknown type") << 422 << QStringLiteral("does not take this as a deployment plan");
    }
    void aRefusalIsSaid() {
        QFETCH(const int, status);
        QFETCH(const QString, said);
        LinkFixture& f = *fixture_;
        open();
        f.server.inject(Call::commandAgent, contract::Fault::status(status));
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY2(note().contains(said), qPrintable(note()));
        QTRY_VERIFY(button()->isEnabled());
        QCOMPARE(f.link->activity().front().outcome, std::string("refused"));
        QCOMPARE(f.link->activity().front().http_status, status);
    }

private:
    QPushButton* button() const { return dialog_->findChild<QPushButton*>(QStringLiteral("deployPlan")); }
    ui::DeployOffer* words() const { return dialog_->findChild<ui::DeployOffer*>(); }
    QString note() const { return dialog_->findChild<ui::FaultNote*>(QStringLiteral("outcomeNote"))->text(); }
    void make() {
        dialog_ = std::make_unique<ui::SendDialog>(
            ui::SendDialog::Parts{fixture_->link.get(), &prompts_, {ui::CatalogPtr(), &Catalog::built_in()}},
            fixture_->seenHost(kvm01), ui::sampleRequest("web77"));
        dialog_->show();
    }
    void open() {
        make();
        QTRY_VERIFY(button()->isEnabled());
    }

    std::unique_ptr<LinkFixture> fixture_;
    ui::ScriptedPrompts prompts_;
    std::unique_ptr<ui::SendDialog> dialog_;
    QString host_;
    qint64 ahead_ = 0;
};

QTEST_MAIN(TestLinkDeploy)
#include "tst_link_deploy.moc"
