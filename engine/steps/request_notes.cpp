// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/request_notes.h"

#include "engine/plan/redact.h"
#include "engine/text/yaml.h"

namespace sysmanage::steps {

void mark_secrets_of(Plan& plan, const Request& request) {
    std::vector<Secret> secrets = {request.password_hash, request.root_password_hash, request.auto_approve_token,
                                   request.enrollment_token};
    if (!request.agent_config_yaml.empty()) {
        // Inside the seed the text is a quoted scalar: mark it as it stands there, too.
        const auto quoted = quoted_scalar(request.agent_config_yaml.reveal());
        secrets.push_back(request.agent_config_yaml);
        secrets.push_back(Secret(quoted.substr(1, quoted.size() - 2)));
    }
    mark_secrets(plan, secrets);
}

void add_notes(Plan& plan, const Request& request) {
    if (!request.install_agent) return;
    if (request.server_url.empty() && request.agent_config_yaml.empty()) plan.notes.push_back({"kvm.note.no_server"});
    if (request.auto_approve_token.empty() && request.agent_config_yaml.empty())
        plan.notes.push_back({"kvm.note.approval_by_hand"});
}

}  // namespace sysmanage::steps
