// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the server side: every fault ends in a text, nothing is sent twice, nothing typed is lost.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/dialogs/certificate_dialog.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/create_body.h"
#include "ui/server/dialogs/diagnosis_dialog.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/networks_dialog.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/dialogs/plan_send_dialog.h"
#include "ui/server/dialogs/profiles_dialog.h"
#include "ui/server/dialogs/reboot_dialog.h"
#include "ui/server/dialogs/send_dialog.h"
#include "ui/server/dialogs/sign_in_dialog.h"
#include "ui/server/views/child_actions.h"
#include "ui/server/views/hypervisor_card.h"

using namespace sysmanage;
using namespace sysmanage::ui;
using server::FaultKind;
using server::Outcome;
using server::Verdict;

namespace {

template <class Widget>
Widget* in(QDialog& dialog, const char* name) {
    return dialog.findChild<Widget*>(QString::fromLatin1(name));
}

SessionState session(SessionStage stage, FaultKind kind = FaultKind::none) {
    SessionState made;
    made.stage = stage;
    made.profile.id = "p-1";
    made.profile.name = "Main site";
    made.profile.base_url = "https://sysmanage.example.org";
    made.fault.kind = kind;
    return made;
}

Outcome outcome(Verdict verdict, FaultKind kind, Outcome::Arrived arrived = Outcome::Arrived::not_checked) {
    Outcome made;
    made.verdict = verdict;
    made.fault.kind = kind;
    made.arrived = arrived;
    return made;
}

CatalogPtr catalog() { return {CatalogPtr(), &Catalog::built_in()}; }

server::Host parentHost() { return sampleHost(QStringLiteral("h-1"), QStringLiteral("kvm1.example.org")); }

server::Host parentFor(ChildType type) {
    server::Host host = parentHost();
    host.platform = type == ChildType::bhyve ? server::Platform::freebsd
                    : type == ChildType::vmm ? server::Platform::openbsd
                    : type == ChildType::wsl ? server::Platform::windows
                                             : server::Platform::linux_;
    return host;
}

/// Nothing yet; all but the daemon's start; ready; ready without KVM's modules.
std::vector<server::VirtualizationStatus> statesOf(ChildType type) {
    std::vector<server::VirtualizationStatus> states(4);
    for (std::size_t at = 0; at < states.size(); ++at) {
        host::HypervisorFlags& flags = states[at].capabilities[type];
        flags.available = flags.kernel_supported = flags.cpu_supported = flags.modules_available = true;
        flags.installed = at > 0;
        flags.enabled = flags.running = flags.initialized = at > 1;
        flags.needs_init = at == 1;
        flags.modules_loaded = at == 2;
    }
    return states;
}

server::Child childOf(ChildType type, const char* distribution, const char* version) {
    server::Child child = sampleChild(QStringLiteral("h-1"), QStringLiteral("c-1"), QStringLiteral("web01"));
    child.type = type;
    child.type_text = child_type_name(type);
    child.distribution = distribution;
    child.distribution_version = version;
    return child;
}

ConfirmSubject deletion(int count) {
    ConfirmSubject subject;
    subject.action = server::ServerAction::delete_child;
    subject.host = parentHost();
    for (int at = 1; at <= count; ++at)
        subject.children.push_back(
            sampleChild(QStringLiteral("h-1"), QStringLiteral("c-%1").arg(at), QStringLiteral("web0%1").arg(at)));
    return subject;
}

}  // namespace

class TestServerDialogs : public QObject {
    Q_OBJECT

private slots:
    void onePressIsOneAttempt();
    void everySignInFaultHasAText_data();
    void everySignInFaultHasAText();
    void aThrottledSignInWaits();
    void theSecondFactorIsAskedFor();
    void theDialogClosesWithTheSessionAndKeepsNoPassword();
    void aCertificateIsTrustedOnPurposeOnly();
    void aChangedCertificateCannotBeTrusted();
    void plainHttpHasToBeAccepted();
    void aDeleteNamesWhatIsLost();
    void aCreateIsSentOncePerPress();
    void anUnknownCreateAsksBeforeItIsSentAgain();
    void whatTheServerIgnoresIsSaid();
    void aDistributionThatTheServerDoesNotListIsSaid();
    void theDiagnosisSaysWhatToChange();
    void aNetworkIsSentOnce();
    void everyNetworkModeHasAPlan_data();
    void everyNetworkModeHasAPlan();
    void aNetworkIsDeletedByItsPlan();
    void aNetworkThatIsNotListedIsDeletedByName();
    void enablingAndModulesHaveAPlan_data();
    void enablingAndModulesHaveAPlan();
    void everyTypesCreateHasItsPlan_data();
    void everyTypesCreateHasItsPlan();
    void everyHypervisorWithABuilderHasAPlan_data();
    void everyHypervisorWithABuilderHasAPlan();
    void everyButtonOfACardHasItsPlan_data();
    void everyButtonOfACardHasItsPlan();
    void everyActionOfAChildHasItsPlan_data();
    void everyActionOfAChildHasItsPlan();
    void theDistributionInsideCanBeChosen();
    void theAgentsOfSeveralAreUpdatedByTheServer();
    void aWindowsParentsRebootHasItsPlan();
    void aRefusedPasswordIsNotKept();
    void whatIsLeftOutIsNamed();
    void aNetworksPlanGoesAsADeploymentPlan();
    void aPlainRebootWantsTheNameTyped();
    void aSafeRebootThatStandsStillIsSaidSo();
};

void TestServerDialogs::onePressIsOneAttempt() {
    StandInLink link;
    link.setSession(session(SessionStage::signed_out));
    SignInDialog dialog(&link);
    dialog.show();
    auto* button = in<QPushButton>(dialog, "signInButton");
    button->click();
    QVERIFY(link.calls.isEmpty());
    QVERIFY(!in<QLineEdit>(dialog, "user")->accessibleDescription().isEmpty());
    QTest::keyClicks(in<QLineEdit>(dialog, "user"), QStringLiteral("ann@example.org"));
    QTest::keyClicks(in<QLineEdit>(dialog, "password"), QStringLiteral("secret"));
    QTest::keyClick(in<QLineEdit>(dialog, "password"), Qt::Key_Return);
    QCOMPARE(link.count(QStringLiteral("signIn ann@example.org")), 1);
    link.setSession(session(SessionStage::signing_in));
    QVERIFY(!button->isEnabled());
    link.setSession(session(SessionStage::signed_out, FaultKind::unreachable));
    QCOMPARE(link.count(QStringLiteral("signIn ann@example.org")), 1);
    QCOMPARE(in<QLineEdit>(dialog, "password")->text(), QStringLiteral("secret"));
}

void TestServerDialogs::aRefusedPasswordIsNotKept() {
    StandInLink link;
    link.setSession(session(SessionStage::signed_out));
    SignInDialog dialog(&link);
    dialog.show();
    QTest::keyClicks(in<QLineEdit>(dialog, "user"), QStringLiteral("ann@example.org"));
    QTest::keyClicks(in<QLineEdit>(dialog, "password"), QStringLiteral("secret"));
    QTest::keyClick(in<QLineEdit>(dialog, "password"), Qt::Key_Return);
    link.setSession(session(SessionStage::signing_in));
    link.setSession(session(SessionStage::signed_out, FaultKind::wrong_login));
    QCOMPARE(in<QLineEdit>(dialog, "password")->text(), QString());
    QCOMPARE(in<QLineEdit>(dialog, "user")->text(), QStringLiteral("ann@example.org"));
}

void TestServerDialogs::whatIsLeftOutIsNamed() {
    ConfirmSubject subject = deletion(1);
    subject.action = server::ServerAction::stop_child;
    subject.leftOut = QStringList{QStringLiteral("db01: It does not run.")};
    StandInLink link;
    ConfirmDialog dialog({&link, nullptr, catalog(), nullptr}, subject);
    QVERIFY(
        in<FaultNote>(dialog, "confirmLeftOut")->accessibleName().contains(QStringLiteral("db01: It does not run.")));
}

void TestServerDialogs::everySignInFaultHasAText_data() {
    QTest::addColumn<int>("kind");
    for (int kind = int(FaultKind::unreachable); kind <= int(FaultKind::not_understood); ++kind)
        QTest::addRow("fault %d", kind) << kind;
}

void TestServerDialogs::everySignInFaultHasAText() {
    QFETCH(int, kind);
    StandInLink link;
    SessionState state = session(SessionStage::signed_out);
    link.setSession(state);
    SignInDialog dialog(&link);
    dialog.show();
    state.fault.kind = static_cast<FaultKind>(kind);
    link.setSession(state);
    const QString beside = in<QLineEdit>(dialog, "password")->accessibleDescription();
    const QString below = dialog.findChild<FaultNote*>()->text();
    QVERIFY(beside.isEmpty() != below.isEmpty());
    QVERIFY(in<QPushButton>(dialog, "signInButton")->isEnabled());
    QVERIFY(link.calls.isEmpty());
}

void TestServerDialogs::aThrottledSignInWaits() {
    StandInLink link;
    SessionState state = session(SessionStage::signed_out, FaultKind::throttled);
    state.retryAfter = QDateTime::currentDateTimeUtc().addSecs(3600);
    link.setSession(state);
    SignInDialog dialog(&link);
    dialog.show();
    QVERIFY(!in<QPushButton>(dialog, "signInButton")->isEnabled());
    state.retryAfter = QDateTime::currentDateTimeUtc().addSecs(-1);
    link.setSession(state);
    QVERIFY(in<QPushButton>(dialog, "signInButton")->isEnabled());
    QVERIFY(link.calls.isEmpty());
}

void TestServerDialogs::theSecondFactorIsAskedFor() {
    StandInLink link;
    link.setSession(session(SessionStage::second_factor));
    SignInDialog dialog(&link);
    dialog.show();
    QTest::keyClicks(in<QLineEdit>(dialog, "code"), QStringLiteral("123 456"));
    in<QPushButton>(dialog, "signInButton")->click();
    QCOMPARE(link.count(QStringLiteral("sendSecondFactor")), 1);
    QVERIFY(link.givenCode.reveal() == "123456");
}

void TestServerDialogs::theDialogClosesWithTheSessionAndKeepsNoPassword() {
    StandInLink link;
    link.setSession(session(SessionStage::expired));
    SignInDialog dialog(&link);
    dialog.show();
    in<QLineEdit>(dialog, "password")->setText(QStringLiteral("secret"));
    link.setSession(session(SessionStage::signed_in));
    QVERIFY(!dialog.isVisible());
    QVERIFY(in<QLineEdit>(dialog, "password")->text().isEmpty());
}

void TestServerDialogs::aCertificateIsTrustedOnPurposeOnly() {
    CertificateNews news;
    news.fingerprint = QStringLiteral("ab:cd");
    CertificateDialog dialog(news, server::Profile{});
    QSignalSpy trusted(&dialog, &CertificateDialog::trusted);
    dialog.show();
    auto* trust = in<QPushButton>(dialog, "trust");
    QVERIFY(!trust->isEnabled());
    in<QCheckBox>(dialog, "compared")->click();
    trust->click();
    QCOMPARE(trusted.size(), 1);
    QCOMPARE(trusted.front().front().toString(), news.fingerprint);
}

void TestServerDialogs::aChangedCertificateCannotBeTrusted() {
    CertificateNews news;
    news.replacesPinned = true;
    CertificateDialog dialog(news, server::Profile{});
    QVERIFY(!in<QPushButton>(dialog, "trust"));
    QVERIFY(dialog.findChild<FaultNote*>()->tone() == Tone::error);
}

void TestServerDialogs::plainHttpHasToBeAccepted() {
    StandInLink link;
    ScriptedPrompts prompts;
    ProfilesDialog dialog(&link, &prompts);
    QSignalSpy chosen(&dialog, &ProfilesDialog::chosen);
    dialog.show();
    QTest::keyClicks(in<QLineEdit>(dialog, "base_url"), QStringLiteral("http://lab.example.org:8080"));
    in<QPushButton>(dialog, "useProfile")->click();
    QVERIFY(link.profiles().isEmpty());
    QVERIFY(!in<QLineEdit>(dialog, "base_url")->accessibleDescription().isEmpty());
    in<QCheckBox>(dialog, "acceptPlain")->click();
    in<QPushButton>(dialog, "useProfile")->click();
    QCOMPARE(link.profiles().size(), 1);
    QVERIFY(link.profiles().front().plain_http_accepted);
    QCOMPARE(chosen.size(), 1);
}

void TestServerDialogs::aDeleteNamesWhatIsLost() {
    StandInLink link;
    ConfirmDialog dialog({&link, nullptr, catalog(), nullptr}, deletion(3));
    QSignalSpy confirmed(&dialog, &ConfirmDialog::confirmed);
    dialog.show();
    QCOMPARE(in<QLabel>(dialog, "confirmHeading")->text(), QStringLiteral("Delete web01 and 2 more?"));
    QVERIFY(in<QLabel>(dialog, "confirmLoss")->text().contains(QStringLiteral("Nothing brings them back")));
    QVERIFY(in<QPushButton>(dialog, "confirmNo")->isDefault());
    in<QPushButton>(dialog, "confirmYes")->click();
    QCOMPARE(confirmed.size(), 1);
}

void TestServerDialogs::aCreateIsSentOncePerPress() {
    StandInLink link;
    ScriptedPrompts prompts;
    link.setSession(signedIn());
    link.setVirtualization(QStringLiteral("h-1"), sampleStatus());
    link.holdAnswers = true;
    link.outcomes << outcome(Verdict::refused, FaultKind::refused);
    SendDialog dialog({&link, &prompts, catalog()}, parentHost(), sampleRequest());
    dialog.show();
    auto* button = in<QPushButton>(dialog, "sendCreate");
    button->click();
    button->click();
    dialog.reject();
    QVERIFY(dialog.isVisible());
    QCOMPARE(link.sent.size(), std::size_t(1));
    link.release();
    QVERIFY(dialog.isVisible());
    QVERIFY(!in<FaultNote>(dialog, "outcomeNote")->text().isEmpty());
    QVERIFY(button->isEnabled());
    QCOMPARE(link.sent.size(), std::size_t(1));
}

void TestServerDialogs::anUnknownCreateAsksBeforeItIsSentAgain() {
    StandInLink link;
    ScriptedPrompts prompts;
    link.setSession(signedIn());
    link.setVirtualization(QStringLiteral("h-1"), sampleStatus());
    link.outcomes << outcome(Verdict::unknown, FaultKind::unreachable, Outcome::Arrived::no);
    SendDialog dialog({&link, &prompts, catalog()}, parentHost(), sampleRequest());
    QSignalSpy sent(&dialog, &SendDialog::sent);
    dialog.show();
    auto* button = in<QPushButton>(dialog, "sendCreate");
    button->click();
    prompts.answers << Prompts::Answer::no;
    button->click();
    QCOMPARE(link.sent.size(), std::size_t(1));
    prompts.answers << Prompts::Answer::yes;
    button->click();
    QCOMPARE(link.sent.size(), std::size_t(2));
    QCOMPARE(sent.size(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestServerDialogs::whatTheServerIgnoresIsSaid() {
    Json request = sampleRequest();
    request["bridge"] = "br0";
    request["password"] = std::string(80, 'x');
    const Secret password = passwordOf(takeSecrets(request));
    QVERIFY(!request.contains("password"));
    QCOMPARE(password.reveal().size(), std::size_t(80));
    const QString said = notHonoured(request, password).join(QLatin1Char('\n'));
    QVERIFY(said.contains(QStringLiteral("Bridge")));
    QVERIFY(said.contains(QStringLiteral("72 bytes")));
    const Json body = createBody(request, Catalog::built_in());
    QVERIFY(!body.contains("bridge"));
    QVERIFY(!body.contains("password"));
    QVERIFY(body["distribution"].get<std::string>().starts_with("https://"));
}

void TestServerDialogs::aDistributionThatTheServerDoesNotListIsSaid() {
    StandInLink link;
    link.setSession(signedIn());
    link.setVirtualization(QStringLiteral("h-1"), sampleStatus());
    link.distributions.rows = {{QStringLiteral("Other"), QStringLiteral("Other"), QStringLiteral("1"),
                                QStringLiteral("https://images.example.org/other.qcow2")}};
    ScriptedPrompts prompts;
    SendDialog dialog({&link, &prompts, catalog()}, parentHost(), sampleRequest());
    QCOMPARE(link.count(QStringLiteral("loadDistributions kvm")), 1);
    QVERIFY(in<FaultNote>(dialog, "readingNote")->accessibleName().contains(QStringLiteral("does not list")));
}

void TestServerDialogs::theDiagnosisSaysWhatToChange() {
    StandInLink link;
    DiagnosisDialog dialog(&link);
    dialog.show();
    QCOMPARE(link.count(QStringLiteral("diagnose")), 1);
    using State = DiagnosisStep::State;
    link.setDiagnosis({{QStringLiteral("Name"), State::passed, QStringLiteral("192.0.2.7 in 3 ms"), {}},
                       {QStringLiteral("TLS"), State::running, {}, {}}});
    QVERIFY(!in<QPushButton>(dialog, "diagnosisAgain")->isEnabled());
    link.setDiagnosis({{QStringLiteral("Name"), State::passed, QStringLiteral("192.0.2.7 in 3 ms"), {}},
                       {QStringLiteral("TLS"), State::failed, QStringLiteral("self-signed"),
                        QStringLiteral("Trust it in the profile.")}});
    QVERIFY(in<QLabel>(dialog, "diagnosisSummary")->text().contains(QStringLiteral("failed")));
    QVERIFY(dialog.report().contains(QStringLiteral("TLS: Failed\n    self-signed\n    Trust it in the profile.")));
    in<QPushButton>(dialog, "diagnosisAgain")->click();
    QCOMPARE(link.count(QStringLiteral("diagnose")), 2);
}

void TestServerDialogs::aNetworkIsSentOnce() {
    StandInLink link;
    link.setSession(signedIn());
    link.setVirtualization(QStringLiteral("h-1"), sampleStatus());
    link.networks = {{QStringLiteral("default"), QStringLiteral("nat"), QStringLiteral("virbr0"), true}};
    ScriptedPrompts prompts;
    NetworksDialog dialog({&link, &prompts, catalog()}, parentHost());
    dialog.show();
    QCOMPARE(in<QTreeWidget>(dialog, "networkList")->topLevelItemCount(), 1);
    auto* button = in<QPushButton>(dialog, "networkCreate");
    in<QComboBox>(dialog, "networkMode")->setCurrentIndex(1);
    QTest::keyClicks(in<QLineEdit>(dialog, "networkName"), QStringLiteral("lan 1"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(link.sent.empty());
    in<QLineEdit>(dialog, "networkName")->setText(QStringLiteral("lan1"));
    QTest::keyClicks(in<QLineEdit>(dialog, "networkBridge"), QStringLiteral("br0"));
    link.holdAnswers = true;
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(link.sent.size(), std::size_t(1));
    const Json body{{"mode", "bridged"}, {"network_name", "lan1"}, {"bridge", "br0"}};
    QVERIFY(link.sent.front().body == body);
    link.release();
    QVERIFY(in<FaultNote>(dialog, "networkOutcome")->text().contains(QStringLiteral("queued")));
    // A server that cannot tell its networks says so, and the form stays.
    link.networksFault = server::Fault{FaultKind::server_failed, {}, {}, {}, 500, {}};
    NetworksDialog other({&link, &prompts, catalog()}, parentHost());
    link.release();
    QVERIFY(other.findChild<FaultNote*>(QStringLiteral("networkNote"))
                ->accessibleName()
                .contains(QStringLiteral("failed")));
}

void TestServerDialogs::everyNetworkModeHasAPlan_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("bridge");
    QTest::addColumn<QString>("subnet");
    QTest::addColumn<bool>("byServer");
    const QString subnet = QStringLiteral("192.168.140.0/24");
    QTest::newRow("NAT") << 0 << QString() << subnet << false;
    QTest::newRow("bridge") << 1 << QStringLiteral("br0") << QString() << true;
    QTest::newRow("isolated") << 2 << QString() << subnet << false;
    QTest::newRow("routed") << 3 << QString() << subnet << false;
}

void TestServerDialogs::everyNetworkModeHasAPlan() {
    QFETCH(int, mode);
    QFETCH(QString, bridge);
    QFETCH(QString, subnet);
    QFETCH(bool, byServer);
    StandInLink link;
    ScriptedPrompts prompts;
    link.setSession(signedIn());
    link.setVirtualization(QStringLiteral("h-1"), sampleStatus());
    NetworksDialog dialog({&link, &prompts, catalog()}, parentHost());
    QSignalSpy told(&dialog, &NetworksDialog::told);
    dialog.show();
    in<QComboBox>(dialog, "networkMode")->setCurrentIndex(mode);
    in<QPushButton>(dialog, "networkPlan")->click();
    QVERIFY(!dialog.findChild<PlanSendDialog*>());  // without a name there is nothing to look at
    QTest::keyClicks(in<QLineEdit>(dialog, "networkName"), QStringLiteral("lab"));
    in<QLineEdit>(dialog, "networkBridge")->setText(bridge);
    in<QLineEdit>(dialog, "networkSubnet")->setText(subnet);
    QCOMPARE(in<QPushButton>(dialog, "networkCreate")->isEnabled(), byServer);
    in<QPushButton>(dialog, "networkPlan")->click();
    auto* look = dialog.findChild<PlanSendDialog*>();
    QVERIFY(look);
    auto* send = in<QPushButton>(*look, "sendPlan");
    QTRY_VERIFY(send->isEnabled());
    send->click();
    QCOMPARE(link.count(QStringLiteral("sendPlan h-1 Create the network lab")), 1);
    QVERIFY(link.sentPlan);
    QVERIFY(link.sent.empty());
    QCOMPARE(told.size(), 1);
    QVERIFY(in<FaultNote>(dialog, "networkOutcome")->text().contains(QStringLiteral("on its way")));
}

void TestServerDialogs::aNetworkIsDeletedByItsPlan() {
    StandInLink link;
    ScriptedPrompts prompts;
    link.setSession(signedIn());
    link.networks = {{QStringLiteral("lab"), QStringLiteral("nat"), QStringLiteral("virbr1"), true}};
    NetworksDialog dialog({&link, &prompts, catalog()}, parentHost());
    dialog.show();
    auto* remove = in<QPushButton>(dialog, "networkDelete");
    QVERIFY(!remove->isEnabled());
    auto* list = in<QTreeWidget>(dialog, "networkList");
    list->setCurrentItem(list->topLevelItem(0));
    QVERIFY(remove->isEnabled());
    remove->click();
    auto* look = dialog.findChild<PlanSendDialog*>();
    QVERIFY(in<FaultNote>(*look, "planSendNote")->text().contains(QStringLiteral("lost")));
    auto* send = in<QPushButton>(*look, "sendPlan");
    QTRY_VERIFY(send->isEnabled());
    // Without the role for scripts the plan can still be looked at and exported.
    SessionState state = signedIn();
    state.access.roles.erase("Run Script");
    link.setSession(state);
    QVERIFY(!send->isEnabled());
    QVERIFY(send->toolTip().contains(QStringLiteral("Run Script")));
    QVERIFY(in<QPushButton>(*look, "exportPlan")->isEnabled());
    link.setSession(signedIn());
    send->click();
    send->click();
    QCOMPARE(link.count(QStringLiteral("sendPlan h-1 Delete the network lab")), 1);
}

void TestServerDialogs::enablingAndModulesHaveAPlan_data() {
    QTest::addColumn<int>("action");
    QTest::newRow("enable") << int(server::ServerAction::enable_hypervisor);
    QTest::newRow("load modules") << int(server::ServerAction::load_modules);
    QTest::newRow("unload modules") << int(server::ServerAction::unload_modules);
}

void TestServerDialogs::enablingAndModulesHaveAPlan() {
    QFETCH(int, action);
    ConfirmSubject subject;
    subject.action = static_cast<server::ServerAction>(action);
    subject.host = parentHost();
    subject.type = ChildType::kvm;
    StandInLink link;
    ConfirmDialog dialog({&link, nullptr, catalog(), nullptr}, subject);
    dialog.show();
    QTRY_VERIFY(!dialog.planDigest().isEmpty());
    // A Windows parent has nothing to load: of that there is no plan, and it says so.
    subject.type = ChildType::wsl;
    ConfirmDialog other({&link, nullptr, catalog(), nullptr}, subject);
    other.show();
    if (subject.action == server::ServerAction::enable_hypervisor) {
        QTRY_VERIFY(!other.planDigest().isEmpty());
        return;
    }
    QVERIFY(other.findChild<PlanPanel*>()->words().contains(QStringLiteral("not part of this version")));
    QVERIFY(other.planDigest().isEmpty());
}

void TestServerDialogs::everyHypervisorWithABuilderHasAPlan_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("action");
    for (const auto type : {ChildType::kvm, ChildType::bhyve, ChildType::vmm, ChildType::lxd, ChildType::wsl})
        for (const auto action :
             {server::ServerAction::start_child, server::ServerAction::stop_child, server::ServerAction::restart_child,
              server::ServerAction::delete_child, server::ServerAction::enable_hypervisor})
            QTest::addRow("%s %d", child_type_name(type).data(), int(action)) << int(type) << int(action);
    for (const auto type : {ChildType::bhyve, ChildType::vmm})
        QTest::addRow("%s off", child_type_name(type).data())
            << int(type) << int(server::ServerAction::disable_hypervisor);
    for (const auto platform :
         {server::Platform::linux_, server::Platform::freebsd, server::Platform::openbsd, server::Platform::windows}) {
        server::Host host;
        host.platform = platform;
        QTest::addRow("safe reboot %d", int(platform))
            << int(rebootPlanType(host).value_or(ChildType(-1))) << int(server::ServerAction::orchestrated_reboot);
    }
}

void TestServerDialogs::everyHypervisorWithABuilderHasAPlan() {
    QFETCH(int, type);
    QFETCH(int, action);
    const auto task = lifecycleTask(static_cast<server::ServerAction>(action), static_cast<ChildType>(type), "web01");
    QVERIFY(task.action);
    const auto request = parse_request(*task.action, task.request, *catalog());
    QVERIFY(request.has_value());
    SystemRandom random;
    QVERIFY(make_plan(*task.action, *request, *catalog(), {std::chrono::sys_seconds{}, random}).has_value());
}

void TestServerDialogs::everyButtonOfACardHasItsPlan_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QStringList>("buttons");
    const QStringList two{QStringLiteral("cardCreate"), QStringLiteral("cardEnable")};
    QTest::newRow("kvm") << int(ChildType::kvm)
                         << QStringList{QStringLiteral("cardCreate"), QStringLiteral("cardEnable"),
                                        QStringLiteral("cardLoad"), QStringLiteral("cardNetworks"),
                                        QStringLiteral("cardUnload")};
    QTest::newRow("bhyve") << int(ChildType::bhyve)
                           << QStringList{QStringLiteral("cardCreate"), QStringLiteral("cardDisable"),
                                          QStringLiteral("cardEnable")};
    QTest::newRow("vmm") << int(ChildType::vmm) << two;
    QTest::newRow("lxd") << int(ChildType::lxd) << two;
    QTest::newRow("wsl") << int(ChildType::wsl) << two;
}

/// In every state of the card every button that can be pressed is pressed. What "Create" and "Networks" ask for is what
/// everyTypesCreateHasItsPlan and everyNetworkModeHasAPlan plan.
void TestServerDialogs::everyButtonOfACardHasItsPlan() {
    QFETCH(const int, type);
    QFETCH(const QStringList, buttons);
    const auto of = static_cast<ChildType>(type);
    StandInLink link;
    link.setSession(signedIn());
    QWidget window;
    HypervisorCard card(of, &window);
    QSet<int> asked;
    connect(&card, &HypervisorCard::requested, this, [&asked](server::ServerAction action) { asked << int(action); });
    QStringList pressed;
    for (const server::VirtualizationStatus& status : statesOf(of)) {
        card.show(fullAccess(), parentFor(of), &status);
        for (auto* button : card.findChildren<QPushButton*>()) {
            if (!button->isVisibleTo(&card) || !button->isEnabled()) continue;
            pressed << button->objectName();
            button->click();
        }
    }
    pressed.removeDuplicates();
    pressed.sort();
    QCOMPARE(pressed, buttons);
    for (const int action : std::as_const(asked)) {
        if (action == int(server::ServerAction::create_child)) continue;
        ConfirmSubject subject;
        subject.action = static_cast<server::ServerAction>(action);
        subject.host = parentFor(of);
        subject.type = of;
        ConfirmDialog dialog({&link, nullptr, catalog(), nullptr}, subject);
        dialog.show();
        QTRY_VERIFY2(!dialog.planDigest().isEmpty(), qPrintable(dialog.findChild<PlanPanel*>()->words()));
        QCOMPARE(dialog.findChild<PlanPanel*>()->plan()->hypervisor, std::string(child_type_name(of)));
    }
}

void TestServerDialogs::everyActionOfAChildHasItsPlan_data() {
    QTest::addColumn<int>("type");
    for (const auto type : {ChildType::kvm, ChildType::bhyve, ChildType::vmm, ChildType::lxd, ChildType::wsl})
        QTest::newRow(child_type_name(type).data()) << int(type);
}

void TestServerDialogs::everyActionOfAChildHasItsPlan() {
    QFETCH(const int, type);
    const auto of = static_cast<ChildType>(type);
    StandInLink link;
    link.setSession(signedIn());
    QWidget window;
    const ChildActions actions(&window);
    QVERIFY(actions.all().size() >= 5);
    for (const ChildAction& one : actions.all()) {
        ConfirmSubject subject;
        subject.action = one.action;
        subject.host = parentFor(of);
        subject.children = {childOf(of, "Debian", "12")};
        ConfirmDialog dialog({&link, nullptr, catalog(), nullptr}, subject);
        dialog.show();
        const auto* panel = dialog.findChild<PlanPanel*>();
        if (one.action == server::ServerAction::update_child_agent && of != ChildType::lxd && of != ChildType::wsl) {
            // The machine's own agent is told; its parent has no part in it.
            QVERIFY2(panel->words().contains(QStringLiteral("Nothing is done on the parent")),
                     qPrintable(panel->words()));
            QVERIFY(!in<QComboBox>(dialog, "insideDistribution"));
            continue;
        }
        QTRY_VERIFY2(panel->plan(), qPrintable(panel->words()));
        QCOMPARE(panel->plan()->hypervisor, std::string(child_type_name(of)));
        QCOMPARE(panel->plan()->vm_name, std::string("web01"));
        QVERIFY(in<QPushButton>(dialog, "exportPlan")->isEnabled());
    }
}

void TestServerDialogs::theDistributionInsideCanBeChosen() {
    StandInLink link;
    link.setSession(signedIn());
    ConfirmSubject subject;
    subject.action = server::ServerAction::update_child_agent;
    subject.host = parentFor(ChildType::lxd);
    subject.children = {childOf(ChildType::lxd, "Ubuntu", "24.04")};
    ConfirmDialog known({&link, nullptr, catalog(), nullptr}, subject);
    known.show();
    QCOMPARE(in<QComboBox>(known, "insideDistribution")->currentData().toString(), QStringLiteral("lxd-ubuntu-24.04"));
    QTRY_VERIFY(!known.planDigest().isEmpty());

    subject.children = {childOf(ChildType::lxd, "Void", "")};
    ConfirmDialog dialog({&link, nullptr, catalog(), nullptr}, subject);
    dialog.show();
    auto* inside = in<QComboBox>(dialog, "insideDistribution");
    QCOMPARE(inside->currentIndex(), -1);
    auto* panel = dialog.findChild<PlanPanel*>();
    QVERIFY2(panel->words().contains(QStringLiteral("choose it")), qPrintable(panel->words()));
    inside->setCurrentIndex(inside->findData(QStringLiteral("lxd-debian-12")));
    QTRY_VERIFY(panel->plan());
    const QString first = dialog.planDigest();
    inside->setCurrentIndex(inside->findData(QStringLiteral("lxd-fedora-40")));
    QTRY_VERIFY(panel->plan() && dialog.planDigest() != first);

    // Its own role is asked for; the server's own call for updates is not needed.
    auto* deploy = in<QPushButton>(dialog, "deployPlan");
    SessionState state = signedIn();
    state.access.updates_offered = false;
    link.setSession(state);
    QTRY_VERIFY2(deploy->isEnabled(), qPrintable(deploy->toolTip()));
    state.access.roles.erase("Update Agent");
    link.setSession(state);
    QVERIFY(!deploy->isEnabled());
    QVERIFY(deploy->toolTip().contains(QStringLiteral("Update Agent")));
}

void TestServerDialogs::theAgentsOfSeveralAreUpdatedByTheServer() {
    StandInLink link;
    link.setSession(signedIn());
    ConfirmSubject subject;
    subject.action = server::ServerAction::update_child_agent;
    subject.host = parentFor(ChildType::wsl);
    // A WSL child that nobody named is called as its distribution is.
    subject.children = {childOf(ChildType::wsl, "Debian", ""), childOf(ChildType::wsl, "", "")};
    subject.children.back().name = "Ubuntu-24.04";
    ConfirmDialog dialog({&link, nullptr, catalog(), nullptr}, subject);
    dialog.show();
    QVERIFY(!in<QComboBox>(dialog, "insideDistribution"));
    auto* panel = dialog.findChild<PlanPanel*>();
    auto* choice = in<QComboBox>(dialog, "planChoice");
    QCOMPARE(choice->count(), 2);
    QTRY_VERIFY(panel->plan());
    choice->setCurrentIndex(1);
    QTRY_VERIFY(panel->plan() && panel->plan()->vm_name == "Ubuntu-24.04");
    QVERIFY(dialog.planDigest().isEmpty());
}

void TestServerDialogs::aWindowsParentsRebootHasItsPlan() {
    StandInLink link;
    link.setSession(signedIn());
    const server::Host host = parentFor(ChildType::wsl);
    const auto type = rebootPlanType(host);
    QVERIFY(type == ChildType::wsl);
    RebootDialog reboot(&link, host);
    reboot.show();
    QVERIFY(in<QPushButton>(reboot, "rebootPlan")->isVisible());
    ConfirmDialog dialog({&link, nullptr, catalog(), nullptr},
                         {server::ServerAction::orchestrated_reboot, host, {}, type, {}, true});
    dialog.show();
    QTRY_VERIFY(!dialog.planDigest().isEmpty());
    // No script of a shell starts it; as a deployment plan it goes.
    QVERIFY(!in<QPushButton>(dialog, "sendPlan")->isEnabled());
    auto* deploy = in<QPushButton>(dialog, "deployPlan");
    QTRY_VERIFY2(deploy->isEnabled(), qPrintable(deploy->toolTip()));
    QVERIFY(in<QPushButton>(dialog, "exportPlan")->isEnabled());
}

void TestServerDialogs::everyTypesCreateHasItsPlan_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("distribution");
    QTest::newRow("lxd") << QByteArray("lxd") << QByteArray("lxd-debian-12");
    QTest::newRow("bhyve") << QByteArray("bhyve") << QByteArray("bhyve-freebsd-14.3");
    QTest::newRow("vmm") << QByteArray("vmm") << QByteArray("vmm-openbsd-7.7");
    QTest::newRow("vmm by installer") << QByteArray("vmm") << QByteArray("vmm-debian-12");
    QTest::newRow("wsl") << QByteArray("wsl") << QByteArray("wsl-debian-12");
}

/// With what the form for the call gives: the image's own address, and nothing of the server.
void TestServerDialogs::everyTypesCreateHasItsPlan() {
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, distribution);
    StandInLink link;
    ScriptedPrompts prompts;
    SessionState session = signedIn();
    session.profile.base_url = "https://sysmanage.example.org:8443";
    link.setSession(session);
    const auto childType = *child_type_from_name(type.toStdString());
    const std::string identifier = catalog()->find(childType, distribution.toStdString())->install_identifier;
    Json request{{"child_type", type.toStdString()}, {"distribution", identifier},
                 {"hostname", "web01.example.org"},  {"username", "ann"},
                 {"password", "Correct-horse-7"},    {"auto_approve", false}};
    if (childType != ChildType::wsl) request[childType == ChildType::lxd ? "container_name" : "vm_name"] = "web01";
    if (childType == ChildType::bhyve) request.update({{"memory", "2G"}, {"disk_size", "20G"}, {"cpus", 2}});
    if (childType == ChildType::vmm) request.update({{"iso_url", identifier}, {"root_password", "Other-horse-8"}});
    SendDialog dialog({&link, &prompts, catalog()}, parentHost(), request);
    dialog.show();
    auto* panel = dialog.findChild<PlanPanel*>();
    QTRY_VERIFY2(panel->plan(), qPrintable(panel->words()));
    QCOMPARE(panel->plan()->hypervisor, type.toStdString());
    QVERIFY(in<QPushButton>(dialog, "exportPlan")->isEnabled());
    // The guest's agent is told where to register.
    QVERIFY(to_json(*panel->plan()).dump().find("sysmanage.example.org") != std::string::npos);
}

void TestServerDialogs::aNetworkThatIsNotListedIsDeletedByName() {
    StandInLink link;
    ScriptedPrompts prompts;
    link.setSession(signedIn());
    link.networksFault = server::Fault{FaultKind::server_failed, {}, {}, {}, 500, {}};
    NetworksDialog dialog({&link, &prompts, catalog()}, parentHost());
    dialog.show();
    auto* remove = in<QPushButton>(dialog, "networkDelete");
    QVERIFY(!remove->isEnabled());
    // The name of a new network is none that is to go.
    QTest::keyClicks(in<QLineEdit>(dialog, "networkName"), QStringLiteral("fresh"));
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(in<QLineEdit>(dialog, "networkGone"), QStringLiteral("lab 1"));
    remove->click();
    QVERIFY(!dialog.findChild<PlanSendDialog*>());
    QVERIFY(!in<QLineEdit>(dialog, "networkGone")->accessibleDescription().isEmpty());
    in<QLineEdit>(dialog, "networkGone")->setText(QStringLiteral("lab"));
    remove->click();
    auto* look = dialog.findChild<PlanSendDialog*>();
    QVERIFY(look);
    auto* send = in<QPushButton>(*look, "sendPlan");
    QTRY_VERIFY(send->isEnabled());
    send->click();
    QVERIFY(link.sentPlan);
    QCOMPARE(link.sentPlan->action, std::string("network-delete"));
    QCOMPARE(link.count(QStringLiteral("sendPlan h-1 Delete the network lab")), 1);
}

void TestServerDialogs::aNetworksPlanGoesAsADeploymentPlan() {
    StandInLink link;
    ScriptedPrompts prompts;
    link.setSession(signedIn());
    link.networks = {{QStringLiteral("lab"), QStringLiteral("nat"), QStringLiteral("virbr1"), true}};
    NetworksDialog dialog({&link, &prompts, catalog()}, parentHost());
    QSignalSpy told(&dialog, &NetworksDialog::told);
    dialog.show();
    auto* list = in<QTreeWidget>(dialog, "networkList");
    list->setCurrentItem(list->topLevelItem(0));
    in<QPushButton>(dialog, "networkDelete")->click();
    auto* look = dialog.findChild<PlanSendDialog*>();
    auto* deploy = in<QPushButton>(*look, "deployPlan");
    QTRY_VERIFY(deploy->isEnabled());
    // Its own role is asked for, and not the one for scripts.
    SessionState state = signedIn();
    state.access.roles.erase("Enable KVM");
    link.setSession(state);
    QVERIFY(!deploy->isEnabled());
    QVERIFY(deploy->toolTip().contains(QStringLiteral("Enable KVM")));
    state = signedIn();
    state.access.roles.erase("Run Script");
    link.setSession(state);
    QVERIFY(deploy->isEnabled());
    link.holdAnswers = true;
    deploy->click();
    deploy->click();
    look->reject();
    QVERIFY(look->isVisible());
    QCOMPARE(link.sent.size(), std::size_t(1));
    QVERIFY(link.sent.front().action == server::ServerAction::deploy_plan);
    QVERIFY(!link.sent.front().plan_digest.empty());
    QVERIFY(link.sent.front().body.at("parameters").at("plan").at("action") == "network-delete");
    link.release();
    QCOMPARE(link.sent.size(), std::size_t(1));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains(QStringLiteral("Nothing of its result can be read back")));
}

void TestServerDialogs::aPlainRebootWantsTheNameTyped() {
    StandInLink link;
    link.setSession(signedIn());
    link.rebootCheck.running = {{"c-1", "web01", "kvm", "running"}};
    RebootDialog dialog(&link, parentHost());
    dialog.show();
    auto* plain = in<QPushButton>(dialog, "plainReboot");
    QVERIFY(in<QLabel>(dialog, "runningChildren")->text().contains(QStringLiteral("web01")));
    QVERIFY(in<QLabel>(dialog, "rebootPreview")->text().contains(QStringLiteral("not stopped before")));
    QVERIFY(!in<QLabel>(dialog, "rebootPreview")->text().contains(QStringLiteral("Safe reboot:")));
    // Why is said where it is read, not only under the pointer.
    QVERIFY(in<QLabel>(dialog, "rebootPreview")->text().contains(QStringLiteral("does not offer it")));
    QVERIFY(in<QPushButton>(dialog, "safeReboot")->toolTip().contains(QStringLiteral("does not offer it")));
    QVERIFY(!plain->isEnabled());
    QTest::keyClicks(in<QLineEdit>(dialog, "typedHost"), QStringLiteral("kvm1.example.org"));
    plain->click();
    QCOMPARE(link.sent.size(), std::size_t(1));
    QVERIFY(link.sent.front().action == server::ServerAction::reboot_host);
}

void TestServerDialogs::aSafeRebootThatStandsStillIsSaidSo() {
    StandInLink link;
    link.setSession(signedIn());
    link.rebootCheck.running = {{"c-1", "web01", "kvm", "running"}};
    link.rebootCheck.orchestration_offered = true;
    link.rebootProgress.state = server::RebootState::shutting_down;
    Outcome begun = outcome(Verdict::accepted, FaultKind::none);
    begun.orchestration_id = "o-1";
    link.outcomes << begun;
    RebootDialog dialog(&link, parentHost());
    dialog.show();
    QVERIFY(in<QLabel>(dialog, "rebootPreview")->text().contains(QStringLiteral("Safe reboot:")));
    in<QPushButton>(dialog, "safeReboot")->click();
    QVERIFY(link.sent.front().action == server::ServerAction::orchestrated_reboot);
    auto* typed = in<QLineEdit>(dialog, "typedHost");
    typed->setText(QStringLiteral("kvm1.example.org"));
    QVERIFY(!in<QPushButton>(dialog, "plainReboot")->isEnabled());
    dialog.look(QDateTime::currentDateTimeUtc().addSecs(3600));
    QVERIFY(dialog.findChild<FaultNote*>()->tone() == Tone::warning);
    QVERIFY(in<QPushButton>(dialog, "plainReboot")->isEnabled());
    QCOMPARE(link.sent.size(), std::size_t(1));
}

QTEST_MAIN(TestServerDialogs)
#include "tst_server_dialogs.moc"
