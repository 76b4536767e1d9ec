// SPDX-License-Identifier: GPL-3.0-or-later
// What each call does, in the server's order of checks: token, body, licence, role, host, active, child, engine.
#pragma once
#include <functional>

#include "tests/contract_server/exchange.h"
#include "tests/contract_server/tokens.h"

namespace sysmanage::contract {

struct ScriptJob {
    std::string execution{};
    std::string host{};
    std::string shell{};
    std::string content{};
};
/// Runs a script as an agent would and tells the result, once, at any time later.
using ScriptExecutor = std::function<void(const ScriptJob&, std::function<void(const ScriptResult&)>)>;

class Calls {
public:
    Calls(World& world, Tokens& tokens) : world_(world), tokens_(tokens) {}

    /// The answer when the token is no good; fills in whose it is.
    std::optional<Answer> unauthorized(Request& request) const;

    Answer health(const Request&);
    Answer sign_in(const Request&);
    Answer refresh_session(const Request&);
    Answer verify_code(const Request&);
    Answer sign_out(const Request&);
    Answer server_info(const Request&);
    Answer me(const Request&);
    Answer permissions(const Request&);
    Answer license(const Request&);

    Answer hosts(const Request&);
    Answer host(const Request&);
    Answer approve_host(const Request&);

    Answer children(const Request&);
    Answer child(const Request&);
    Answer post_children(const Request&);
    Answer refresh_children(const Request&);
    Answer delete_child(const Request&);
    Answer start_child(const Request&);
    Answer stop_child(const Request&);
    Answer restart_child(const Request&);
    Answer update_child_agent(const Request&);
    Answer update_host_agent(const Request&);
    Answer distributions(const Request&);
    Answer all_distributions(const Request&);
    Answer create_child(const Request&);

    Answer enable(const Request&);
    Answer virtualization_status(const Request&);
    Answer probe_virtualization(const Request&);
    Answer kvm_networks(const Request&);
    Answer configure_network(const Request&);

    Answer reboot(const Request&);
    Answer reboot_check(const Request&);
    Answer orchestrated_reboot(const Request&);
    Answer reboot_progress(const Request&);

    Answer execute_script(const Request&);
    Answer script_execution(const Request&);
    Answer script_executions(const Request&);

    Answer health_of_database(const Request&);
    Answer mail_code(const Request&);
    Answer profile(const Request&);
    Answer command_agent(const Request&);

    void finish_script(const std::string& execution, const ScriptResult& result);
    void go_on_creating(const std::string& parent, const std::string& id);

    ScriptExecutor executor{};
    bool over_tls = false;            ///< then the cookie is for TLS only
    bool community_may_list = false;  ///< the documented dialect's promise: running children, read-only

private:
    friend class Gate;
    Answer session_for(const User& user, bool with_cookie, Json body);
    Answer failed_sign_in(User* user);
    void carry_out(const std::string& parent, const Json& plan);
    Answer lifecycle(const Request& request, const char* role, const char* word, const char* status);
    void proceed(const std::string& parent, const std::string& id, int step, bool approve);
    void register_agent(const std::string& parent, const std::string& id, bool approve);
    void shut_down(const std::string& orchestration);
    void restart_children(const std::string& orchestration);

    World& world_;
    Tokens& tokens_;
    std::vector<Seconds> failures_{};  ///< of sign-ins, times
};

}  // namespace sysmanage::contract
