// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/cross_checks.h"

#include "engine/request/address.h"
#include "engine/request/field_limits.h"
#include "engine/request/rules.h"
#include "engine/text/size.h"

namespace sysmanage {
namespace {

bool is_clean(const Reading& reading, std::string_view field) {
    for (const auto& problem : reading.problems)
        if (problem.field == field) return false;
    return true;
}

/// A clear password or a hash, not both; the hash of a kind that the guest knows.
void check_password(Reading& reading, const char* clear, const char* hashed, const Secret& hash, bool required) {
    const bool has_clear = reading.has(clear), has_hash = reading.has(hashed) && !hash.empty();
    if (required && !has_clear && !reading.has(hashed))
        reading.fault_at(clear, {"request.password.missing", {{"hash", hashed}}});
    if (required && !has_clear && reading.has(hashed) && hash.empty() && is_clean(reading, hashed))
        reading.fault_at(hashed, {"request.empty"});
    if (has_clear && has_hash) reading.fault_at(hashed, {"request.password.both", {{"clear", clear}}});
    if (!has_hash || !reading.distribution) return;
    if (auto fault = rules::password_hash_for(reading.distribution->family, hash.reveal()); !fault.empty())
        reading.fault_at(hashed, std::move(fault));
}

void check_clear_length(Reading& reading, const char* field, const Secret& clear) {
    constexpr std::size_t longest_for_bcrypt = 72;
    if (reading.distribution && reading.distribution->family == Family::openbsd &&
        clear.reveal().size() > longest_for_bcrypt)
        reading.fault_at(field, {"request.text.too_long", {{"limit", std::to_string(longest_for_bcrypt)}}});
}

void check_least(Reading& reading, const char* field, std::uint64_t bytes, std::uint64_t least) {
    if (bytes < least && is_clean(reading, field))
        reading.fault_at(field, {"request.size.distribution",
                                 {{"distribution", reading.distribution->display_name}, {"least", size_text(least)}}});
}

bool is_remote(std::string_view source) { return source.starts_with("https://") || source.starts_with("http://"); }

/// What comes over the network is checked against a digest and comes over TLS, unless the request says otherwise.
void check_image(Reading& reading) {
    const auto& request = reading.request;
    const auto& entry = *reading.distribution;
    const bool medium = !request.iso_path.empty();
    const bool own = medium || !request.base_image_path.empty();
    const char* own_field = request.child_type == ChildType::vmm ? "iso_url" : medium ? "iso_path" : "base_image_path";
    const auto& source = medium ? request.iso_path : own ? request.base_image_path : entry.install_identifier;
    if (!is_remote(source) || request.allow_insecure_download) return;
    if (source.starts_with("http://")) reading.fault_at(own ? own_field : "distribution", {"request.image.http"});
    if (!is_clean(reading, "image_sha256")) return;
    if (request.image_sha256.empty() && (own || !entry.checksum.known()))
        reading.fault_at("image_sha256", {"request.image.digest_missing"});
    else if (request.image_sha256.empty() && entry.checksum.url.starts_with("http://"))
        reading.fault_at("distribution", {"request.image.http"});
}

/// Only what lies elsewhere can be fetched: the image of a distribution, or one of the administrator's own.
void check_fetched_image(Reading& reading) {
    static const Distribution none;
    const bool own = !reading.request.base_image_path.empty();
    if (!own && !reading.distribution) {
        if (is_clean(reading, "distribution") && is_clean(reading, "base_image_path"))
            reading.fault_at("distribution", {"request.image.nothing"});
        return;
    }
    const auto& source = own ? reading.request.base_image_path : reading.distribution->install_identifier;
    if (!is_remote(source)) return reading.fault_at(own ? "base_image_path" : "distribution", {"request.image.local"});
    if (!reading.distribution) reading.distribution = &none;
    check_image(reading);
}

void check_format(Reading& reading) {
    if (reading.request.image_format.empty() || !reading.request.base_image_path.empty()) return;
    if (is_clean(reading, "base_image_path") && reading.request.image_format != reading.distribution->image_format)
        reading.fault_at("image_format", {"request.image.format", {{"format", reading.distribution->image_format}}});
}

/// A clone is a layer on an image that only the cache keeps as it was, in a format that has layers.
void check_linked_clone(Reading& reading) {
    const auto& request = reading.request;
    if (!request.linked_clone) return;
    if (!request.base_image_path.empty() && !is_remote(request.base_image_path))
        reading.fault_at("linked_clone", {"request.clone.local_image"});
    if (request.disk_format == "raw") reading.fault_at("linked_clone", {"request.clone.raw"});
}

void check_gateway(Reading& reading) {
    const auto& request = reading.request;
    if (request.gateway_ip.empty()) return;
    if (!request.vm_ip) {
        if (is_clean(reading, "vm_ip")) reading.fault_at("gateway_ip", {"request.gateway.alone"});
        return;
    }
    const auto gateway = *parse_address(request.gateway_ip);
    const auto guest = *parse_address(request.vm_ip->address);
    if (gateway.v6 != guest.v6) return reading.fault_at("gateway_ip", {"request.gateway.family"});
    if (gateway == guest) return reading.fault_at("gateway_ip", {"request.gateway.same"});
    if (gateway.v6 && is_link_local(gateway)) return;
    if (!same_subnet(gateway, guest, request.vm_ip->prefix_length))
        return reading.fault_at("gateway_ip", {"request.gateway.subnet"});
    if (is_subnet_end(gateway, request.vm_ip->prefix_length))
        reading.fault_at("gateway_ip", {"request.address.subnet_end"});
}

void check_bridge(Reading& reading) {
    const auto& request = reading.request;
    if (request.bridge.empty() || request.network == "default") return;
    reading.fault_at("bridge", {"request.network.both"});
}

void settle_approval(Reading& reading) {
    auto& request = reading.request;
    if (request.auto_approve_token.empty()) return;
    if (reading.has("auto_approve") && !request.auto_approve && is_clean(reading, "auto_approve"))
        reading.fault_at("auto_approve_token", {"request.token.not_wanted"});
    request.auto_approve = true;
}

void settle_firmware(Reading& reading) {
    auto& request = reading.request;
    const auto& entry = *reading.distribution;
    if (!request.base_image_path.empty()) return;  // nobody knows what the administrator's own image boots with
    if (!reading.has("firmware") && !entry.bios) request.firmware = "uefi";
    const bool boots = request.firmware == "uefi" ? entry.uefi : entry.bios;
    if (!boots && is_clean(reading, "firmware"))
        reading.fault_at("firmware", {"request.firmware.image", {{"distribution", entry.display_name}}});
}

// ---- installers

void check_installer(Reading& reading) {
    const auto& request = reading.request;
    if (!is_installer(reading.distribution->provisioning)) {
        if (reading.action == Action::provision && is_clean(reading, "distribution"))
            reading.fault_at("distribution", {"request.installer.none"});
        return;
    }
    if (compression_of(request.base_image_path) != Compression::none && is_clean(reading, "base_image_path"))
        reading.fault_at("base_image_path", {"request.installer.compressed"});
    // Nobody tells them to a machine that does not ask by DHCP; a VMM parent fills in its own.
    if (request.child_type != ChildType::vmm && request.vm_ip && request.dns_servers.empty() &&
        is_clean(reading, "dns_servers"))
        reading.fault_at("dns_servers", {"request.installer.dns"});
}

/// What guests of this distribution cannot be told. Somebody who answers bhyve's installer may say what he likes.
void check_limits(Reading& reading) {
    if (!reading.request.iso_path.empty()) return;
    for (const auto& rule : field_table()) {
        if ((rule.types & bit_of(reading.request.child_type)) == 0 || !is_clean(reading, rule.name)) continue;
        auto limit = field_limit(rule.name, *reading.distribution);
        const bool given = limit.even_default ? reading.has(rule.name) : !rule.write(reading.request).is_null();
        if (!limit.fault.empty() && given) reading.fault_at(std::string(rule.name), std::move(limit.fault));
    }
}

// ---- a network of the parent

void check_dhcp_range(Reading& reading, const Subnet& subnet) {
    const auto& request = reading.request;
    if (request.dhcp_start.empty() != request.dhcp_end.empty() && is_clean(reading, "dhcp_start") &&
        is_clean(reading, "dhcp_end"))
        return reading.fault_at(request.dhcp_start.empty() ? "dhcp_start" : "dhcp_end", {"request.dhcp.one_end"});
    if (request.dhcp_start.empty() || request.dhcp_end.empty()) return;
    if (!request.dhcp) return reading.fault_at("dhcp_start", {"request.dhcp.off"});
    const auto first = *parse_address(request.dhcp_start), last = *parse_address(request.dhcp_end);
    for (const auto& [name, address] : {std::pair("dhcp_start", first), std::pair("dhcp_end", last)}) {
        if (!contains(subnet, address))
            reading.fault_at(name, {"request.dhcp.subnet", {{"subnet", request.subnet}}});
        else if (is_subnet_end(address, subnet.prefix_length))
            reading.fault_at(name, {"request.address.subnet_end"});
        else if (address == nth_address(subnet, 1))
            reading.fault_at(name, {"request.dhcp.parent"});
    }
    if (last.bytes < first.bytes) reading.fault_at("dhcp_end", {"request.dhcp.order"});
}

/// A bridge brings the network that it is part of: libvirt gives no addresses there.
void check_bridged(Reading& reading) {
    if (reading.request.bridge.empty() && is_clean(reading, "bridge"))
        reading.fault_at("bridge", {"request.network.bridge_missing"});
    for (const auto* const name :
         {"dns_servers", "dns_server", "subnet", "dhcp_start", "dhcp_end", "subnet_v6", "dns_domain"})
        if (reading.has(name) && is_clean(reading, name)) reading.fault_at(name, {"request.network.of_the_bridge"});
}

void check_network(Reading& reading) {
    const auto& request = reading.request;
    if (!is_clean(reading, "forward_mode")) return;
    if (request.forward_mode == "bridge") return check_bridged(reading);
    if (request.subnet.empty() && is_clean(reading, "subnet") && request.forward_mode != "isolated")
        return reading.fault_at("subnet", {"request.subnet.missing", {{"mode", request.forward_mode}}});
    if (const auto subnet = parse_subnet(request.subnet)) return check_dhcp_range(reading, *subnet);
    for (const auto* const name : {"dhcp_start", "dhcp_end"})
        if (reading.has(name) && is_clean(reading, name) && is_clean(reading, "subnet"))
            reading.fault_at(name, {"request.dhcp.no_subnet"});
}

// ---- bhyve

/// What an installer that somebody answers does not hear.
void check_iso(Reading& reading) {
    const auto& request = reading.request;
    if (request.iso_path.empty()) return;
    for (const auto& [field, given] :
         {std::pair("cloud_init", !request.cloud_init.empty()), std::pair("packages", !request.packages.empty()),
          std::pair("base_image_path", !request.base_image_path.empty())})
        if (given && is_clean(reading, field)) reading.fault_at(field, {"request.iso.agent"});
}

/// Addresses by DHCP and NAT are for a switch with a subnet.
void check_switch(Reading& reading) {
    const auto& request = reading.request;
    if (const auto subnet = parse_subnet(request.subnet)) return check_dhcp_range(reading, *subnet);
    if (!is_clean(reading, "subnet")) return;
    for (const auto* const name : {"dhcp_start", "dhcp_end", "dns_servers"})
        if (reading.has(name) && is_clean(reading, name)) reading.fault_at(name, {"request.dhcp.no_subnet"});
    if (reading.has("nat") && request.nat) reading.fault_at("subnet", {"request.subnet.nat"});
}

bool has_field(ChildType type, std::string_view field) {
    for (const auto& rule : field_table())
        if (rule.name == field) return (rule.types & bit_of(type)) != 0;
    return false;
}

}  // namespace

void check_fields_together(Reading& reading) {
    auto& request = reading.request;
    if (reading.action == Action::image_download) return check_fetched_image(reading);
    if (reading.action == Action::network_create) return check_network(reading);
    if (reading.action == Action::switch_create) return check_switch(reading);
    if (reading.action != Action::create && reading.action != Action::provision) return;
    check_password(reading, "password", "password_hash", request.password_hash, true);
    check_password(reading, "root_password", "root_password_hash", request.root_password_hash, false);
    check_clear_length(reading, "password", request.password);
    check_clear_length(reading, "root_password", request.root_password);
    settle_approval(reading);
    check_gateway(reading);
    check_bridge(reading);
    check_linked_clone(reading);
    if (!reading.distribution) return;
    check_installer(reading);
    check_limits(reading);
    check_iso(reading);
    if (reading.action == Action::provision) return;
    // WSL calls a guest by its distribution's name.
    if (request.child_type == ChildType::wsl && request.vm_name.empty())
        request.vm_name = reading.distribution->install_identifier;
    if (has_field(request.child_type, "memory")) {
        check_least(reading, "memory", request.memory_bytes, reading.distribution->min_memory_bytes);
        check_least(reading, "disk_size", request.disk_bytes, reading.distribution->min_disk_bytes);
        check_image(reading);
    }
    if (has_field(request.child_type, "image_format")) check_format(reading);
    if (has_field(request.child_type, "firmware")) settle_firmware(reading);
}

}  // namespace sysmanage
