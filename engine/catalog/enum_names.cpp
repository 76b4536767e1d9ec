// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalog/enum_names.h"

#include <array>

namespace sysmanage {
namespace {

template <class Value>
struct Named {
    Value value;
    std::string_view name;
};

constexpr std::array child_types = {
    Named<ChildType>{ChildType::kvm, "kvm"}, Named<ChildType>{ChildType::bhyve, "bhyve"},
    Named<ChildType>{ChildType::vmm, "vmm"}, Named<ChildType>{ChildType::lxd, "lxd"},
    Named<ChildType>{ChildType::wsl, "wsl"},
};

constexpr std::array provisionings = {
    Named<Provisioning>{Provisioning::cloud_init, "cloud_init"},
    Named<Provisioning>{Provisioning::nuageinit, "nuageinit"},
    Named<Provisioning>{Provisioning::mounted_image, "mounted_image"},
    Named<Provisioning>{Provisioning::preseed, "preseed"},
    Named<Provisioning>{Provisioning::autoinstall, "autoinstall"},
    Named<Provisioning>{Provisioning::apkovl, "apkovl"},
    Named<Provisioning>{Provisioning::installerconfig, "installerconfig"},
    Named<Provisioning>{Provisioning::openbsd_install, "openbsd_install"},
    Named<Provisioning>{Provisioning::windows, "windows"},
    Named<Provisioning>{Provisioning::container, "container"},
    Named<Provisioning>{Provisioning::wsl, "wsl"},
};

constexpr std::array families = {
    Named<Family>{Family::debian, "debian"},   Named<Family>{Family::ubuntu, "ubuntu"},
    Named<Family>{Family::fedora, "fedora"},   Named<Family>{Family::rhel, "rhel"},
    Named<Family>{Family::suse, "suse"},       Named<Family>{Family::alpine, "alpine"},
    Named<Family>{Family::freebsd, "freebsd"}, Named<Family>{Family::openbsd, "openbsd"},
    Named<Family>{Family::windows, "windows"}, Named<Family>{Family::other, "other"},
};

template <class Table>
auto value_of(const Table& table, std::string_view name) -> std::optional<decltype(table[0].value)> {
    for (const auto& entry : table)
        if (entry.name == name) return entry.value;
    return {};
}

template <class Table>
std::vector<std::string_view> names_of(const Table& table) {
    std::vector<std::string_view> names;
    for (const auto& entry : table) names.push_back(entry.name);
    return names;
}

}  // namespace

std::optional<ChildType> child_type_from_name(std::string_view name) { return value_of(child_types, name); }

std::string_view child_type_name(ChildType type) {
    for (const auto& entry : child_types)
        if (entry.value == type) return entry.name;
    return "";
}

std::optional<Provisioning> provisioning_from_name(std::string_view name) { return value_of(provisionings, name); }
std::optional<Family> family_from_name(std::string_view name) { return value_of(families, name); }

std::vector<std::string_view> child_type_names() { return names_of(child_types); }
std::vector<std::string_view> provisioning_names() { return names_of(provisionings); }
std::vector<std::string_view> family_names() { return names_of(families); }

}  // namespace sysmanage
