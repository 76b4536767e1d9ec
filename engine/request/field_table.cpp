// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/field_table.h"

#include "engine/request/address.h"
#include "engine/request/characters.h"
#include "engine/request/field_readers.h"
#include "engine/request/rules.h"
#include "engine/text/closest.h"
#include "engine/text/size.h"

namespace sysmanage {
namespace {

using nlohmann::json;

// ---- who has a field, and who uses it ----

constexpr Mask kvm = bit_of(ChildType::kvm), bhyve = bit_of(ChildType::bhyve), vmm = bit_of(ChildType::vmm),
               lxd = bit_of(ChildType::lxd), wsl = bit_of(ChildType::wsl);
constexpr Mask machines = kvm | bhyve | vmm;
constexpr Mask every_type = machines | lxd | wsl;
// What a guest is, whether a plan makes it or its documents are written alone.
constexpr Mask guest = bit_of(Action::create) | bit_of(Action::provision);
constexpr Mask create = bit_of(Action::create), remove_vm = bit_of(Action::delete_vm);
constexpr Mask update_agent = bit_of(Action::update_agent);
constexpr Mask existing =
    remove_vm | bit_of(Action::start) | bit_of(Action::stop) | bit_of(Action::restart) | update_agent;
constexpr Mask named = create | existing;
constexpr Mask enable = bit_of(Action::enable);
constexpr Mask make_network = bit_of(Action::network_create);
constexpr Mask named_network = make_network | bit_of(Action::network_delete);
constexpr Mask make_pool = bit_of(Action::pool_create);
constexpr Mask named_pool = make_pool | bit_of(Action::pool_delete);
constexpr Mask make_switch = bit_of(Action::switch_create);
constexpr Mask named_switch = make_switch | bit_of(Action::switch_delete);
constexpr Mask change_nat = bit_of(Action::nat_add) | bit_of(Action::nat_remove);
constexpr Mask make_zvol = bit_of(Action::zvol_create);
constexpr Mask named_zvol = make_zvol | bit_of(Action::zvol_destroy);
constexpr Mask fetch_image = bit_of(Action::image_download);
constexpr Mask every_action = ~Mask{0};

// ---- fields with a reader of their own ----

void read_child_type(Reading&, const json&) {}  // known before anything else is read
json write_child_type(const Request& request) { return child_type_name(request.child_type); }

std::string_view nearest_id(const Reading& reading, const std::string& text) {
    if (text.size() > 200) return {};
    // "debian-12" for "kvm-debian-12"
    const auto whole = std::string(child_type_name(reading.request.child_type)) + "-" + text;
    std::vector<std::string_view> ids;
    for (const auto* entry : reading.catalog.entries_for(reading.request.child_type)) {
        if (entry->id == whole) return entry->id;
        ids.push_back(entry->id);
    }
    return closest(text, ids);
}

void read_distribution(Reading& reading, const json& value) {
    const auto text = read_request_text(reading, value);
    if (!text) return;
    if (text->empty()) return reading.fault({"request.empty"});
    reading.distribution = reading.catalog.find(reading.request.child_type, *text);
    if (reading.distribution) {
        reading.request.distribution = reading.distribution->id;
        return;
    }
    const auto near = nearest_id(reading, *text);
    reading.fault(near.empty() ? Message{"request.distribution.unknown"}
                               : Message{"request.distribution.unknown_near", {{"near", std::string(near)}}});
}

void read_name(Reading& reading, const json& value) {
    const auto text = read_request_text(reading, value);
    if (!text) return;
    if (auto fault = rules::vm_name(reading.request.child_type, *text); !fault.empty())
        return reading.fault(std::move(fault));
    reading.request.vm_name = *text;
}

json write_vm_name(const Request& request) {
    return request.child_type == ChildType::lxd ? json() : write_member<&Request::vm_name>(request);
}
json write_container_name(const Request& request) {
    return request.child_type == ChildType::lxd ? write_member<&Request::vm_name>(request) : json();
}

constexpr std::uint64_t least_size = 64ULL << 20;
constexpr std::uint64_t largest_disk = 64ULL << 40;

template <std::uint64_t Request::*Member>
void read_size(Reading& reading, const json& value) {
    if (value.is_number()) return reading.fault({"request.size.unit"});
    const auto text = read_request_text(reading, value);
    if (!text) return;
    const auto bytes = parse_size(*text);
    if (!bytes) return reading.fault({"request.size.form"});
    constexpr std::uint64_t low = least_size;
    constexpr std::uint64_t high = Member == &Request::memory_bytes ? 16ULL << 40 : largest_disk;
    // Tools and libvirt count in whole MiB.
    const auto whole = *bytes >> 20 << 20;
    if (whole < low || whole > high)
        return reading.fault({"request.size.range", {{"high", size_text(high)}, {"low", size_text(low)}}});
    reading.request.*Member = whole;
}

template <std::uint64_t Request::*Member>
json write_size(const Request& request) {
    const auto given = write_member<Member>(request);
    return given.is_null() ? given : json(size_text(request.*Member));
}

/// A size of whole MiB between 64 MiB and 64 TiB; none, and the fault noted by the caller's place, when it is not one.
std::optional<std::uint64_t> disk_size_of(const std::string& text) {
    const auto bytes = parse_size(text);
    if (!bytes || *bytes < least_size || *bytes > largest_disk) return {};
    return *bytes >> 20 << 20;
}

void read_extra_disks(Reading& reading, const json& value) {
    constexpr std::size_t most = 8;
    if (value.is_array() && value.size() > most)
        return reading.fault({"request.list.too_long", {{"limit", std::to_string(most)}}});
    read_request_list(reading, value, [&](const std::string& text, std::size_t index) {
        if (const auto bytes = disk_size_of(text))
            reading.request.extra_disk_bytes.push_back(*bytes);
        else if (parse_size(text))
            reading.item_fault(
                index, {"request.size.range", {{"high", size_text(largest_disk)}, {"low", size_text(least_size)}}});
        else
            reading.item_fault(index, {"request.size.form"});
    });
}

json write_extra_disks(const Request& request) {
    json sizes;
    for (const auto bytes : request.extra_disk_bytes) sizes.push_back(size_text(bytes));
    return sizes;
}

/// Hexadecimal text in one case, so that equal values are equal.
std::string lower(std::string text) {
    for (auto& c : text)
        if (rules::is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    return text;
}

void read_sha256(Reading& reading, const json& value) {
    read_line<&Request::image_sha256, rules::sha256>(reading, value);
    reading.request.image_sha256 = lower(reading.request.image_sha256);
}

void read_mac(Reading& reading, const json& value) {
    read_line<&Request::mac_address, rules::mac_address>(reading, value);
    reading.request.mac_address = lower(reading.request.mac_address);
}

void read_token(Reading& reading, const json& value) {
    read_line<&Request::auto_approve_token, rules::uuid>(reading, value);
    reading.request.auto_approve_token = Secret(lower(std::string(reading.request.auto_approve_token.reveal())));
}

/// As Windows writes it, in braces, or without; kept without.
void read_guid(Reading& reading, const json& value) {
    const auto text = read_request_text(reading, value);
    if (!text || text->empty()) return;
    const bool braced = text->size() > 2 && text->front() == '{' && text->back() == '}';
    const auto guid = braced ? text->substr(1, text->size() - 2) : *text;
    if (!rules::uuid(guid).empty()) return reading.fault({"request.guid"});
    reading.request.wsl_guid = lower(guid);
}

void read_ssh_pubkey(Reading& reading, const json& value) {
    const auto text = read_request_text(reading, value);
    if (!text || text->empty()) return;
    if (auto fault = rules::ssh_public_key(*text); !fault.empty()) return reading.fault(std::move(fault));
    reading.request.ssh_public_keys.push_back(*text);
}

/// One plain address in its canonical form; a fault is noted at the place.
std::optional<IpAddress> checked_address(Reading& reading, std::string_view text) {
    const auto address = parse_address(text);
    if (!address)
        reading.fault({"request.address.form"});
    else if (!is_unicast(*address))
        reading.fault({"request.address.special"});
    else
        return address;
    return {};
}

void read_vm_ip(Reading& reading, const json& value) {
    const auto text = read_request_text(reading, value);
    if (!text || text->empty()) return;
    const auto slash = text->find('/');
    const auto address = checked_address(reading, std::string_view(*text).substr(0, slash));
    if (!address) return;
    int prefix = address->v6 ? 64 : 24;
    if (slash != text->npos) {
        const auto digits = std::string_view(*text).substr(slash + 1);
        const int longest = address->bits() - 1;
        const bool whole = !digits.empty() && digits.size() <= 3 && rules::all(digits, rules::is_digit) &&
                           (digits.size() == 1 || digits.front() != '0');
        prefix = whole ? std::stoi(std::string(digits)) : 0;
        if (prefix < 1 || prefix > longest)
            return reading.fault({"request.address.prefix", {{"high", std::to_string(longest)}}});
    }
    if (is_subnet_end(*address, prefix)) return reading.fault({"request.address.subnet_end"});
    reading.request.vm_ip = GuestAddress{address_text(*address), prefix};
}

json write_vm_ip(const Request& request) {
    if (!request.vm_ip) return {};
    return request.vm_ip->address + "/" + std::to_string(request.vm_ip->prefix_length);
}

template <std::string Request::*Member>
void read_address(Reading& reading, const json& value) {
    const auto text = read_request_text(reading, value);
    if (!text || text->empty()) return;
    if (const auto address = checked_address(reading, *text)) reading.request.*Member = address_text(*address);
}

template <std::string Request::*Member, bool V6>
void read_subnet(Reading& reading, const json& value) {
    const auto text = read_request_text(reading, value);
    if (!text || text->empty()) return;
    const auto subnet = parse_subnet(*text);
    if (!subnet || subnet->address.v6 != V6)
        return reading.fault({V6 ? "request.subnet.form_v6" : "request.subnet.form"});
    if (!has_room_for_guests(*subnet)) return reading.fault({V6 ? "request.subnet.size_v6" : "request.subnet.size"});
    if (!is_for_guests(*subnet)) return reading.fault({"request.subnet.special"});
    reading.request.*Member = subnet_text(*subnet);
}

/// A resolver's fault; a resolver on the parent's loopback is of no use in the guest.
Message resolver_fault(std::string_view text) {
    const auto address = parse_address(text);
    if (!address) return {"request.address.form"};
    return is_unicast(*address) ? Message{} : Message{"request.address.special"};
}

void add_resolver(Reading& reading, std::string_view text) {
    const auto canonical = address_text(*parse_address(text));
    auto& servers = reading.request.dns_servers;
    if (std::find(servers.begin(), servers.end(), canonical) == servers.end()) servers.push_back(canonical);
}

void read_dns_servers(Reading& reading, const json& value) {
    read_request_list(reading, value, [&](const std::string& text, std::size_t index) {
        if (auto fault = resolver_fault(text); !fault.empty()) return reading.item_fault(index, std::move(fault));
        add_resolver(reading, text);
    });
}

void read_dns_server(Reading& reading, const json& value) {
    const auto text = read_request_text(reading, value);
    if (!text || text->empty()) return;
    if (auto fault = resolver_fault(*text); !fault.empty()) return reading.fault(std::move(fault));
    add_resolver(reading, *text);
}

json write_network_switch(const Request& request) {
    return request.child_type == ChildType::kvm ? json() : write_member<&Request::network>(request);
}
json write_network(const Request& request) {
    return request.child_type == ChildType::kvm ? write_member<&Request::network>(request) : json();
}

constexpr int most_cpus = 512;

constexpr FieldRule table[] = {
    {"child_type", every_type, every_action, 0, 0, read_child_type, write_child_type},
    {"distribution", every_type, guest | update_agent | fetch_image, guest | update_agent, 0, read_distribution,
     write_member<&Request::distribution>},
    {"vm_name", machines | wsl, named, named, wsl, read_name, write_vm_name},
    {"container_name", lxd, named, named, 0, read_name, write_container_name},
    {"wsl_guid", wsl, existing, 0, 0, read_guid, write_member<&Request::wsl_guid>},
    {"hostname", every_type, guest, guest, 0, read_given_line<&Request::hostname, rules::hostname>,
     write_member<&Request::hostname>},
    {"username", every_type, guest, guest, 0, read_given_line<&Request::username, rules::username>,
     write_member<&Request::username>},
    {"password", every_type, guest, 0, 0, read_given_line<&Request::password, rules::password>, write_nothing},
    {"password_hash", every_type, guest, 0, 0, read_line<&Request::password_hash, rules::password_hash>,
     write_member<&Request::password_hash>},
    {"root_password", vmm, guest, 0, 0, read_given_line<&Request::root_password, rules::password>, write_nothing},
    {"root_password_hash", vmm, guest, 0, 0, read_line<&Request::root_password_hash, rules::password_hash>,
     write_member<&Request::root_password_hash>},
    {"memory", machines, create, 0, 0, read_size<&Request::memory_bytes>, write_size<&Request::memory_bytes>},
    {"disk_size", machines, create | make_zvol, 0, 0, read_size<&Request::disk_bytes>,
     write_size<&Request::disk_bytes>},
    {"cpus", machines, create, 0, 0, read_number<&Request::cpus, 1, most_cpus>, write_member<&Request::cpus>},
    {"base_image_path", kvm | bhyve, create | fetch_image | bit_of(Action::image_prune), 0, 0,
     read_line<&Request::base_image_path, rules::image_source>, write_member<&Request::base_image_path>},
    {"iso_url", vmm, create, 0, 0, read_line<&Request::base_image_path, rules::url>,
     write_member<&Request::base_image_path>},
    {"image_format", kvm | bhyve, create, 0, 0, read_line<&Request::image_format, rules::image_format>,
     write_member<&Request::image_format>},
    {"image_sha256", machines, create | fetch_image, 0, 0, read_sha256, write_member<&Request::image_sha256>},
    {"allow_insecure_download", machines, create | fetch_image, 0, 0, read_flag<&Request::allow_insecure_download>,
     write_member<&Request::allow_insecure_download>},
    {"size", bhyve, make_zvol, 0, 0, read_size<&Request::disk_bytes>, write_nothing},
    {"sparse", bhyve, make_zvol, 0, 0, read_flag<&Request::sparse>, write_member<&Request::sparse>},
    {"disk_kind", bhyve, create, 0, 0, read_line<&Request::disk_kind, rules::disk_kind>,
     write_member<&Request::disk_kind>},
    {"iso_path", bhyve, create, 0, 0, read_line<&Request::iso_path, rules::medium>, write_member<&Request::iso_path>},
    {"loader", bhyve, create, 0, 0, read_line<&Request::loader, rules::loader>, write_member<&Request::loader>},
    {"template", bhyve, create, 0, 0, read_line<&Request::guest_template, rules::network_name>,
     write_member<&Request::guest_template>},
    {"disk_format", kvm, create, 0, 0, read_line<&Request::disk_format, rules::image_format>,
     write_member<&Request::disk_format>},
    {"linked_clone", kvm, create, 0, 0, read_flag<&Request::linked_clone>, write_member<&Request::linked_clone>},
    {"extra_disks", kvm, create, 0, 0, read_extra_disks, write_extra_disks},
    {"ssh_public_keys", machines, guest, 0, 0, read_list<&Request::ssh_public_keys, rules::ssh_public_key>,
     write_member<&Request::ssh_public_keys>},
    {"ssh_pubkey", machines, guest, 0, 0, read_ssh_pubkey, write_nothing},
    {"packages", kvm | bhyve | vmm, guest, 0, 0, read_list<&Request::packages, rules::package>,
     write_member<&Request::packages>},
    {"timezone", kvm | bhyve | vmm, guest, 0, 0, read_line<&Request::timezone, rules::timezone>,
     write_member<&Request::timezone>},
    {"locale", kvm | bhyve | vmm, guest, 0, 0, read_line<&Request::locale, rules::locale>,
     write_member<&Request::locale>},
    {"cloud_init", kvm | bhyve, guest, 0, 0, read_line<&Request::cloud_init, rules::cloud_init>,
     write_member<&Request::cloud_init>},
    {"install_agent", every_type, guest, 0, 0, read_flag<&Request::install_agent>,
     write_member<&Request::install_agent>},
    {"agent_install_commands", every_type, guest | update_agent, 0, 0,
     read_list<&Request::agent_install_commands, rules::install_command>,
     write_member<&Request::agent_install_commands>},
    {"agent_config_yaml", every_type, guest, 0, 0, read_line<&Request::agent_config_yaml, rules::agent_config>,
     write_member<&Request::agent_config_yaml>},
    {"keyboard", kvm | vmm, guest, 0, 0, read_line<&Request::keyboard, rules::keyboard>,
     write_member<&Request::keyboard>},
    {"mirror", kvm | vmm, guest, 0, 0, read_line<&Request::mirror, rules::mirror>, write_member<&Request::mirror>},
    {"disk_layout", kvm | vmm, guest, 0, 0, read_line<&Request::disk_layout, rules::disk_layout>,
     write_member<&Request::disk_layout>},
    {"install_disk", kvm, bit_of(Action::provision), 0, 0, read_line<&Request::install_disk, rules::disk_device>,
     write_member<&Request::install_disk>},
    {"network", kvm, create, 0, 0, read_line<&Request::network, rules::network_name>, write_network},
    {"network_switch", bhyve | vmm, create, 0, 0, read_line<&Request::network, rules::network_name>,
     write_network_switch},
    {"bridge", kvm, create | make_network, 0, 0, read_line<&Request::bridge, rules::bridge_name>,
     write_member<&Request::bridge>},
    {"mac_address", bhyve, create, 0, 0, read_mac, write_member<&Request::mac_address>},
    {"vm_ip", machines, guest, 0, 0, read_vm_ip, write_vm_ip},
    {"gateway_ip", machines, guest, 0, 0, read_address<&Request::gateway_ip>, write_member<&Request::gateway_ip>},
    {"dns_servers", machines, guest | make_network, 0, 0, read_dns_servers, write_member<&Request::dns_servers>},
    {"dns_server", machines, guest | make_network, 0, 0, read_dns_server, write_nothing},
    {"server_url", every_type, guest, 0, 0, read_line<&Request::server_url, rules::server_name>,
     write_member<&Request::server_url>},
    {"server_port", every_type, guest, 0, 0, read_number<&Request::server_port, 1, 65535>,
     write_member<&Request::server_port>},
    {"server_port", kvm, enable, 0, 0, read_number<&Request::server_port, 1, 65535>,
     write_member<&Request::server_port>},
    {"use_https", every_type, guest, 0, 0, read_flag<&Request::use_https>, write_member<&Request::use_https>},
    {"verify_ssl", every_type, guest, 0, 0, read_flag<&Request::verify_ssl>, write_member<&Request::verify_ssl>},
    {"auto_approve", every_type, guest, 0, 0, read_flag<&Request::auto_approve>, write_member<&Request::auto_approve>},
    {"auto_approve_token", every_type, guest, 0, 0, read_token, write_member<&Request::auto_approve_token>},
    {"enrollment_token", every_type, guest, 0, 0, read_line<&Request::enrollment_token, rules::enrollment_token>,
     write_member<&Request::enrollment_token>},
    {"virt_type", kvm, create | enable, 0, 0, read_line<&Request::virt_type, rules::virt_type>,
     write_member<&Request::virt_type>},
    {"firmware", kvm, guest, 0, 0, read_line<&Request::firmware, rules::firmware>, write_member<&Request::firmware>},
    {"autostart", kvm | bhyve | vmm | lxd, create, 0, 0, read_flag<&Request::autostart>,
     write_member<&Request::autostart>},
    {"purge_storage", machines, remove_vm, 0, 0, read_flag<&Request::purge_storage>,
     write_member<&Request::purge_storage>},
    {"parent_os", kvm | lxd, enable, 0, 0, read_line<&Request::parent_os, rules::parent_os>,
     write_member<&Request::parent_os>},
    {"stop_seconds", every_type, bit_of(Action::reboot_prepare), 0, 0, read_number<&Request::stop_seconds, 10, 3600>,
     write_member<&Request::stop_seconds>},
    {"arm_restore", every_type, bit_of(Action::reboot_prepare), 0, 0, read_flag<&Request::arm_restore>,
     write_member<&Request::arm_restore>},
    {"storage_driver", lxd, enable, 0, 0, read_line<&Request::storage_driver, rules::storage_driver>,
     write_member<&Request::storage_driver>},
    {"server_on_parent", kvm, enable, 0, 0, read_flag<&Request::server_on_parent>,
     write_member<&Request::server_on_parent>},
    {"pool_name", kvm, named_pool, named_pool, 0, read_given_line<&Request::pool_name, rules::network_name>,
     write_member<&Request::pool_name>},
    {"storage_path", kvm, make_pool | create, make_pool, 0, read_given_line<&Request::storage_path, rules::folder>,
     write_member<&Request::storage_path>},
    {"network_name", kvm, named_network, named_network, 0, read_given_line<&Request::network_name, rules::network_name>,
     write_member<&Request::network_name>},
    {"forward_mode", kvm, make_network, 0, 0, read_line<&Request::forward_mode, rules::forward_mode>,
     write_member<&Request::forward_mode>},
    {"subnet", kvm, make_network, 0, 0, read_subnet<&Request::subnet, false>, write_member<&Request::subnet>},
    {"guest_subnet", vmm, enable, 0, 0, read_subnet<&Request::subnet, false>, write_member<&Request::subnet>},
    {"dhcp", kvm | bhyve, make_network | make_switch, 0, 0, read_flag<&Request::dhcp>, write_member<&Request::dhcp>},
    {"dhcp_start", kvm | bhyve, make_network | make_switch, 0, 0, read_address<&Request::dhcp_start>,
     write_member<&Request::dhcp_start>},
    {"dhcp_end", kvm | bhyve, make_network | make_switch, 0, 0, read_address<&Request::dhcp_end>,
     write_member<&Request::dhcp_end>},
    {"subnet_v6", kvm, make_network, 0, 0, read_subnet<&Request::subnet_v6, true>, write_member<&Request::subnet_v6>},
    {"dns_domain", kvm, make_network, 0, 0, read_line<&Request::dns_domain, rules::hostname>,
     write_member<&Request::dns_domain>},
    {"dns_servers", bhyve, make_switch | enable, 0, 0, read_dns_servers, write_member<&Request::dns_servers>},
    {"storage_path", bhyve, enable, 0, 0, read_given_line<&Request::storage_path, rules::folder>,
     write_member<&Request::storage_path>},
    {"subnet", bhyve, make_switch | change_nat | enable, change_nat, 0, read_subnet<&Request::subnet, false>,
     write_member<&Request::subnet>},
    {"switch_name", bhyve, named_switch, named_switch, 0, read_given_line<&Request::network_name, rules::switch_name>,
     write_member<&Request::network_name>},
    {"interface", bhyve, make_switch | enable, 0, 0, read_line<&Request::interface, rules::bridge_name>,
     write_member<&Request::interface>},
    {"egress_interface", bhyve, make_switch | bit_of(Action::nat_add) | enable, 0, 0,
     read_line<&Request::egress_interface, rules::bridge_name>, write_member<&Request::egress_interface>},
    {"nat", bhyve, make_switch | enable, 0, 0, read_flag<&Request::nat>, write_member<&Request::nat>},
    {"dataset", bhyve, named_zvol | enable, named_zvol, 0, read_given_line<&Request::zfs_dataset, rules::zfs_dataset>,
     write_member<&Request::zfs_dataset>},
    {"stop_guests", bhyve, bit_of(Action::disable), 0, 0, read_flag<&Request::stop_guests>,
     write_member<&Request::stop_guests>},
};

}  // namespace

std::span<const FieldRule> field_table() { return table; }

}  // namespace sysmanage
