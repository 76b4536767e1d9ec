// SPDX-License-Identifier: GPL-3.0-or-later
// What the server has and this application does not call, or only where nothing else is left.
#include <set>

#include "tests/contract_server/gate.h"

namespace sysmanage::contract {

Answer Calls::health_of_database(const Request&) { return Answer(Json{{"status", "healthy"}, {"database", "up"}}); }

Answer Calls::mail_code(const Request& request) {
    const Json& body = request.json;
    const bool given = body.contains("pending_token") && body.at("pending_token").is_string();
    if (!given) return unprocessable("pending_token", "Field required", "missing");
    const auto owner = tokens_.user(TokenUse::pending, body.at("pending_token").get<std::string>(), world_.now());
    if (!owner) return Answer::detail(401, "MFA challenge expired. Please sign in again.");
    return Answer(Json{{"sent", true}, {"message", "If e-mail delivery is configured, a code was sent."}});
}

Answer Calls::profile(const Request& request) {
    const User& user = *world_.user(request.user);
    return Answer(Json{{"userid", user.email},
                       {"first_name", nullptr},
                       {"last_name", nullptr},
                       {"active", user.active},
                       {"password_requirements", ""},
                       {"has_profile_image", false},
                       {"profile_image_uploaded_at", nullptr}});
}

Answer Calls::script_executions(const Request& request) {
    constexpr int page_size = 50;
    const std::string host = request.query.queryItemValue(QStringLiteral("host_id")).toStdString();
    Json rows = Json::array();
    for (const auto& [id, run] : world_.executions) {
        if (!host.empty() && run.host != host) continue;
        Request one = request;
        one.parts.insert(QStringLiteral("execution"), QString::fromStdString(id));
        rows.push_back(Json::parse(script_execution(one).body.toStdString()));
    }
    const int total = static_cast<int>(rows.size());
    return Answer(
        Json{{"executions", rows}, {"total", total}, {"page", 1}, {"pages", (total + page_size - 1) / page_size}});
}

/// What a plan's agent has done shows when it is asked for its children the next time, and nowhere else.
void Calls::carry_out(const std::string& parent, const Json& plan) {
    const auto text = [&plan](const char* key) {
        const auto found = plan.find(key);
        return found != plan.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const std::string action = text("action");
    const std::string name = text("vm_name");
    const std::string type = text("hypervisor");
    const Host* host = world_.host(parent);
    if (name.empty() || !host || !host->agent_answers || !host->agent_works) return;
    for (Child& child : world_.children) {
        if (child.parent != parent || child.type != type || child.name != name) continue;
        if (action == "start" || action == "restart") child.status = "running";
        if (action == "stop") child.status = "stopped";
        return;
    }
    if (action != "create") return;
    const Child made = world_.add_child(parent, type, name, "running");
    world_.remove_child(made.id);
    world_.unlisted.emplace_back(parent, made);
}

/// Takes a plan as it is. No role and no licence is asked for, and nothing of the result can be read back.
Answer Calls::command_agent(const Request& request) {
    const Json& body = request.json;
    if (!body.contains("command_type")) return unprocessable("command_type", "Field required", "missing");
    static const std::set<std::string> known{"apply_deployment_plan", "deploy_files",   "execute_command_sequence",
                                             "execute_shell",         "execute_script", "reboot_system",
                                             "get_system_info",       "update_agent"};
    if (!body.at("command_type").is_string() || known.count(body.at("command_type").get<std::string>()) == 0)
        return unprocessable("command_type", "Input should be a valid command type", "enum");
    Gate gate(world_, request);
    const std::string wanted = request.part("fqdn");
    const Host* host = nullptr;
    for (const Host& each : world_.hosts)
        if (each.fqdn() == wanted) host = &each;
    gate.require(host != nullptr, 404, "Host not found");
    if (!gate) return gate.answer();
    world_.commands.push_back({host->id(), body});
    const Json plan = body.value("parameters", Json::object()).value("plan", Json::object());
    const bool approved = host->row.at("approval_status") == "approved";
    if (approved && body.at("command_type") == "apply_deployment_plan")
        world_.after(world_.rules.agent_seconds, [this, id = host->id(), plan] { carry_out(id, plan); });
    return Answer(Json{{"status", "sent"}, {"command_id", new_uuid()}, {"message", "Command queued"}});
}

}  // namespace sysmanage::contract
