// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provision/provision.h"

#include "engine/bundle/bundle.h"
#include "engine/guest/installer.h"
#include "engine/text/template.h"

namespace sysmanage {
namespace {

using guest::GuestFile;

constexpr unsigned secret_mode = 0600, open_mode = 0644;
// A line of answers becomes one argument of a shell in the installer; Linux takes 128 KiB.
constexpr std::size_t longest_preseed = std::size_t{120} << 10;

GuestFile readme(const char* method, const Request& request, const Distribution& distribution,
                 const std::string& overlay = {}) {
    kainjow::mustache::data values;
    values.set("distribution", distribution.display_name);
    values.set("hostname", request.hostname);
    values.set("disk", request.install_disk.empty() ? "" : request.install_disk + " ");
    values.set("overlay", overlay);
    return {"README.txt", render("templates/guest/installer/readme-" + std::string(method) + ".txt", values),
            open_mode};
}

Checked<std::vector<GuestFile>> for_debian(const Request& request, const Distribution& distribution,
                                           const guest::InstallPlace& place) {
    auto files = guest::preseed(request, distribution, place, true).documents;
    if (files.front().content.size() > longest_preseed)
        return tl::unexpected(Problems{{"agent_config_yaml", {"provision.too_long"}}});
    files.push_back(readme("preseed", request, distribution));
    return files;
}

Checked<std::vector<GuestFile>> for_ubuntu(const Request& request, const Distribution& distribution,
                                           const guest::InstallPlace& place, std::chrono::sys_seconds now) {
    auto made = guest::autoinstall(request, distribution, place);
    if (!made) return tl::unexpected(std::move(made.error()));
    auto files = std::move(made->documents);
    std::vector<ArchiveEntry> entries;
    for (const auto& file : files) entries.push_back({file.name, file.content, file.mode, {}});
    files.push_back({"cidata.iso", make_iso(entries, "cidata", now), secret_mode});
    files.push_back(readme("autoinstall", request, distribution));
    return files;
}

std::vector<GuestFile> for_alpine(const Request& request, const Distribution& distribution,
                                  const guest::InstallPlace& place, std::chrono::sys_seconds now) {
    const auto name = guest::short_hostname(request) + ".apkovl.tar.gz";
    return {{name, make_gzip(make_tar(guest::apkovl(request, distribution, place), now)), secret_mode},
            {"answers", guest::alpine_answers(request, distribution), open_mode},
            readme("apkovl", request, distribution, name)};
}

Checked<std::vector<GuestFile>> files_for(const Request& request, const Distribution& distribution,
                                          const guest::InstallPlace& place, std::chrono::sys_seconds now) {
    switch (distribution.provisioning) {
        case Provisioning::preseed:
            return for_debian(request, distribution, place);
        case Provisioning::autoinstall:
            return for_ubuntu(request, distribution, place, now);
        case Provisioning::apkovl:
            return for_alpine(request, distribution, place, now);
        case Provisioning::installerconfig:
            return std::vector<GuestFile>{
                {"installerconfig", guest::installerconfig(request, distribution, place), secret_mode},
                readme("installerconfig", request, distribution)};
        default:
            return tl::unexpected(Problems{{"distribution", {"request.installer.none"}}});
    }
}

}  // namespace

Checked<ProvisioningFiles> provisioning_files(const Request& request, const Catalog& catalog,
                                              const PlanContext& context) {
    const auto* distribution = catalog.find(request.child_type, request.distribution);
    if (!distribution) return tl::unexpected(Problems{{"distribution", {"request.distribution.unknown"}}});
    bool token_made = false;
    const auto whole = completed_request(request, catalog, context.random, token_made);
    const guest::InstallPlace place{make_uuid(context.random), {}, whole.install_disk, false};
    auto files = files_for(whole, *distribution, place, context.now);
    if (!files) return tl::unexpected(std::move(files.error()));
    ProvisioningFiles made{std::move(*files), {}};
    if (token_made) made.notes.push_back({"planner.note.token_made"});
    if (whole.install_agent && whole.agent_config_yaml.empty()) {
        if (whole.server_url.empty()) made.notes.push_back({"kvm.note.no_server"});
        if (whole.auto_approve_token.empty()) made.notes.push_back({"kvm.note.approval_by_hand"});
    }
    return made;
}

}  // namespace sysmanage
