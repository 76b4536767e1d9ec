// SPDX-License-Identifier: GPL-3.0-or-later
// What the contract says of each action: a row for every hypervisor that has it. Written down by itself, without a look
// at the rules that are tested by it.
#pragma once
#include <set>
#include <string>

#include "engine/server/access.h"

namespace sysmanage::server::test {

using Reasons = std::set<std::string>;

using A = ServerAction;
using T = ChildType;
using P = Platform;

inline constexpr const char* none = "";
inline constexpr const char* containers = "container_engine";
inline constexpr const char* machines = "virtualization_engine";

/// What an action needs of its host.
enum Needs { nothing = 0, active = 1, approved = 2, privileged = 4, no_reboot = 8, platform = 16, waiting = 32 };
inline constexpr int dispatch = active | approved | privileged;
inline constexpr int hypervisor = dispatch | platform;

/// What the contract says of an action, for the hypervisor it is tried with.
struct Rule {
    const char* name;
    A action;
    T type;
    P home;  ///< the platform that has this hypervisor
    const char* role;
    const char* module;  ///< "" = works in every tier
    int needs;
};

inline constexpr Rule rules[] = {
    {"view", A::view_children, T::kvm, P::linux_, "View Child Host", containers, nothing},
    {"view bhyve", A::view_children, T::bhyve, P::freebsd, "View Child Host", containers, nothing},
    {"view vmm", A::view_children, T::vmm, P::openbsd, "View Child Host", containers, nothing},
    {"view wsl", A::view_children, T::wsl, P::windows, "View Child Host", containers, nothing},
    {"create kvm", A::create_child, T::kvm, P::linux_, "Create Child Host", machines, hypervisor},
    {"create bhyve", A::create_child, T::bhyve, P::freebsd, "Create Child Host", machines, hypervisor},
    {"create vmm", A::create_child, T::vmm, P::openbsd, "Create Child Host", machines, hypervisor},
    {"create lxd", A::create_child, T::lxd, P::linux_, "Create Child Host", containers, hypervisor},
    {"create wsl", A::create_child, T::wsl, P::windows, "Create Child Host", containers, hypervisor},
    {"start kvm", A::start_child, T::kvm, P::linux_, "Start Child Host", machines, dispatch},
    {"start bhyve", A::start_child, T::bhyve, P::freebsd, "Start Child Host", machines, dispatch},
    {"start vmm", A::start_child, T::vmm, P::openbsd, "Start Child Host", machines, dispatch},
    {"start lxd", A::start_child, T::lxd, P::linux_, "Start Child Host", containers, dispatch},
    {"start wsl", A::start_child, T::wsl, P::windows, "Start Child Host", containers, dispatch},
    {"stop kvm", A::stop_child, T::kvm, P::linux_, "Stop Child Host", machines, dispatch},
    {"stop bhyve", A::stop_child, T::bhyve, P::freebsd, "Stop Child Host", machines, dispatch},
    {"stop vmm", A::stop_child, T::vmm, P::openbsd, "Stop Child Host", machines, dispatch},
    {"stop lxd", A::stop_child, T::lxd, P::linux_, "Stop Child Host", containers, dispatch},
    {"stop wsl", A::stop_child, T::wsl, P::windows, "Stop Child Host", containers, dispatch},
    {"restart kvm", A::restart_child, T::kvm, P::linux_, "Restart Child Host", machines, dispatch},
    {"restart bhyve", A::restart_child, T::bhyve, P::freebsd, "Restart Child Host", machines, dispatch},
    {"restart vmm", A::restart_child, T::vmm, P::openbsd, "Restart Child Host", machines, dispatch},
    {"restart lxd", A::restart_child, T::lxd, P::linux_, "Restart Child Host", containers, dispatch},
    {"restart wsl", A::restart_child, T::wsl, P::windows, "Restart Child Host", containers, dispatch},
    {"delete kvm", A::delete_child, T::kvm, P::linux_, "Delete Child Host", machines, dispatch},
    {"delete bhyve", A::delete_child, T::bhyve, P::freebsd, "Delete Child Host", machines, dispatch},
    {"delete vmm", A::delete_child, T::vmm, P::openbsd, "Delete Child Host", machines, dispatch},
    {"delete lxd", A::delete_child, T::lxd, P::linux_, "Delete Child Host", containers, dispatch},
    {"delete wsl", A::delete_child, T::wsl, P::windows, "Delete Child Host", containers, dispatch},
    {"update agent lxd", A::update_child_agent, T::lxd, P::linux_, "Update Agent", containers, dispatch},
    {"update agent wsl", A::update_child_agent, T::wsl, P::windows, "Update Agent", containers, dispatch},
    {"update agent kvm", A::update_child_agent, T::kvm, P::linux_, "Update Agent", none, nothing},
    {"update agent bhyve", A::update_child_agent, T::bhyve, P::freebsd, "Update Agent", none, nothing},
    {"update agent vmm", A::update_child_agent, T::vmm, P::openbsd, "Update Agent", none, nothing},
    {"configure", A::configure_child, T::kvm, P::linux_, "Configure Child Host", containers, nothing},
    {"enable kvm", A::enable_hypervisor, T::kvm, P::linux_, "Enable KVM", machines, hypervisor | no_reboot},
    {"enable bhyve", A::enable_hypervisor, T::bhyve, P::freebsd, "Enable bhyve", machines, hypervisor | no_reboot},
    {"enable vmm", A::enable_hypervisor, T::vmm, P::openbsd, "Enable VMM", machines, hypervisor | no_reboot},
    {"enable lxd", A::enable_hypervisor, T::lxd, P::linux_, "Enable LXD", containers, hypervisor | no_reboot},
    {"enable wsl", A::enable_hypervisor, T::wsl, P::windows, "Enable WSL", containers, hypervisor | no_reboot},
    {"disable bhyve", A::disable_hypervisor, T::bhyve, P::freebsd, "Enable bhyve", machines, hypervisor},
    {"load modules", A::load_modules, T::kvm, P::linux_, "Enable KVM", machines, hypervisor},
    {"unload modules", A::unload_modules, T::kvm, P::linux_, "Enable KVM", machines, hypervisor},
    {"network", A::configure_network, T::kvm, P::linux_, "Enable KVM", machines, hypervisor},
    {"reboot", A::reboot_host, T::kvm, P::linux_, "Reboot Host", none, approved},
    {"orchestrated", A::orchestrated_reboot, T::kvm, P::linux_, "Reboot Host", containers, active | approved},
    {"script", A::run_script, T::kvm, P::linux_, "Run Script", none, dispatch},
    {"approve", A::approve_host, T::kvm, P::linux_, "Approve Host Registration", none, waiting},
};

inline constexpr A every_action[] = {
    A::view_children, A::create_child,       A::start_child,       A::stop_child,        A::restart_child,
    A::delete_child,  A::update_child_agent, A::configure_child,   A::enable_hypervisor, A::disable_hypervisor,
    A::load_modules,  A::unload_modules,     A::configure_network, A::reboot_host,       A::orchestrated_reboot,
    A::run_script,    A::approve_host};

inline constexpr const char* every_role[] = {
    "View Child Host",    "Create Child Host", "Start Child Host", "Stop Child Host",
    "Restart Child Host", "Delete Child Host", "Update Agent",     "Configure Child Host",
    "Enable KVM",         "Enable bhyve",      "Enable VMM",       "Enable LXD",
    "Enable WSL",         "Reboot Host",       "Run Script",       "Approve Host Registration"};

inline constexpr P every_platform[] = {P::linux_, P::freebsd, P::openbsd, P::windows, P::other};
inline constexpr Approval every_approval[] = {Approval::approved, Approval::pending, Approval::rejected,
                                              Approval::revoked, Approval::unknown};

struct Tiers {
    const char* name;
    std::set<std::string, std::less<>> modules;
};

inline const Tiers tiers[] = {{"community", {}},
                              {"professional", {"container_engine"}},
                              {"enterprise", {"container_engine", "virtualization_engine"}}};

}  // namespace sysmanage::server::test
