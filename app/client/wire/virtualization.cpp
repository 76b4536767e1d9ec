// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/virtualization.h"

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

using server::VirtualizationStatus;

host::HypervisorFlags readFlags(const Fields& fields) {
    host::HypervisorFlags flags;
    flags.available = fields.flag("available");
    flags.installed = fields.flag("installed");
    flags.enabled = fields.flag("enabled");
    flags.running = fields.flag("running");
    flags.initialized = fields.flag("initialized");
    flags.kernel_supported = fields.flag("kernel_supported");
    flags.needs_enable = fields.flag("needs_enable");
    flags.needs_install = fields.flag("needs_install");
    flags.needs_init = fields.flag("needs_init");
    flags.cpu = fields.text("cpu_vendor");
    flags.needs_bios_virtualization = fields.flag("needs_bios_virtualization");
    flags.cpu_supported = fields.flag("cpu_supported");
    flags.modules_loaded = fields.flag("modules_loaded");
    flags.modules_available = fields.flag("modules_available");
    flags.needs_modprobe = fields.flag("needs_modprobe");
    flags.uefi_available = fields.flag("uefi_available");
    flags.version = fields.text("version");
    return flags;
}

host::HostCapabilities readCapabilities(const Json& object, const std::string& place, Problems& notes) {
    host::HostCapabilities capabilities;
    for (const auto& item : object.items()) {
        const auto type = child_type_from_name(item.key());
        if (!type) continue;
        std::string inner = place + "." + std::string(child_type_name(*type));
        if (item.value().is_object())
            capabilities[*type] = readFlags(Fields(item.value(), std::move(inner), notes));
        else if (!item.value().is_null())
            addNote(notes, std::move(inner), typeMessage("an object", item.value()));
    }
    return capabilities;
}

std::optional<Network> readNetwork(const Fields& fields) {
    auto name = fields.id(fields.has("network_name") ? "network_name" : "name");
    if (!name) return std::nullopt;
    Network network;
    network.name = std::move(*name);
    network.mode = fields.text(fields.has("mode") ? "mode" : "forward_mode");
    network.bridge = fields.text("bridge");
    network.active = fields.flag("active");
    return network;
}

}  // namespace

Result<VirtualizationStatus> virtualizationStatus(std::string_view body) {
    const char* const name = "virtualization";
    auto json = parseBody(body, name);
    if (!json) return tl::unexpected(std::move(json.error()));
    if (!json->is_object()) return tl::unexpected(Problem{name, typeMessage("an object", *json)});
    Parsed<VirtualizationStatus> parsed;
    const Fields fields(*json, name, parsed.notes);
    const Json capabilities = fields.embedded("capabilities");
    if (capabilities.is_object())
        parsed.value.capabilities = readCapabilities(capabilities, fields.placeOf("capabilities"), parsed.notes);
    else if (!capabilities.is_null())
        addNote(parsed.notes, fields.placeOf("capabilities"), typeMessage("an object", capabilities));
    parsed.value.reboot_required = fields.flag("reboot_required").value_or(false);
    return parsed;
}

Result<std::vector<Network>> networks(std::string_view body) {
    const char* const name = "networks";
    auto json = parseBody(body, name);
    if (!json) return tl::unexpected(std::move(json.error()));
    const Json& list = json->is_object() && json->contains(name) ? (*json)[name] : *json;
    if (!list.is_array()) return tl::unexpected(Problem{name, typeMessage("a list", list)});
    Parsed<std::vector<Network>> parsed;
    parsed.value = readRows<Network>(list, name, parsed.notes, parsed.leftOut, readNetwork);
    return parsed;
}

}  // namespace sysmanage::client::wire
