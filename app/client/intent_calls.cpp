// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/intent_calls.h"

namespace sysmanage::client {
namespace {

using server::ServerAction;

std::optional<Call> enableCall(std::optional<ChildType> type) {
    if (!type) return std::nullopt;
    switch (*type) {
        case ChildType::kvm:
            return Call::enableKvm;
        case ChildType::bhyve:
            return Call::enableBhyve;
        case ChildType::vmm:
            return Call::enableVmm;
        case ChildType::lxd:
            return Call::enableLxd;
        case ChildType::wsl:
            return Call::enableWsl;
    }
    return std::nullopt;
}

std::optional<Call> onlyFor(ChildType wanted, std::optional<ChildType> type, Call call) {
    return type == wanted ? std::optional(call) : std::nullopt;
}

std::optional<Call> callOf(Dialect dialect, ServerAction action, std::optional<ChildType> type) {
    switch (action) {
        case ServerAction::create_child:
            return Call::createChild;
        case ServerAction::start_child:
            return Call::startChild;
        case ServerAction::stop_child:
            return Call::stopChild;
        case ServerAction::restart_child:
            return Call::restartChild;
        case ServerAction::delete_child:
            return Call::deleteChild;
        case ServerAction::update_child_agent:
            return type == ChildType::lxd || type == ChildType::wsl ? Call::updateChildAgent : Call::updateHostAgent;
        case ServerAction::enable_hypervisor:
            return enableCall(type);
        case ServerAction::disable_hypervisor:
            return onlyFor(ChildType::bhyve, type, Call::disableBhyve);
        case ServerAction::load_modules:
            return onlyFor(ChildType::kvm, type, Call::enableKvmModules);
        case ServerAction::unload_modules:
            return onlyFor(ChildType::kvm, type, Call::disableKvmModules);
        case ServerAction::configure_network:
            return Call::configureKvmNetworking;
        case ServerAction::reboot_host:
            return Call::reboot;
        // The documented dialect's one reboot is the safe one.
        case ServerAction::orchestrated_reboot:
            return dialect == Dialect::documented ? Call::reboot : Call::orchestratedReboot;
        case ServerAction::approve_host:
            return Call::approveHost;
        case ServerAction::run_script:
            return Call::executeScript;
        case ServerAction::view_children:
            return Call::children;
        case ServerAction::deploy_plan:
            return Call::commandAgent;
        case ServerAction::configure_child:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Call> callFor(Dialect dialect, ServerAction action, std::optional<ChildType> type) {
    const auto call = callOf(dialect, action, type);
    return call && route(dialect, *call) ? call : std::nullopt;
}

std::string nameInCreate(const server::Intent& intent) {
    // A WSL instance goes by its distribution.
    const char* key = intent.type == ChildType::lxd   ? "container_name"
                      : intent.type == ChildType::wsl ? "distribution"
                                                      : "vm_name";
    const auto found = intent.body.find(key);
    if (found != intent.body.end() && found->is_string()) return found->get<std::string>();
    return intent.child_name;
}

}  // namespace sysmanage::client
