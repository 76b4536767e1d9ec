// SPDX-License-Identifier: GPL-3.0-or-later
// What is permitted: roles, licence and the state of a host decide it, and each refusal has its reason. The server has
// the last word; these rules only keep people from asking in vain.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/message/message.h"
#include "engine/server/child.h"
#include "engine/server/host.h"
#include "engine/server/hypervisor_card.h"

namespace sysmanage::server {

enum class Tier { community, professional, enterprise };
Message tier_text(Tier tier);

struct License {
    Tier tier = Tier::community;
    std::set<std::string, std::less<>> modules{};  ///< licensed and, where the server tells it, loaded
    std::set<std::string, std::less<>> features{};
    std::string customer{};
    std::string expires{};  ///< as the server says it
    bool operator==(const License&) const = default;
};

struct Access {
    bool known = false;                          ///< permissions and licence have been read
    bool is_admin = false;                       ///< opens no role
    std::set<std::string, std::less<>> roles{};  ///< display names that are true: "Create Child Host"
    License license{};
    bool scripts_offered = true;  ///< the dialect has scripts/execute
    bool plans_offered = true;    ///< … and the fleet call that takes a deployment plan
    bool updates_offered = true;  ///< … and the calls that update an agent
    bool operator==(const Access&) const = default;
};

enum class ServerAction {
    view_children,
    create_child,
    start_child,
    stop_child,
    restart_child,
    delete_child,
    update_child_agent,
    configure_child,
    enable_hypervisor,
    disable_hypervisor,
    load_modules,
    unload_modules,
    configure_network,
    reboot_host,
    orchestrated_reboot,
    run_script,
    approve_host,
    deploy_plan,  ///< a plan as it is, through the fleet call: the server asks for no role there, so the rules here do
};

/// What an action is about. Everything that is not given is not looked at.
struct Target {
    const Host* host = nullptr;
    const Child* child = nullptr;
    std::optional<ChildType> type{};  ///< of the hypervisor; the child's own when there is one
    const VirtualizationStatus* status = nullptr;
    std::string_view shell{};  ///< run_script: the shell it needs
    /// deploy_plan: what the plan itself does. What is not permitted by itself is not permitted this way either.
    std::optional<ServerAction> plan_action{};
};

/// Every reason why the action is not permitted or cannot work now, the weightiest first (licence, role, host, agent,
/// hypervisor, child); empty: go on.
std::vector<Message> reasons_against(ServerAction action, const Access& access, const Target& target);

/// What a plan of this action ("create", "network-delete") does to a server's host; none when the server has no role for it.
std::optional<ServerAction> action_of_plan(std::string_view action);

/// The role that the server asks for; "" when it asks for none.
std::string_view role_of(ServerAction action, std::optional<ChildType> type);
/// The licence module: "container_engine" or "virtualization_engine"; "" when none.
std::string_view module_of(ServerAction action, std::optional<ChildType> type);

}  // namespace sysmanage::server
