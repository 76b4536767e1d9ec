// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/image_cache.h"

#include "engine/kvm/image_steps.h"
#include "engine/kvm/vm_paths.h"
#include "engine/text/sha256.h"
#include "engine/text/template.h"

namespace sysmanage::kvm {
namespace {

using std::chrono::seconds;

struct Shape {
    std::string_view script{};
    seconds timeout{};
};

Shape shape_of(Action action) {
    // Digests are computed at about 500 MB/s; an hour is enough for the largest cache that anybody keeps.
    if (action == Action::image_verify) return {"verify-images", seconds(3600)};
    if (action == Action::image_prune) return {"prune-images", seconds(1800)};
    return {"list-images", seconds(900)};
}

std::string staging_of(std::string_view action, std::string_view subject, std::chrono::sys_seconds now) {
    std::string all(action);
    all.append("\n").append(subject).append("\n").append(std::to_string(now.time_since_epoch().count()));
    const auto id = sha256_hex(all);
    return action_staging(action, std::string_view(id).substr(0, 8));
}

void add_library(Plan& plan, FileSpec library) {
    library.description = {"kvm.file.library"};
    plan.files.push_back(std::move(library));
}

// ---- fetching one image

/// A compressed image lies there in both forms for a while, and is some times as large when it is unpacked.
std::uint64_t needed_bytes(const steps::ImageSource& image) {
    return image.download_bytes * (image.compression == Compression::none ? 1 : 4);
}

std::vector<std::string> tools_for(const steps::ImageSource& image) {
    std::vector<std::string> tools = {
        "curl|wget", "flock", "timeout", "stat", "awk", "sed", image.checksum.algorithm + "sum"};
    if (auto tool = unpacker_of(image.compression); !tool.empty()) tools.push_back(std::move(tool));
    return tools;
}

/// The twin of check-cache.sh.
std::vector<Need> needs_for(const steps::ImageSource& image) {
    std::vector<Need> needs;
    for (auto& tool : tools_for(image)) needs.push_back({{"program_there", std::move(tool)}});
    if (const auto bytes = needed_bytes(image); bytes > 0)
        needs.push_back(
            {{"free_bytes", std::string(images_folder), std::to_string(bytes)}, Condition{"file_exists", image.image}});
    return needs;
}

std::string environment(const steps::ImageSource& image, const Request& request, const ImageBounds& bounds) {
    kainjow::mustache::data values;
    values.set("lock_dir", std::string(lock_folder));
    values.set("images", std::string(images_folder));
    values.set("needed_bytes", std::to_string(needed_bytes(image)));
    values.set("raw_image_values", image_values(image, request.allow_insecure_download));
    values.set("download_seconds", std::to_string(bounds.download));
    values.set("convert_seconds", std::to_string(bounds.convert));
    return render("templates/kvm/image.env", values);
}

void add_fetching_steps(Plan& plan, const std::string& staging, const steps::ImageSource& image,
                        const ImageBounds& bounds) {
    const auto add = [&](std::string_view id, StepFacts facts, std::vector<std::string> arguments,
                         std::vector<std::pair<std::string, std::string>> params) {
        facts.undo_key = "kvm.undo.fetched";
        plan.commands.push_back(staged_step(staging, id, {"kvm.step." + std::string(id), std::move(params)},
                                            std::move(facts), std::move(arguments)));
    };
    add("check-cache", {.timeout = seconds(120), .needs = needs_for(image)}, tools_for(image), {});
    add("download-image", download_facts(image, bounds), {}, {{"url", image.url}});
    if (image.compression != Compression::none)
        add("decompress-image", unpack_facts(image, bounds), {},
            {{"compression", std::string(compression_name(image.compression))}});
    add("show-image", {.timeout = seconds(120)}, {}, {});
}

}  // namespace

Plan fetch_into_cache(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    const auto image = cached_image(request, distribution, {});
    const auto staging = staging_of("image-download", image.url, now);
    const ImageBounds bounds;
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "image-download";
    add_fetching_steps(plan, staging, image, bounds);
    for (const auto* const library : {"base.sh", "task-lib.sh"}) add_library(plan, staged_resource(staging, library));
    auto library = staged_resource(staging, "cache-lib.sh");
    library.path = staging + "/lib.sh";
    add_library(plan, std::move(library));
    for (const auto& command : plan.commands) plan.files.push_back(staged_resource(staging, command.id + ".sh"));
    plan.files.push_back(staged_text(staging, "image.env", environment(image, request, bounds), "kvm.file.values"));
    verify_files_first(plan, staging);
    return plan;
}

Plan image_cache(Action action, const Request& request, std::chrono::sys_seconds now) {
    const std::string name(action_name(action));
    const auto shape = shape_of(action);
    const auto staging = staging_of(name, request.base_image_path, now);

    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = name;
    std::vector<std::string> arguments;
    if (!request.base_image_path.empty()) arguments.push_back(request.base_image_path);
    plan.commands.push_back(staged_step(staging, shape.script, {"kvm.step." + std::string(shape.script)},
                                        {.timeout = shape.timeout, .undo_key = "kvm.undo.own_files"},
                                        std::move(arguments)));
    for (const auto* const library : {"base.sh", "disk-lib.sh", "image-lib.sh"})
        add_library(plan, staged_resource(staging, library));
    plan.files.push_back(staged_resource(staging, std::string(shape.script) + ".sh"));
    verify_files_first(plan, staging);
    return plan;
}

}  // namespace sysmanage::kvm
