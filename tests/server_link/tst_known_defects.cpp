// SPDX-License-Identifier: GPL-3.0-or-later
// What the server is known to get wrong, a row each, in the order of the contract's list: the contract server has the
// defect, and the client hides it, works around it, or says it.
#include <QPushButton>

#include "tests/contract_server/plain_client.h"
#include "tests/server_link/link_fixture.h"
#include "ui/server/child_model.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/create_body.h"
#include "ui/server/host_words.h"
#include "ui/server/server_words.h"
#include "ui/server/views/hypervisor_card.h"

using namespace sysmanage;
using namespace sysmanage::test;
using client::Call;
using server::FaultKind;
using server::Outcome;
using server::ServerAction;
using server::Verdict;

namespace {

constexpr char kvmParent[] = "kvm01.lab.example.com";
constexpr char bhyveParent[] = "bsd01.lab.example.com";
constexpr char vmmParent[] = "fw01.lab.example.com";
constexpr char wslParent[] = "ws01.lab.example.com";
constexpr char wslWithout[] = "ws02.lab.example.com";

std::string key(const server::Fault& fault) { return fault.what.key; }

}  // namespace

class TestKnownDefects : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { fixture_.reset(); }
    void isHiddenOrSaid_data();
    void isHiddenOrSaid();

private:
    void bhyveIsReadyWithFewFlags();
    void distributionsComeFromTheCatalogue();
    void whatVmmIgnoresIsSaid();
    void windowsMayBeRefused();
    void wslWithAGuidIsExplained();
    void networksAreMadeUnseen();
    void aStalledRebootHasADeadline();
    void aFailedEnablingIsSaidBefore();
    void aDeletionMayComeBack();
    void aCreationMayHang();
    void aSecondFactorEnds();
    void theRecoveryAdministrator();
    void professionalIsNotEnough();
    void theStubIsNotUsed();

    struct Defect {
        const char* name;
        void (TestKnownDefects::*shown)();
    };
    static const std::vector<Defect>& defects();

    contract::World& world() { return fixture_->server.world(); }
    Json asked(const std::string& name);

    std::unique_ptr<LinkFixture> fixture_;
};

const std::vector<TestKnownDefects::Defect>& TestKnownDefects::defects() {
    using T = TestKnownDefects;
    static const std::vector<Defect> all{
        {"1 bhyve is never ready by the probe's flags", &T::bhyveIsReadyWithFewFlags},
        {"2 the list of distributions needs another role", &T::distributionsComeFromTheCatalogue},
        {"3 VMM ignores sizes and distribution", &T::whatVmmIgnoresIsSaid},
        {"4 Windows cannot be created", &T::windowsMayBeRefused},
        {"5 WSL with a GUID cannot be deleted", &T::wslWithAGuidIsExplained},
        {"6 KVM networks cannot be listed", &T::networksAreMadeUnseen},
        {"7 the orchestrated reboot can stall", &T::aStalledRebootHasADeadline},
        {"8 a failed enabling shows nowhere", &T::aFailedEnablingIsSaidBefore},
        {"9 a deletion is reported before it happens", &T::aDeletionMayComeBack},
        {"10 a creation can hang for ever", &T::aCreationMayHang},
        {"11 sessions with a second factor cannot be refreshed", &T::aSecondFactorEnds},
        {"12 the recovery administrator may do nothing", &T::theRecoveryAdministrator},
        {"13 VMs without their module: 502 instead of 402", &T::professionalIsNotEnough},
        {"14 POST children does nothing", &T::theStubIsNotUsed}};
    return all;
}

void TestKnownDefects::init() {
    fixture_ = std::make_unique<LinkFixture>();
    fixture_->useServer();
    QVERIFY(fixture_->signIn());
}

void TestKnownDefects::isHiddenOrSaid_data() {
    QTest::addColumn<int>("at");
    QCOMPARE(defects().size(), std::size_t(14));
    for (std::size_t at = 0; at < defects().size(); ++at) QTest::newRow(defects()[at].name) << int(at);
}

void TestKnownDefects::isHiddenOrSaid() {
    QFETCH(const int, at);
    (this->*defects().at(std::size_t(at)).shown)();
}

void TestKnownDefects::bhyveIsReadyWithFewFlags() {
    const auto status = fixture_->link->virtualization(fixture_->watched(bhyveParent)).value;
    QVERIFY(status);
    const host::HypervisorFlags& flags = status->capabilities.at(ChildType::bhyve);
    QVERIFY(!flags.kernel_supported && !flags.running && !flags.initialized);
    QCOMPARE(server::card_state(ChildType::bhyve, &flags), server::CardState::ready);
    ui::HypervisorCard card(ChildType::bhyve, nullptr);
    card.show(fixture_->link->session().access, fixture_->seenHost(bhyveParent), status.get());
    const auto* create = card.findChild<QPushButton*>(QStringLiteral("cardCreate"));
    QVERIFY(create && !create->isHidden() && create->isEnabled());
}

void TestKnownDefects::distributionsComeFromTheCatalogue() {
    world().user(contract::demo_user)->roles.erase("Configure Child Host");
    const ui::DistributionAnswer got = fixture_->distributions(ChildType::kvm);
    QVERIFY(got.fromCatalogue && !got.rows.isEmpty());
    QCOMPARE(got.fault.kind, FaultKind::not_permitted);
    QVERIFY(ui::words::whole(got.fault).contains(QStringLiteral("Configure Child Host")));
}

void TestKnownDefects::whatVmmIgnoresIsSaid() {
    const Json more{{"memory", "8G"}, {"disk_size", "100G"}, {"cpus", 4}};
    const server::Intent intent = fixture_->creation(vmmParent, ChildType::vmm, "vm-big", more);
    QCOMPARE(fixture_->send(intent).verdict, Verdict::accepted);
    QCOMPARE(asked("vm-big").at("memory").get<std::string>(), std::string("1G"));
    QCOMPARE(asked("vm-big").at("cpus").get<int>(), 1);
    const QString said = ui::notHonoured(intent.body, Secret()).join(QLatin1Char(' '));
    for (const char* word : {"OpenBSD 7.7", "1 GiB", "20 GiB", "one CPU"}) QVERIFY(said.contains(QLatin1String(word)));
}

void TestKnownDefects::windowsMayBeRefused() {
    const Json more{
        {"vm_name", "win01"}, {"distribution", "windows-server-2022"}, {"windows_edition", "standard-core"}};
    const server::Intent intent = fixture_->creation(kvmParent, ChildType::kvm, "win01", more);
    // Said before it is sent …
    const QString said = ui::notHonoured(intent.body, Secret()).join(QLatin1Char(' '));
    QVERIFY(said.contains(QStringLiteral("may refuse")));
    // … and explained afterwards, with the way that is left.
    const Outcome outcome = fixture_->send(intent);
    QCOMPARE(outcome.verdict, Verdict::refused);
    QCOMPARE(outcome.fault.http_status, 502);
    QCOMPARE(key(outcome.fault), std::string("client.create.502"));
    QVERIFY(ui::words::advice(outcome.fault).contains(QStringLiteral("sent as a script or exported")));
    QVERIFY(asked("win01").is_null());
}

void TestKnownDefects::wslWithAGuidIsExplained() {
    for (contract::Child& child : world().children)
        if (child.type == "wsl" && child.name == "Debian") child.wsl_guid = contract::new_uuid();
    const QString host = fixture_->watched(wslParent);
    const server::Intent intent = fixture_->childIntent(ServerAction::delete_child, wslParent, "Debian");
    ui::ChildModel model;
    model.setChildren(host, fixture_->link->children(host).value, QDateTime::currentDateTimeUtc());
    model.hide(QString::fromStdString(intent.child_id));
    const Outcome outcome = fixture_->send(intent);
    QCOMPARE(outcome.verdict, Verdict::refused);
    QCOMPARE(key(outcome.fault), std::string("client.delete.502"));
    QVERIFY(ui::words::advice(outcome.fault).contains(QStringLiteral("GUID")));
    model.restore(QString::fromStdString(intent.child_id), outcome.fault);
    const QModelIndex row = model.indexOf(QString::fromStdString(intent.child_id));
    QVERIFY(row.isValid());
    QVERIFY(!row.siblingAtColumn(ui::ChildModel::Problem).data().toString().isEmpty());
    QCOMPARE(fixture_->server.count(Call::deleteChild), 1);
}

void TestKnownDefects::networksAreMadeUnseen() {
    std::optional<server::Fault> told;
    fixture_->link->loadNetworks(fixture_->hostId(kvmParent),
                                 [&told](const QVector<ui::NetworkRow>& rows, const server::Fault& fault) {
                                     QVERIFY(rows.isEmpty());
                                     told = fault;
                                 });
    QTRY_VERIFY(told);
    QCOMPARE(key(*told), std::string("client.networks.500"));
    QVERIFY(ui::words::advice(*told).contains(QStringLiteral("cannot list them")));
    server::Intent intent = fixture_->intent(ServerAction::configure_network, kvmParent);
    intent.type = ChildType::kvm;
    intent.body = {{"mode", "nat"}, {"network_name", "lab"}};
    QCOMPARE(fixture_->send(intent).verdict, Verdict::accepted);
    QCOMPARE(fixture_->parent(kvmParent).networks.back().at("name").get<std::string>(), std::string("lab"));
}

void TestKnownDefects::aStalledRebootHasADeadline() {
    qint64 ahead = 0;
    fixture_->parts.client.now = [&ahead] { return QDateTime::currentDateTimeUtc().addSecs(ahead); };
    fixture_->makeLink();
    fixture_->link->useProfile(QString::fromStdString(fixture_->link->profiles().first().id));
    QVERIFY(fixture_->signIn());
    world().defects.orchestration_stalls = true;
    QSignalSpy ended(fixture_->link.get(), &ui::ServerLink::longActionEnded);
    QCOMPARE(fixture_->send(fixture_->intent(ServerAction::orchestrated_reboot, kvmParent)).verdict, Verdict::accepted);
    QTRY_VERIFY(fixture_->server.count(Call::rebootProgress) > 1);
    QVERIFY(ended.isEmpty());
    ahead = 600;
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!ended.first().at(2).toBool());
    // The way that is left is still there: the plain reboot.
    QCOMPARE(fixture_->send(fixture_->intent(ServerAction::reboot_host, kvmParent)).verdict, Verdict::accepted);
    fixture_->endLink();
}

void TestKnownDefects::aFailedEnablingIsSaidBefore() {
    contract::Host& host = fixture_->parent(wslWithout);
    host.agent_works = false;
    const QString id = fixture_->watched(wslWithout);
    server::Intent intent = fixture_->intent(ServerAction::enable_hypervisor, wslWithout);
    intent.type = ChildType::wsl;
    QCOMPARE(fixture_->send(intent).verdict, Verdict::accepted);
    const int looks = fixture_->server.count(Call::virtualizationStatus);
    fixture_->server.advance(60);
    QTRY_VERIFY(fixture_->server.count(Call::virtualizationStatus) > looks + 2);
    // Nothing has changed and no call tells why: the card is as it was and can be enabled again …
    const auto status = fixture_->link->virtualization(id).value;
    QCOMPARE(server::card_state(ChildType::wsl, &status->capabilities.at(ChildType::wsl)),
             server::CardState::not_enabled);
    const auto& access = fixture_->link->session().access;
    const server::Target target{&fixture_->seenHost(wslWithout), nullptr, ChildType::wsl, status.get(), {}};
    QVERIFY(server::reasons_against(ServerAction::enable_hypervisor, access, target).empty());
    // … which the question before it has said.
    for (const ChildType type : {ChildType::kvm, ChildType::bhyve, ChildType::vmm, ChildType::lxd, ChildType::wsl}) {
        const ui::ConfirmSubject subject{ServerAction::enable_hypervisor, fixture_->seenHost(wslWithout), {}, type, {}};
        QVERIFY2(ui::whatIsLost(subject).contains(QStringLiteral("the server does not say so")),
                 qPrintable(ui::whatIsLost(subject)));
    }
}

void TestKnownDefects::aDeletionMayComeBack() {
    const QString host = fixture_->watched(kvmParent);
    const server::Intent intent = fixture_->childIntent(ServerAction::delete_child, kvmParent, "web02");
    const QString id = QString::fromStdString(intent.child_id);
    fixture_->parent(kvmParent).agent_works = false;
    const ui::ConfirmSubject subject{
        ServerAction::delete_child, fixture_->seenHost(kvmParent), {*fixture_->child(kvmParent, "web02")}, {}, {}};
    QVERIFY(ui::whatIsLost(subject).contains(QStringLiteral("does not tell whether that worked")));
    ui::ChildModel model;
    const QDateTime start = QDateTime::currentDateTimeUtc();
    model.setChildren(host, fixture_->link->children(host).value, start);
    model.hide(id, start);
    QCOMPARE(fixture_->send(intent).verdict, Verdict::accepted);
    QTRY_VERIFY(!fixture_->child(kvmParent, "web02"));
    model.setChildren(host, fixture_->link->children(host).value, start.addSecs(1));
    QVERIFY(!model.indexOf(id).isValid());
    // The next look at the agent finds it still there, and so does the table.
    contract::PlainClient other(fixture_->server);
    other.sign_in(contract::demo_user, contract::demo_password);
    QCOMPARE(other.post(QStringLiteral("/api/v1/host/%1/children/refresh").arg(host)).status, 200);
    fixture_->server.advance(10);
    QTRY_VERIFY(fixture_->child(kvmParent, "web02"));
    model.setChildren(host, fixture_->link->children(host).value, start.addSecs(60));
    QVERIFY(model.indexOf(id).isValid());
}

void TestKnownDefects::aCreationMayHang() {
    fixture_->parent(kvmParent).agent_answers = false;
    const QString host = fixture_->watched(kvmParent);
    QCOMPARE(fixture_->send(fixture_->creation(kvmParent, ChildType::kvm, "vm-stuck")).verdict, Verdict::accepted);
    fixture_->server.advance(4 * 3600);
    QTRY_VERIFY(fixture_->child(kvmParent, "vm-stuck"));
    const server::Child child = *fixture_->child(kvmParent, "vm-stuck");
    QCOMPARE(child.status, server::ChildStatus::creating);
    QVERIFY(child.created_at.has_value());
    const server::Time later = *child.created_at + std::chrono::minutes(25);
    QVERIFY(!ui::childStalled(child, *child.created_at + std::chrono::minutes(19)));
    QVERIFY(ui::childStalled(child, later));
    QVERIFY(ui::childProgressText(child, later).contains(QStringLiteral("no update for 25 min")));
    // It is called stalled, not failed, and can be given up.
    const ui::ConfirmSubject subject{ServerAction::delete_child, fixture_->seenHost(kvmParent), {child}, {}, {}};
    QVERIFY(ui::confirmHeading(subject).startsWith(QStringLiteral("Cancel the creation")));
    QCOMPARE(fixture_->send(fixture_->childIntent(ServerAction::delete_child, kvmParent, "vm-stuck")).verdict,
             Verdict::accepted);
}

void TestKnownDefects::aSecondFactorEnds() {
    world().user(contract::demo_user)->code = "123456";
    fixture_->link->signOut();
    const auto withCode = [this] {
        fixture_->link->signIn(QLatin1String(contract::demo_user), Secret(contract::demo_password), true);
        QTRY_COMPARE(fixture_->link->session().stage, ui::SessionStage::second_factor);
        fixture_->link->sendSecondFactor(Secret("123456"));
        QTRY_COMPARE(fixture_->link->session().stage, ui::SessionStage::signed_in);
    };
    withCode();
    QTRY_VERIFY(!fixture_->link->session().keyRingNote.isEmpty());
    const int refreshes = fixture_->server.count(Call::refreshSession);
    fixture_->server.expire_access();
    fixture_->link->refreshNow();
    QTRY_COMPARE(fixture_->link->session().stage, ui::SessionStage::expired);
    QCOMPARE(key(fixture_->link->session().fault), std::string("client.session.mfa_ended"));
    QCOMPARE(fixture_->server.count(Call::refreshSession), refreshes);  // nothing to refresh with
    QVERIFY(fixture_->link->hosts().value);
    withCode();
}

void TestKnownDefects::theRecoveryAdministrator() {
    world().user(contract::demo_user)->recovery_admin = true;
    QVERIFY(fixture_->link->session().access.roles.contains("View Child Host"));
    const QString host = fixture_->hostId(kvmParent);
    const int refreshes = fixture_->server.count(Call::refreshSession);
    fixture_->link->watch(host);
    QTRY_VERIFY(fixture_->link->children(host).fault);
    const server::Fault fault = fixture_->link->children(host).fault;
    QCOMPARE(key(fault), std::string("client.recovery_administrator"));
    QVERIFY(ui::words::advice(fault).contains(QStringLiteral("recovery administrator")));
    QCOMPARE(fixture_->link->session().stage, ui::SessionStage::signed_in);
    QCOMPARE(fixture_->server.count(Call::refreshSession), refreshes);  // no loop of refreshes
}

void TestKnownDefects::professionalIsNotEnough() {
    world().set_tier(contract::Tier::professional);
    fixture_->link->signOut();
    QVERIFY(fixture_->signIn());
    const auto& access = fixture_->link->session().access;
    fixture_->watched(kvmParent);
    const server::Intent intent = fixture_->childIntent(ServerAction::start_child, kvmParent, "mail01");
    const server::Target target{&fixture_->seenHost(kvmParent), fixture_->child(kvmParent, "mail01"), {}, nullptr, {}};
    const QString why = ui::words::reasons(server::reasons_against(ServerAction::start_child, access, target));
    QVERIFY2(why.contains(QStringLiteral("virtualization_engine")), qPrintable(why));
    // Whoever sends it all the same (the licence may have gone a moment ago) is told the module, not “bad gateway”.
    const Outcome outcome = fixture_->send(intent);
    QCOMPARE(outcome.fault.http_status, 502);
    QCOMPARE(outcome.verdict, Verdict::refused);
    QVERIFY(ui::words::advice(outcome.fault).contains(QStringLiteral("virtualization_engine")));
}

void TestKnownDefects::theStubIsNotUsed() {
    const QString host = fixture_->hostId(kvmParent);
    const QString stub = QStringLiteral("/api/v1/host/%1/children").arg(host);
    contract::PlainClient other(fixture_->server);
    other.sign_in(contract::demo_user, contract::demo_password);
    const contract::Heard heard = other.post(stub, {{"child_type", "kvm"}});
    QCOMPARE(heard.status, 200);
    QVERIFY(heard.json.is_null());
    fixture_->server.forget_received();
    QCOMPARE(fixture_->send(fixture_->creation(kvmParent, ChildType::kvm, "vm-real")).verdict, Verdict::accepted);
    QVERIFY(!asked("vm-real").is_null());
    for (const contract::Received& call : fixture_->server.received())
        QVERIFY(call.method != "POST" || call.path != stub);
    // A “null” where an answer should be is never taken for a creation: the list is looked at.
    fixture_->server.inject(Call::createChild, contract::Fault::answering("null"));
    const Outcome outcome = fixture_->send(fixture_->creation(kvmParent, ChildType::kvm, "vm-null"));
    QCOMPARE(outcome.verdict, Verdict::unknown);
    QCOMPARE(outcome.arrived, Outcome::Arrived::yes);
}

/// What the server made of a creation; null when there is none.
Json TestKnownDefects::asked(const std::string& name) {
    for (const contract::Child& child : world().children)
        if (child.name == name) return child.asked;
    return nullptr;
}

QTEST_MAIN(TestKnownDefects)
#include "tst_known_defects.moc"
