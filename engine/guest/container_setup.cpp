// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/container_setup.h"

#include "engine/resource/resource.h"
#include "engine/text/template.h"

namespace sysmanage::guest {
namespace {

GuestFile script(const std::string& name) {
    return {name, std::string(resource("templates/guest/container/" + name)), 0700};
}

std::string password_line(const Request& request) {
    return request.username + ":" + std::string(request.password_hash.reveal()) + "\n";
}

}  // namespace

std::vector<GuestFile> container_files(const Request& request, const Distribution& distribution,
                                       const std::string& instance_id) {
    kainjow::mustache::data values;
    values.set("instance_id", instance_id);
    values.set("hostname", request.hostname);
    values.set("login", request.username);
    values.set("login_shell", distribution.login_shell);
    values.set("admin_group", distribution.admin_group);
    std::vector<GuestFile> files = {
        script("container.sh"),
        {"container.env", render("templates/guest/container/container.env", values), 0600},
        {"password", password_line(request), 0600},
    };
    for (auto& file : first_boot_files(request, distribution, instance_id)) files.push_back(std::move(file));
    return files;
}

std::vector<GuestFile> agent_update_files(const Request& request, const Distribution& distribution) {
    return {script("update-agent.sh"), {"install-agent.sh", agent_install_script(request, distribution), 0700}};
}

}  // namespace sysmanage::guest
