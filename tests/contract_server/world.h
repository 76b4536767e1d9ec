// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind the contract server's calls: users, licence, hosts, children, reboots and scripts, and a clock that
// tests turn. Written from the contract's pages alone, without the client's own types: a slip there shows here.
#pragma once
#include <QByteArray>
#include <QString>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace sysmanage::contract {

using Json = nlohmann::json;
using Seconds = qint64;  ///< Unix seconds, UTC

/// "2026-11-25T04:56:51", as the server writes children's times: UTC, and without saying so.
std::string naive_time(Seconds at);
std::string new_uuid();

struct User {
    std::string id{};
    std::string email{};
    std::string password{};
    bool active = true;
    bool is_admin = false;
    bool recovery_admin = false;  ///< of the configuration: has every role and no row in the database
    bool must_enrol = false;      ///< a second factor is demanded, and none is set up
    std::string code{};           ///< the second factor's; "" when there is none
    std::set<std::string> backup_codes{};
    std::set<std::string> roles{};
    int failures = 0;
    Seconds locked_at = 0;  ///< 0: not locked
};

struct Licence {
    bool active = false;
    std::string tier{};
    std::set<std::string> modules{};  ///< licensed
    std::set<std::string> loaded{};   ///< what answers
    std::set<std::string> features{};
};

enum class Tier { community, professional, enterprise };
Licence licence_of(Tier tier);

/// Every role that the server knows of what this application does.
const std::set<std::string>& all_roles();

/// A parent, or a child that has registered. `row` is the list's element without the two virtualization texts.
struct Host {
    Json row = Json::object();
    Json capabilities{};  ///< null: the agent has not reported
    std::string reboot_reason{};
    bool agent_works = true;       ///< false: what is asked of the agent fails there
    bool agent_answers = true;     ///< false: what is asked of the agent never ends
    std::vector<Json> networks{};  ///< of KVM

    std::string id() const { return row.at("id").get<std::string>(); }
    std::string fqdn() const { return row.at("fqdn").get<std::string>(); }
    bool is(const char* platform) const;  ///< "Linux", "FreeBSD", "OpenBSD", "Windows"
    bool active() const;
    bool privileged() const;
};

struct Child {
    std::string id{};
    std::string parent{};
    std::string host{};  ///< of its own agent; "" before that is linked
    std::string name{};
    std::string type{};
    std::string distribution{};
    std::string version{};
    std::string hostname{};
    std::string status{};
    std::string step{};
    int step_number = 0;
    int step_total = 0;
    Seconds step_at = 0;
    std::string error{};
    Seconds created_at = 0;
    Seconds installed_at = 0;
    std::string wsl_guid{};
    Json asked = Json::object();  ///< the create call's body, passwords taken out
};

struct Orchestration {
    std::string id{};
    std::string parent{};
    std::string by{};
    std::string status = "shutting_down";
    std::vector<std::string> children{};
    Json snapshot = Json::array();
    Json restarts{};  ///< null until they begin
    Seconds initiated_at = 0;
    Seconds shut_down_at = 0;
    Seconds issued_at = 0;
    Seconds reconnected_at = 0;
    Seconds completed_at = 0;
    std::string error{};
};

struct ScriptResult {
    bool success = false;
    std::optional<int> exit_code{};
    std::string out{};
    std::string err{};
    std::string error_message{};
};

struct Execution {
    std::string id{};
    std::string host{};
    std::string by{};
    std::string name{};
    std::string shell{};
    std::string content{};
    std::string status = "pending";
    Seconds created_at = 0;
    Seconds started_at = 0;
    Seconds completed_at = 0;
    ScriptResult result{};
};

/// What the server gets wrong; the defaults are what was read in its source.
struct Defects {
    bool networks_fail = true;            ///< GET kvm-networks: 500
    bool vmm_ignores_sizes = true;        ///< always OpenBSD, 1G, 20G, one CPU
    bool second_factor_no_cookie = true;  ///< such a session cannot be refreshed
    bool recovery_admin_401 = true;
    bool orchestration_stalls = false;  ///< stays at shutting_down with its children stopped
    bool post_children_stub = true;     ///< POST children: 200 null
    bool refresh_changes_nothing = false;
    bool locked_login_500 = false;
    bool windows_create_502 = true;
    bool wsl_guid_delete_502 = true;
    bool long_password_500 = true;  ///< over 72 bytes
};

struct Rules {
    int lock_after = 5;
    int lock_seconds = 900;
    int throttle_after = 5;  ///< failed sign-ins
    int throttle_seconds = 300;
    bool throttle_tells_when = true;  ///< Retry-After
    int access_seconds = 3600;
    int refresh_seconds = 86400;
    int pending_seconds = 300;
    int agent_seconds = 2;       ///< from a call to what the agent made of it
    int step_seconds = 10;       ///< of a creation
    int register_seconds = 20;   ///< from running to the child's own agent
    int requests_a_minute = 0;   ///< 0: no general limit
    int request_limit_mib = 32;  ///< beyond that nginx answers 413
};

class World {
public:
    World();

    Seconds now() const;
    void advance(Seconds seconds);
    /// What falls due is done before the next call is answered.
    void after(Seconds seconds, std::function<void()> act);
    void settle();

    User& add_user(const std::string& email, const std::string& password, std::set<std::string> roles = all_roles());
    User* user(const std::string& email);
    std::string add_key(const std::string& email);  ///< an API key, "smk_…"
    void set_tier(Tier tier) { licence = licence_of(tier); }

    Host& add_host(const std::string& fqdn, const std::string& platform);
    Host* host(const std::string& id);
    Child& add_child(const std::string& parent, const std::string& type, const std::string& name,
                     const std::string& status);
    Child* child(const std::string& parent, const std::string& id);
    void remove_child(const std::string& id);
    std::vector<Child*> children_of(const std::string& parent);

    std::map<std::string, User> users{};  ///< by e-mail
    std::map<std::string, std::string> keys{};
    Licence licence{};
    Defects defects{};
    Rules rules{};
    std::vector<Host> hosts{};
    std::vector<Child> children{};
    std::vector<std::pair<std::string, Child>> unlisted{};  ///< by parent: found by the next refresh
    std::map<std::string, Orchestration> orchestrations{};
    std::map<std::string, Execution> executions{};
    std::vector<std::pair<std::string, Json>> commands{};  ///< by host: what was sent to an agent past the other calls
    std::vector<Json> distributions{};
    std::string version = "3.5.1.7";

private:
    qint64 offset_ = 0;
    std::multimap<Seconds, std::function<void()>> due_{};
    std::map<std::string, std::size_t> host_index_{};
};

}  // namespace sysmanage::contract
