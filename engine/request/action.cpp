// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/action.h"

namespace sysmanage {
namespace {

constexpr Mask kvm = bit_of(ChildType::kvm), bhyve = bit_of(ChildType::bhyve), vmm = bit_of(ChildType::vmm),
               lxd = bit_of(ChildType::lxd), wsl = bit_of(ChildType::wsl);
constexpr Mask every_type = kvm | bhyve | vmm | lxd | wsl;

constexpr ActionRow table[] = {
    {Action::create, "create", every_type},
    {Action::delete_vm, "delete", every_type},
    {Action::start, "start", every_type},
    {Action::stop, "stop", every_type},
    {Action::restart, "restart", every_type},
    {Action::probe, "probe", every_type},
    {Action::list, "list", every_type},
    {Action::enable, "enable", every_type},
    {Action::disable, "disable", bhyve | vmm},
    {Action::modules_enable, "modules-enable", kvm},
    {Action::modules_disable, "modules-disable", kvm},
    {Action::network_create, "network-create", kvm},
    {Action::network_delete, "network-delete", kvm},
    {Action::network_list, "network-list", kvm},
    {Action::switch_create, "switch-create", bhyve},
    {Action::switch_delete, "switch-delete", bhyve},
    {Action::switch_list, "switch-list", bhyve},
    {Action::nat_add, "nat-add", bhyve},
    {Action::nat_remove, "nat-remove", bhyve},
    {Action::zvol_create, "zvol-create", bhyve},
    {Action::zvol_destroy, "zvol-destroy", bhyve},
    {Action::reboot_prepare, "reboot-prepare", every_type},
    {Action::reboot_restore, "reboot-restore", every_type},
    {Action::update_agent, "update-agent", lxd | wsl},
    {Action::provision, "provision", every_type},
    {Action::image_download, "image-download", kvm},
    {Action::image_list, "image-list", kvm},
    {Action::image_verify, "image-verify", kvm},
    {Action::image_prune, "image-prune", kvm},
    {Action::pool_create, "pool-create", kvm},
    {Action::pool_delete, "pool-delete", kvm},
    {Action::pool_list, "pool-list", kvm},
};

}  // namespace

std::span<const ActionRow> action_table() { return table; }

std::optional<Action> action_from_name(std::string_view name) {
    for (const auto& row : table)
        if (row.name == name) return row.action;
    return {};
}

std::string_view action_name(Action action) {
    for (const auto& row : table)
        if (row.action == action) return row.name;
    return "";
}

bool has_action(ChildType type, Action action) {
    for (const auto& row : table)
        if (row.action == action) return (row.types & bit_of(type)) != 0;
    return false;
}

bool is_about_a_guest(Action action) {
    constexpr Mask about_one = bit_of(Action::create) | bit_of(Action::delete_vm) | bit_of(Action::start) |
                               bit_of(Action::stop) | bit_of(Action::restart) | bit_of(Action::update_agent);
    return (about_one & bit_of(action)) != 0;
}

}  // namespace sysmanage
