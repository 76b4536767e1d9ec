// SPDX-License-Identifier: GPL-3.0-or-later
// What is left to click in the server's dialogs: the other ways on from a preview, the API key, the list of servers, and
// the wish to see plans.
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "engine/plan/plan_json.h"
#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/diagnosis_dialog.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/profiles_dialog.h"
#include "ui/server/dialogs/reboot_dialog.h"
#include "ui/server/dialogs/send_dialog.h"
#include "ui/server/dialogs/sign_in_dialog.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

template <class Widget>
Widget* in(QDialog& dialog, const char* name) {
    return dialog.findChild<Widget*>(QString::fromLatin1(name));
}

CatalogPtr catalog() { return {CatalogPtr(), &Catalog::built_in()}; }

server::Host parentHost() { return sampleHost(QStringLiteral("h-1"), QStringLiteral("kvm1.example.org")); }

ConfirmSubject about(server::ServerAction action, const std::vector<const char*>& names) {
    ConfirmSubject subject;
    subject.action = action;
    subject.host = parentHost();
    for (const char* name : names)
        subject.children.push_back(
            sampleChild(QStringLiteral("h-1"), QStringLiteral("c-%1").arg(QLatin1String(name)), QLatin1String(name)));
    return subject;
}

/// The question before an action, with everything permitted.
struct Asking {
    StandInLink link;
    ScriptedPrompts prompts;
    std::unique_ptr<ConfirmDialog> dialog;

    explicit Asking(const ConfirmSubject& subject) {
        link.setSession(signedIn());
        link.setVirtualization(QStringLiteral("h-1"), sampleStatus());
        dialog = std::make_unique<ConfirmDialog>(ConfirmDialog::Parts{&link, &prompts, catalog(), nullptr}, subject);
        dialog->show();
    }
    QPushButton* button(const char* name) { return in<QPushButton>(*dialog, name); }
};

/// The preview of a create, with everything permitted.
struct Sending {
    StandInLink link;
    ScriptedPrompts prompts;
    std::unique_ptr<SendDialog> dialog;

    Sending() {
        link.setSession(signedIn());
        link.setVirtualization(QStringLiteral("h-1"), sampleStatus());
        dialog =
            std::make_unique<SendDialog>(SendDialog::Parts{&link, &prompts, catalog()}, parentHost(), sampleRequest());
        dialog->show();
    }
    QPushButton* button(const char* name) { return in<QPushButton>(*dialog, name); }
};

}  // namespace

class TestServerClicks : public QObject {
    Q_OBJECT
private slots:
    void thePreviewedPlanIsSentAsItIs();
    void thePreviewedPlanIsExported();
    void theWayBackSendsNothing();
    void anApiKeySignsIn();
    void aServerIsRemovedAfterAQuestion();
    void theWishToSeePlansIsKept();
    void aLifecyclePlanGoesExactlyAsShown_data();
    void aLifecyclePlanGoesExactlyAsShown();
    void aPlanIsForOneChild();
    void aQuestionsPlanIsExported();
    void theDiagnosisIsCopied();
    void aRebootShowsAllItsWords();
};

void TestServerClicks::thePreviewedPlanIsSentAsItIs() {
    Sending scene;
    QSignalSpy sent(scene.dialog.get(), &SendDialog::sent);
    QTRY_VERIFY(scene.button("sendPlan")->isEnabled());
    scene.button("sendPlan")->click();
    scene.button("sendPlan")->click();
    QCOMPARE(sent.size(), 1);
    QVERIFY(scene.link.sentPlan && scene.link.sentPlan->vm_name == "web01");
    QVERIFY(scene.link.sent.empty());
    QVERIFY(!scene.dialog->isVisible());
}

void TestServerClicks::thePreviewedPlanIsExported() {
    Sending scene;
    const QTemporaryDir folder;
    scene.prompts.savePath = folder.filePath(QStringLiteral("plan.json"));
    QTRY_VERIFY(scene.button("exportPlan")->isEnabled());
    scene.button("exportPlan")->click();
    QTRY_VERIFY(QFile::exists(scene.prompts.savePath));
    QVERIFY(scene.dialog->isVisible());
    QVERIFY(scene.link.sent.empty() && !scene.link.sentPlan);
}

void TestServerClicks::theWayBackSendsNothing() {
    Sending scene;
    scene.button("backToForm")->click();
    QVERIFY(!scene.dialog->isVisible());
    QVERIFY(scene.link.sent.empty() && !scene.link.sentPlan);
}

void TestServerClicks::anApiKeySignsIn() {
    StandInLink link;
    SessionState session;
    session.profile.id = "p-1";
    session.profile.base_url = "https://sysmanage.example.org";
    link.setSession(session);
    SignInDialog dialog(&link);
    dialog.show();
    in<QRadioButton>(dialog, "byKey")->click();
    QVERIFY(!in<QLineEdit>(dialog, "user")->isVisible());
    QTest::keyClicks(in<QLineEdit>(dialog, "apiKey"), QStringLiteral("smk_1"));
    in<QPushButton>(dialog, "signInButton")->click();
    QVERIFY(link.givenKey.reveal() == "smk_1");
    QVERIFY(link.givenPassword.empty());
}

void TestServerClicks::aServerIsRemovedAfterAQuestion() {
    StandInLink link;
    ScriptedPrompts prompts;
    server::Profile profile;
    profile.id = "p-1";
    profile.name = "Main site";
    profile.base_url = "https://sysmanage.example.org";
    link.setProfiles({profile});
    ProfilesDialog dialog(&link, &prompts);
    dialog.show();
    auto* remove = in<QPushButton>(dialog, "removeProfile");
    prompts.answers << Prompts::Answer::no;
    remove->click();
    QCOMPARE(link.profiles().size(), 1);
    prompts.answers << Prompts::Answer::yes;
    remove->click();
    QVERIFY(link.profiles().isEmpty());
}

void TestServerClicks::theWishToSeePlansIsKept() {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    ConfirmSubject subject;
    subject.action = server::ServerAction::stop_child;
    subject.host = parentHost();
    subject.children = {sampleChild(QStringLiteral("h-1"), QStringLiteral("c-1"), QStringLiteral("web01"))};
    StandInLink link;
    ScriptedPrompts prompts;
    ConfirmDialog dialog({&link, &prompts, catalog(), &settings}, subject);
    dialog.show();
    QVERIFY(ConfirmDialog::plansAreWanted(&settings));
    in<QCheckBox>(dialog, "plansWanted")->click();
    in<QPushButton>(dialog, "showPlan")->click();
    // A plan that is not to be seen is not sent: its ways go with it.
    for (const char* name : {"sendPlan", "deployPlan", "exportPlan"})
        QVERIFY(!in<QPushButton>(dialog, name)->isVisible());
    in<QPushButton>(dialog, "confirmYes")->click();
    QVERIFY(!ConfirmDialog::plansAreWanted(&settings));
}

void TestServerClicks::aLifecyclePlanGoesExactlyAsShown_data() {
    QTest::addColumn<int>("action");
    QTest::addColumn<QString>("planned");
    QTest::addColumn<bool>("byScript");
    for (const bool byScript : {true, false}) {
        const char* way = byScript ? "script" : "deployment plan";
        using server::ServerAction;
        QTest::addRow("start, %s", way) << int(ServerAction::start_child) << QStringLiteral("start") << byScript;
        QTest::addRow("stop, %s", way) << int(ServerAction::stop_child) << QStringLiteral("stop") << byScript;
        QTest::addRow("restart, %s", way) << int(ServerAction::restart_child) << QStringLiteral("restart") << byScript;
        QTest::addRow("delete, %s", way) << int(ServerAction::delete_child) << QStringLiteral("delete") << byScript;
    }
}

void TestServerClicks::aLifecyclePlanGoesExactlyAsShown() {
    QFETCH(const int, action);
    QFETCH(const QString, planned);
    QFETCH(const bool, byScript);
    Asking scene(about(static_cast<server::ServerAction>(action), {"web01"}));
    QSignalSpy sent(scene.dialog.get(), &ConfirmDialog::sent);
    QSignalSpy confirmed(scene.dialog.get(), &ConfirmDialog::confirmed);
    QPushButton* way = scene.button(byScript ? "sendPlan" : "deployPlan");
    QTRY_VERIFY(way->isEnabled());
    const std::string shown = scene.dialog->planDigest().toStdString();
    QVERIFY(!shown.empty());
    scene.link.holdAnswers = true;
    way->click();
    way->click();
    if (!byScript) {
        // Until it is answered nothing else goes, and the question stays to show the answer.
        QVERIFY(!scene.button("confirmYes")->isEnabled());
        scene.dialog->reject();
        QVERIFY(scene.dialog->isVisible());
        scene.link.release();
    }
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(confirmed.size(), 0);
    QVERIFY(!scene.dialog->isVisible());
    QCOMPARE(sent.front().front().toString().contains(QStringLiteral("row stays")), planned == QLatin1String("delete"));
    if (byScript) {
        QVERIFY(scene.link.sentPlan);
        QCOMPARE(plan_digest(*scene.link.sentPlan), shown);
        QCOMPARE(scene.link.sentPlan->action, planned.toStdString());
        QCOMPARE(scene.link.sent.size(), std::size_t(0));
        QCOMPARE(int(scene.link.calls.filter(QStringLiteral("sendPlan h-1")).size()), 1);
        return;
    }
    QCOMPARE(scene.link.sent.size(), std::size_t(1));
    const server::Intent& intent = scene.link.sent.front();
    QCOMPARE(intent.action, server::ServerAction::deploy_plan);
    QCOMPARE(intent.plan_digest, shown);
    QCOMPARE(intent.child_name, std::string("web01"));
    const auto carried = parse_plan(intent.body.at("parameters").at("plan").dump());
    QVERIFY(carried);
    QCOMPARE(plan_digest(*carried), shown);
    QCOMPARE(carried->action, planned.toStdString());
}

void TestServerClicks::aPlanIsForOneChild() {
    Asking scene(about(server::ServerAction::stop_child, {"web01", "db01"}));
    QSignalSpy confirmed(scene.dialog.get(), &ConfirmDialog::confirmed);
    QTRY_VERIFY(scene.button("exportPlan")->isEnabled());
    for (const char* name : {"sendPlan", "deployPlan"}) {
        QVERIFY(scene.button(name)->isVisible() && !scene.button(name)->isEnabled());
        QVERIFY(scene.button(name)->toolTip().contains(QStringLiteral("choose it alone")));
        scene.button(name)->click();
    }
    QVERIFY(!scene.link.sentPlan && scene.link.sent.empty());
    scene.button("confirmYes")->click();
    QCOMPARE(confirmed.size(), 1);

    // A missing role closes each way by itself.
    Asking one(about(server::ServerAction::stop_child, {"web01"}));
    QTRY_VERIFY(one.button("deployPlan")->isEnabled());
    SessionState state = signedIn();
    state.access.roles.erase("Run Script");
    one.link.setSession(state);
    QVERIFY(!one.button("sendPlan")->isEnabled() && one.button("deployPlan")->isEnabled());
    state = signedIn();
    state.access.roles.erase("Stop Child Host");
    one.link.setSession(state);
    QVERIFY(one.button("sendPlan")->isEnabled() && !one.button("deployPlan")->isEnabled());
    QVERIFY(one.button("deployPlan")->toolTip().contains(QStringLiteral("Stop Child Host")));
}

void TestServerClicks::aQuestionsPlanIsExported() {
    const QTemporaryDir folder;
    Asking scene(about(server::ServerAction::delete_child, {"web01"}));
    scene.prompts.savePath = folder.filePath(QStringLiteral("delete.json"));
    QTRY_VERIFY(scene.button("exportPlan")->isEnabled());
    const std::string shown = scene.dialog->planDigest().toStdString();
    scene.button("exportPlan")->click();
    QTRY_VERIFY(QFile::exists(scene.prompts.savePath));
    QTRY_VERIFY(in<FaultNote>(*scene.dialog, "outcomeNote")->text().contains(scene.prompts.savePath));
    QFile file(scene.prompts.savePath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = parse_plan(file.readAll().toStdString());
    QVERIFY(read);
    QCOMPARE(plan_digest(*read), shown);
    QVERIFY(scene.dialog->isVisible());
}

void TestServerClicks::theDiagnosisIsCopied() {
    StandInLink link;
    DiagnosisDialog dialog(&link);
    dialog.show();
    link.setDiagnosis({{QStringLiteral("Name"), DiagnosisStep::State::passed, QStringLiteral("192.0.2.7"), {}}});
    in<QPushButton>(dialog, "diagnosisCopy")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("192.0.2.7")));
}

void TestServerClicks::aRebootShowsAllItsWords() {
    StandInLink link;
    link.setSession(signedIn());
    for (int at = 0; at < 40; ++at) {
        const std::string name = "guest" + std::to_string(at);
        link.rebootCheck.running.push_back({name, name, "kvm", "running"});
    }
    RebootDialog dialog(&link, parentHost());
    dialog.show();
    const auto* words = in<QLabel>(dialog, "runningChildren");
    QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
}

QTEST_MAIN(TestServerClicks)
#include "tst_server_clicks.moc"
