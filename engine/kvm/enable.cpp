// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/enable.h"

#include <array>

#include "engine/kvm/step_builder.h"
#include "engine/kvm/vm_paths.h"
#include "engine/text/sha256.h"

namespace sysmanage::kvm {
namespace {

using std::chrono::seconds;

struct PackageSet {
    std::string_view family;   ///< of Request::parent_os
    std::string_view manager;  ///< as the agent names it
    std::vector<std::string_view> names;
};

// The same sets as in install-packages.sh, for machines of the kind x86_64.
const std::array<PackageSet, 5>& package_sets() {
    static const std::array<PackageSet, 5> sets = {{
        {"debian",
         "apt",
         {"qemu-system-x86", "ovmf", "libvirt-daemon-system", "libvirt-clients", "virtinst", "qemu-utils", "xorriso",
          "dnsmasq-base", "iproute2", "curl", "xz-utils"}},
        {"redhat",
         "dnf",
         {"qemu-kvm", "libvirt", "libvirt-client", "virt-install", "qemu-img", "xorriso", "edk2-ovmf", "dnsmasq",
          "iproute", "curl", "xz"}},
        {"suse",
         "zypper",
         {"qemu-kvm", "libvirt-daemon", "libvirt-daemon-qemu", "libvirt-daemon-config-network", "libvirt-client",
          "virt-install", "qemu-tools", "xorriso", "qemu-ovmf-x86_64", "dnsmasq", "iproute2", "curl", "xz"}},
        {"arch",
         "pacman",
         {"qemu-base", "libvirt", "virt-install", "dnsmasq", "libisoburn", "edk2-ovmf", "iproute2", "curl", "xz"}},
        {"alpine",
         "apk",
         {"qemu-system-x86_64", "qemu-modules", "libvirt-daemon", "libvirt-client", "libvirt-qemu", "virt-install",
          "qemu-img", "xorriso", "ovmf", "dnsmasq", "iproute2", "flock", "curl", "xz"}},
    }};
    return sets;
}

class ParentPlan {
public:
    ParentPlan(Action action, const Request& request, std::chrono::sys_seconds now)
        : action_(action), request_(request), staging_(staging_of(action, now)) {}

    Plan build() {
        plan_.hypervisor = "kvm";
        plan_.action = action_name(action_);
        if (action_ == Action::enable) {
            add_packages();
            add_steps();
        } else {
            add_module_steps();
        }
        add_files();
        verify_files_first(plan_, staging_);
        return std::move(plan_);
    }

private:
    static std::string staging_of(Action action, std::chrono::sys_seconds now) {
        const std::string name(action_name(action));
        const auto id = sha256_hex(name + "\n" + std::to_string(now.time_since_epoch().count()));
        return action_staging("kvm." + name, std::string_view(id).substr(0, 8));
    }

    void add_packages() {
        for (const auto& set : package_sets()) {
            if (set.family != request_.parent_os) continue;
            for (const auto name : set.names)
                plan_.packages.push_back({.name = std::string(name), .manager = std::string(set.manager)});
        }
    }

    void add(std::string_view id, seconds timeout, std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.begin(), request_.parent_os);
        plan_.commands.push_back(staged_step(staging_, id, {"kvm.step." + std::string(id)},
                                             {.timeout = timeout, .undo_key = "kvm.undo.enabled_stays"},
                                             std::move(arguments)));
    }

    void add_steps() {
        add("check-host", seconds(60), {request_.virt_type});
        // With a known family the agent has installed them before the first step.
        if (request_.parent_os.empty()) add("install-packages", seconds(3600));
        add("load-modules", seconds(120));
        add("start-libvirt", seconds(1200));
        add("start-default-network", seconds(600));
        if (request_.server_on_parent) add("open-firewall", seconds(300), {std::to_string(request_.server_port)});
        add("check-ready", seconds(300), {request_.virt_type});
    }

    void add_module_steps() {
        if (action_ == Action::modules_disable) return add("unload-modules", seconds(300));
        add("load-modules", seconds(120));
        add("check-modules", seconds(60));
    }

    void add_files() {
        add_library("base.sh");
        add_library("enable-lib.sh");
        if (action_ == Action::enable) add_library("route-lib.sh");
        for (const auto& command : plan_.commands) plan_.files.push_back(staged_resource(staging_, command.id + ".sh"));
        if (action_ != Action::enable) return;
        plan_.files.push_back(staged_resource(staging_, "default-network.xml"));
        plan_.files.back().mode = 0600;
        plan_.files.back().description = {"kvm.file.network"};
    }

    void add_library(std::string_view name) {
        plan_.files.push_back(staged_resource(staging_, name));
        plan_.files.back().description = {"kvm.file.library"};
    }

    const Action action_;
    const Request& request_;
    const std::string staging_;
    Plan plan_{};
};

}  // namespace

Plan enable(const Request& request, std::chrono::sys_seconds now) {
    return ParentPlan(Action::enable, request, now).build();
}

Plan modules(Action action, const Request& request, std::chrono::sys_seconds now) {
    return ParentPlan(action, request, now).build();
}

}  // namespace sysmanage::kvm
