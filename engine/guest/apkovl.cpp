// SPDX-License-Identifier: GPL-3.0-or-later
// Alpine: the live system of the medium takes an overlay of its root from any disk that holds one, and this one makes it
// install itself. It has no question of its own to be answered.
#include "engine/guest/installer.h"
#include "engine/resource/resource.h"
#include "engine/text/template.h"

namespace sysmanage::guest {
namespace {

constexpr const char* first_boot_folder = "var/lib/sysmanage-first-boot/";

std::string interfaces(const Request& request) {
    const bool v6 = request.vm_ip && request.vm_ip->address.find(':') != std::string::npos;
    std::string text = "auto lo\niface lo inet loopback\n\nauto eth0\n";
    if (!request.vm_ip) return text + "iface eth0 inet dhcp\n    hostname " + short_hostname(request) + "\n";
    text += v6 ? "iface eth0 inet6 static\n" : "iface eth0 inet static\n";
    text += "    address " + request.vm_ip->address + "/" + std::to_string(request.vm_ip->prefix_length) + "\n";
    if (!request.gateway_ip.empty()) text += "    gateway " + request.gateway_ip + "\n";
    return text;
}

std::string resolvers(const Request& request) {
    std::string text;
    for (const auto& server : request.dns_servers) text += "nameserver " + server + "\n";
    return text;
}

std::string repositories(const Request& request, const Distribution& distribution) {
    const auto base = install_mirror(request, distribution) + "/v" + distribution.version;
    return base + "/main\n" + base + "/community\n";
}

std::string script(const char* name) { return std::string(resource("templates/guest/installer/" + std::string(name))); }

void add_first_boot(std::vector<ArchiveEntry>& entries, const Request& request, const Distribution& distribution,
                    const InstallPlace& place) {
    const std::string folder = first_boot_folder;
    entries.push_back({"var/", {}, 0755});
    entries.push_back({"var/lib/", {}, 0755});
    entries.push_back({folder, {}, 0700});
    for (auto& file : first_boot_files(request, distribution, place.instance_id))
        entries.push_back({folder + file.name, std::move(file.content), file.mode});
    entries.push_back({folder + "alpine-install.sh", script("alpine-install.sh"), 0700});
    entries.push_back({folder + "alpine-first-boot.sh", script("alpine-first-boot.sh"), 0700});
    entries.push_back({folder + "prepare.env", prepare_values(request, distribution, place), 0600});
    entries.push_back(
        {folder + "password", request.username + ":" + std::string(request.password_hash.reveal()) + "\n", 0600});
    if (!request.ssh_public_keys.empty())
        entries.push_back({folder + "authorized_keys", authorized_keys(request), 0600});
}

}  // namespace

std::vector<ArchiveEntry> apkovl(const Request& request, const Distribution& distribution, const InstallPlace& place) {
    std::vector<ArchiveEntry> entries = {
        {"etc/", {}, 0755},
        // With this file the live system starts what it always starts, besides the services below.
        {"etc/.default_boot_services", {}, 0644},
        {"etc/hostname", short_hostname(request) + "\n", 0644},
        {"etc/network/", {}, 0755},
        {"etc/network/interfaces", interfaces(request), 0644},
        {"etc/apk/", {}, 0755},
        {"etc/apk/world", "alpine-base\n", 0644},
        {"etc/apk/repositories", repositories(request, distribution), 0644},
        {"etc/runlevels/", {}, 0755},
        {"etc/runlevels/boot/", {}, 0755},
        {"etc/runlevels/boot/networking", {}, 0777, "/etc/init.d/networking"},
        {"etc/runlevels/default/", {}, 0755},
        {"etc/runlevels/default/local", {}, 0777, "/etc/init.d/local"},
        {"etc/local.d/", {}, 0755},
        {"etc/local.d/sysmanage-install.start", script("alpine-start.sh"), 0755},
    };
    if (!request.dns_servers.empty()) entries.push_back({"etc/resolv.conf", resolvers(request), 0644});
    add_first_boot(entries, request, distribution, place);
    return entries;
}

std::string alpine_answers(const Request& request, const Distribution& distribution) {
    kainjow::mustache::data values;
    values.set("keymap", request.keyboard + " " + request.keyboard);
    values.set("hostname", request.hostname);
    values.set("interfaces", interfaces(request));
    values.set("static", request.vm_ip.has_value());
    values.set("dns", joined(request.dns_servers));
    values.set("timezone", request.timezone);
    const auto base = install_mirror(request, distribution) + "/v" + distribution.version;
    values.set("repositories", base + "/main " + base + "/community");
    values.set("user", "-a -u " + request.username);
    // setup-alpine takes one key; the overlay takes them all.
    if (!request.ssh_public_keys.empty()) values.set("key", request.ssh_public_keys.front());
    const std::string disk = request.install_disk.empty() ? "/dev/sda" : request.install_disk;
    values.set("disk", (request.disk_layout == "lvm" ? "-m sys -L " : "-m sys ") + disk);
    return render("templates/guest/installer/alpine-answers.sh", values);
}

}  // namespace sysmanage::guest
