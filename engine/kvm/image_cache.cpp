// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/image_cache.h"

#include "engine/kvm/step_builder.h"
#include "engine/kvm/vm_paths.h"
#include "engine/text/sha256.h"

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

}  // namespace

Plan image_cache(Action action, const Request& request, std::chrono::sys_seconds now) {
    const std::string name(action_name(action));
    const auto shape = shape_of(action);
    const auto id =
        sha256_hex(name + "\n" + request.base_image_path + "\n" + std::to_string(now.time_since_epoch().count()));
    const auto staging = action_staging(name, std::string_view(id).substr(0, 8));

    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = name;
    std::vector<std::string> arguments;
    if (!request.base_image_path.empty()) arguments.push_back(request.base_image_path);
    plan.commands.push_back(staged_step(staging, shape.script, {"kvm.step." + std::string(shape.script)},
                                        {.timeout = shape.timeout, .undo_key = "kvm.undo.own_files"},
                                        std::move(arguments)));
    for (const auto* const library : {"base.sh", "disk-lib.sh", "image-lib.sh"}) {
        plan.files.push_back(staged_resource(staging, library));
        plan.files.back().description = {"kvm.file.library"};
    }
    plan.files.push_back(staged_resource(staging, std::string(shape.script) + ".sh"));
    verify_files_first(plan, staging);
    return plan;
}

}  // namespace sysmanage::kvm
