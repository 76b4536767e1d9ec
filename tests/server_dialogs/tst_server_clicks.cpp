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

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/diagnosis_dialog.h"
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
    ConfirmDialog dialog(subject, catalog(), &settings);
    dialog.show();
    QVERIFY(ConfirmDialog::plansAreWanted(&settings));
    in<QCheckBox>(dialog, "plansWanted")->click();
    in<QPushButton>(dialog, "showPlan")->click();
    in<QPushButton>(dialog, "confirmYes")->click();
    QVERIFY(!ConfirmDialog::plansAreWanted(&settings));
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
