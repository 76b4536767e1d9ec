// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/gate.h"

namespace sysmanage::contract {
namespace {

struct Enabling {
    Call call;
    const char* type;
    const char* role;
    const char* platform;
    const char* name;
    const char* message;
};

constexpr Enabling enablings[] = {
    {Call::enableWsl, "wsl", "Enable WSL", "Windows", "WSL", "WSL enablement requested. A reboot may be required."},
    {Call::enableLxd, "lxd", "Enable LXD", "Linux", "LXD", "LXD initialization requested"},
    {Call::enableKvm, "kvm", "Enable KVM", "Linux", "KVM", "KVM initialization requested"},
    {Call::enableKvmModules, "kvm", "Enable KVM", "Linux", "KVM", "KVM modules enable requested"},
    {Call::disableKvmModules, "kvm", "Enable KVM", "Linux", "KVM", "KVM modules disable requested"},
    {Call::enableVmm, "vmm", "Enable VMM", "OpenBSD", "VMM", "VMM initialization requested"},
    {Call::enableBhyve, "bhyve", "Enable bhyve", "FreeBSD", "bhyve", "bhyve initialization requested"},
    {Call::disableBhyve, "bhyve", "Enable bhyve", "FreeBSD", "bhyve", "bhyve disable requested"},
};

/// What the flags are once the agent has done it.
void set_flags(Call call, Json& flags) {
    if (call == Call::enableKvmModules || call == Call::disableKvmModules) {
        flags["modules_loaded"] = call == Call::enableKvmModules;
        flags["needs_modprobe"] = call == Call::disableKvmModules;
        return;
    }
    const bool on = call != Call::disableBhyve;
    flags["available"] = true;
    flags["enabled"] = on;
    flags["needs_enable"] = !on;
    if (call == Call::enableWsl) return;
    flags["installed"] = true;
    flags["needs_install"] = false;
    if (call == Call::enableBhyve || call == Call::disableBhyve) return;  // its probe tells no more
    flags["running"] = on;
    flags["initialized"] = on;
    flags["needs_init"] = false;
}

/// What the server makes up while no agent has reported; nothing marks it as such.
Json guess(const Host& host) {
    if (host.is("Linux"))
        return {{"kvm",
                 {{"available", true},
                  {"installed", false},
                  {"enabled", false},
                  {"running", false},
                  {"initialized", false},
                  {"needs_install", true},
                  {"needs_enable", true},
                  {"needs_init", true}}},
                {"lxd",
                 {{"available", true},
                  {"installed", false},
                  {"initialized", false},
                  {"needs_install", true},
                  {"needs_init", true}}}};
    if (host.is("OpenBSD"))
        return {{"vmm",
                 {{"available", true},
                  {"enabled", false},
                  {"running", false},
                  {"initialized", false},
                  {"kernel_supported", true},
                  {"needs_enable", true}}}};
    if (host.is("Windows"))
        return {{"wsl", {{"available", true}, {"enabled", false}, {"needs_enable", host.reboot_reason.empty()}}}};
    return Json::object();
}

}  // namespace

Answer Calls::virtualization_status(const Request& request) {
    Gate gate(world_, request);
    if (!gate.licensed().role("View Child Host").host()) return gate.answer();
    const Host& host = gate.the_host();
    const Json capabilities = host.capabilities.is_object() ? host.capabilities : guess(host);
    Json types = Json::array();
    for (const auto& [type, flags] : capabilities.items()) types.push_back(type);
    return Answer(Json{{"supported_types", types},
                       {"capabilities", capabilities},
                       {"reboot_required", host.reboot_reason == "WSL feature enablement pending"}});
}

Answer Calls::probe_virtualization(const Request& request) {
    Gate gate(world_, request);
    if (!gate.licensed().role("View Child Host").host().active()) return gate.answer();
    return Answer(Json{{"result", true},
                       {"message", "Virtualization support check requested. Results will be available shortly."}});
}

Answer Calls::enable(const Request& request) {
    const Enabling* row = nullptr;
    for (const Enabling& each : enablings)
        if (request.call == each.call) row = &each;
    Gate gate(world_, request);
    gate.licensed().role(row->role).host().active();
    if (gate) {
        gate.require(gate.the_host().is(row->platform), 400,
                     std::string(row->name) + " is only supported on " + row->platform + " hosts");
        gate.require(gate.the_host().privileged(), 400,
                     std::string("Agent must be running with ") +
                         (request.call == Call::enableWsl ? "administrator" : "root") + " privileges to initialize " +
                         row->name);
    }
    if (!gate.engine(row->type)) return gate.answer();
    const std::string id = gate.the_host().id();
    world_.after(world_.rules.agent_seconds, [this, id, row] {
        Host* host = world_.host(id);
        if (!host || !host->agent_works || !host->agent_answers) return;  // nothing tells
        if (!host->capabilities.is_object()) host->capabilities = guess(*host);
        if (row->call == Call::enableWsl) {
            host->reboot_reason = "WSL feature enablement pending";
            host->row["reboot_required"] = true;
            return;
        }
        set_flags(row->call, host->capabilities[row->type]);
    });
    return Answer(Json{{"result", true}, {"message", row->message}});
}

Answer Calls::kvm_networks(const Request& request) {
    if (world_.defects.networks_fail) return Answer::detail(500, "Internal server error");
    Gate gate(world_, request);
    if (!gate.licensed().role("View Child Host").host().active()) return gate.answer();
    return Answer(Json{{"networks", gate.the_host().networks}});
}

Answer Calls::configure_network(const Request& request) {
    const Json& body = request.json;
    for (const char* field : {"mode", "network_name", "bridge"})
        if (body.contains(field) && !body.at(field).is_string() && !body.at(field).is_null())
            return unprocessable(field, "Input should be a valid string", "string_type");
    const std::string mode = body.contains("mode") && body.at("mode").is_string() ? body.at("mode") : Json("nat");
    const bool bridged = mode == "bridged" || mode == "bridge";
    const bool has_bridge = body.contains("bridge") && body.at("bridge").is_string() && body.at("bridge") != "";
    Gate gate(world_, request);
    gate.licensed().role("Enable KVM").host().active();
    if (gate) gate.require(gate.the_host().is("Linux"), 400, "KVM is only supported on Linux hosts");
    gate.require(mode != "bridged" || has_bridge, 400, "Bridge interface is required for bridged networking");
    gate.engine("kvm").require(mode == "nat" || bridged, 502, not_dispatched);
    if (!gate) return gate.answer();
    const Json name = body.contains("network_name") && body.at("network_name").is_string() ? body.at("network_name")
                                                                                           : Json("default");
    gate.the_host().networks.push_back({{"name", name},
                                        {"mode", bridged ? "bridged" : "nat"},
                                        {"bridge", has_bridge ? body.at("bridge") : Json(nullptr)},
                                        {"active", true}});
    return Answer(Json{{"result", true}, {"message", "KVM networking configuration requested"}});
}

}  // namespace sysmanage::contract
