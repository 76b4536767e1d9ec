// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/cloud_init.h"

#include "engine/guest/first_boot.h"
#include "engine/request/cloud_snippet.h"
#include "engine/text/yaml.h"

namespace sysmanage::guest {
namespace {

constexpr std::string_view first_boot_folder = "/var/lib/sysmanage-first-boot/";

YamlNode user_of(const Request& request, const Distribution& distribution) {
    YamlNode user = YamlNode::map();
    user.set("name", YamlNode::text(request.username));
    if (!distribution.admin_group.empty()) user.set("groups", YamlNode::texts({distribution.admin_group}));
    if (!distribution.login_shell.empty()) user.set("shell", YamlNode::text(distribution.login_shell));
    // With a password: whoever finds a forgotten session must not be root at once.
    user.set("sudo", YamlNode::text("ALL=(ALL:ALL) ALL"));
    user.set("lock_passwd", YamlNode::boolean(false));
    // hashed_passwd is also applied to a user that the image already has; passwd would be ignored there.
    user.set("hashed_passwd", YamlNode::text(std::string(request.password_hash.reveal())));
    if (!request.ssh_public_keys.empty()) user.set("ssh_authorized_keys", YamlNode::texts(request.ssh_public_keys));
    return user;
}

YamlNode file(std::string_view path, std::string content, const char* permissions) {
    return YamlNode::map()
        .set("path", YamlNode::text(std::string(path)))
        .set("owner", YamlNode::text("root:root"))
        .set("permissions", YamlNode::text(permissions))
        .set("content", YamlNode::text(std::move(content)));
}

// Without this a guest whose seed is gone would search for other data sources at every boot, and take the
// next one that it finds for a new machine (new host keys, a user reset). manual_cache_clean keeps what the
// first boot has read.
constexpr const char* keep_first_boot = "datasource_list: [NoCloud]\nmanual_cache_clean: true\n";

YamlNode files_of(const Request& request, const Distribution& distribution, const GuestIdentity& identity) {
    const auto path = [](std::string_view name) { return std::string(first_boot_folder) + std::string(name); };
    YamlNode files = YamlNode::list();
    files.add(file("/etc/cloud/cloud.cfg.d/99-sysmanage-virt.cfg", keep_first_boot, "0644"));
    for (auto& each : first_boot_files(request, distribution, identity.instance_id))
        files.add(file(path(each.name), std::move(each.content), each.mode == 0700 ? "0700" : "0600"));
    return files;
}

YamlNode our_user_data(const Request& request, const Distribution& distribution, const GuestIdentity& identity) {
    YamlNode data = YamlNode::map();
    data.set("hostname", YamlNode::text(short_hostname(request)));
    data.set("fqdn", YamlNode::text(request.hostname));
    data.set("manage_etc_hosts", YamlNode::boolean(true));
    if (!request.timezone.empty()) data.set("timezone", YamlNode::text(request.timezone));
    if (!request.locale.empty()) data.set("locale", YamlNode::text(request.locale));
    data.set("users", YamlNode::list().add(user_of(request, distribution)));
    data.set("ssh_pwauth", YamlNode::boolean(true));
    data.set("disable_root", YamlNode::boolean(true));
    data.set("growpart", YamlNode::map().set("mode", YamlNode::text("auto")).set("devices", YamlNode::texts({"/"})));
    data.set("resize_rootfs", YamlNode::boolean(true));
    if (const auto packages = guest_packages(request, distribution); !packages.empty()) {
        data.set("package_update", YamlNode::boolean(true));
        data.set("packages", YamlNode::texts(packages));
    }
    data.set("write_files", files_of(request, distribution, identity));
    return data;
}

Checked<YamlNode> user_data(const Request& request, const Distribution& distribution, const GuestIdentity& identity) {
    YamlNode data = our_user_data(request, distribution, identity);
    if (!request.cloud_init.empty()) {
        auto snippet = read_snippet(request.cloud_init);
        if (!snippet) return tl::unexpected(std::move(snippet.error()));
        data.merge(*snippet);
    }
    // Last of all, so that the report "ready" comes when everything else, the snippet's commands too, is
    // done.
    YamlNode last = YamlNode::map().set(
        "runcmd", YamlNode::list().add(YamlNode::texts({"sh", std::string(first_boot_folder) + "first-boot.sh"})));
    data.merge(last);
    return data;
}

YamlNode meta_data(const Request& request, const GuestIdentity& identity) {
    return YamlNode::map()
        .set("instance-id", YamlNode::text(identity.instance_id))
        .set("local-hostname", YamlNode::text(request.hostname));
}

YamlNode interface_of(const Request& request, const GuestIdentity& identity) {
    YamlNode interface = YamlNode::map();
    // A machine whose address nobody knows beforehand has one interface.
    interface.set("match", identity.mac.empty() ? YamlNode::map().set("name", YamlNode::text("e*"))
                                                : YamlNode::map().set("macaddress", YamlNode::text(identity.mac)));
    // Older cloud-init writes the interface by the name in this document and not by the MAC: give it that
    // name.
    interface.set("set-name", YamlNode::text("eth0"));
    if (request.vm_ip) {
        interface.set("dhcp4", YamlNode::boolean(false));
        interface.set("addresses",
                      YamlNode::texts({request.vm_ip->address + "/" + std::to_string(request.vm_ip->prefix_length)}));
        if (!request.gateway_ip.empty()) {
            const bool v6 = request.gateway_ip.find(':') != std::string::npos;
            interface.set(v6 ? "gateway6" : "gateway4", YamlNode::text(request.gateway_ip));
        }
    } else {
        interface.set("dhcp4", YamlNode::boolean(true));
    }
    if (!request.dns_servers.empty())
        interface.set("nameservers", YamlNode::map().set("addresses", YamlNode::texts(request.dns_servers)));
    return interface;
}

YamlNode network_config(const Request& request, const GuestIdentity& identity) {
    return YamlNode::map()
        .set("version", YamlNode::integer(2))
        .set("ethernets", YamlNode::map().set("eth0", interface_of(request, identity)));
}

}  // namespace

Checked<CloudInitSeed> cloud_init_seed(const Request& request, const Distribution& distribution,
                                       const GuestIdentity& identity) {
    const auto data = user_data(request, distribution, identity);
    if (!data) return tl::unexpected(data.error());
    CloudInitSeed seed;
    seed.user_data = "#cloud-config\n" + to_yaml(*data);
    seed.meta_data = to_yaml(meta_data(request, identity));
    seed.network_config = to_yaml(network_config(request, identity));
    // With DHCP the server names resolvers: libvirt's dnsmasq asks the parent's own, a bridge's asks the
    // site's.
    seed.dns_from_parent = request.vm_ip && request.dns_servers.empty();
    return seed;
}

}  // namespace sysmanage::guest
