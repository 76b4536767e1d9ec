// SPDX-License-Identifier: GPL-3.0-or-later
// What the server has and this application does not call, or only where nothing else is left.
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

/// Takes a plan as it is. No role is asked for, and nothing of the result can be read back.
Answer Calls::command_agent(const Request& request) {
    const Json& body = request.json;
    if (!body.contains("command_type")) return unprocessable("command_type", "Field required", "missing");
    Gate gate(world_, request);
    gate.licensed();
    const std::string wanted = request.part("fqdn");
    const Host* host = nullptr;
    for (const Host& each : world_.hosts)
        if (each.fqdn() == wanted) host = &each;
    gate.require(host != nullptr, 404, "Agent not found");
    if (!gate) return gate.answer();
    world_.commands.push_back({host->id(), body});
    return Answer(Json{{"status", "sent"}, {"command_id", new_uuid()}});
}

}  // namespace sysmanage::contract
