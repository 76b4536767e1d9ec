// SPDX-License-Identifier: GPL-3.0-or-later
// The list of children, and what is done with one of them.
#include <algorithm>

#include "tests/contract_server/child_rows.h"
#include "tests/contract_server/gate.h"

namespace sysmanage::contract {
namespace {

Answer accepted(const std::string& message) { return Answer(Json{{"result", true}, {"message", message}}); }

Json distribution_rows(const World& world, const Request& request, bool all) {
    const std::string type = request.query.queryItemValue(QStringLiteral("child_type")).toStdString();
    Json rows = Json::array();
    for (const Json& row : world.distributions) {
        if (!type.empty() && row.at("child_type") != type) continue;
        if (!all && row.at("is_active") != true) continue;
        if (all) {
            rows.push_back(row);
            continue;
        }
        Json shown = Json::object();
        for (const char* field :
             {"id", "child_type", "distribution_name", "distribution_version", "display_name", "is_active"})
            shown[field] = row.at(field);
        rows.push_back(shown);
    }
    return rows;
}

}  // namespace

Answer Calls::children(const Request& request) {
    Gate gate(world_, request);
    const bool read_only = community_may_list && world_.licence.loaded.count("container_engine") == 0;
    if (!read_only) gate.licensed();
    if (!gate.role("View Child Host").host()) return gate.answer();
    std::vector<Child*> found = world_.children_of(request.part("host"));
    std::stable_sort(found.begin(), found.end(),
                     [](const Child* a, const Child* b) { return a->created_at > b->created_at; });
    Json rows = Json::array();
    for (const Child* child : found)
        if (!read_only || child->status == "running") rows.push_back(child_row(world_, *child));
    return Answer(rows);
}

Answer Calls::child(const Request& request) {
    Gate gate(world_, request);
    if (!gate.licensed().role("View Child Host").host().child()) return gate.answer();
    return Answer(child_row(world_, gate.the_child()));
}

Answer Calls::post_children(const Request& request) {
    Gate gate(world_, request);
    if (!gate.licensed()) return gate.answer();
    return world_.defects.post_children_stub ? Answer(Json(nullptr)) : Answer::detail(405, "Method Not Allowed");
}

Answer Calls::refresh_children(const Request& request) {
    Gate gate(world_, request);
    if (!gate.licensed().role("View Child Host").host().active()) return gate.answer();
    const std::string id = request.part("host");
    if (!world_.defects.refresh_changes_nothing) {
        world_.after(world_.rules.agent_seconds, [this, id] {
            for (auto& [parent, child] : world_.unlisted)
                if (parent == id) world_.children.push_back(child);
            world_.unlisted.erase(std::remove_if(world_.unlisted.begin(), world_.unlisted.end(),
                                                 [&](const auto& entry) { return entry.first == id; }),
                                  world_.unlisted.end());
        });
    }
    return accepted("Child host refresh requested");
}

Answer Calls::delete_child(const Request& request) {
    Gate gate(world_, request);
    gate.licensed().role("Delete Child Host").host().active().child();
    if (gate) gate.engine(gate.the_child().type);
    if (gate && world_.defects.wsl_guid_delete_502)
        gate.require(gate.the_child().wsl_guid.empty(), 502, not_dispatched);
    if (!gate) return gate.answer();
    const Child gone = gate.the_child();
    const bool fails = !gate.the_host().agent_works;
    world_.hosts.erase(std::remove_if(world_.hosts.begin(), world_.hosts.end(),
                                      [&](const Host& host) { return !gone.host.empty() && host.id() == gone.host; }),
                       world_.hosts.end());
    world_.remove_child(gone.id);
    // The agent acts later; when it fails nothing tells, and a refresh brings the machine back.
    if (fails) world_.unlisted.emplace_back(gone.parent, gone);
    return accepted("Child host deletion requested");
}

Answer Calls::lifecycle(const Request& request, const char* role, const char* word, const char* status) {
    Gate gate(world_, request);
    gate.licensed("Container lifecycle management requires").role(role).host().active().child();
    if (gate) gate.engine(gate.the_child().type);
    if (!gate) return gate.answer();
    const std::string parent = request.part("host");
    const std::string id = request.part("child");
    world_.after(
        world_.rules.agent_seconds, [this, parent, id, status = std::string(status), word = std::string(word)] {
            Child* child = world_.child(parent, id);
            const Host* host = world_.host(parent);
            if (!child || !host || !host->agent_answers) return;
            child->error =
                host->agent_works ? "" : "Failed to " + word + " " + child->name + ": the agent reported an error";
            if (host->agent_works) child->status = status;
        });
    return accepted("Child host " + std::string(word) + " requested");
}

Answer Calls::start_child(const Request& request) { return lifecycle(request, "Start Child Host", "start", "running"); }

Answer Calls::stop_child(const Request& request) { return lifecycle(request, "Stop Child Host", "stop", "stopped"); }

Answer Calls::restart_child(const Request& request) {
    return lifecycle(request, "Restart Child Host", "restart", "running");
}

Answer Calls::update_child_agent(const Request& request) {
    Gate gate(world_, request);
    gate.licensed("Container lifecycle management requires").role("Update Agent").host().active().child();
    if (gate) gate.require(engine_of(gate.the_child().type) == "container_engine", 502, not_dispatched);
    if (!gate) return gate.answer();
    const std::string own = gate.the_child().host;
    world_.after(world_.rules.agent_seconds, [this, own] {
        if (Host* host = world_.host(own)) host->row["agent_version"] = "2.5.0";
    });
    return accepted("Child agent update requested");
}

/// Any host's, by its own agent; of the roles, only the one for it is asked for.
Answer Calls::update_host_agent(const Request& request) {
    Gate gate(world_, request);
    if (!gate.role("Update Agent", "UPDATE_AGENT").host()) return gate.answer();
    const std::string own = request.part("host");
    world_.after(world_.rules.agent_seconds, [this, own] {
        if (Host* host = world_.host(own); host && host->agent_answers) host->row["agent_version"] = "2.5.0";
    });
    return accepted("Agent update requested");
}

Answer Calls::distributions(const Request& request) { return Answer(distribution_rows(world_, request, false)); }

Answer Calls::all_distributions(const Request& request) {
    Gate gate(world_, request);
    if (!gate.role("Configure Child Host")) return gate.answer();
    return Answer(distribution_rows(world_, request, true));
}

}  // namespace sysmanage::contract
