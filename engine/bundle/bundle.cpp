// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bundle/bundle.h"

#include <array>
#include <string_view>

#include "engine/bundle/bundle_paths.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/plan_shell.h"
#include "engine/signature/signature_file.h"
#include "engine/text/sha256.h"
#include "engine/text/template.h"
#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

constexpr std::string_view seed_folder = "/seed/";
constexpr std::array<std::string_view, 3> seed_files = {"user-data", "meta-data", "network-config"};

std::string with_final_newline(std::string content) {
    if (!content.empty() && content.back() != '\n') content += '\n';
    return content;
}

// The files of the plan's cloud-init seed; nothing when it has none (NoCloud asks for these two at least).
std::vector<ArchiveEntry> seed_entries(const Plan& plan) {
    std::vector<ArchiveEntry> entries;
    for (const auto name : seed_files) {
        const auto ending = std::string(seed_folder) + std::string(name);
        for (const auto& file : plan.files) {
            if (!file.path.ends_with(ending)) continue;
            entries.push_back({std::string(name), with_final_newline(file.content), 0600});
            break;
        }
    }
    const bool complete = entries.size() >= 2 && entries[0].path == "user-data" && entries[1].path == "meta-data";
    return complete ? entries : std::vector<ArchiveEntry>();
}

std::string checksums(const std::vector<ArchiveEntry>& entries) {
    std::string text;
    for (const auto& entry : entries) text += sha256_hex(entry.content) + "  " + entry.path + "\n";
    return text;
}

std::string readme(const Plan& plan, const std::string& folder, bool has_seed, const SigningKey* signer) {
    const auto one_line = [](std::string_view text) { return utf8::visible(text, false); };
    kainjow::mustache::data notes{kainjow::mustache::data::type::list};
    for (const auto& note : plan.notes) notes.push_back(one_line(to_english(note)));
    kainjow::mustache::data values{kainjow::mustache::data::type::object};
    values.set("folder", folder);
    values.set("title", one_line(plan.hypervisor + " " + plan.action + " " + plan.vm_name));
    values.set("digest", plan_digest(plan));
    values.set("made", plan.created_at.empty() ? "at a time not known" : one_line(plan.created_at));
    values.set("has_seed", has_seed);
    values.set("signed", signer != nullptr);
    values.set("option", signer ? " -k KEY.pub" : "");
    if (signer) values.set("key_number", key_number_text(signer->public_key.number));
    values.set("has_notes", !plan.notes.empty());
    values.set("notes", notes);
    return render("templates/bundle/README.txt", values);
}

}  // namespace

std::string bundle_folder(const Plan& plan) {
    std::string name = safe_component(plan.vm_name.empty() ? plan.hypervisor : plan.vm_name);
    return name + "-" + safe_component(plan.action) + "-" + plan_digest(plan).substr(0, 12);
}

std::string make_bundle(const Plan& plan, std::chrono::sys_seconds time, const SigningKey* signer) {
    const auto folder = bundle_folder(plan);
    const auto seed = seed_entries(plan);
    std::vector<ArchiveEntry> entries;
    entries.push_back({"README.txt", readme(plan, folder, !seed.empty(), signer), 0600});
    entries.push_back({std::string(bundle_file::plan), canonical_text(plan) + "\n", 0600});
    const auto guard = signer ? ScriptGuard::signature : ScriptGuard::none;
    entries.push_back({std::string(bundle_file::script), to_shell_script(plan, guard), 0700});
    if (!seed.empty()) entries.push_back({"seed.iso", make_iso(seed, "cidata", time), 0600});
    BundlePaths paths("files");
    for (const auto& file : plan.files)
        entries.push_back({paths.place(file.path), with_final_newline(file.content), 0600});
    const auto sums = checksums(entries);
    entries.push_back({std::string(bundle_file::sums), sums, 0600});
    if (signer) {
        entries.push_back({std::string(bundle_file::signify), signify_text(*signer, sums), 0600});
        entries.push_back({std::string(bundle_file::minisign), minisign_text(*signer, sums, "bundle " + folder), 0600});
    }

    // Secrets may be in there: whoever unpacks it gets a folder that nobody else can enter.
    std::vector<ArchiveEntry> packed = {{folder + "/", "", 0700}};
    for (auto& entry : entries) packed.push_back({folder + "/" + entry.path, std::move(entry.content), entry.mode});
    return make_tar(packed, time);
}

}  // namespace sysmanage
