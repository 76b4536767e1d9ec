// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/pool.h"

#include "engine/kvm/step_builder.h"
#include "engine/kvm/vm_paths.h"
#include "engine/random/random_source.h"
#include "engine/text/sha256.h"
#include "engine/text/template.h"

namespace sysmanage::kvm {
namespace {

using kainjow::mustache::data;
using std::chrono::seconds;

std::string uuid_of(const Request& request) {
    SeededRandom random("kvm pool\n" + request.pool_name + "\n" + request.storage_path);
    return make_uuid(random);
}

std::string definition(const Request& request, const std::string& uuid) {
    data values;
    values.set("name", request.pool_name);
    values.set("uuid", uuid);
    values.set("folder", request.storage_path);
    return render("templates/kvm/pool.xml", values);
}

std::string staging_of(Action action, const Request& request, std::chrono::sys_seconds now) {
    const std::string name(action_name(action));
    const auto id = sha256_hex(name + "\n" + request.pool_name + "\n" + std::to_string(now.time_since_epoch().count()));
    const bool named = action != Action::pool_list;
    return action_staging(named ? request.pool_name + "." + name : name, std::string_view(id).substr(0, 8));
}

CommandSpec step(const std::string& staging, std::string_view id, const Request& request, StepFacts facts,
                 std::vector<std::string> arguments) {
    Message description{"kvm.step." + std::string(id)};
    if (!request.storage_path.empty()) description.params.emplace_back("folder", request.storage_path);
    if (!request.pool_name.empty()) description.params.emplace_back("pool", request.pool_name);
    return staged_step(staging, id, description, std::move(facts), std::move(arguments));
}

void add_create(Plan& plan, const Request& request, const std::string& staging) {
    const auto uuid = uuid_of(request);
    const std::vector<std::string> arguments = {request.pool_name, uuid, request.storage_path};
    plan.commands.push_back(
        step(staging, "check-pool", request, {.timeout = seconds(300), .undo_key = "kvm.undo.own_files"}, arguments));
    plan.commands.push_back(
        step(staging, "create-pool", request, {.timeout = seconds(900), .undo_key = "kvm.undo.pool"}, arguments));
    plan.files.push_back(staged_text(staging, "pool.xml", definition(request, uuid), "kvm.file.pool"));
}

std::vector<std::string_view> libraries_of(Action action) {
    if (action == Action::pool_list) return {"base.sh"};
    if (action == Action::pool_create) return {"base.sh", "task-lib.sh", "pool-lib.sh"};
    return {"base.sh", "task-lib.sh", "disk-lib.sh", "pool-lib.sh"};
}

}  // namespace

Plan pool(Action action, const Request& request, std::chrono::sys_seconds now) {
    const auto staging = staging_of(action, request, now);
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = action_name(action);
    if (action == Action::pool_create)
        add_create(plan, request, staging);
    else if (action == Action::pool_delete)
        plan.commands.push_back(step(staging, "delete-pool", request,
                                     {.timeout = seconds(1200), .undo_key = "kvm.undo.own_files"},
                                     {request.pool_name}));
    else
        plan.commands.push_back(
            step(staging, "list-pools", request, {.timeout = seconds(600), .undo_key = "kvm.undo.own_files"}, {}));
    for (const auto library : libraries_of(action)) {
        plan.files.push_back(staged_resource(staging, library));
        plan.files.back().description = {"kvm.file.library"};
    }
    for (const auto& command : plan.commands) plan.files.push_back(staged_resource(staging, command.id + ".sh"));
    verify_files_first(plan, staging);
    return plan;
}

}  // namespace sysmanage::kvm
