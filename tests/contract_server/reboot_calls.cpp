// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/gate.h"

namespace sysmanage::contract {
namespace {

constexpr Seconds shut_down_after = 20;
constexpr Seconds reconnect_after = 40;
constexpr Seconds restart_after = 20;

Json time_or_null(Seconds at) { return at == 0 ? Json(nullptr) : Json(naive_time(at)); }

Json short_row(const Child& child, const char* status_name) {
    return {{"id", child.id}, {"child_name", child.name}, {"child_type", child.type}, {status_name, child.status}};
}

}  // namespace

Answer Calls::reboot(const Request& request) {
    Gate gate(world_, request);
    if (!gate.role("Reboot Host", "REBOOT_HOST").host()) return gate.answer();
    const std::string id = gate.the_host().id();
    gate.the_host().row["status"] = "down";
    for (Child* child : world_.children_of(id))
        if (child->status == "running") child->status = "stopped";
    world_.after(reconnect_after, [this, id] {
        Host* host = world_.host(id);
        if (!host) return;
        host->row["status"] = "up";
        host->row["reboot_required"] = false;
        host->row["last_access"] = naive_time(world_.now()) + "+00:00";
        if (!host->reboot_reason.empty() && host->capabilities.is_object() && host->capabilities.contains("wsl"))
            host->capabilities["wsl"] = {{"available", true}, {"enabled", true}, {"needs_enable", false}};
        host->reboot_reason.clear();
    });
    return Answer(Json{{"result", true}, {"message", "System reboot requested"}});
}

Answer Calls::reboot_check(const Request& request) {
    Gate gate(world_, request);
    if (!gate.role("Reboot Host", "REBOOT_HOST").host()) return gate.answer();
    const std::vector<Child*> all = world_.children_of(gate.the_host().id());
    Json running = Json::array();
    for (const Child* child : all)
        if (child->status == "running") running.push_back(short_row(*child, "status"));
    return Answer(Json{{"has_running_children", !running.empty()},
                       {"running_children", running},
                       {"running_count", running.size()},
                       {"total_children", all.size()},
                       {"has_container_engine", world_.licence.loaded.count("container_engine") > 0}});
}

Answer Calls::orchestrated_reboot(const Request& request) {
    Gate gate(world_, request);
    if (!gate.licensed("Orchestrated reboot requires").role("Reboot Host", "REBOOT_HOST").host().active())
        return gate.answer();
    Orchestration made;
    made.id = new_uuid();
    made.parent = gate.the_host().id();
    made.by = request.user;
    made.initiated_at = world_.now();
    for (Child* child : world_.children_of(made.parent)) {
        if (child->status != "running") continue;
        made.snapshot.push_back(short_row(*child, "pre_reboot_status"));
        made.children.push_back(child->id);
    }
    gate.require(!made.children.empty(), 400,
                 "No running child hosts found. Use the standard reboot endpoint instead.");
    if (!gate) return gate.answer();
    const std::string id = made.id;
    const Json answer{{"orchestration_id", id}, {"status", made.status}, {"child_count", made.children.size()}};
    world_.orchestrations[id] = std::move(made);
    world_.after(world_.rules.agent_seconds, [this, id] {
        const Orchestration& run = world_.orchestrations[id];
        for (const std::string& child_id : run.children)
            if (Child* child = world_.child(run.parent, child_id)) child->status = "stopped";
    });
    if (!world_.defects.orchestration_stalls) world_.after(shut_down_after, [this, id] { shut_down(id); });
    return Answer(answer);
}

void Calls::shut_down(const std::string& orchestration) {
    Orchestration& run = world_.orchestrations[orchestration];
    run.status = "rebooting";
    run.shut_down_at = run.issued_at = world_.now();
    if (Host* host = world_.host(run.parent)) host->row["status"] = "down";
    world_.after(reconnect_after, [this, orchestration] { restart_children(orchestration); });
}

void Calls::restart_children(const std::string& orchestration) {
    Orchestration& run = world_.orchestrations[orchestration];
    run.status = "restarting";
    run.reconnected_at = world_.now();
    if (Host* host = world_.host(run.parent)) {
        host->row["status"] = "up";
        host->row["reboot_required"] = false;
    }
    run.restarts = Json::array();
    for (const Json& child : run.snapshot)
        run.restarts.push_back({{"id", child.at("id")},
                                {"child_name", child.at("child_name")},
                                {"restart_status", "pending"},
                                {"error", nullptr}});
    world_.after(restart_after, [this, orchestration] {
        Orchestration& late = world_.orchestrations[orchestration];
        const Host* host = world_.host(late.parent);
        const bool works = host && host->agent_works;
        for (Json& row : late.restarts) {
            row["restart_status"] = works ? "running" : "failed";
            if (!works) row["error"] = "the agent reported an error";
            Child* child = world_.child(late.parent, row.at("id").get<std::string>());
            if (child && works) child->status = "running";
        }
        if (!works) late.error = "Some child hosts failed to restart";
        late.status = "completed";  // whatever became of the children
        late.completed_at = world_.now();
    });
}

Answer Calls::reboot_progress(const Request& request) {
    Gate gate(world_, request);
    gate.role("Reboot Host", "REBOOT_HOST").host();
    const auto found = world_.orchestrations.find(request.part("orchestration"));
    gate.require(found != world_.orchestrations.end() && found->second.parent == request.part("host"), 404,
                 "Reboot orchestration not found");
    if (!gate) return gate.answer();
    const Orchestration& run = found->second;
    return Answer(Json{{"orchestration_id", run.id},
                       {"parent_host_id", run.parent},
                       {"status", run.status},
                       {"child_hosts_snapshot", run.snapshot},
                       {"child_hosts_restart_status", run.restarts},
                       {"shutdown_timeout_seconds", 120},
                       {"initiated_by", run.by},
                       {"initiated_at", time_or_null(run.initiated_at)},
                       {"shutdown_completed_at", time_or_null(run.shut_down_at)},
                       {"reboot_issued_at", time_or_null(run.issued_at)},
                       {"agent_reconnected_at", time_or_null(run.reconnected_at)},
                       {"restart_completed_at", time_or_null(run.completed_at)},
                       {"error_message", run.error.empty() ? Json(nullptr) : Json(run.error)}});
}

}  // namespace sysmanage::contract
