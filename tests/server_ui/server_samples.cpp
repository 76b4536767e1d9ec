// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server_ui/server_samples.h"

#include <algorithm>

namespace sysmanage::ui {
namespace {

constexpr int everyTenth = 10;  ///< of many hosts, one is a parent

server::Time now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

struct Kind {
    server::Platform platform;
    const char* text;
    const char* release;
    std::vector<ChildType> hypervisors;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {server::Platform::linux_, "Linux", "Debian GNU/Linux 12", {ChildType::kvm, ChildType::lxd}},
        {server::Platform::freebsd, "FreeBSD", "14.1-RELEASE", {ChildType::bhyve}},
        {server::Platform::openbsd, "OpenBSD", "7.6", {ChildType::vmm}},
        {server::Platform::windows, "Windows 11", "10.0.26100", {ChildType::wsl}}};
    return all;
}

}  // namespace

server::Host sampleHost(const QString& id, const QString& fqdn) {
    server::Host host;
    host.id = id.toStdString();
    host.fqdn = fqdn.toStdString();
    host.ipv4 = "192.0.2.10";
    host.active = true;
    host.up = true;
    host.approval = server::Approval::approved;
    host.approval_text = "approved";
    host.platform = server::Platform::linux_;
    host.platform_text = "Linux";
    host.platform_release = "Debian GNU/Linux 12";
    host.architecture = "x86_64";
    host.cpu_cores = 16;
    host.memory_mb = 65'536;
    host.last_access = now() - std::chrono::seconds(40);
    host.agent_privileged = true;
    host.agent_version = "1.4.2";
    host.scripts_enabled = true;
    host.shells = {"sh", "bash"};
    host.hypervisors = {ChildType::kvm, ChildType::lxd};
    return host;
}

server::Child sampleChild(const QString& parentId, const QString& id, const QString& name) {
    server::Child child;
    child.id = id.toStdString();
    child.parent_id = parentId.toStdString();
    child.host_id = "host-of-" + child.id;
    child.name = name.toStdString();
    child.type = ChildType::kvm;
    child.type_text = "kvm";
    child.distribution = "Debian";
    child.distribution_version = "12";
    child.hostname = child.name + ".example.org";
    child.status = server::ChildStatus::running;
    child.status_text = "running";
    child.agent_version = "1.4.2";
    child.created_at = now() - std::chrono::hours(48);
    child.installed_at = now() - std::chrono::hours(47);
    return child;
}

server::VirtualizationStatus sampleStatus() {
    server::VirtualizationStatus status;
    host::HypervisorFlags& kvm = status.capabilities[ChildType::kvm];
    kvm.available = kvm.installed = kvm.enabled = kvm.running = kvm.initialized = true;
    kvm.cpu_supported = kvm.kernel_supported = kvm.modules_loaded = kvm.modules_available = true;
    kvm.needs_modprobe = false;
    kvm.version = "9.0.0";
    host::HypervisorFlags& lxd = status.capabilities[ChildType::lxd];
    lxd.available = true;
    lxd.installed = lxd.initialized = false;
    lxd.needs_install = true;
    return status;
}

server::Access fullAccess() {
    server::Access access;
    access.known = true;
    access.roles = {"View Host Details",
                    "Reboot Host",
                    "Update Agent",
                    "Run Script",
                    "View Child Host",
                    "Create Child Host",
                    "Configure Child Host",
                    "Start Child Host",
                    "Stop Child Host",
                    "Restart Child Host",
                    "Delete Child Host",
                    "Enable KVM",
                    "Enable bhyve",
                    "Enable VMM",
                    "Enable LXD",
                    "Enable WSL",
                    "Approve Host Registration"};
    access.license.tier = server::Tier::enterprise;
    access.license.modules = {"container_engine", "virtualization_engine"};
    access.license.features = {
        "virtualization_kvm_lifecycle", "virtualization_kvm_create",         "virtualization_kvm_delete",
        "virtualization_kvm_storage",   "virtualization_kvm_networking",     "virtualization_bhyve_lifecycle",
        "virtualization_bhyve_create",  "virtualization_bhyve_storage",      "virtualization_vmm_lifecycle",
        "virtualization_vmm_create",    "virtualization_guest_provisioning", "virtualization_safe_reboot"};
    access.license.customer = "Example";
    return access;
}

SessionState signedIn() {
    SessionState session;
    session.stage = SessionStage::signed_in;
    session.profile.id = "main";
    session.profile.name = "Main site";
    session.profile.base_url = "https://sysmanage.example.org:8443";
    session.profile.dialect = server::DialectKnown::v1;
    session.profile.last_user = "ann@example.org";
    session.user = QStringLiteral("ann@example.org");
    session.serverVersion = QStringLiteral("2.3.1");
    session.access = fullAccess();
    return session;
}

HostList manyHosts(int count) {
    HostList hosts;
    hosts.reserve(std::size_t(count));
    std::string parent;
    for (int number = 0; number < count; ++number) {
        const bool isParent = number % everyTenth == 0;
        const QString name =
            QStringLiteral("%1%2.example.org").arg(isParent ? u"vh" : u"guest").arg(number, 5, 10, QLatin1Char('0'));
        server::Host host = sampleHost(QStringLiteral("host-%1").arg(number), name);
        const Kind& kind = kinds().at(std::size_t(number / everyTenth) % kinds().size());
        host.platform = kind.platform;
        host.platform_text = kind.text;
        host.platform_release = kind.release;
        host.hypervisors = kind.hypervisors;
        host.ipv4 = "10." + std::to_string(number / 65536) + '.' + std::to_string(number / 256 % 256) + '.' +
                    std::to_string(number % 256);
        host.up = number % 17 != 3;
        host.reboot_required = number % 23 == 5;
        if (number % 29 == 7) {
            host.approval = server::Approval::pending;
            host.approval_text = "pending";
        }
        if (isParent) {
            parent = host.id;
        } else {
            host.parent_host_id = parent;
            host.hypervisors.clear();
        }
        hosts.push_back(std::move(host));
    }
    return hosts;
}

ChildList manyChildren(const QString& parentId, int count) {
    ChildList children;
    children.reserve(std::size_t(count));
    for (int number = 0; number < count; ++number) {
        server::Child child = sampleChild(parentId, QStringLiteral("child-%1").arg(number),
                                          QStringLiteral("guest%1").arg(number, 5, 10, QLatin1Char('0')));
        switch (number % 7) {
            case 1:
                child.status = server::ChildStatus::stopped;
                child.status_text = "stopped";
                break;
            case 3:
                child.status = server::ChildStatus::installing;
                child.status_text = "installing";
                child.step = "Installing the agent";
                child.step_number = 4;
                child.step_total = 9;
                child.step_at = now() - std::chrono::minutes(2);
                break;
            case 5:
                child.host_id.clear();
                break;
            default:
                break;
        }
        children.push_back(std::move(child));
    }
    return children;
}

}  // namespace sysmanage::ui
