// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "tests/contract_server/gate.h"

namespace sysmanage::contract {
namespace {

Json time_or_null(Seconds at) { return at == 0 ? Json(nullptr) : Json(naive_time(at)); }
Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

/// What the agent says to a script that its own settings do not allow; "" when it takes it.
std::string agent_refusal(const Host& host, const std::string& shell) {
    if (host.row.at("script_execution_enabled") != true) return "Script execution is disabled on this agent";
    const Json& shells = host.row.at("enabled_shells");
    const bool allowed = shells.is_string() && shells.get<std::string>().find('"' + shell + '"') != std::string::npos;
    return allowed ? "" : "Shell type '" + shell + "' is not enabled on this agent";
}

}  // namespace

Answer Calls::execute_script(const Request& request) {
    static const std::set<std::string> shells{"bash", "sh", "zsh", "powershell", "cmd", "ksh"};
    const Json& body = request.json;
    for (const char* field : {"host_id", "script_content"}) {
        if (!body.contains(field)) return unprocessable(field, "Field required", "missing");
        if (!body.at(field).is_string()) return unprocessable(field, "Input should be a valid string", "string_type");
    }
    const bool has_shell = body.contains("shell_type") && body.at("shell_type").is_string();
    const std::string shell = has_shell ? body.at("shell_type").get<std::string>() : "";
    if (shells.count(shell) == 0) return unprocessable("shell_type", "Invalid shell type", "value_error");
    Gate gate(world_, request);
    gate.role("Run Script", "RUN_SCRIPT");
    const Host* host = world_.host(body.at("host_id").get<std::string>());
    gate.require(host != nullptr, 404, "Host not found");
    if (gate) gate.require(host->active(), 400, "Host is not active");
    if (!gate) return gate.answer();

    Execution made;
    made.id = new_uuid();
    made.host = host->id();
    made.by = request.user;
    made.name = body.contains("script_name") && body.at("script_name").is_string() ? body.at("script_name") : Json("");
    made.shell = shell;
    made.content = body.at("script_content").get<std::string>();
    made.created_at = made.started_at = world_.now();
    const ScriptJob job{made.id, made.host, made.shell, made.content};
    world_.executions[made.id] = made;
    const std::string refusal = agent_refusal(*host, shell);
    if (!refusal.empty())
        finish_script(made.id, {false, std::nullopt, "", "", refusal});
    else if (executor && host->agent_answers)
        executor(job, [this, id = made.id](const ScriptResult& result) { finish_script(id, result); });
    return Answer(Json{{"execution_id", made.id}, {"status", "pending"}, {"message", "Script execution requested"}});
}

void Calls::finish_script(const std::string& execution, const ScriptResult& result) {
    const auto found = world_.executions.find(execution);
    if (found == world_.executions.end() || found->second.status != "pending") return;
    found->second.result = result;
    found->second.status = result.success ? "completed" : "failed";
    found->second.completed_at = world_.now();
}

Answer Calls::script_execution(const Request& request) {
    Gate gate(world_, request);
    const auto found = world_.executions.find(request.part("execution"));
    gate.require(found != world_.executions.end(), 404, "Script execution not found");
    if (!gate) return gate.answer();
    const Execution& run = found->second;
    const Host* host = world_.host(run.host);
    const ScriptResult& result = run.result;
    return Answer(Json{{"id", run.id},
                       {"host_id", run.host},
                       {"host_fqdn", host ? Json(host->fqdn()) : Json(nullptr)},
                       {"saved_script_id", nullptr},
                       {"script_name", text_or_null(run.name)},
                       {"shell_type", run.shell},
                       {"run_as_user", nullptr},
                       {"requested_by", run.by},
                       {"execution_id", run.id},
                       {"status", run.status},
                       {"started_at", time_or_null(run.started_at)},
                       {"completed_at", time_or_null(run.completed_at)},
                       {"exit_code", result.exit_code ? Json(*result.exit_code) : Json(nullptr)},
                       {"stdout_output", run.completed_at ? Json(result.out) : Json(nullptr)},
                       {"stderr_output", run.completed_at ? Json(result.err) : Json(nullptr)},
                       {"error_message", text_or_null(result.error_message)},
                       {"created_at", time_or_null(run.created_at)},
                       {"updated_at", time_or_null(run.completed_at ? run.completed_at : run.created_at)}});
}

}  // namespace sysmanage::contract
