// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vmm/guest.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "engine/guest/installer.h"
#include "engine/guest/openbsd_install.h"
#include "engine/random/random_source.h"
#include "engine/request/characters.h"
#include "engine/text/sha256.h"
#include "engine/text/template.h"
#include "engine/vmm/paths.h"

namespace sysmanage::vmm {
namespace {

Method method_of(Provisioning provisioning) {
    switch (provisioning) {
        case Provisioning::preseed:
            return Method::preseed;
        case Provisioning::autoinstall:
            return Method::autoinstall;
        case Provisioning::apkovl:
            return Method::apkovl;
        case Provisioning::cloud_init:
            return Method::cloud_init;
        default:
            return Method::openbsd;
    }
}

// user_setup() in OpenBSD's distrib/miniroot/install.sub.
bool is_openbsd_login(std::string_view name) {
    constexpr std::array<std::string_view, 9> taken = {"root", "daemon", "operator", "bin", "build",
                                                       "sshd", "www",    "nobody",   "ftp"};
    constexpr std::size_t longest = 31;
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || rules::is_digit(c) || c == '-' || c == '_'; };
    return !name.empty() && name.size() <= longest && name.front() >= 'a' && name.front() <= 'z' &&
           std::all_of(name.begin(), name.end(), fits) && std::find(taken.begin(), taken.end(), name) == taken.end();
}

/// An address is given on the parent, where the guests' network is known.
Request with_marks(Request request, Method method) {
    if (!request.vm_ip) request.vm_ip = GuestAddress{guest::address_mark, 24};
    if (request.gateway_ip.empty()) request.gateway_ip = guest::gateway_mark;
    // OpenBSD's answers have marks of their own for a list.
    if (request.dns_servers.empty() && method != Method::openbsd)
        request.dns_servers = {guest::resolver_marks[0], guest::resolver_marks[1]};
    // The first boot is over when the guest reboots: then its VM ends, and gets its entry.
    if (method == Method::cloud_init)
        request.cloud_init = "power_state:\n  mode: reboot\n  timeout: 30\n  condition: true\n";
    return request;
}

std::string sets_folder(const Request& request, const Distribution& distribution) {
    const auto& medium = request.base_image_path.empty() ? distribution.install_identifier : request.base_image_path;
    return medium.substr(0, medium.rfind('/'));
}

const char* yes_no(bool value) { return value ? "yes" : "no"; }

void set_image_values(kainjow::mustache::data& values, const Guest& guest) {
    const auto& image = guest.image;
    values.set("image_url", image.url);
    values.set("image_file", image.file);
    values.set("image_format", image.format);
    values.set("image_cache", image.cache_dir);
    values.set("image_lock", image.lock_name);
    values.set("checksum_url", image.checksum.value.empty() ? image.checksum.url : "");
    values.set("checksum_name", image.checksum_name);
    values.set("checksum_algorithm", image.checksum.algorithm);
    values.set("checksum_value", image.checksum.value);
    values.set("insecure_download", yes_no(guest.request.allow_insecure_download));
    values.set("download_bytes", std::to_string(image.download_bytes));
}

void set_network_values(kainjow::mustache::data& values, const Guest& guest) {
    const auto& request = guest.request;
    values.set("guest_address", request.vm_ip ? request.vm_ip->address : "");
    values.set("guest_gateway", request.gateway_ip);
    values.set("guest_netmask", guest::netmask(GuestAddress{"", 24}));
    values.set("agent", yes_no(request.install_agent));
    values.set("server", request.server_url);
    values.set("login", request.username);
}

void set_bounds(kainjow::mustache::data& values) {
    values.set("download_seconds", std::to_string(download_seconds));
    values.set("convert_seconds", std::to_string(convert_seconds));
    values.set("install_seconds", std::to_string(install_seconds));
    values.set("first_boot_seconds", std::to_string(first_boot_seconds));
}

}  // namespace

std::string_view method_name(Method method) {
    switch (method) {
        case Method::openbsd:
            return "openbsd";
        case Method::preseed:
            return "preseed";
        case Method::autoinstall:
            return "autoinstall";
        case Method::apkovl:
            return "apkovl";
        case Method::cloud_init:
            break;
    }
    return "cloud-init";
}

Problems problems_of(const Request& request, const Distribution& distribution) {
    Problems problems;
    if (request.vm_ip && (request.vm_ip->address.find(':') != std::string::npos || request.vm_ip->prefix_length != 24))
        problems.push_back({"vm_ip", {"vmm.address"}});
    if (request.network != "default" && request.network != "sysmanage")
        problems.push_back({"network_switch", {"vmm.switch"}});
    const auto method = method_of(distribution.provisioning);
    if (method == Method::openbsd && !is_openbsd_login(request.username))
        problems.push_back({"username", {"vmm.username"}});
    const auto& image = request.base_image_path.empty() ? distribution.install_identifier : request.base_image_path;
    if (compression_of(image) != Compression::none) problems.push_back({"iso_url", {"vmm.compressed"}});
    return problems;
}

Guest describe_guest(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    SeededRandom identity("vmm\n" + request.vm_name + "\n" + request.hostname + "\n" + distribution.id + "\n" +
                          std::to_string(now.time_since_epoch().count()));
    const auto method = method_of(distribution.provisioning);
    Guest guest{.request = request, .distribution = distribution};
    guest.placed = with_marks(request, method);
    guest.method = method;
    guest.uuid = make_uuid(identity);
    guest.mac = make_mac(identity);
    guest.record_dir = std::string(record_folder) + "/" + request.vm_name;
    const auto stem = std::string(disk_folder) + "/" + request.vm_name;
    guest.disk = stem + ".qcow2";
    guest.seed = stem + "-seed.iso";
    guest.medium = stem + "-medium.iso";
    guest.image = steps::image_source(request, distribution, guest.disk, image_folder);
    guest.build = steps::StepBuilder("vmm", staging_of(request.vm_name, std::string_view(guest.uuid).substr(0, 8)));
    return guest;
}

std::string environment(const Guest& guest, const MethodValues& more) {
    const bool openbsd = guest.method == Method::openbsd;
    kainjow::mustache::data values;
    values.set("vm_name", guest.request.vm_name);
    values.set("vm_uuid", guest.uuid);
    values.set("vm_mac", guest.mac);
    values.set("hostname", guest.request.hostname);
    values.set("distribution", guest.distribution.id);
    values.set("method", std::string(method_name(guest.method)));
    values.set("autostart", yes_no(guest.request.autostart));
    values.set("record_dir", guest.record_dir);
    values.set("ramdisk_dir", std::string(ramdisk_folder) + sha256_hex(guest.request.vm_name).substr(0, 12));
    values.set("disk", guest.disk);
    values.set("seed", guest.seed);
    values.set("medium", guest.medium);
    values.set("release", openbsd ? guest.distribution.version : "");
    values.set("sets_version", more.sets_version);
    values.set("sets_url", openbsd ? sets_folder(guest.request, guest.distribution) : "");
    values.set("site", more.site);
    values.set("overlay", more.overlay);
    values.set("disk_mib", std::to_string(guest.request.disk_bytes >> 20));
    values.set("memory_mib", std::to_string(guest.request.memory_bytes >> 20));
    set_image_values(values, guest);
    set_network_values(values, guest);
    set_bounds(values);
    return render("templates/vmm/vm.env", values);
}

std::string vm_entry(const Guest& guest) {
    kainjow::mustache::data values;
    values.set("vm_name", guest.request.vm_name);
    values.set("vm_mac", guest.mac);
    values.set("disk", guest.disk);
    values.set("memory_mib", std::to_string(guest.request.memory_bytes >> 20));
    values.set("disabled", !guest.request.autostart);
    return render("templates/vmm/vm.conf", values);
}

std::string metadata(const Guest& guest) {
    return nlohmann::json{{"vm_name", guest.request.vm_name},
                          {"hostname", guest.request.hostname},
                          {"distribution", guest.distribution.id},
                          {"vm_ip", guest::address_mark}}
               .dump() +
           "\n";
}

}  // namespace sysmanage::vmm
