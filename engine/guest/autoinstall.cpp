// SPDX-License-Identifier: GPL-3.0-or-later
// Ubuntu's server installer, Subiquity. It reads a NoCloud seed whose user-data has the one key "autoinstall"; what stands
// below its "user-data" is the new system's own cloud-config.
#include "engine/guest/installer.h"
#include "engine/request/cloud_snippet.h"
#include "engine/text/template.h"
#include "engine/text/yaml.h"

namespace sysmanage::guest {
namespace {

constexpr const char* first_boot_folder = "/var/lib/sysmanage-first-boot/";

YamlNode identity_of(const Request& request) {
    return YamlNode::map()
        .set("realname", YamlNode::text(request.username))
        .set("hostname", YamlNode::text(short_hostname(request)))
        .set("username", YamlNode::text(request.username))
        .set("password", YamlNode::text(std::string(request.password_hash.reveal())));
}

YamlNode network_of(const Request& request, const InstallPlace& place) {
    YamlNode interface = YamlNode::map();
    interface.set("match", place.mac.empty() ? YamlNode::map().set("name", YamlNode::text("e*"))
                                             : YamlNode::map().set("macaddress", YamlNode::text(place.mac)));
    interface.set("dhcp4", YamlNode::boolean(!request.vm_ip));
    if (request.vm_ip) {
        const auto address = request.vm_ip->address + "/" + std::to_string(request.vm_ip->prefix_length);
        interface.set("addresses", YamlNode::texts({address}));
        if (!request.gateway_ip.empty())
            interface.set("routes", YamlNode::list().add(YamlNode::map()
                                                             .set("to", YamlNode::text("default"))
                                                             .set("via", YamlNode::text(request.gateway_ip))));
    }
    if (!request.dns_servers.empty())
        interface.set("nameservers", YamlNode::map().set("addresses", YamlNode::texts(request.dns_servers)));
    return YamlNode::map()
        .set("version", YamlNode::integer(2))
        .set("ethernets", YamlNode::map().set("guest", std::move(interface)));
}

YamlNode storage_of(const Request& request, const InstallPlace& place) {
    YamlNode match = YamlNode::map();
    if (place.disk.empty())
        match.set("size", YamlNode::text("largest"));
    else
        match.set("path", YamlNode::text(place.disk));
    YamlNode layout = YamlNode::map()
                          .set("name", YamlNode::text(request.disk_layout == "lvm" ? "lvm" : "direct"))
                          .set("match", std::move(match));
    // The installer's own default leaves half of a large disk unused.
    if (request.disk_layout == "lvm") layout.set("sizing-policy", YamlNode::text("all"));
    return YamlNode::map().set("layout", std::move(layout));
}

YamlNode apt_of(const std::string& mirror) {
    YamlNode archive = YamlNode::map().set("arches", YamlNode::texts({"amd64"})).set("uri", YamlNode::text(mirror));
    return YamlNode::map()
        .set("primary", YamlNode::list().add(std::move(archive)))
        .set("geoip", YamlNode::boolean(false));
}

YamlNode shell_command(const char* name, const InstallPlace& place) {
    kainjow::mustache::data values("instance_id", place.instance_id);
    return YamlNode::texts({"sh", "-c", render("templates/guest/installer/" + std::string(name), values)});
}

/// The cloud-config of the new system: what the first boot needs, the administrator's own, and the start of it all.
Checked<YamlNode> new_system(const Request& request, const Distribution& distribution, const InstallPlace& place) {
    YamlNode data = YamlNode::map();
    data.set("fqdn", YamlNode::text(request.hostname));
    data.set("manage_etc_hosts", YamlNode::boolean(true));
    data.set("disable_root", YamlNode::boolean(true));
    YamlNode files = YamlNode::list();
    for (auto& file : first_boot_files(request, distribution, place.instance_id)) {
        files.add(YamlNode::map()
                      .set("path", YamlNode::text(first_boot_folder + file.name))
                      .set("owner", YamlNode::text("root:root"))
                      .set("permissions", YamlNode::text(file.mode == 0700 ? "0700" : "0600"))
                      .set("content", YamlNode::text(std::move(file.content))));
    }
    data.set("write_files", std::move(files));
    if (!request.cloud_init.empty()) {
        auto snippet = read_snippet(request.cloud_init);
        if (!snippet) return tl::unexpected(std::move(snippet.error()));
        data.merge(*snippet);
    }
    data.merge(YamlNode::map().set(
        "runcmd", YamlNode::list().add(YamlNode::texts({"sh", first_boot_folder + std::string("first-boot.sh")}))));
    return data;
}

}  // namespace

Checked<InstallDocuments> autoinstall(const Request& request, const Distribution& distribution,
                                      const InstallPlace& place) {
    auto system = new_system(request, distribution, place);
    if (!system) return tl::unexpected(std::move(system.error()));
    YamlNode answers = YamlNode::map();
    answers.set("version", YamlNode::integer(1));
    answers.set("locale", YamlNode::text(request.locale.empty() ? "en_US.UTF-8" : request.locale));
    answers.set("keyboard", YamlNode::map().set("layout", YamlNode::text(request.keyboard)));
    answers.set("timezone", YamlNode::text(request.timezone));
    answers.set("identity", identity_of(request));
    answers.set("network", network_of(request, place));
    if (const auto& mirror = install_mirror(request, distribution); !mirror.empty()) answers.set("apt", apt_of(mirror));
    answers.set("storage", storage_of(request, place));
    YamlNode ssh = YamlNode::map();
    ssh.set("install-server", YamlNode::boolean(true)).set("allow-pw", YamlNode::boolean(true));
    if (!request.ssh_public_keys.empty()) ssh.set("authorized-keys", YamlNode::texts(request.ssh_public_keys));
    answers.set("ssh", std::move(ssh));
    if (const auto packages = guest_packages(request, distribution); !packages.empty())
        answers.set("packages", YamlNode::texts(packages));
    answers.set("updates", YamlNode::text("security"));
    answers.set("user-data", std::move(*system));
    if (place.report) {
        answers.set("late-commands", YamlNode::list().add(shell_command("late.sh", place)));
        answers.set("error-commands", YamlNode::list().add(shell_command("late-failed.sh", place)));
    }
    answers.set("shutdown", YamlNode::text("reboot"));

    InstallDocuments made;
    made.documents.push_back(
        {"user-data", "#cloud-config\n" + to_yaml(YamlNode::map().set("autoinstall", std::move(answers))), 0600});
    made.documents.push_back(
        {"meta-data", to_yaml(YamlNode::map().set("instance-id", YamlNode::text(place.instance_id))), 0600});
    return made;
}

}  // namespace sysmanage::guest
