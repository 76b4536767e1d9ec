// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provision/provision.h"

#include "engine/bundle/bundle.h"
#include "engine/guest/installer.h"
#include "engine/plan/redact.h"
#include "engine/steps/request_notes.h"
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

bool is_base64(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
           c == '=';
}

/// Archives that travel inside a text. Nobody reads them, and the agent's configuration is in there. A tar archive has 10 KiB at
/// least; an SSH key, which is no secret, is shorter.
std::vector<Secret> packed_archives(std::string_view text) {
    constexpr std::size_t least = 8192;
    std::vector<Secret> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_base64(text[end])) ++end;
        if (end - at >= least) found.emplace_back(std::string(text.substr(at, end - at)));
        at = end + 1;
    }
    return found;
}

std::vector<FileSpec> with_secrets_marked(const std::vector<GuestFile>& files, const Request& request) {
    Plan marked;
    std::vector<Secret> archives;
    for (const auto& file : files) {
        FileSpec shown{.path = file.name, .content = file.content};
        shown.mode = static_cast<std::uint16_t>(file.mode);
        marked.files.push_back(std::move(shown));
        for (auto& archive : packed_archives(file.content)) archives.push_back(std::move(archive));
    }
    mark_secrets(marked, archives);
    steps::mark_secrets_of(marked, request);
    return std::move(marked.files);
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
    ProvisioningFiles made{std::move(*files), {}, {}};
    made.shown = with_secrets_marked(made.files, whole);
    if (token_made) made.notes.push_back({"planner.note.token_made"});
    if (whole.install_agent && whole.agent_config_yaml.empty()) {
        if (whole.server_url.empty()) made.notes.push_back({"kvm.note.no_server"});
        if (whole.auto_approve_token.empty()) made.notes.push_back({"kvm.note.approval_by_hand"});
    }
    return made;
}

}  // namespace sysmanage
