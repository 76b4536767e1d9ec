// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/plan_ways.h"

#include "engine/dispatch/dispatch.h"
#include "engine/dispatch/payload.h"
#include "engine/plan/plan_json.h"

namespace sysmanage::ui {

using server::ServerAction;

std::vector<Message> reasonsAgainstScript(const server::Access& access, const server::Host& host) {
    const std::string shell = dispatch::shell_for(host);
    server::Target target;
    target.host = &host;
    target.shell = shell;
    auto reasons = server::reasons_against(ServerAction::run_script, access, target);
    // Without script execution its shells are of no interest.
    if (!host.scripts_enabled.value_or(false)) return reasons;
    for (const Problem& problem : dispatch::obstacles(host)) reasons.push_back(problem.message);
    return reasons;
}

std::vector<Message> reasonsAgainstDeployment(const server::Access& access, const server::Host& host,
                                              std::optional<ChildType> type, const server::VirtualizationStatus* status,
                                              const Plan& plan) {
    server::Target target;
    target.host = &host;
    target.type = type;
    target.status = status;
    target.plan_action = server::action_of_plan(plan.action);
    return server::reasons_against(ServerAction::deploy_plan, access, target);
}

server::Intent deploymentOf(const Plan& plan, const server::Host& host, std::optional<ChildType> type,
                            const std::string& childName) {
    server::Intent intent;
    intent.action = ServerAction::deploy_plan;
    intent.host_id = host.id;
    intent.host_name = host.fqdn;
    intent.child_name = childName;
    intent.type = type;
    intent.body = to_message(plan, {}).at("data");
    intent.plan_digest = plan_digest(plan);
    for (const std::string& line : dispatch::secret_lines(plan))
        if (line.front() == 'a') intent.secrets.emplace_back(line.substr(1));
    return intent;
}

}  // namespace sysmanage::ui
