// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/child_host.h"

#include <algorithm>

#include "engine/host/listing_tables.h"
#include "engine/host/sections.h"
#include "engine/plan/json_document.h"

namespace sysmanage::host {
namespace {

constexpr std::size_t most_hosts = 10'000;
constexpr JsonLimits limits{.bytes = std::size_t{4} << 20, .depth = 32, .values = 400'000};

std::string text_of(const Json& object, const char* key) {
    const auto member = object.find(key);
    return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

const Json* object_of(const Json& object, const char* key) {
    const auto member = object.find(key);
    return member != object.end() && member->is_object() ? &*member : nullptr;
}

/// The first address of global scope, IPv4 before IPv6.
std::string lxd_address(const Json& container) {
    std::string v6;
    const auto* state = object_of(container, "state");
    const auto* network = state ? object_of(*state, "network") : nullptr;
    if (!network) return {};
    for (const auto& [name, device] : network->items()) {
        const auto addresses = device.is_object() ? device.find("addresses") : device.end();
        if (!device.is_object() || addresses == device.end() || !addresses->is_array()) continue;
        for (const auto& entry : *addresses) {
            if (!entry.is_object() || text_of(entry, "scope") != "global") continue;
            if (text_of(entry, "family") == "inet") return text_of(entry, "address");
            if (v6.empty()) v6 = text_of(entry, "address");
        }
    }
    return v6;
}

/// lxc list --format json
std::vector<ChildHost> read_lxd_list(std::string_view text) {
    std::vector<ChildHost> hosts;
    const auto begin = text.find('[');
    const auto end = text.rfind(']');
    if (begin == text.npos || end == text.npos || end < begin) return hosts;
    const auto document = read_json(text.substr(begin, end - begin + 1), limits);
    if (!document || !document->is_array()) return hosts;
    for (const auto& container : *document) {
        if (!container.is_object()) continue;
        ChildHost host;
        host.type = ChildType::lxd;
        host.name = text_of(container, "name");
        host.reported_state = text_of(container, "status");
        host.state = folded_state(host.reported_state);
        host.address = lxd_address(container);
        if (!host.name.empty()) hosts.push_back(std::move(host));
    }
    return hosts;
}

/// The length of the JSON object that a text begins with; 0 when it does not end.
std::size_t object_length(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (in_string) {
            if (c == '\\') ++at;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return 0;
}

/// Documents one behind the other: what vm-bhyve or vmd itself does not keep of its guests.
void add_metadata(std::vector<ChildHost>& hosts, ChildType type, std::string_view text) {
    for (auto at = text.find('{'); at != text.npos; at = text.find('{', at)) {
        const auto length = object_length(text.substr(at));
        if (length == 0) return;
        const auto document = read_json(text.substr(at, length), limits);
        at += length;
        if (!document || !document->is_object()) continue;
        const auto name = text_of(*document, "vm_name");
        for (auto& host : hosts) {
            if (host.type != type || host.name != name) continue;
            host.hostname = text_of(*document, "hostname");
            host.distribution = text_of(*document, "distribution");
            host.address = text_of(*document, "vm_ip");
        }
    }
}

}  // namespace

std::string_view child_state_name(ChildState state) {
    switch (state) {
        case ChildState::running:
            return "running";
        case ChildState::stopped:
            return "stopped";
        case ChildState::paused:
            return "paused";
        case ChildState::unknown:
            break;
    }
    return "unknown";
}

std::vector<ChildHost> parse_child_hosts(std::string_view output) {
    std::vector<ChildHost> hosts;
    const auto take = [&](std::vector<ChildHost> more) {
        for (auto& host : more)
            if (hosts.size() < most_hosts) hosts.push_back(std::move(host));
    };
    const auto sections = split_sections(output);
    for (const auto& section : sections) {
        if (section.name == "KVM") take(read_virsh_list(section.text));
        if (section.name == "LXD") take(read_lxd_list(section.text));
        if (section.name == "BHYVE") take(read_bhyve_list(section.text));
        if (section.name == "VMM") take(read_vmctl_status(section.text));
        if (section.name == "WSL") take(read_wsl_list(section.text));
    }
    for (const auto& section : sections) {
        if (section.name == "BHYVE_META") add_metadata(hosts, ChildType::bhyve, section.text);
        if (section.name == "VMM_META") add_metadata(hosts, ChildType::vmm, section.text);
    }
    return hosts;
}

}  // namespace sysmanage::host
