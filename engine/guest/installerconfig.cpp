// SPDX-License-Identifier: GPL-3.0-or-later
// FreeBSD's bsdinstall. It cuts the document into parts at lines that begin with "#!", so whatever travels in it is
// written with a bar before each of its lines.
#include "engine/guest/installer.h"
#include "engine/resource/resource.h"
#include "engine/text/template.h"

namespace sysmanage::guest {
namespace {

std::string barred(std::string_view text) {
    std::string lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.append("|").append(text.substr(0, end)).append("\n");
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return lines;
}

std::vector<GuestFile> files_of(const Request& request, const Distribution& distribution, const InstallPlace& place) {
    std::vector<GuestFile> files;
    const auto add = [&](const char* name, const char* source) {
        files.push_back({name, std::string(resource("templates/guest/installer/" + std::string(source))), 0700});
    };
    add("first-boot.sh", "freebsd-first-boot.sh");
    add("first-boot.rc", "freebsd-first-boot.rc");
    files.push_back({"prepare.env", prepare_values(request, distribution, place), 0600});
    // The agent's files are everybody's; the rest of the first boot is Linux's.
    for (auto& file : first_boot_files(request, distribution, place.instance_id))
        if (!file.name.starts_with("first-boot.")) files.push_back(std::move(file));
    if (!request.ssh_public_keys.empty()) files.push_back({"authorized_keys", authorized_keys(request), 0600});
    return files;
}

void set_network(kainjow::mustache::data& values, const Request& request) {
    values.set("static", request.vm_ip.has_value());
    if (!request.vm_ip) return;
    const bool v6 = request.vm_ip->address.find(':') != std::string::npos;
    values.set("family_suffix", v6 ? "_ipv6" : "");
    values.set("ifconfig",
               (v6 ? "inet6 " : "inet ") + request.vm_ip->address + "/" + std::to_string(request.vm_ip->prefix_length));
    values.set("router", v6 ? "ipv6_defaultrouter" : "defaultrouter");
    if (!request.gateway_ip.empty()) values.set("gateway", request.gateway_ip);
    kainjow::mustache::data servers = kainjow::mustache::data::type::list;
    for (const auto& server : request.dns_servers) servers << kainjow::mustache::data("address", server);
    values.set("nameservers", servers);
}

}  // namespace

std::string installerconfig(const Request& request, const Distribution& distribution, const InstallPlace& place) {
    kainjow::mustache::data values;
    set_network(values, request);
    values.set("install_disk", place.disk);
    values.set("login", request.username);
    values.set("login_shell", distribution.login_shell);
    values.set("admin_group", distribution.admin_group);
    values.set("hostname", request.hostname);
    values.set("timezone", request.timezone);
    values.set("keyboard", request.keyboard);
    values.set("raw_password_hash", std::string(request.password_hash.reveal()));
    kainjow::mustache::data files = kainjow::mustache::data::type::list;
    for (const auto& file : files_of(request, distribution, place)) {
        kainjow::mustache::data each;
        each.set("name", file.name);
        each.set("raw_lines", barred(file.content));
        each.set("mode", file.mode == 0700 ? "0700" : "0600");
        files << each;
    }
    values.set("files", files);
    return render("templates/guest/installer/installerconfig.sh", values);
}

}  // namespace sysmanage::guest
