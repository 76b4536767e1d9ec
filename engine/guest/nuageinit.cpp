// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/nuageinit.h"

#include "engine/guest/installer.h"
#include "engine/resource/resource.h"
#include "engine/text/yaml.h"

namespace sysmanage::guest {
namespace {

// Written by hand for its end, which is open: see the header. nuageinit reads "passwd" as a hash.
std::string user_data(const Request& request, const Distribution& distribution) {
    std::string text = "#cloud-config\n";
    text += "fqdn: " + quoted_scalar(request.hostname) + "\n";
    text += "ssh_pwauth: true\n";
    text += "users:\n";
    text += "  - name: " + quoted_scalar(request.username) + "\n";
    text += "    groups: " + quoted_scalar(distribution.admin_group) + "\n";
    text += "    shell: " + quoted_scalar(distribution.login_shell) + "\n";
    text += "    passwd: " + quoted_scalar(request.password_hash.reveal()) + "\n";
    text += "    ssh_authorized_keys:\n";
    for (const auto& key : request.ssh_public_keys) text += "      - " + quoted_scalar(key) + "\n";
    return text;
}

}  // namespace

NuageinitSeed nuageinit_seed(const Request& request, const Distribution& distribution, const GuestIdentity& identity) {
    NuageinitSeed seed;
    seed.user_data = user_data(request, distribution);
    seed.meta_data = to_yaml(YamlNode::map()
                                 .set("instance-id", YamlNode::text(identity.instance_id))
                                 .set("local-hostname", YamlNode::text(request.hostname)));
    seed.beside.push_back({"bootstrap.sh", std::string(resource("templates/guest/freebsd/bootstrap.sh")), 0700});
    const InstallPlace place{.instance_id = identity.instance_id, .mac = identity.mac};
    seed.beside.push_back({"prepare.env", prepare_values(request, distribution, place), 0600});
    // The agent's files are everybody's; the rest of the first boot is Linux's.
    for (auto& file : first_boot_files(request, distribution, identity.instance_id))
        if (!file.name.starts_with("first-boot.")) seed.beside.push_back(std::move(file));
    return seed;
}

}  // namespace sysmanage::guest
