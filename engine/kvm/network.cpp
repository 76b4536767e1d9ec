// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/network.h"

#include "engine/kvm/step_builder.h"
#include "engine/kvm/vm_paths.h"
#include "engine/random/random_source.h"
#include "engine/request/address.h"
#include "engine/text/sha256.h"
#include "engine/text/template.h"

namespace sysmanage::kvm {
namespace {

using kainjow::mustache::data;
using std::chrono::seconds;

/// Whatever makes it another network makes it another UUID.
std::string uuid_of(const Request& request) {
    std::string all = "kvm network";
    for (const auto& part : {request.network_name, request.forward_mode, request.bridge, request.subnet,
                             request.dhcp_start, request.dhcp_end, request.subnet_v6, request.dns_domain})
        all += "\n" + part;
    all += request.dhcp ? "\ndhcp" : "\n";
    for (const auto& server : request.dns_servers) all += "\n" + server;
    SeededRandom random(all);
    return make_uuid(random);
}

void set_subnet(data& values, const Request& request) {
    const auto subnet = parse_subnet(request.subnet);
    values.set("has_subnet", data(subnet.has_value()));
    if (!subnet) return;
    values.set("address", address_text(nth_address(*subnet, 1)));
    values.set("prefix", std::to_string(subnet->prefix_length));
    auto before_last = last_address(*subnet);  // the last one is for broadcasts
    --before_last.bytes[3];
    const bool own_range = !request.dhcp_start.empty();
    values.set("has_dhcp", data(request.dhcp));
    values.set("dhcp_start", own_range ? request.dhcp_start : address_text(nth_address(*subnet, 2)));
    values.set("dhcp_end", own_range ? request.dhcp_end : address_text(before_last));
}

void set_subnet_v6(data& values, const Request& request) {
    const auto subnet = parse_subnet(request.subnet_v6);
    values.set("ipv6", data(subnet.has_value()));
    if (subnet) values.set("address_v6", address_text(nth_address(*subnet, 1)));
}

std::string definition(const Request& request, const std::string& uuid) {
    data values;
    values.set("name", request.network_name);
    values.set("uuid", uuid);
    values.set("nat", data(request.forward_mode == "nat"));
    values.set("route", data(request.forward_mode == "route"));
    values.set("bridged", data(request.forward_mode == "bridge"));
    values.set("has_bridge", data(!request.bridge.empty()));
    values.set("bridge", request.bridge);
    values.set("has_domain", data(!request.dns_domain.empty()));
    values.set("domain", request.dns_domain);
    values.set("has_forwarders", data(!request.dns_servers.empty()));
    data forwarders{data::type::list};
    for (const auto& server : request.dns_servers) forwarders.push_back(server);
    values.set("forwarders", forwarders);
    set_subnet(values, request);
    set_subnet_v6(values, request);
    return render("templates/kvm/network.xml", values);
}

std::string staging_of(Action action, const Request& request, std::chrono::sys_seconds now) {
    const std::string name(action_name(action));
    const auto id =
        sha256_hex(name + "\n" + request.network_name + "\n" + std::to_string(now.time_since_epoch().count()));
    const bool named = action != Action::network_list;
    return action_staging(named ? request.network_name + "." + name : name, std::string_view(id).substr(0, 8));
}

CommandSpec step(const std::string& staging, std::string_view id, const Request& request, StepFacts facts,
                 std::vector<std::string> arguments) {
    return staged_step(staging, id, {"kvm.step." + std::string(id), {{"network", request.network_name}}},
                       std::move(facts), std::move(arguments));
}

void add_files(Plan& plan, const std::string& staging, const std::vector<std::string_view>& libraries) {
    for (const auto library : libraries) {
        plan.files.push_back(staged_resource(staging, library));
        plan.files.back().description = {"kvm.file.library"};
    }
    for (const auto& command : plan.commands) plan.files.push_back(staged_resource(staging, command.id + ".sh"));
}

/// The twin of check-network.sh. An active network is this one, or another one that the step names.
std::vector<Need> needs_of(const Request& request) {
    std::vector<Need> needs = {{{"program_there", "virsh"}}};
    const Condition active{"network_active", request.network_name};
    if (request.forward_mode == "bridge") needs.push_back({{"bridge_there", request.bridge}, active});
    for (const auto& subnet : {request.subnet, request.subnet_v6}) {
        if (subnet.empty()) continue;
        needs.push_back({{"program_there", "ip"}, active});
        needs.push_back({{"subnet_routed", subnet, "", true}, active});
    }
    return needs;
}

void add_create(Plan& plan, const Request& request, const std::string& staging) {
    const auto uuid = uuid_of(request);
    plan.commands.push_back(
        step(staging, "check-network", request,
             {.timeout = seconds(300), .undo_key = "kvm.undo.own_files", .needs = needs_of(request)},
             {request.network_name, uuid, request.forward_mode, request.bridge, request.subnet, request.subnet_v6}));
    plan.commands.push_back(step(staging, "create-network", request,
                                 {.timeout = seconds(900), .undo_key = "kvm.undo.network"},
                                 {request.network_name, uuid}));
    plan.files.push_back(staged_text(staging, "network.xml", definition(request, uuid), "kvm.file.network"));
}

std::vector<std::string_view> libraries_of(Action action) {
    if (action == Action::network_list) return {"base.sh"};
    return {"base.sh", "task-lib.sh", "route-lib.sh", "network-lib.sh"};
}

}  // namespace

Plan network(Action action, const Request& request, std::chrono::sys_seconds now) {
    const auto staging = staging_of(action, request, now);
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = action_name(action);
    if (action == Action::network_create) {
        add_create(plan, request, staging);
    } else if (action == Action::network_delete) {
        plan.commands.push_back(step(staging, "delete-network", request,
                                     {.timeout = seconds(1200), .undo_key = "kvm.undo.own_files"},
                                     {request.network_name}));
    } else {
        plan.commands.push_back(
            step(staging, "list-networks", request, {.timeout = seconds(600), .undo_key = "kvm.undo.own_files"}, {}));
    }
    add_files(plan, staging, libraries_of(action));
    verify_files_first(plan, staging);
    return plan;
}

}  // namespace sysmanage::kvm
