// SPDX-License-Identifier: GPL-3.0-or-later
// create-child, and how the child comes to be.
#include <algorithm>
#include <array>

#include "tests/contract_server/gate.h"

namespace sysmanage::contract {
namespace {

constexpr std::size_t longest_hashable = 72;  ///< bytes, of bcrypt
constexpr std::array steps{"Checking the parent",  "Downloading the image", "Writing the configuration",
                           "Building the seed",    "Defining the machine",  "Starting the machine",
                           "Waiting for the guest"};

bool is_vm(const std::string& type) { return type == "kvm" || type == "bhyve" || type == "vmm"; }

std::string text_of(const Json& body, const char* field, const char* otherwise = "") {
    const auto found = body.find(field);
    return found != body.end() && found->is_string() ? found->get<std::string>() : std::string(otherwise);
}

std::optional<Answer> bad_body(const Json& body) {
    for (const char* field : {"distribution", "hostname", "username", "password"}) {
        if (!body.contains(field)) return unprocessable(field, "Field required", "missing");
        if (!body.at(field).is_string()) return unprocessable(field, "Input should be a valid string", "string_type");
    }
    for (const auto& [field, value] : body.items()) {
        const bool known_text = field == "child_type" || field == "memory" || field == "disk_size" ||
                                field == "vm_name" || field == "container_name" || field == "root_password" ||
                                field == "iso_url" || field.rfind("windows_", 0) == 0;
        if (known_text && !value.is_string() && !value.is_null())
            return unprocessable(field, "Input should be a valid string", "string_type");
    }
    if (body.contains("cpus") && !body.at("cpus").is_number_integer() && !body.at("cpus").is_null())
        return unprocessable("cpus", "Input should be a valid integer", "int_type");
    if (body.contains("auto_approve") && !body.at("auto_approve").is_boolean())
        return unprocessable("auto_approve", "Input should be a valid boolean", "bool_type");
    return std::nullopt;
}

/// The child's name by its type; an answer when the body lacks it.
std::optional<Answer> name_of(const Json& body, const std::string& type, std::string& name) {
    if (type == "lxd") {
        name = text_of(body, "container_name");
        if (name.empty()) return Answer::detail(400, "Container name is required for LXD containers");
    } else if (is_vm(type)) {
        name = text_of(body, "vm_name");
        const std::string shown = type == "kvm" ? "KVM" : type == "vmm" ? "VMM" : "bhyve";
        if (name.empty()) return Answer::detail(400, "VM name is required for " + shown + " virtual machines");
    } else {
        name = text_of(body, "distribution");
    }
    return std::nullopt;
}

Json without_passwords(Json body) {
    for (const char* field :
         {"password", "root_password", "windows_admin_password", "windows_domain_password", "windows_product_key"})
        body.erase(field);
    return body;
}

}  // namespace

Answer Calls::create_child(const Request& request) {
    const Json& body = request.json;
    if (auto bad = bad_body(body)) return *bad;
    const std::string type = text_of(body, "child_type", "wsl");
    Gate gate(world_, request);
    gate.licensed().role("Create Child Host").host().active();
    if (gate) {
        const Host& parent = gate.the_host();
        gate.require(type != "wsl" || parent.is("Windows"), 400, "WSL is only supported on Windows hosts");
        gate.require(type != "kvm" || parent.is("Linux"), 400, "KVM is only supported on Linux hosts");
        gate.require(parent.row.at("is_agent_privileged") != false, 400,
                     "Agent must be running with administrator privileges to create child hosts");
    }
    if (!gate) return gate.answer();
    const std::string host_id = gate.the_host().id();
    std::string name;
    if (auto nameless = name_of(body, type, name)) return *nameless;
    for (const Child* other : world_.children_of(host_id))
        gate.require(other->type != type || other->name != name, 400,
                     "A child host named '" + name + "' already exists on this host");
    gate.require(!world_.defects.long_password_500 || text_of(body, "password").size() <= longest_hashable, 500,
                 "Internal server error");
    gate.engine(type);
    const std::string wanted = text_of(body, "distribution");
    gate.require(!world_.defects.windows_create_502 || wanted.rfind("windows-server", 0) != 0, 502, not_dispatched);
    const auto row = std::find_if(world_.distributions.begin(), world_.distributions.end(), [&](const Json& each) {
        return each.at("child_type") == type && each.at("is_active") == true && each.at("install_identifier") == wanted;
    });
    // A KVM or bhyve machine needs the image of the row.
    gate.require(row != world_.distributions.end() || (type != "kvm" && type != "bhyve"), 502, not_dispatched);
    if (!gate) return gate.answer();

    Child& made = world_.add_child(host_id, type, name, request.dialect == Dialect::v1 ? "creating" : "pending");
    made.hostname = text_of(body, "hostname");
    made.asked = without_passwords(body);
    if (row != world_.distributions.end()) {
        made.distribution = row->at("distribution_name").get<std::string>();
        made.version = row->at("distribution_version").get<std::string>();
    }
    if (type == "vmm" && world_.defects.vmm_ignores_sizes) {
        made.distribution = "OpenBSD";
        made.version = "7.7";
        made.asked["memory"] = "1G";
        made.asked["disk_size"] = "20G";
        made.asked["cpus"] = 1;
    }
    const bool approve = body.value("auto_approve", false);
    const std::string id = made.id;
    world_.after(world_.rules.agent_seconds, [this, host_id, id, approve] { proceed(host_id, id, 1, approve); });
    return Answer(Json{{"result", true},
                       {"success", true},
                       {"message", "Child host creation requested for " + name},
                       {"child_host_id", id},
                       {"auto_approve", approve}});
}

void Calls::proceed(const std::string& parent, const std::string& id, int step, bool approve) {
    Child* child = world_.child(parent, id);
    const Host* host = world_.host(parent);
    // Nothing is delivered to a parent that is not approved, and nothing tells.
    if (!child || !host || !host->agent_answers || host->row.at("approval_status") != "approved") return;
    const int total = static_cast<int>(steps.size());
    if (!host->agent_works && step == 2) {
        child->status = "error";
        child->error = "Downloading the image failed: exit status 22";
        return;
    }
    if (step > total) {
        child->status = "running";
        child->step.clear();
        child->step_number = child->step_total = 0;
        child->installed_at = world_.now();
        world_.after(world_.rules.register_seconds,
                     [this, parent, id, approve] { register_agent(parent, id, approve); });
        return;
    }
    child->status = "creating";
    child->step = steps.at(static_cast<std::size_t>(step) - 1);
    child->step_number = step;
    child->step_total = total;
    child->step_at = world_.now();
    world_.after(world_.rules.step_seconds,
                 [this, parent, id, step, approve] { proceed(parent, id, step + 1, approve); });
}

void Calls::go_on_creating(const std::string& parent, const std::string& id) {
    const Child* child = world_.child(parent, id);
    if (!child) return;
    world_.after(world_.rules.step_seconds,
                 [this, parent, id, step = child->step_number + 1] { proceed(parent, id, step, true); });
}

void Calls::register_agent(const std::string& parent, const std::string& id, bool approve) {
    const Child* child = world_.child(parent, id);
    if (!child || child->status != "running") return;
    const std::string platform = child->type == "bhyve" ? "FreeBSD" : child->type == "vmm" ? "OpenBSD" : "Linux";
    Host& own = world_.add_host(child->hostname.empty() ? child->name : child->hostname, platform);
    own.row["parent_host_id"] = parent;
    own.row["approval_status"] = approve ? "approved" : "pending";
    if (approve) world_.child(parent, id)->host = own.id();
}

}  // namespace sysmanage::contract
