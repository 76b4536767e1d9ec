// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/child_rows.h"
#include "tests/contract_server/gate.h"

namespace sysmanage::contract {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json time_or_null(Seconds at) { return at == 0 ? Json(nullptr) : Json(naive_time(at)); }
Json number_or_null(int number) { return number == 0 ? Json(nullptr) : Json(number); }

}  // namespace

Json list_row(const Host& host) {
    Json row = host.row;
    row["virtualization_types"] = nullptr;
    row["virtualization_capabilities"] = nullptr;
    if (!host.capabilities.is_object()) return row;
    Json types = Json::array();
    for (const auto& [type, flags] : host.capabilities.items()) types.push_back(type);
    row["virtualization_types"] = types.dump();
    row["virtualization_capabilities"] = host.capabilities.dump();
    return row;
}

Json detail_row(const Host& host) {
    Json row = host.row;
    for (const char* field : {"timezone", "agent_capabilities", "agent_capabilities_updated_at", "public_ip",
                              "public_ip_resolved_at", "geo_country_code", "geo_city"})
        row[field] = nullptr;
    return row;
}

Json child_row(World& world, const Child& child) {
    const Host* own = child.host.empty() ? nullptr : world.host(child.host);
    const bool down = own && (!own->active() || own->row.at("status") == "down");
    return {{"id", child.id},
            {"parent_host_id", child.parent},
            {"child_host_id", text_or_null(child.host)},
            {"child_name", child.name},
            {"child_type", child.type},
            {"distribution", text_or_null(child.distribution)},
            {"distribution_version", text_or_null(child.version)},
            {"hostname", text_or_null(child.hostname)},
            {"status", down ? "stopped" : child.status},
            {"installation_step", text_or_null(child.step)},
            {"installation_step_number", number_or_null(child.step_number)},
            {"installation_total_steps", number_or_null(child.step_total)},
            {"installation_step_at", time_or_null(child.step_at)},
            {"error_message", text_or_null(child.error)},
            {"created_at", naive_time(child.created_at)},
            {"installed_at", time_or_null(child.installed_at)},
            {"reboot_required", own && own->row.at("reboot_required") == true},
            {"agent_version", own ? own->row.at("agent_version") : Json(nullptr)}};
}

Answer Calls::hosts(const Request&) {
    Json rows = Json::array();
    for (const Host& host : world_.hosts) rows.push_back(list_row(host));
    return Answer(rows);
}

Answer Calls::host(const Request& request) {
    Gate gate(world_, request);
    if (!gate.role("View Host Details", "VIEW_HOST_DETAILS").host()) return gate.answer();
    return Answer(detail_row(gate.the_host()));
}

Answer Calls::approve_host(const Request& request) {
    Gate gate(world_, request);
    gate.role("Approve Host Registration", "APPROVE_HOST_REGISTRATION").host();
    if (gate) gate.require(gate.the_host().row.at("approval_status") == "pending", 400, "Host is not pending approval");
    if (!gate) return gate.answer();
    Host& host = gate.the_host();
    host.row["approval_status"] = "approved";
    for (Child& child : world_.children)
        if (child.host.empty() && child.hostname == host.fqdn()) child.host = host.id();
    return Answer(detail_row(host));
}

}  // namespace sysmanage::contract
