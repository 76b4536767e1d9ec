// SPDX-License-Identifier: GPL-3.0-or-later
// What is clicked in the real window, and what becomes of it on a server: the application's own link talks to a contract
// server here, and the server's state is what is looked at in the end.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include "engine/plan/plan_json.h"
#include "tests/contract_server/test_certificates.h"
#include "tests/server_link/click_scene.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/reboot_dialog.h"

using namespace sysmanage;
using namespace sysmanage::test;
using namespace sysmanage::ui;
using client::Call;
using contract::Certificate;

using Scene = ClickScene;

class TestClicksToTheEnd : public QObject {
    Q_OBJECT
private slots:
    void init() { scene_ = std::make_unique<Scene>(); }
    void cleanup() {
        scene_->window.reset();
        scene_.reset();
    }

    void aHostIsApproved();
    void aPlainRebootWantsTheNameTyped();
    void whatRanBeforeASafeRebootOutlivesItsWindow();
    void whatRanBeforeASafeRebootOutlivesTheProgram();
    void aCaFileIsChosenAndSignedInBy();
    void aTrustedCertificateIsForgotten();
    void aChangedCertificateIsNoQuestion();
    void theServerIsSwitchedInTheBar();
    void aSwitchUnderAFormKeepsTheForm();
    void oneOfThreeDeletesIsRefused();
    void theWishForNoPlansOutlivesTheWindow();
    void aStopGoesAsTheDeploymentPlanThatWasShown();
    void aDeletionGoesAsTheScriptThatWasShown();
    void aCardsButtonIsCarriedOutOnce_data();
    void aCardsButtonIsCarriedOutOnce();
    void aCardsPlanGoesAsItWasShown_data();
    void aCardsPlanGoesAsItWasShown();
    void aSafeRebootGoesAsThePlanThatWasShown();

private:
    /// The card of a host whose hypervisor has these flags besides its own.
    QWidget* card(const QByteArray& host, const QByteArray& type, const QByteArray& flags) {
        contract::Host& parent = scene_->f.parent(host.constData());
        parent.capabilities[type.toStdString()].update(Json::parse(flags.toStdString()));
        if (!scene_->show(host.constData())) return nullptr;
        return scene_->hosts().page()->findChild<QWidget*>(words("card-") + QLatin1String(type));
    }
    /// A profile for the server as it is now (https after useTls).
    void addProfile() {
        QVERIFY(scene_->action("serverChoose"));
        scene_->action("serverChoose")->trigger();
        QDialog* box = scene_->dialog("profiles");
        QVERIFY(box);
        Scene::type(box, "base_url", scene_->f.server.url().toString());
    }
    void useTls(Certificate kind) {
        if (!maker_) maker_ = std::make_unique<contract::CertificateMaker>(folder_.path());
        QVERIFY(scene_->f.server.front().useTls(maker_->configuration(kind)));
    }
    /// Through the dialogs: the profile, the sign-in, and the question whether the certificate is trusted.
    void trustAndSignIn() {
        useTls(Certificate::self_signed);
        scene_->open();
        addProfile();
        Scene::press(scene_->shown("profiles"), "useProfile");
        QDialog* box = scene_->dialog("signIn");
        QVERIFY(box);
        Scene::type(box, "user", words(contract::demo_user));
        Scene::type(box, "password", words(contract::demo_password));
        Scene::press(box, "signInButton");
        QDialog* question = scene_->dialog("certificate");
        QVERIFY(question);
        Scene::press(question, "compared");
        Scene::press(question, "trust");
        QVERIFY(scene_->signInBy(scene_->dialog("signIn")));
        QTRY_VERIFY(scene_->f.link->hosts().value);
    }

    std::unique_ptr<Scene> scene_;
    QTemporaryDir folder_;
    std::unique_ptr<contract::CertificateMaker> maker_;
};

void TestClicksToTheEnd::aHostIsApproved() {
    Scene& s = *scene_;
    s.f.useServer();
    QVERIFY(s.f.signIn());
    s.open();
    const char* name = "bsd02.lab.example.com";
    s.hosts().pane()->select(s.f.hostId(name));
    auto* approve = s.hosts().page()->findChild<QPushButton*>(words("hostApprove"));
    QTRY_VERIFY(approve->isVisible() && approve->isEnabled());
    approve->click();
    QDialog* box = s.dialog("confirm");
    QVERIFY(box);
    QCOMPARE(s.f.server.count(Call::approveHost), 0);
    Scene::press(box, "confirmYes");
    QTRY_COMPARE(s.f.server.carried_out(Call::approveHost), 1);
    QCOMPARE(s.host(name).row["approval_status"].get<std::string>(), std::string("approved"));
    // The list is read again, and there is nothing left to approve.
    QTRY_VERIFY(!approve->isVisible());
    QVERIFY(s.said().contains(words(name)));
    QCOMPARE(s.f.server.count(Call::approveHost), 1);
}

void TestClicksToTheEnd::aPlainRebootWantsTheNameTyped() {
    Scene& s = *scene_;
    QVERIFY(s.show("kvm01.lab.example.com"));
    Scene::press(s.hosts().page(), "hostReboot");
    QDialog* box = s.dialog("reboot");
    QVERIFY(box);
    auto* plain = box->findChild<QPushButton*>(words("plainReboot"));
    QTRY_VERIFY(box->findChild<QLabel*>(words("runningChildren"))->text().contains(words("web01 (KVM)")));
    QVERIFY(!plain->isEnabled());
    Scene::type(box, "typedHost", words("kvm02.lab.example.com"));
    QVERIFY(!plain->isEnabled());
    Scene::type(box, "typedHost", words("kvm01.lab.example.com"));
    plain->click();
    QTRY_COMPARE(s.f.server.carried_out(Call::reboot), 1);
    QTRY_VERIFY(!s.shown("reboot"));
    QVERIFY(s.said().contains(words("kvm01")));
    QCOMPARE(s.f.server.count(Call::reboot), 1);
}

void TestClicksToTheEnd::whatRanBeforeASafeRebootOutlivesItsWindow() {
    Scene& s = *scene_;
    s.f.server.world().defects.orchestration_stalls = true;
    QVERIFY(s.show("kvm01.lab.example.com"));
    Scene::press(s.hosts().page(), "hostReboot");
    QDialog* box = s.dialog("reboot");
    QVERIFY(box);
    QTRY_VERIFY(box->findChild<QPushButton*>(words("safeReboot"))->isEnabled());
    Scene::press(box, "safeReboot");
    QTRY_VERIFY(box->findChild<QLabel*>(words("rebootStates"))->isVisible());
    box->reject();
    QVERIFY(s.said().contains(words("kvm01")));
    s.f.server.advance(181);
    QTRY_VERIFY(!s.shown("reboot"));
    // Opened again it goes on where it was, and is no second reboot.
    Scene::press(s.hosts().page(), "hostReboot");
    auto* again = qobject_cast<RebootDialog*>(s.dialog("reboot"));
    QVERIFY(again);
    QTRY_VERIFY(again->findChild<QLabel*>(words("rebootStates"))->isVisible());
    QVERIFY(!again->findChild<QPushButton*>(words("safeReboot"))->isEnabled());
    again->look(QDateTime::currentDateTimeUtc().addSecs(600));
    auto* start = again->findChild<QPushButton*>(words("startSnapshot"));
    QTRY_VERIFY(start->isVisible());
    QVERIFY(again->findChild<QLabel*>(words("snapshotChildren"))->text().contains(words("web01")));
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QTRY_VERIFY(s.f.server.carried_out(Call::startChild) > 1);
    QTRY_VERIFY(again->findChild<QPushButton*>(words("startSnapshot"))->text().contains(words("Start")));
    QTRY_VERIFY(again->trail().isEmpty());
    QCOMPARE(s.f.server.count(Call::orchestratedReboot), 1);
}

void TestClicksToTheEnd::whatRanBeforeASafeRebootOutlivesTheProgram() {
    Scene& s = *scene_;
    s.f.server.world().defects.orchestration_stalls = true;
    QVERIFY(s.show("kvm01.lab.example.com"));
    Scene::press(s.hosts().page(), "hostReboot");
    QDialog* box = s.dialog("reboot");
    QVERIFY(box);
    QTRY_VERIFY(box->findChild<QPushButton*>(words("safeReboot"))->isEnabled());
    Scene::press(box, "safeReboot");
    QTRY_VERIFY(box->findChild<QLabel*>(words("rebootStates"))->text().contains(words("(since ")));
    const QString id = s.f.hostId("kvm01.lab.example.com");
    QTRY_VERIFY(!s.f.link->keptReboot(id).progress.snapshot.empty());
    // The program ends, with its dialog open; the server never moves the reboot on.
    s.window.reset();
    s.f.endLink();
    s.f.makeLink();
    s.f.server.advance(181);
    s.open();
    s.f.link->useProfile(QString::fromStdString(s.f.link->profiles().first().id));
    QVERIFY(s.f.signIn());
    QTRY_VERIFY(s.said().contains(words("kvm01.lab.example.com: ")) && s.said().contains(words("ran before")));
    QVERIFY(s.choose("kvm01.lab.example.com"));
    Scene::press(s.hosts().page(), "hostReboot");
    auto* again = qobject_cast<RebootDialog*>(s.dialog("reboot"));
    QVERIFY(again);
    QVERIFY(!again->findChild<QPushButton*>(words("safeReboot"))->isEnabled());
    again->look(QDateTime::currentDateTimeUtc().addSecs(600));
    auto* start = again->findChild<QPushButton*>(words("startSnapshot"));
    QTRY_VERIFY(start->isVisible() && start->isEnabled());
    QVERIFY(again->findChild<QLabel*>(words("snapshotChildren"))->text().contains(words("web01")));
    start->click();
    QTRY_VERIFY(s.f.server.carried_out(Call::startChild) > 1);
    QTRY_VERIFY(again->trail().isEmpty());
    // What is done with is not offered a third time.
    QTRY_VERIFY(s.f.link->keptReboot(id).isEmpty());
    QCOMPARE(s.f.server.count(Call::orchestratedReboot), 1);
}

void TestClicksToTheEnd::aCaFileIsChosenAndSignedInBy() {
    Scene& s = *scene_;
    useTls(Certificate::good);
    s.open();
    addProfile();
    QDialog* box = s.shown("profiles");
    s.window->prompts.openPath = maker_->ca_file();
    Scene::press(box, "chooseCa");
    QCOMPARE(box->findChild<QLineEdit*>(words("caFile"))->text(), maker_->ca_file());
    Scene::press(box, "useProfile");
    QVERIFY(s.signInBy(s.dialog("signIn")));
    QTRY_VERIFY(s.f.link->hosts().value);
    QVERIFY(!s.shown("certificate"));
    QCOMPARE(s.f.link->profiles().first().ca_file, maker_->ca_file().toStdString());
    QVERIFY(s.f.link->profiles().first().pinned_fingerprint.empty());
}

void TestClicksToTheEnd::aTrustedCertificateIsForgotten() {
    Scene& s = *scene_;
    trustAndSignIn();
    QVERIFY(!s.f.link->profiles().first().pinned_fingerprint.empty());
    s.action("serverChoose")->trigger();
    QDialog* box = s.dialog("profiles");
    QVERIFY(box);
    auto* forget = box->findChild<QPushButton*>(words("forgetPinned"));
    QVERIFY(forget->isVisible());
    forget->click();
    QVERIFY(!forget->isVisible());
    Scene::press(box, "saveProfiles");
    QVERIFY(s.f.link->profiles().first().pinned_fingerprint.empty());
    // What was signed in by it is over, and the next one is asked about.
    QTRY_VERIFY(s.f.link->session().stage != SessionStage::signed_in);
    s.action("serverSignIn")->trigger();
    box = s.dialog("signIn");
    QVERIFY(box);
    Scene::type(box, "user", words(contract::demo_user));
    Scene::type(box, "password", words(contract::demo_password));
    Scene::press(box, "signInButton");
    QDialog* question = s.dialog("certificate");
    QVERIFY(question && question->findChild<QPushButton*>(words("trust")));
    Scene::press(question, "doNotTrust");
    QVERIFY(s.f.link->session().stage != SessionStage::signed_in);
}

void TestClicksToTheEnd::aChangedCertificateIsNoQuestion() {
    Scene& s = *scene_;
    trustAndSignIn();
    const auto seen = s.f.link->hosts().value;
    useTls(Certificate::changed);
    QDialog* told = s.dialog("certificate");
    QVERIFY(told);
    QVERIFY(!told->findChild<QPushButton*>(words("trust")));
    QVERIFY(!told->findChild<QCheckBox*>(words("compared")));
    // Every refresh meets it again: it is told once, also when it was put away.
    const auto refreshAgain = [&] {
        QSignalSpy met(s.f.link.get(), &ServerLink::certificateMet);
        s.f.link->refreshNow();
        return QTest::qWaitFor([&] { return met.count() > 1; });
    };
    QVERIFY(refreshAgain());
    QCOMPARE(s.countShown("certificate"), 1);
    Scene::press(told, "doNotTrust");
    QVERIFY(refreshAgain());
    QCOMPARE(s.countShown("certificate"), 0);
    QCOMPARE(s.f.link->hosts().value->size(), seen->size());
    QVERIFY(s.f.link->hosts().fault);
    QCOMPARE(s.f.server.count(Call::signIn), 1);
}

void TestClicksToTheEnd::theServerIsSwitchedInTheBar() {
    Scene& s = *scene_;
    contract::ContractServer other;
    contract::populate_demo(other.world());
    other.world().hosts.resize(1);
    QVERIFY(other.listen());
    server::Profile second;
    second.name = "Second";
    second.base_url = other.url().toString().toStdString();
    QVERIFY(s.show("kvm01.lab.example.com"));
    s.f.link->saveProfile(second);
    QCOMPARE(s.f.link->profiles().size(), 2);
    auto* bar = s.window->find<QComboBox>("barProfiles");
    const auto pick = [bar](const char* name) {
        const int row = bar->findText(words(name));
        bar->setCurrentIndex(row);
        emit bar->activated(row);
    };
    pick("Second");
    QCOMPARE(s.f.link->session().profile.name, std::string("Second"));
    QVERIFY(!s.f.link->hosts().value);  // nothing of the first one is shown under the other's name
    s.action("serverSignIn")->trigger();
    QVERIFY(s.signInBy(s.dialog("signIn")));
    QTRY_COMPARE(s.f.link->hosts().value ? s.f.link->hosts().value->size() : 0, std::size_t(1));
    QCOMPARE(other.count(Call::signIn), 1);
    QCOMPARE(s.f.server.count(Call::signIn), 1);
    pick("Lab");
    QCOMPARE(s.f.link->session().profile.name, std::string("Lab"));
    QVERIFY(!s.f.link->hosts().value);
}

void TestClicksToTheEnd::aSwitchUnderAFormKeepsTheForm() {
    Scene& s = *scene_;
    contract::ContractServer other;
    contract::populate_demo(other.world());
    QVERIFY(other.listen());
    server::Profile second;
    second.name = "Second";
    second.base_url = other.url().toString().toStdString();
    QVERIFY(s.show("lxd01.lab.example.com"));
    s.f.link->saveProfile(second);
    Scene::press(s.hosts().findChild<QWidget*>(words("card-lxd")), "cardCreate");
    QDialog* form = s.dialog("createChild");
    QVERIFY(form);
    Scene::type(form, "childHostName", words("web77"));
    Scene::type(form, "childUser", words("ann"));
    // The session ends; the way back in is laid over the form, and there somebody takes the other server.
    s.f.server.end_sessions();
    s.f.link->refreshNow();
    QDialog* back = s.dialog("signIn");
    QVERIFY(back);
    auto* profiles = back->findChild<QComboBox*>(words("profile"));
    profiles->setCurrentIndex(profiles->findText(words("Second")));
    emit profiles->activated(profiles->currentIndex());
    QVERIFY(s.signInBy(back));
    QCOMPARE(s.f.link->session().profile.name, std::string("Second"));
    QVERIFY(form->isVisible());
    QCOMPARE(form->findChild<QLineEdit*>(words("childHostName"))->text(), words("web77"));
    QCOMPARE(form->findChild<QLineEdit*>(words("childUser"))->text(), words("ann"));
    // It was meant for a host of the first one: the other must not get what was typed for it.
    for (const char* field : {"childPassword", "childPasswordAgain"}) Scene::type(form, field, words("correct horse"));
    s.window->prompts.answers << Prompts::Answer::no << Prompts::Answer::yes;
    Scene::press(form, "previewChild");
    QCOMPARE(s.window->prompts.asked.size(), 1);
    QVERIFY(s.window->prompts.asked.front().text.contains(words("Lab")));
    QVERIFY(!s.shown("send"));
    Scene::press(form, "previewChild");
    QCOMPARE(s.f.link->session().profile.name, std::string("Lab"));
    QVERIFY(form->isVisible());
    // Signed in there again, it goes on where it was.
    QVERIFY(s.f.signIn());
    Scene::press(form, "previewChild");
    QDialog* send = s.dialog("send");
    QVERIFY(send);
    Scene::press(send, "sendCreate");
    QTRY_COMPARE(s.f.server.carried_out(Call::createChild), 1);
    QTRY_VERIFY(!s.shown("createChild"));
    QCOMPARE(other.count(Call::createChild), 0);
}

void TestClicksToTheEnd::oneOfThreeDeletesIsRefused() {
    Scene& s = *scene_;
    QVERIFY(s.show("kvm01.lab.example.com"));
    QTRY_VERIFY(s.row("web02").isValid());
    const int before = s.table().model()->rowCount();
    std::string refused;
    for (const server::Child& child : *s.f.link->children(s.hosts().pane()->currentId()).value)
        if (child.name == "web02") refused = child.id;
    s.f.server.inject("DELETE", QLatin1Char('*') + QString::fromStdString(refused), contract::Fault::status(502), -1);
    s.select({"web01", "web02", "scratch"});
    s.action("deleteChild")->trigger();
    QDialog* box = s.dialog("confirm");
    QVERIFY(box);
    Scene::press(box, "confirmYes");
    QTRY_COMPARE(s.f.server.count(Call::deleteChild), 3);
    QTRY_COMPARE(s.table().model()->rowCount(), before - 2);
    QTRY_VERIFY(s.row("web02").isValid());
    QVERIFY(!s.row("web01").isValid() && !s.row("scratch").isValid());
    QTRY_VERIFY(!s.row("web02").siblingAtColumn(ChildModel::Problem).data().toString().isEmpty());
    // It stays so over the refreshes, and nothing is sent again.
    const int reads = s.f.server.count(Call::children);
    QTRY_VERIFY(s.f.server.count(Call::children) > reads + 2);
    QVERIFY(s.row("web02").isValid());
    QVERIFY(!s.row("web02").siblingAtColumn(ChildModel::Problem).data().toString().isEmpty());
    QCOMPARE(s.f.server.count(Call::deleteChild), 3);
    QCOMPARE(s.f.server.carried_out(Call::deleteChild), 2);
}

void TestClicksToTheEnd::theWishForNoPlansOutlivesTheWindow() {
    Scene& s = *scene_;
    QVERIFY(s.show("kvm01.lab.example.com"));
    s.select({"mail01"});
    s.action("startChild")->trigger();
    QDialog* box = s.dialog("confirm");
    QVERIFY(box);
    QVERIFY(box->findChild<QCheckBox*>(words("plansWanted"))->isChecked());
    Scene::press(box, "plansWanted");
    Scene::press(box, "confirmNo");
    QCOMPARE(s.f.server.count(Call::startChild), 0);
    s.window->restart();
    s.window->press(Qt::Key_2, Qt::AltModifier);
    QVERIFY(s.choose("kvm01.lab.example.com"));
    // What loses nothing goes at once now; what does is still asked about.
    s.select({"mail01"});
    s.action("startChild")->trigger();
    QTRY_COMPARE(s.f.server.carried_out(Call::startChild), 1);
    QVERIFY(!s.shown("confirm"));
    s.select({"web01"});
    s.action("deleteChild")->trigger();
    box = s.dialog("confirm");
    QVERIFY(box);
    QVERIFY(!box->findChild<QCheckBox*>(words("plansWanted"))->isChecked());
    Scene::press(box, "confirmNo");
    QCOMPARE(s.f.server.count(Call::deleteChild), 0);
}

void TestClicksToTheEnd::aStopGoesAsTheDeploymentPlanThatWasShown() {
    Scene& s = *scene_;
    QVERIFY(s.show("kvm01.lab.example.com"));
    s.select({"web01"});
    s.action("stopChild")->trigger();
    auto* box = qobject_cast<ConfirmDialog*>(s.dialog("confirm"));
    QVERIFY(box);
    QTRY_VERIFY(box->findChild<QPushButton*>(words("deployPlan"))->isEnabled());
    const std::string shown = box->planDigest().toStdString();
    Scene::press(box, "deployPlan");
    QTRY_COMPARE(s.f.server.carried_out(Call::commandAgent), 1);
    QTRY_VERIFY(!s.shown("confirm"));
    const Json body = s.f.server.world().commands.front().second;
    const auto plan = parse_plan(body.at("parameters").at("plan").dump());
    QVERIFY(plan);
    QCOMPARE(plan_digest(*plan), shown);
    const server::Activity row = s.f.link->activity().front();
    QCOMPARE(row.action, server::ServerAction::deploy_plan);
    QCOMPARE(row.child_name, std::string("web01"));
    QCOMPARE(row.plan_digest, shown);
    QTRY_VERIFY(s.said().contains(words("Nothing of its result can be read back")));
    QCOMPARE(s.f.server.count(Call::stopChild), 0);
}

void TestClicksToTheEnd::aDeletionGoesAsTheScriptThatWasShown() {
    Scene& s = *scene_;
    QVERIFY(s.show("kvm01.lab.example.com"));
    QTRY_VERIFY(s.row("scratch").isValid());
    s.select({"scratch"});
    s.action("deleteChild")->trigger();
    auto* box = qobject_cast<ConfirmDialog*>(s.dialog("confirm"));
    QVERIFY(box);
    QTRY_VERIFY(box->findChild<QPushButton*>(words("sendPlan"))->isEnabled());
    const std::string shown = box->planDigest().toStdString();
    Scene::press(box, "sendPlan");
    QTRY_VERIFY(s.f.server.carried_out(Call::executeScript) > 0);
    QTRY_COMPARE(s.f.link->runs().size(), std::size_t(1));
    QCOMPARE(s.f.link->runs().front().digest, shown);
    // The server was told of no deletion: its row stays.
    QVERIFY(s.row("scratch").isValid());
    QCOMPARE(s.f.server.count(Call::deleteChild), 0);
}

namespace {

constexpr char uninitialized[] = R"({"initialized": false, "needs_init": true})";
/// The server's probe of bhyve tells no more.
constexpr char bhyveOff[] = R"({"enabled": false, "needs_enable": true})";
constexpr char vmmOff[] = R"({"enabled": false, "running": false, "initialized": false, "needs_enable": true})";

void addCard(const char* row, const char* host, const char* type, const char* flags) {
    QTest::newRow(row) << QByteArray(host) + ".lab.example.com" << QByteArray(type) << QByteArray(flags);
}

}  // namespace

void TestClicksToTheEnd::aCardsButtonIsCarriedOutOnce_data() {
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("flags");
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("call");
    QTest::addColumn<QByteArray>("offered");  // what the card offers afterwards
    const auto add = [](const char* row, const char* host, const char* type, const char* flags, const char* button,
                        Call call, const char* offered) {
        QTest::newRow(row) << QByteArray(host) + ".lab.example.com" << QByteArray(type) << QByteArray(flags)
                           << QByteArray(button) << int(call) << QByteArray(offered);
    };
    add("kvm", "kvm02", "kvm", uninitialized, "cardEnable", Call::enableKvm, "cardCreate");
    add("lxd", "kvm01", "lxd", "{}", "cardEnable", Call::enableLxd, "cardCreate");
    add("bhyve", "bsd01", "bhyve", bhyveOff, "cardEnable", Call::enableBhyve, "cardCreate");
    add("vmm", "fw01", "vmm", vmmOff, "cardEnable", Call::enableVmm, "cardCreate");
    add("wsl", "ws02", "wsl", "{}", "cardEnable", Call::enableWsl, "");
    add("bhyve off", "bsd01", "bhyve", "{}", "cardDisable", Call::disableBhyve, "cardEnable");
    add("modules off", "kvm02", "kvm", "{}", "cardUnload", Call::disableKvmModules, "cardLoad");
    add("modules on", "kvm02", "kvm", R"({"modules_loaded": false})", "cardLoad", Call::enableKvmModules, "cardUnload");
}

void TestClicksToTheEnd::aCardsButtonIsCarriedOutOnce() {
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, flags);
    QFETCH(const QByteArray, button);
    QFETCH(const int, call);
    QFETCH(const QByteArray, offered);
    Scene& s = *scene_;
    QWidget* on = card(host, type, flags);
    QVERIFY(on);
    const auto* pressed = on->findChild<QPushButton*>(QLatin1String(button));
    QTRY_VERIFY2(pressed->isVisible() && pressed->isEnabled(), qPrintable(pressed->toolTip()));
    Scene::press(on, button.constData());
    QDialog* box = s.dialog("confirm");
    QVERIFY(box);
    const auto sent = static_cast<Call>(call);
    QCOMPARE(s.f.server.count(sent), 0);
    Scene::press(box, "confirmYes");
    QTRY_COMPARE(s.f.server.carried_out(sent), 1);
    QTRY_VERIFY(!s.shown("confirm"));
    s.f.server.advance(600);
    // Read again, the card has gone on; of WSL the host has to be rebooted first, and the card says so.
    if (offered.isEmpty())
        QTRY_VERIFY2(!pressed->isEnabled() && !pressed->toolTip().isEmpty(), qPrintable(pressed->toolTip()));
    else
        QTRY_VERIFY(on->findChild<QPushButton*>(QLatin1String(offered))->isVisible() && !pressed->isVisible());
    QCOMPARE(s.f.server.count(sent), 1);
    QCOMPARE(s.f.link->activity().front().outcome, std::string("accepted"));
}

void TestClicksToTheEnd::aCardsPlanGoesAsItWasShown_data() {
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("flags");
    addCard("kvm", "kvm02", "kvm", uninitialized);
    addCard("lxd", "kvm01", "lxd", "{}");
    addCard("bhyve", "bsd01", "bhyve", bhyveOff);
    addCard("vmm", "fw01", "vmm", vmmOff);
}

/// Into a file first, then as a script: both are what was shown, and the server is asked for nothing of its own.
void TestClicksToTheEnd::aCardsPlanGoesAsItWasShown() {
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, flags);
    Scene& s = *scene_;
    QWidget* on = card(host, type, flags);
    QVERIFY(on);
    Scene::press(on, "cardEnable");
    auto* box = qobject_cast<ConfirmDialog*>(s.dialog("confirm"));
    QVERIFY(box);
    const auto* send = box->findChild<QPushButton*>(words("sendPlan"));
    QTRY_VERIFY2(send->isEnabled(), qPrintable(send->toolTip()));
    const std::string shown = box->planDigest().toStdString();
    QVERIFY(!shown.empty());

    QFile file(folder_.filePath(QLatin1String(type) + QStringLiteral(".json")));
    s.window->prompts.savePath = file.fileName();
    Scene::press(box, "exportPlan");
    QTRY_VERIFY(file.exists() && file.size() > 0);
    QTRY_VERIFY(box->findChild<FaultNote*>(words("outcomeNote"))->isVisible());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto exported = parse_plan(file.readAll().toStdString());
    QVERIFY(exported);
    QCOMPARE(plan_digest(*exported), shown);
    QVERIFY(box->isVisible());

    Scene::press(box, "sendPlan");
    QTRY_VERIFY(s.f.server.carried_out(Call::executeScript) > 0);
    QTRY_COMPARE(s.f.link->runs().size(), std::size_t(1));
    QCOMPARE(s.f.link->runs().front().digest, shown);
    QVERIFY(!s.shown("confirm"));
    for (const Call call : {Call::enableKvm, Call::enableLxd, Call::enableBhyve, Call::enableVmm})
        QCOMPARE(s.f.server.count(call), 0);
}

void TestClicksToTheEnd::aSafeRebootGoesAsThePlanThatWasShown() {
    Scene& s = *scene_;
    QVERIFY(s.show("kvm01.lab.example.com"));
    Scene::press(s.hosts().page(), "hostReboot");
    QDialog* reboot = s.dialog("reboot");
    QVERIFY(reboot);
    Scene::press(reboot, "rebootPlan");
    auto* box = qobject_cast<ConfirmDialog*>(s.dialog("confirm"));
    QVERIFY(box);
    // The server's own way is behind, in the dialog of the reboot.
    QVERIFY(!box->findChild<QPushButton*>(words("confirmYes"))->isVisible());
    QTRY_VERIFY(box->findChild<QPushButton*>(words("sendPlan"))->isEnabled());
    QVERIFY(box->findChild<QPushButton*>(words("exportPlan"))->isEnabled());
    QVERIFY(box->findChild<QPushButton*>(words("deployPlan"))->isEnabled());
    const std::string shown = box->planDigest().toStdString();
    QVERIFY(!shown.empty());
    Scene::press(box, "sendPlan");
    QTRY_VERIFY(s.f.server.carried_out(Call::executeScript) > 0);
    QTRY_COMPARE(s.f.link->runs().size(), std::size_t(1));
    QCOMPARE(s.f.link->runs().front().digest, shown);
    QTRY_VERIFY(!s.shown("confirm") && !s.shown("reboot"));
    QCOMPARE(s.f.server.count(Call::orchestratedReboot) + s.f.server.count(Call::reboot), 0);
}

QTEST_MAIN(TestClicksToTheEnd)
#include "tst_clicks_to_the_end.moc"
