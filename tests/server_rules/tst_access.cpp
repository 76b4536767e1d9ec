// SPDX-License-Identifier: GPL-3.0-or-later
// Every action under every role, licence and state of the host, against expectations that are written down here by
// themselves: the rows say what the contract says of each action, the loops put everything together.
#include <QtTest>
#include <algorithm>
#include <set>
#include <string>

#include "tests/server_rules/access_rows.h"

using namespace sysmanage;
using namespace sysmanage::server;
using namespace sysmanage::server::test;

namespace {

const std::optional<bool> flags[] = {std::nullopt, false, true};

Reasons keys(const std::vector<Message>& reasons) {
    Reasons found;
    for (const auto& reason : reasons) found.insert(reason.key);
    return found;
}

Access everything_but(const char* role, const Tiers& tier) {
    Access access;
    access.known = true;
    access.is_admin = true;  // opens nothing
    access.license.modules = tier.modules;
    for (const char* each : every_role) {
        if (std::string_view(each) != role) access.roles.insert(each);
    }
    return access;
}

/// Ready; for enabling, short of it; for loading modules, without them.
VirtualizationStatus status_for(const Rule& rule, bool reboot) {
    VirtualizationStatus status;
    status.reboot_required = reboot;
    host::HypervisorFlags& told = status.capabilities[rule.type];
    const bool ready = rule.action != A::enable_hypervisor;
    told.available = told.installed = told.kernel_supported = true;
    told.enabled = told.running = told.initialized = ready;
    if (rule.type == T::kvm) told.modules_loaded = rule.action != A::load_modules;
    return status;
}

Child child_for(const Rule& rule) {
    Child child;
    child.type = rule.type;
    child.host_id = "h";
    child.status = rule.action == ServerAction::start_child ? ChildStatus::stopped : ChildStatus::running;
    return child;
}

}  // namespace

class TestAccess : public QObject {
    Q_OBJECT

private slots:
    void everyCombination_data();
    void everyCombination();
    void everyActionHasItsRow();
    void onlyItsOwnRoleCounts();
    void whatTheServerDoesNotOfferIsSaid();
    void modulesAreLoadedAndUnloadedInTurn();
    void nothingIsKnownYet();
    void theWeightiestReasonComesFirst();
    void scriptsNeedTheHostsConsent();
    void statesOfAChild_data();
    void statesOfAChild();
    void aDeploymentPlanNeedsWhatItsOwnActionNeeds();
    void aDialectWithoutUpdatesSaysSo();
    void createNeedsAReadyHypervisor();
    void hypervisorsBelongToTheirPlatform();
    void onlyAWaitingHostIsApproved();
    void textsAreTheIssuesOwn();
};

void TestAccess::everyCombination_data() {
    QTest::addColumn<int>("rule");
    for (std::size_t i = 0; i < std::size(rules); ++i) QTest::newRow(rules[i].name) << static_cast<int>(i);
}

namespace {

/// What the rule's row, and nothing else, says of this host and this licence.
Reasons expected(const Rule& row, const char* missing, const Tiers& tier, const Host& host, bool reboot) {
    const auto needs = [&row](int what) { return (row.needs & what) != 0; };
    const bool elsewhere = host.platform != row.home && host.platform != P::other;
    const bool refused = host.approval != Approval::approved && host.approval != Approval::unknown;
    Reasons wanted;
    if (*row.module && !tier.modules.contains(std::string_view(row.module))) wanted.insert("server.reason.module");
    if (*missing) wanted.insert("server.reason.role");
    if (needs(active) && host.active != true) wanted.insert("server.reason.inactive");
    if (needs(approved) && refused) wanted.insert("server.reason.not_approved");
    if (needs(privileged) && host.agent_privileged != true) wanted.insert("server.reason.unprivileged");
    if (needs(platform) && elsewhere) wanted.insert("server.reason.platform");
    if (needs(no_reboot) && reboot) wanted.insert("server.reason.reboot_pending");
    if (needs(waiting) && host.approval != Approval::pending) wanted.insert("server.reason.not_waiting");
    return wanted;
}

/// Every state of a host that may decide something; whether it is up decides nothing: the server looks at "active".
template <class Use>
void for_every_host(Use use) {
    Host host;
    host.scripts_enabled = true;
    for (const P platform : every_platform) {
        for (const Approval approval : every_approval) {
            for (int state = 0; state < 27; ++state) {
                host.platform = platform;
                host.approval = approval;
                host.active = flags[state % 3];
                host.agent_privileged = flags[state / 3 % 3];
                host.up = flags[state / 9];
                use(host);
            }
        }
    }
}

}  // namespace

void TestAccess::everyCombination() {
    QFETCH(int, rule);
    const Rule& row = rules[rule];
    const Child child = child_for(row);
    const VirtualizationStatus calm = status_for(row, false);
    const VirtualizationStatus pending = status_for(row, true);
    int tried = 0;
    QStringList wrong;
    for (const char* missing : {"", row.role}) {
        for (const Tiers& tier : tiers) {
            const Access access = everything_but(missing, tier);
            for_every_host([&](const Host& host) {
                for (const bool reboot : {false, true}) {
                    const Target target{&host, &child, row.type, reboot ? &pending : &calm, {}};
                    if (keys(reasons_against(row.action, access, target)) != expected(row, missing, tier, host, reboot))
                        wrong << QStringLiteral("without “%1”, %2, platform %3, approval %4, reboot %5")
                                     .arg(QLatin1String(missing), QLatin1String(tier.name))
                                     .arg(int(host.platform))
                                     .arg(int(host.approval))
                                     .arg(int(reboot));
                    ++tried;
                }
            });
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 10).join(QLatin1Char('\n'))));
    QCOMPARE(tried, 2 * 3 * 5 * 5 * 27 * 2);
}

void TestAccess::everyActionHasItsRow() {
    for (const A action : every_action)
        QVERIFY(std::any_of(std::begin(rules), std::end(rules), [&](const Rule& row) { return row.action == action; }));
    // Every hypervisor is created in, started in and enabled.
    for (const A action : {A::create_child, A::start_child, A::delete_child, A::enable_hypervisor})
        QCOMPARE(
            std::count_if(std::begin(rules), std::end(rules), [&](const Rule& row) { return row.action == action; }),
            5);
}

void TestAccess::onlyItsOwnRoleCounts() {
    Host host;
    host.active = host.agent_privileged = host.scripts_enabled = true;
    for (const Rule& row : rules) {
        host.platform = row.home;
        host.approval = (row.needs & waiting) != 0 ? Approval::pending : Approval::approved;
        const Child child = child_for(row);
        const VirtualizationStatus status = status_for(row, false);
        const Target target{&host, &child, row.type, &status, {}};
        for (const char* missing : every_role) {
            const bool own = std::string_view(missing) == row.role;
            const auto reasons = keys(reasons_against(row.action, everything_but(missing, tiers[2]), target));
            QVERIFY2(reasons == (own ? Reasons{"server.reason.role"} : Reasons{}), row.name);
        }
        Access only;
        only.known = true;
        only.license.modules = tiers[2].modules;
        only.roles.insert(row.role);
        QVERIFY2(reasons_against(row.action, only, target).empty(), row.name);
    }
}

void TestAccess::whatTheServerDoesNotOfferIsSaid() {
    const Access access = everything_but("", tiers[2]);
    const auto offered = [&](A action, T type) {
        const Target target{nullptr, nullptr, type, nullptr, {}};
        return !keys(reasons_against(action, access, target)).contains("server.reason.not_for_type");
    };
    for (const T type : {T::kvm, T::bhyve, T::vmm, T::lxd, T::wsl}) {
        QVERIFY(offered(A::enable_hypervisor, type));
        QCOMPARE(offered(A::disable_hypervisor, type), type == T::bhyve);
        for (const A action : {A::load_modules, A::unload_modules, A::configure_network})
            QCOMPARE(offered(action, type), type == T::kvm);
    }
}

void TestAccess::modulesAreLoadedAndUnloadedInTurn() {
    const Access access = everything_but("", tiers[2]);
    VirtualizationStatus status;
    host::HypervisorFlags& kvm = status.capabilities[T::kvm];
    const Target target{nullptr, nullptr, T::kvm, &status, {}};
    const auto load = [&] { return keys(reasons_against(A::load_modules, access, target)); };
    const auto unload = [&] { return keys(reasons_against(A::unload_modules, access, target)); };
    // Not told: it may be tried.
    QCOMPARE(load(), Reasons{});
    QCOMPARE(unload(), Reasons{});
    kvm.modules_loaded = true;
    QCOMPARE(load(), Reasons{"server.reason.modules_loaded"});
    QCOMPARE(unload(), Reasons{});
    kvm.modules_loaded = false;
    QCOMPARE(load(), Reasons{});
    QCOMPARE(unload(), Reasons{"server.reason.modules_not_loaded"});
    kvm.modules_available = false;
    QCOMPARE(load(), Reasons{"server.reason.no_modules"});
    status.capabilities[T::bhyve].enabled = false;
    const Target bhyve{nullptr, nullptr, T::bhyve, &status, {}};
    QCOMPARE(keys(reasons_against(A::disable_hypervisor, access, bhyve)), Reasons{"server.reason.not_enabled"});
}

void TestAccess::nothingIsKnownYet() {
    for (const Rule& row : rules) {
        const auto reasons = reasons_against(row.action, Access{}, Target{});
        QVERIFY(keys(reasons).contains("server.reason.unknown"));
    }
}

void TestAccess::theWeightiestReasonComesFirst() {
    Access access;
    access.known = true;
    Host host;
    host.platform = Platform::linux_;
    const Target target{&host, nullptr, ChildType::kvm, nullptr, {}};
    const auto reasons = reasons_against(ServerAction::create_child, access, target);
    QCOMPARE(reasons.at(0).key, std::string("server.reason.module"));
    QCOMPARE(reasons.at(1).key, std::string("server.reason.role"));
    QCOMPARE(reasons.at(2).key, std::string("server.reason.inactive"));
    QCOMPARE(reasons.at(3).key, std::string("server.reason.unprivileged"));
}

void TestAccess::scriptsNeedTheHostsConsent() {
    Access access = everything_but("", tiers[0]);
    Host host;
    host.active = host.agent_privileged = true;
    host.approval = Approval::approved;
    const Target target{&host, nullptr, {}, nullptr, "sh"};
    const auto reasons = [&] { return keys(reasons_against(ServerAction::run_script, access, target)); };
    QCOMPARE(reasons(), Reasons{"server.reason.scripts_off"});
    host.scripts_enabled = true;
    host.shells = {"bash"};
    QCOMPARE(reasons(), Reasons{"server.reason.shell"});
    host.shells.emplace_back("sh");
    QCOMPARE(reasons(), Reasons{});
    access.scripts_offered = false;
    QCOMPARE(reasons(), Reasons{"server.reason.no_scripts"});
}

void TestAccess::statesOfAChild_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("start");
    QTest::addColumn<bool>("stop");
    QTest::addColumn<bool>("restart");
    const auto row = [](const char* name, ChildStatus status, bool start, bool stop, bool restart) {
        QTest::newRow(name) << static_cast<int>(status) << start << stop << restart;
    };
    row("pending", ChildStatus::pending, false, false, false);
    row("creating", ChildStatus::creating, false, false, false);
    row("installing", ChildStatus::installing, false, false, false);
    row("running", ChildStatus::running, false, true, true);
    row("stopped", ChildStatus::stopped, true, false, true);
    row("error", ChildStatus::error, false, false, false);
    row("uninstalling", ChildStatus::uninstalling, false, false, false);
    row("paused", ChildStatus::paused, false, false, false);
    row("unknown", ChildStatus::unknown, false, false, false);
    row("a word of tomorrow", ChildStatus::other, false, false, false);
}

void TestAccess::statesOfAChild() {
    QFETCH(int, status);
    QFETCH(bool, start);
    QFETCH(bool, stop);
    QFETCH(bool, restart);
    const Access access = everything_but("", tiers[2]);
    Child child;
    child.type = ChildType::kvm;
    child.status = static_cast<ChildStatus>(status);
    const Target target{nullptr, &child, {}, nullptr, {}};
    QCOMPARE(reasons_against(ServerAction::start_child, access, target).empty(), start);
    QCOMPARE(reasons_against(ServerAction::stop_child, access, target).empty(), stop);
    QCOMPARE(reasons_against(ServerAction::restart_child, access, target).empty(), restart);
    QVERIFY(reasons_against(ServerAction::delete_child, access, target).empty());
    // A virtual machine's agent is updated by its own host, which has to be there and to run.
    const auto update = [&] { return keys(reasons_against(ServerAction::update_child_agent, access, target)); };
    Reasons wanted;
    if (child.status != ChildStatus::running) wanted.insert("server.reason.not_running");
    child.host_id = "h";
    QCOMPARE(update(), wanted);
    child.host_id.clear();
    wanted.insert("server.reason.no_agent");
    QCOMPARE(update(), wanted);
}

void TestAccess::aDeploymentPlanNeedsWhatItsOwnActionNeeds() {
    Host host;
    host.platform = Platform::linux_;
    Target target{&host, nullptr, ChildType::kvm, nullptr, {}};
    Access access = everything_but("", tiers[2]);
    // What it does is not known: then nobody's roles allow it.
    QCOMPARE(keys(reasons_against(ServerAction::deploy_plan, access, target)), Reasons{"server.reason.no_plan_action"});
    for (const Rule& row : rules) {
        if (row.action == ServerAction::run_script) continue;
        for (const char* missing : {"", row.role}) {
            for (const Tiers& tier : tiers) {
                for (const bool active : {false, true}) {
                    access = everything_but(missing, tier);
                    host.active = host.agent_privileged = active;
                    host.approval = Approval::approved;
                    target.type = row.type;
                    target.plan_action = std::nullopt;
                    Reasons wanted = keys(reasons_against(row.action, access, target));
                    target.plan_action = row.action;
                    QCOMPARE(keys(reasons_against(ServerAction::deploy_plan, access, target)), wanted);
                    access.plans_offered = false;
                    wanted.insert("server.reason.no_fleet");
                    QCOMPARE(keys(reasons_against(ServerAction::deploy_plan, access, target)), wanted);
                }
            }
        }
    }
    QVERIFY(action_of_plan("create") == ServerAction::create_child);
    QVERIFY(action_of_plan("network-delete") == ServerAction::configure_network);
    QVERIFY(action_of_plan("reboot-prepare") == ServerAction::reboot_host);
    QVERIFY(action_of_plan("update-agent") == ServerAction::update_child_agent);
    for (const char* unnamed : {"", "image-prune", "probe", "network-list"}) QVERIFY(!action_of_plan(unnamed));
}

void TestAccess::aDialectWithoutUpdatesSaysSo() {
    Access access = everything_but("", tiers[2]);
    access.updates_offered = false;
    Child child;
    child.type = ChildType::lxd;
    child.host_id = "h";
    child.status = ChildStatus::running;
    const Target target{nullptr, &child, {}, nullptr, {}};
    QCOMPARE(keys(reasons_against(ServerAction::update_child_agent, access, target)),
             Reasons{"server.reason.no_updates"});
}

void TestAccess::createNeedsAReadyHypervisor() {
    const Access access = everything_but("", tiers[2]);
    VirtualizationStatus status;
    const Target target{nullptr, nullptr, ChildType::kvm, &status, {}};
    const auto reasons = [&] { return keys(reasons_against(ServerAction::create_child, access, target)); };
    QCOMPARE(reasons(), Reasons{"server.reason.not_ready"});
    host::HypervisorFlags& kvm = status.capabilities[ChildType::kvm];
    kvm.available = kvm.initialized = true;
    QCOMPARE(reasons(), Reasons{});
    kvm.needs_modprobe = true;
    QCOMPARE(reasons(), Reasons{"server.reason.modules"});
    QCOMPARE(keys(reasons_against(ServerAction::enable_hypervisor, access, target)),
             Reasons{"server.reason.ready_already"});
}

void TestAccess::hypervisorsBelongToTheirPlatform() {
    const Access access = everything_but("", tiers[2]);
    Host host;
    host.active = host.agent_privileged = true;
    host.approval = Approval::approved;
    for (const Platform platform : {Platform::linux_, Platform::freebsd, Platform::openbsd, Platform::windows}) {
        host.platform = platform;
        const auto there = hypervisors_of(platform);
        for (const ChildType type :
             {ChildType::kvm, ChildType::bhyve, ChildType::vmm, ChildType::lxd, ChildType::wsl}) {
            const bool fits = std::find(there.begin(), there.end(), type) != there.end();
            const Target target{&host, nullptr, type, nullptr, {}};
            const auto reasons = keys(reasons_against(ServerAction::create_child, access, target));
            QCOMPARE(reasons.contains("server.reason.platform"), !fits);
        }
    }
}

void TestAccess::onlyAWaitingHostIsApproved() {
    Access access = everything_but("", tiers[0]);
    access.roles.insert("Approve Host Registration");
    Host host;
    const Target target{&host, nullptr, {}, nullptr, {}};
    host.approval = Approval::pending;
    QVERIFY(reasons_against(ServerAction::approve_host, access, target).empty());
    host.approval = Approval::approved;
    QCOMPARE(keys(reasons_against(ServerAction::approve_host, access, target)), Reasons{"server.reason.not_waiting"});
}

void TestAccess::textsAreTheIssuesOwn() {
    Access access;
    access.known = true;
    Host host;
    host.platform = Platform::linux_;
    VirtualizationStatus status;
    status.reboot_required = true;
    const Target target{&host, nullptr, ChildType::kvm, &status, {}};
    std::set<std::string> texts;
    for (const auto& reason : reasons_against(ServerAction::enable_hypervisor, access, target))
        texts.insert(to_english(reason));
    for (const char* text :
         {"needs the role Enable KVM", "needs a Professional+ licence: module virtualization_engine",
          "the agent is not privileged", "the host is not active", "a reboot of the host is pending"})
        QVERIFY2(texts.contains(text), text);
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
