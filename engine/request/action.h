// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of a parent: the actions, their names and which types of child have them, in one table.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "engine/catalog/catalog.h"

namespace sysmanage {

enum class Action {
    create,
    delete_vm,
    start,
    stop,
    restart,
    probe,
    list,
    enable,          ///< make a parent able to run guests of this type
    modules_enable,  ///< load the hypervisor's kernel modules
    modules_disable,
    network_create,  ///< a network of the parent that guests are attached to
    network_delete,
    network_list,
    provision,       ///< no plan: only the documents that an installer answers its questions from
    image_download,  ///< fetch, check and unpack one into the parent's cache
    image_list,      ///< images in the parent's cache
    image_verify,
    image_prune,  ///< remove those that nothing stands on
    pool_create,  ///< a storage pool: a folder of the parent that libvirt keeps disks in
    pool_delete,
    pool_list,
    disable,        ///< the inverse of enable: takes out what enable has put in; guests' disks stay
    switch_create,  ///< a virtual switch of the parent that guests are attached to
    switch_delete,
    switch_list,
    zvol_create,  ///< a ZFS volume that a guest takes for a disk
    zvol_destroy,
    nat_add,  ///< the parent's packet filter lets a subnet of guests out through an interface
    nat_remove,
    reboot_prepare,  ///< write down which children run, stop them, and reboot the parent
    reboot_restore,  ///< start them again
    update_agent,    ///< the newest agent in a guest that the parent can run commands in
};

/// Sets of child types and of actions, as bits.
using Mask = std::uint64_t;
constexpr Mask bit_of(ChildType type) { return Mask{1} << static_cast<unsigned>(type); }
constexpr Mask bit_of(Action action) { return Mask{1} << static_cast<unsigned>(action); }

struct ActionRow {
    Action action;
    std::string_view name;  ///< as the command line and a plan call it
    Mask types;             ///< child types that have it
};

/// Every action once, in the order in which they are offered.
std::span<const ActionRow> action_table();

std::optional<Action> action_from_name(std::string_view name);  ///< "create", "delete", …
std::string_view action_name(Action action);
bool has_action(ChildType type, Action action);

/// Whether an action is about one guest, which the request names: its creation, its lifecycle, its agent.
bool is_about_a_guest(Action action);

}  // namespace sysmanage
