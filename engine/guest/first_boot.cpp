// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/first_boot.h"

#include "engine/guest/agent_config.h"
#include "engine/resource/resource.h"
#include "engine/text/template.h"

namespace sysmanage::guest {

std::string short_hostname(const Request& request) { return request.hostname.substr(0, request.hostname.find('.')); }

std::string agent_install_script(const Request& request, const Distribution& distribution) {
    const auto& commands =
        request.agent_install_commands.empty() ? distribution.agent_install_commands : request.agent_install_commands;
    if (commands.empty()) return std::string(resource("templates/guest/agent/" + distribution.agent_channel + ".sh"));
    kainjow::mustache::data list = kainjow::mustache::data::type::list;
    for (const auto& command : commands) list << kainjow::mustache::data("command", command);
    return render("templates/guest/agent/own-commands.sh", kainjow::mustache::data("commands", list));
}

std::vector<std::string> guest_packages(const Request& request, const Distribution& distribution) {
    auto packages = distribution.base_packages;
    packages.insert(packages.end(), request.packages.begin(), request.packages.end());
    return packages;
}

std::vector<GuestFile> first_boot_files(const Request& request, const Distribution& distribution,
                                        const std::string& instance_id) {
    kainjow::mustache::data values;
    values.set("instance_id", instance_id);
    values.set("agent", request.install_agent ? "yes" : "no");
    std::vector<GuestFile> files = {
        {"first-boot.sh", std::string(resource("templates/guest/first-boot.sh")), 0700},
        {"first-boot.env", render("templates/guest/first-boot.env", values), 0600},
    };
    if (request.install_agent) {
        files.push_back({"install-agent.sh", agent_install_script(request, distribution), 0700});
        files.push_back({"watch-agent.sh", std::string(resource("templates/guest/watch-agent.sh")), 0700});
        files.push_back({"sysmanage-agent.yaml", agent_config(request, distribution), 0600});
    }
    return files;
}

}  // namespace sysmanage::guest
