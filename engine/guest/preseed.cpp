// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's installer. It reads debconf answers, one a line, from a file in its own memory or from an address.
#include "engine/bundle/bundle.h"
#include "engine/guest/installer.h"
#include "engine/resource/resource.h"
#include "engine/text/base64.h"
#include "engine/text/template.h"

namespace sysmanage::guest {
namespace {

std::vector<GuestFile> files_of(const Request& request, const Distribution& distribution, const InstallPlace& place) {
    auto files = first_boot_files(request, distribution, place.instance_id);
    const auto script = [](const char* name) {
        return std::string(resource("templates/guest/installer/" + std::string(name)));
    };
    files.push_back({"prepare.sh", script("prepare.sh"), 0700});
    files.push_back({"prepare.env", prepare_values(request, distribution, place), 0600});
    files.push_back({"first-boot.service", script("first-boot.service"), 0600});
    if (!request.ssh_public_keys.empty()) files.push_back({"authorized_keys", authorized_keys(request), 0600});
    return files;
}

std::string packed(const std::vector<GuestFile>& files) {
    std::vector<ArchiveEntry> entries;
    entries.reserve(files.size());
    for (const auto& file : files) entries.push_back({file.name, file.content, file.mode});
    return base64_line(make_tar(entries, {}));
}

void set_mirror(kainjow::mustache::data& values, const std::string& url) {
    const auto scheme = url.substr(0, url.find("://"));
    const auto rest = url.substr(scheme.size() + 3);
    const auto slash = rest.find('/');
    values.set("mirror_protocol", scheme);
    values.set("mirror_host", rest.substr(0, slash));
    values.set("mirror_folder", slash == rest.npos ? "/" : rest.substr(slash));
}

void set_network(kainjow::mustache::data& values, const Request& request) {
    const auto dot = request.hostname.find('.');
    values.set("hostname", request.hostname);
    values.set("short_hostname", short_hostname(request));
    values.set("domain", dot == request.hostname.npos ? "" : request.hostname.substr(dot + 1));
    values.set("static", request.vm_ip.has_value());
    if (!request.vm_ip) return;
    values.set("address", request.vm_ip->address);
    values.set("netmask", netmask(*request.vm_ip));
    values.set("gateway", request.gateway_ip.empty() ? "none" : request.gateway_ip);
    values.set("nameservers", joined(request.dns_servers));
}

}  // namespace

InstallDocuments preseed(const Request& request, const Distribution& distribution, const InstallPlace& place,
                         bool inside) {
    InstallDocuments made;
    auto files = files_of(request, distribution, place);
    kainjow::mustache::data values;
    set_network(values, request);
    set_mirror(values, install_mirror(request, distribution));
    values.set("version", distribution.version);
    values.set("codename", distribution.codename);
    values.set("locale", request.locale.empty() ? "en_US.UTF-8" : request.locale);
    values.set("keyboard", request.keyboard);
    values.set("username", request.username);
    values.set("password_hash", std::string(request.password_hash.reveal()));
    values.set("timezone", request.timezone);
    if (!place.disk.empty()) values.set("disk", place.disk);
    values.set("lvm", request.disk_layout == "lvm");
    values.set("uefi", request.firmware == "uefi");
    values.set("packages", joined(guest_packages(request, distribution)));
    values.set("instance_id", place.instance_id);
    if (inside) {
        values.set("payload", packed(files));
    } else {
        std::vector<std::string> names;
        names.reserve(files.size());
        for (const auto& file : files) names.push_back(file.name);
        values.set("beside", joined(names));
        made.beside = std::move(files);
    }
    made.documents.push_back({"preseed.cfg", render("templates/guest/installer/preseed.cfg", values), 0600});
    return made;
}

}  // namespace sysmanage::guest
