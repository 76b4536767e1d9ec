// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/hosts.h"

#include <algorithm>

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

using server::Approval;
using server::Host;

Approval approvalOf(const std::string& text) {
    if (text == "approved") return Approval::approved;
    if (text == "pending") return Approval::pending;
    if (text == "rejected") return Approval::rejected;
    if (text == "revoked") return Approval::revoked;
    return Approval::unknown;
}

/// Texts of a list that may stand inside a text; anything else in it is passed over.
std::vector<std::string> texts(const Json& list) {
    std::vector<std::string> found;
    if (!list.is_array()) return found;
    for (const auto& item : list)
        if (item.is_string()) found.push_back(printable(item.get_ref<const std::string&>(), 200));
    return found;
}

std::vector<std::string> tagNames(const Json* list) {
    std::vector<std::string> names;
    if (!list) return names;
    for (const auto& tag : *list) {
        const Json* name = tag.is_object() && tag.contains("name") ? &tag["name"] : &tag;
        if (name->is_string()) names.push_back(printable(name->get_ref<const std::string&>(), 200));
    }
    return names;
}

/// The types that the agent has reported; where there is no such list, those that it tells capabilities of.
std::vector<ChildType> hypervisorsOf(const Fields& fields) {
    std::vector<std::string> names = texts(fields.embedded("virtualization_types"));
    const Json capabilities = fields.embedded("virtualization_capabilities");
    if (names.empty() && capabilities.is_object())
        for (const auto& item : capabilities.items()) names.push_back(item.key());
    std::vector<ChildType> types;
    for (const ChildType type : {ChildType::kvm, ChildType::bhyve, ChildType::vmm, ChildType::lxd, ChildType::wsl})
        if (std::find(names.begin(), names.end(), child_type_name(type)) != names.end()) types.push_back(type);
    return types;
}

std::optional<bool> isUp(const std::string& status) {
    if (status == "up") return true;
    if (status == "down") return false;
    return std::nullopt;
}

void readMachine(const Fields& fields, Host& host) {
    host.platform_text = fields.text("platform");
    host.platform = server::platform_from_text(host.platform_text);
    host.platform_release = fields.text("platform_release");
    host.architecture = fields.text("machine_architecture");
    host.cpu_cores = fields.count("cpu_cores", 0, 1'000'000, 0);
    host.memory_mb = std::max<std::int64_t>(0, fields.number("memory_total_mb").value_or(0));
    host.hypervisors = hypervisorsOf(fields);
}

void readAgent(const Fields& fields, Host& host) {
    host.last_access = fields.time("last_access");
    host.agent_privileged = fields.flag("is_agent_privileged");
    host.agent_version = fields.text("agent_version");
    host.scripts_enabled = fields.flag("script_execution_enabled");
    host.shells = texts(fields.embedded("enabled_shells"));
}

std::optional<Host> readHost(const Fields& fields) {
    auto id = fields.id();
    if (!id) return std::nullopt;
    Host host;
    host.id = std::move(*id);
    host.fqdn = fields.text("fqdn");
    host.ipv4 = fields.text("ipv4");
    host.ipv6 = fields.text("ipv6");
    host.active = fields.flag("active");
    host.up = isUp(fields.text("status"));
    host.approval_text = fields.text("approval_status");
    host.approval = approvalOf(host.approval_text);
    host.reboot_required = fields.flag("reboot_required").value_or(false);
    host.parent_host_id = fields.text("parent_host_id");
    host.tags = tagNames(fields.list("tags"));
    readMachine(fields, host);
    readAgent(fields, host);
    return host;
}

}  // namespace

Result<std::vector<Host>> hosts(std::string_view body) { return readList<Host>(body, "hosts", readHost); }

Result<Host> host(std::string_view body) { return readObject<Host>(body, "host", "id", readHost); }

}  // namespace sysmanage::client::wire
