// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server/access.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sysmanage::server {
namespace {

bool of_hypervisor(ServerAction action) {
    return action == ServerAction::enable_hypervisor || action == ServerAction::disable_hypervisor ||
           action == ServerAction::load_modules || action == ServerAction::unload_modules ||
           action == ServerAction::configure_network;
}

/// Whose agent is updated by its own host's call.
bool is_vm(std::optional<ChildType> type) {
    return type == ChildType::kvm || type == ChildType::bhyve || type == ChildType::vmm;
}

/// The agent of the parent gets a command by it.
bool dispatched(ServerAction action) {
    return action != ServerAction::view_children && action != ServerAction::configure_child &&
           action != ServerAction::approve_host && action != ServerAction::reboot_host;
}

std::string_view enable_role(std::optional<ChildType> type) {
    if (!type) return "";
    switch (*type) {
        case ChildType::kvm:
            return "Enable KVM";
        case ChildType::bhyve:
            return "Enable bhyve";
        case ChildType::vmm:
            return "Enable VMM";
        case ChildType::lxd:
            return "Enable LXD";
        case ChildType::wsl:
            return "Enable WSL";
    }
    return "";
}

void judge_host(ServerAction action, const Target& target, std::vector<Message>& reasons) {
    if (!target.host) return;
    const Host& host = *target.host;
    if (action == ServerAction::approve_host) {
        if (host.approval != Approval::pending) reasons.push_back({"server.reason.not_waiting"});
        return;
    }
    // The plain reboot waits in the server for a host that is not there, but never gets to one that is not approved.
    const bool told = dispatched(action) || action == ServerAction::reboot_host;
    if (dispatched(action) && !host.active.value_or(false)) reasons.push_back({"server.reason.inactive"});
    if (told && host.approval != Approval::approved && host.approval != Approval::unknown)
        reasons.push_back({"server.reason.not_approved"});
    if (!dispatched(action)) return;
    if (action != ServerAction::orchestrated_reboot && !host.agent_privileged.value_or(false))
        reasons.push_back({"server.reason.unprivileged"});
}

void judge_script(const Access& access, const Target& target, std::vector<Message>& reasons) {
    if (!access.scripts_offered) reasons.push_back({"server.reason.no_scripts"});
    if (!target.host) return;
    const auto& shells = target.host->shells;
    if (!target.host->scripts_enabled.value_or(false)) {
        reasons.push_back({"server.reason.scripts_off"});
    } else if (!target.shell.empty() && std::find(shells.begin(), shells.end(), target.shell) == shells.end()) {
        reasons.push_back({"server.reason.shell", {{"shell", std::string(target.shell)}}});
    }
}

/// Why a card in this state has nothing to enable; null when it has.
const char* why_not_enable(CardState state) {
    switch (state) {
        case CardState::unknown:
            return "server.reason.not_told";
        case CardState::ready:
            return "server.reason.ready_already";
        case CardState::not_available:
            return "server.reason.not_available";
        case CardState::bios_required:
            return "server.reason.bios";
        case CardState::no_kernel_support:
            return "server.reason.no_kernel_support";
        default:
            return nullptr;
    }
}

/// The server disables bhyve alone; modules and networks it knows of KVM alone.
bool offered_for(ServerAction action, ChildType type) {
    switch (action) {
        case ServerAction::disable_hypervisor:
            return type == ChildType::bhyve;
        case ServerAction::load_modules:
        case ServerAction::unload_modules:
        case ServerAction::configure_network:
            return type == ChildType::kvm;
        default:
            return true;
    }
}

/// What was not told is not judged.
void judge_flags(ServerAction action, const host::HypervisorFlags& flags, std::vector<Message>& reasons) {
    const auto no = [](const std::optional<bool>& flag) { return flag.has_value() && !*flag; };
    if (action == ServerAction::create_child) {
        if (flags.needs_modprobe.value_or(false)) reasons.push_back({"server.reason.modules"});
    } else if (action == ServerAction::load_modules) {
        if (flags.modules_loaded.value_or(false)) reasons.push_back({"server.reason.modules_loaded"});
        if (no(flags.modules_available)) reasons.push_back({"server.reason.no_modules"});
    } else if (action == ServerAction::unload_modules) {
        if (no(flags.modules_loaded)) reasons.push_back({"server.reason.modules_not_loaded"});
    } else if (action == ServerAction::disable_hypervisor) {
        if (no(flags.enabled)) reasons.push_back({"server.reason.not_enabled"});
    }
}

void judge_hypervisor(ServerAction action, std::optional<ChildType> type, const Target& target,
                      std::vector<Message>& reasons) {
    if (type && !offered_for(action, *type))
        reasons.push_back({"server.reason.not_for_type", {{"type", std::string(child_type_name(*type))}}});
    if (!target.status || !type) return;
    const auto found = target.status->capabilities.find(*type);
    const host::HypervisorFlags* flags = found == target.status->capabilities.end() ? nullptr : &found->second;
    const CardState state = card_state(*type, flags);
    if (action == ServerAction::enable_hypervisor) {
        if (target.status->reboot_required) reasons.push_back({"server.reason.reboot_pending"});
        if (const char* key = why_not_enable(state)) reasons.push_back({key});
    } else if (action == ServerAction::create_child || action == ServerAction::configure_network) {
        if (state != CardState::ready) reasons.push_back({"server.reason.not_ready"});
    }
    if (flags) judge_flags(action, *flags, reasons);
}

/// Only what is told can be judged: a platform without a name known here may be anything.
void judge_platform(ServerAction action, std::optional<ChildType> type, const Host& host,
                    std::vector<Message>& reasons) {
    if (!type || host.platform == Platform::other) return;
    if (action != ServerAction::create_child && !of_hypervisor(action)) return;
    const auto there = hypervisors_of(host.platform);
    if (std::find(there.begin(), there.end(), *type) == there.end())
        reasons.push_back({"server.reason.platform", {{"type", std::string(child_type_name(*type))}}});
}

void judge_child(ServerAction action, const Child& child, std::vector<Message>& reasons) {
    const bool stopped = child.status == ChildStatus::stopped;
    const bool running = child.status == ChildStatus::running;
    const auto refuse = [&reasons](const char* key) { reasons.push_back({key}); };
    switch (action) {
        case ServerAction::start_child:
            if (!stopped) refuse("server.reason.not_stopped");
            break;
        case ServerAction::stop_child:
            if (!running) refuse("server.reason.not_running");
            break;
        case ServerAction::restart_child:
            if (!running && !stopped) refuse("server.reason.not_settled");
            break;
        case ServerAction::update_child_agent:
            if (child.host_id.empty()) refuse("server.reason.no_agent");
            // It goes to the machine's own agent, which has to be there.
            if (is_vm(child.type) && !running) refuse("server.reason.not_running");
            break;
        default:
            break;
    }
}

}  // namespace

Message tier_text(Tier tier) {
    switch (tier) {
        case Tier::community:
            return {"server.tier.community"};
        case Tier::professional:
            return {"server.tier.professional"};
        case Tier::enterprise:
            return {"server.tier.enterprise"};
    }
    return {"server.tier.community"};
}

std::string_view role_of(ServerAction action, std::optional<ChildType> type) {
    if (of_hypervisor(action)) return enable_role(type);
    switch (action) {
        case ServerAction::view_children:
            return "View Child Host";
        case ServerAction::create_child:
            return "Create Child Host";
        case ServerAction::start_child:
            return "Start Child Host";
        case ServerAction::stop_child:
            return "Stop Child Host";
        case ServerAction::restart_child:
            return "Restart Child Host";
        case ServerAction::delete_child:
            return "Delete Child Host";
        case ServerAction::update_child_agent:
            return "Update Agent";
        case ServerAction::configure_child:
            return "Configure Child Host";
        case ServerAction::reboot_host:
        case ServerAction::orchestrated_reboot:
            return "Reboot Host";
        case ServerAction::run_script:
            return "Run Script";
        case ServerAction::approve_host:
            return "Approve Host Registration";
        default:
            return "";
    }
}

std::string_view module_of(ServerAction action, std::optional<ChildType> type) {
    if (action == ServerAction::reboot_host || action == ServerAction::run_script ||
        action == ServerAction::approve_host || action == ServerAction::deploy_plan)
        return "";
    // The call about a host wants no licence.
    if (action == ServerAction::update_child_agent && is_vm(type)) return "";
    const bool of_children = action == ServerAction::view_children || action == ServerAction::configure_child ||
                             action == ServerAction::orchestrated_reboot;
    if (of_children || !type || *type == ChildType::lxd || *type == ChildType::wsl) return "container_engine";
    return "virtualization_engine";
}

namespace {

std::vector<Message> reasons_against_deploying(const Access& access, Target target) {
    if (!target.plan_action) return {{"server.reason.no_plan_action"}};
    const ServerAction action = *std::exchange(target.plan_action, std::nullopt);
    auto reasons = reasons_against(action, access, target);
    // A plan does without the server's own call for updates.
    std::erase(reasons, Message{"server.reason.no_updates"});
    if (!access.plans_offered) reasons.push_back({"server.reason.no_fleet"});
    return reasons;
}

}  // namespace

std::optional<ServerAction> action_of_plan(std::string_view action) {
    using Row = std::pair<std::string_view, ServerAction>;
    constexpr std::array rows{Row{"create", ServerAction::create_child},
                              Row{"delete", ServerAction::delete_child},
                              Row{"start", ServerAction::start_child},
                              Row{"stop", ServerAction::stop_child},
                              Row{"restart", ServerAction::restart_child},
                              Row{"enable", ServerAction::enable_hypervisor},
                              Row{"disable", ServerAction::disable_hypervisor},
                              Row{"update-agent", ServerAction::update_child_agent},
                              Row{"modules-enable", ServerAction::load_modules},
                              Row{"modules-disable", ServerAction::unload_modules},
                              Row{"network-create", ServerAction::configure_network},
                              Row{"network-delete", ServerAction::configure_network},
                              Row{"reboot-prepare", ServerAction::reboot_host}};
    const auto found = std::find_if(rows.begin(), rows.end(), [action](const Row& row) { return row.first == action; });
    return found != rows.end() ? std::optional(found->second) : std::nullopt;
}

std::vector<Message> reasons_against(ServerAction action, const Access& access, const Target& target) {
    if (action == ServerAction::deploy_plan) return reasons_against_deploying(access, target);
    const auto type = target.type ? target.type : target.child ? target.child->type : std::nullopt;
    std::vector<Message> reasons;
    if (!access.known) reasons.push_back({"server.reason.unknown"});
    const std::string module(module_of(action, type));
    if (access.known && !module.empty() && !access.license.modules.contains(module))
        reasons.push_back({"server.reason.module", {{"module", module}}});
    const std::string role(role_of(action, type));
    if (access.known && !role.empty() && !access.roles.contains(role))
        reasons.push_back({"server.reason.role", {{"role", role}}});
    if (action != ServerAction::update_child_agent || !is_vm(type)) judge_host(action, target, reasons);
    if (action == ServerAction::run_script) judge_script(access, target, reasons);
    if (action == ServerAction::update_child_agent && !access.updates_offered)
        reasons.push_back({"server.reason.no_updates"});
    if (target.host) judge_platform(action, type, *target.host, reasons);
    judge_hypervisor(action, type, target, reasons);
    if (target.child) judge_child(action, *target.child, reasons);
    return reasons;
}

}  // namespace sysmanage::server
