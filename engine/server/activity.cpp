// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server/activity.h"

namespace sysmanage::server {

std::string_view script_part_name(ScriptPart part) {
    switch (part) {
        case ScriptPart::plan:
            return "plan";
        case ScriptPart::cancel:
            return "cancel";
        case ScriptPart::clean_up:
            return "clean_up";
        case ScriptPart::list:
            return "list";
        case ScriptPart::none:
            break;
    }
    return "";
}

std::string_view server_action_name(ServerAction action) {
    switch (action) {
        case ServerAction::view_children:
            return "view_children";
        case ServerAction::create_child:
            return "create_child";
        case ServerAction::start_child:
            return "start_child";
        case ServerAction::stop_child:
            return "stop_child";
        case ServerAction::restart_child:
            return "restart_child";
        case ServerAction::delete_child:
            return "delete_child";
        case ServerAction::update_child_agent:
            return "update_child_agent";
        case ServerAction::configure_child:
            return "configure_child";
        case ServerAction::enable_hypervisor:
            return "enable_hypervisor";
        case ServerAction::disable_hypervisor:
            return "disable_hypervisor";
        case ServerAction::load_modules:
            return "load_modules";
        case ServerAction::unload_modules:
            return "unload_modules";
        case ServerAction::configure_network:
            return "configure_network";
        case ServerAction::reboot_host:
            return "reboot_host";
        case ServerAction::orchestrated_reboot:
            return "orchestrated_reboot";
        case ServerAction::run_script:
            return "run_script";
        case ServerAction::approve_host:
            return "approve_host";
        case ServerAction::deploy_plan:
            return "deploy_plan";
    }
    return "";
}

}  // namespace sysmanage::server
