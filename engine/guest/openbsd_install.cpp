// SPDX-License-Identifier: GPL-3.0-or-later
// The questions are those of distrib/miniroot/install.sub and distrib/amd64/common/install.md of OpenBSD's source;
// tests/data/openbsd/questions.json says in which states of these files they were read.
#include "engine/guest/openbsd_install.h"

#include <algorithm>

#include "engine/resource/resource.h"
#include "engine/text/template.h"

namespace sysmanage::guest {
namespace {

// encrypt(1): thirteen stars are a hash that no password has.
constexpr const char* no_password = "*************";
constexpr const char* first_boot_folder = "var/db/sysmanage-first-boot/";

std::string without_dots(std::string version) {
    version.erase(std::remove(version.begin(), version.end(), '.'), version.end());
    return version;
}

std::vector<GuestFile> site_files(const Request& request, const Distribution& distribution, const InstallPlace& place) {
    kainjow::mustache::data values;
    values.set("login", request.username);
    values.set("hostname", request.hostname);
    const std::string folder = first_boot_folder;
    std::vector<GuestFile> files = {
        {"install.site", render("templates/guest/openbsd/install-site.sh", values), 0700},
        {folder + "first-boot.sh", std::string(resource("templates/guest/openbsd/first-boot.sh")), 0700},
        {folder + "prepare.env", prepare_values(request, distribution, place), 0600},
    };
    // The agent's files are everybody's; the rest of the first boot is Linux's.
    for (auto& file : first_boot_files(request, distribution, place.instance_id))
        if (!file.name.starts_with("first-boot.")) files.push_back({folder + file.name, file.content, file.mode});
    if (!request.ssh_public_keys.empty()) files.push_back({folder + "authorized_keys", authorized_keys(request), 0600});
    return files;
}

std::string resolvers(const Request& request) {
    if (!request.dns_servers.empty()) return joined(request.dns_servers);
    return std::string(resolver_marks[0]) + " " + resolver_marks[1];
}

}  // namespace

OpenBsdInstall openbsd_install(const Request& request, const Distribution& distribution, const InstallPlace& place) {
    OpenBsdInstall made;
    made.sets_version = without_dots(distribution.version);
    made.site_name = "site" + made.sets_version + "-" + short_hostname(request) + ".tgz";
    made.site = site_files(request, distribution, place);

    const auto dot = request.hostname.find('.');
    kainjow::mustache::data values;
    values.set("version", distribution.version);
    values.set("hostname", request.hostname);
    values.set("short_hostname", short_hostname(request));
    values.set("domain", dot == request.hostname.npos ? "localdomain" : request.hostname.substr(dot + 1));
    values.set("nameservers", resolvers(request));
    values.set("username", request.username);
    values.set("password_hash", std::string(request.password_hash.reveal()));
    values.set("root_password_hash", request.root_password_hash.empty()
                                         ? std::string(no_password)
                                         : std::string(request.root_password_hash.reveal()));
    values.set("timezone", request.timezone);
    values.set("site", made.site_name);
    made.answers = render("templates/guest/openbsd/install.conf", values);
    return made;
}

}  // namespace sysmanage::guest
