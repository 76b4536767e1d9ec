// SPDX-License-Identifier: GPL-3.0-or-later
// Every action under every role, licence and state of the host, against expectations that are written down here by
// themselves: the rows say what the contract says of each action, the loops put everything together.
#include <QtTest>
#include <algorithm>
#include <set>
#include <string>

#include "engine/server/access.h"

using namespace sysmanage;
using namespace sysmanage::server;

namespace {

using Reasons = std::set<std::string>;

/// What the contract says of an action, for the hypervisor it is tried with.
struct Rule {
    const char* name;
    ServerAction action;
    ChildType type;
    const char* role;
    const char* module;      ///< "" = works in every tier
    bool needs_active;       ///< and an approved host
    bool needs_privileged;   ///< agent
    bool refused_by_reboot;  ///< that is pending
};

constexpr Rule rules[] = {
    {"view", ServerAction::view_children, ChildType::kvm, "View Child Host", "container_engine", false, false, false},
    {"create kvm", ServerAction::create_child, ChildType::kvm, "Create Child Host", "virtualization_engine", true, true,
     false},
    {"create lxd", ServerAction::create_child, ChildType::lxd, "Create Child Host", "container_engine", true, true,
     false},
    {"start", ServerAction::start_child, ChildType::kvm, "Start Child Host", "virtualization_engine", true, true,
     false},
    {"start lxd", ServerAction::start_child, ChildType::lxd, "Start Child Host", "container_engine", true, true, false},
    {"stop", ServerAction::stop_child, ChildType::kvm, "Stop Child Host", "virtualization_engine", true, true, false},
    {"restart", ServerAction::restart_child, ChildType::kvm, "Restart Child Host", "virtualization_engine", true, true,
     false},
    {"delete", ServerAction::delete_child, ChildType::kvm, "Delete Child Host", "virtualization_engine", true, true,
     false},
    {"update agent", ServerAction::update_child_agent, ChildType::lxd, "Update Agent", "container_engine", true, true,
     false},
    {"configure", ServerAction::configure_child, ChildType::kvm, "Configure Child Host", "container_engine", false,
     false, false},
    {"enable kvm", ServerAction::enable_hypervisor, ChildType::kvm, "Enable KVM", "virtualization_engine", true, true,
     true},
    {"enable lxd", ServerAction::enable_hypervisor, ChildType::lxd, "Enable LXD", "container_engine", true, true, true},
    {"load modules", ServerAction::load_modules, ChildType::kvm, "Enable KVM", "virtualization_engine", true, true,
     false},
    {"unload modules", ServerAction::unload_modules, ChildType::kvm, "Enable KVM", "virtualization_engine", true, true,
     false},
    {"network", ServerAction::configure_network, ChildType::kvm, "Enable KVM", "virtualization_engine", true, true,
     false},
    {"reboot", ServerAction::reboot_host, ChildType::kvm, "Reboot Host", "", false, false, false},
    {"orchestrated", ServerAction::orchestrated_reboot, ChildType::kvm, "Reboot Host", "container_engine", true, false,
     false},
    {"script", ServerAction::run_script, ChildType::kvm, "Run Script", "", true, true, false},
};

constexpr const char* every_role[] = {"View Child Host",      "Create Child Host",  "Start Child Host",
                                      "Stop Child Host",      "Restart Child Host", "Delete Child Host",
                                      "Update Agent",         "Enable KVM",         "Enable LXD",
                                      "Configure Child Host", "Reboot Host",        "Run Script"};

struct Tiers {
    const char* name;
    std::set<std::string, std::less<>> modules;
};

const Tiers tiers[] = {{"community", {}},
                       {"professional", {"container_engine"}},
                       {"enterprise", {"container_engine", "virtualization_engine"}}};

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

VirtualizationStatus status_for(const Rule& rule, bool reboot) {
    VirtualizationStatus status;
    status.reboot_required = reboot;
    host::HypervisorFlags& all = status.capabilities[rule.type];
    all.available = all.installed = all.enabled = all.running = true;
    all.initialized = rule.action != ServerAction::enable_hypervisor;
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
    void nothingIsKnownYet();
    void theWeightiestReasonComesFirst();
    void scriptsNeedTheHostsConsent();
    void statesOfAChild_data();
    void statesOfAChild();
    void createNeedsAReadyHypervisor();
    void hypervisorsBelongToTheirPlatform();
    void onlyAWaitingHostIsApproved();
    void textsAreTheIssuesOwn();
};

void TestAccess::everyCombination_data() {
    QTest::addColumn<int>("rule");
    for (std::size_t i = 0; i < std::size(rules); ++i) QTest::newRow(rules[i].name) << static_cast<int>(i);
}

void TestAccess::everyCombination() {
    QFETCH(int, rule);
    const Rule& row = rules[rule];
    const Child child = child_for(row);
    int tried = 0;
    for (const char* missing : {"", row.role}) {
        for (const Tiers& tier : tiers) {
            const Access access = everything_but(missing, tier);
            for (const auto& active : flags) {
                for (const auto& privileged : flags) {
                    for (const Approval approval : {Approval::approved, Approval::pending, Approval::rejected}) {
                        for (const bool reboot : {false, true}) {
                            Host host;
                            host.platform = Platform::linux_;
                            host.active = active;
                            host.agent_privileged = privileged;
                            host.approval = approval;
                            host.scripts_enabled = true;
                            const auto status = status_for(row, reboot);
                            Reasons wanted;
                            if (*row.module && !tier.modules.contains(std::string_view(row.module)))
                                wanted.insert("server.reason.module");
                            if (*missing) wanted.insert("server.reason.role");
                            if (row.needs_active && active != true) wanted.insert("server.reason.inactive");
                            if (row.needs_active && approval != Approval::approved)
                                wanted.insert("server.reason.not_approved");
                            if (row.needs_privileged && privileged != true) wanted.insert("server.reason.unprivileged");
                            if (row.refused_by_reboot && reboot) wanted.insert("server.reason.reboot_pending");
                            const Target target{&host, &child, row.type, &status, {}};
                            QCOMPARE(keys(reasons_against(row.action, access, target)), wanted);
                            ++tried;
                        }
                    }
                }
            }
        }
    }
    QCOMPARE(tried, 2 * 3 * 3 * 3 * 3 * 2);
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
    // Only containers and WSL instances are updated through their parent, and only once they have a host of their own.
    QCOMPARE(keys(reasons_against(ServerAction::update_child_agent, access, target)),
             (Reasons{"server.reason.no_agent", "server.reason.update_by_host"}));
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
