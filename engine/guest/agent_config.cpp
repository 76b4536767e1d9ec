// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/agent_config.h"

#include "engine/text/yaml.h"

namespace sysmanage::guest {
namespace {

// What the agent itself takes as default, written out so that an administrator finds it in the guest.
constexpr int reconnect_seconds = 5;
constexpr int script_seconds = 300;
constexpr int concurrent_scripts = 3;

YamlNode server_of(const Request& request) {
    YamlNode server = YamlNode::map();
    if (!request.server_url.empty()) server.set("hostname", YamlNode::text(request.server_url));
    server.set("port", YamlNode::integer(request.server_port));
    server.set("use_https", YamlNode::boolean(request.use_https));
    return server;
}

YamlNode security_of(const Request& request) {
    YamlNode security = YamlNode::map();
    security.set("verify_ssl", YamlNode::boolean(request.verify_ssl));
    if (!request.enrollment_token.empty())
        security.set("enrollment_token", YamlNode::text(std::string(request.enrollment_token.reveal())));
    return security;
}

YamlNode logging() {
    return YamlNode::map()
        .set("level", YamlNode::text("INFO"))
        .set("file", YamlNode::text("/var/log/sysmanage-agent/agent.log"))
        .set("format", YamlNode::text("%(asctime)s - %(name)s - %(levelname)s - %(message)s"));
}

YamlNode script_execution(const Distribution& distribution) {
    const auto shells = distribution.agent_shells.empty() ? std::vector<std::string>{"sh"} : distribution.agent_shells;
    return YamlNode::map()
        .set("enabled", YamlNode::boolean(true))
        .set("timeout", YamlNode::integer(script_seconds))
        .set("max_concurrent", YamlNode::integer(concurrent_scripts))
        .set("allowed_shells", YamlNode::texts(shells));
}

}  // namespace

std::string agent_config(const Request& request, const Distribution& distribution) {
    if (!request.agent_config_yaml.empty()) return std::string(request.agent_config_yaml.reveal());
    YamlNode config = YamlNode::map();
    config.set("server", server_of(request));
    if (!request.auto_approve_token.empty()) {
        config.set("auto_approve",
                   YamlNode::map().set("token", YamlNode::text(std::string(request.auto_approve_token.reveal()))));
    }
    config.set("security", security_of(request));
    config.set("logging", logging());
    config.set("websocket", YamlNode::map().set("reconnect_interval", YamlNode::integer(reconnect_seconds)));
    config.set("script_execution", script_execution(distribution));
    config.set("database", YamlNode::map().set("path", YamlNode::text("/var/lib/sysmanage-agent/agent.db")));
    return to_yaml(config);
}

}  // namespace sysmanage::guest
