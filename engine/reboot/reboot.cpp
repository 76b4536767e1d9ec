// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reboot/reboot.h"

#include "engine/steps/step_builder.h"
#include "engine/text/sha256.h"

namespace sysmanage::reboot {
namespace {

using std::chrono::seconds;

constexpr int start_seconds = 1800;  // of all children, one after the other
constexpr int answer_seconds = 300;  // of hypervisors that do not answer: each call of theirs is itself bounded

steps::StepBuilder builder_for(Action action, std::chrono::sys_seconds now) {
    const std::string name(action_name(action));
    const auto id = sha256_hex(name + "\n" + std::to_string(now.time_since_epoch().count()));
    return {"reboot", "/var/lib/sysmanage/staging/" + name + "." + id.substr(0, 8)};
}

void add_prepare(Plan& plan, const steps::StepBuilder& builder, const Request& request) {
    const auto bound = std::to_string(request.stop_seconds);
    plan.commands.push_back(builder.step("save-children", {"reboot.step.save-children"},
                                         {.timeout = seconds(answer_seconds), .undo_key = "reboot.undo.list"}));
    // Before anything has stopped: from then on the children come back even when the power fails.
    if (request.arm_restore)
        plan.commands.push_back(
            builder.step("arm-restore", {"reboot.step.arm-restore"},
                         {.timeout = seconds(start_seconds), .undo_key = "reboot.undo.started_again"}));
    plan.commands.push_back(builder.step("stop-children", {"reboot.step.stop-children", {{"seconds", bound}}},
                                         {.timeout = seconds(request.stop_seconds + start_seconds + answer_seconds),
                                          .undo_key = "reboot.undo.started_again"},
                                         {bound}));
    plan.commands.push_back(builder.step("reboot-parent", {"reboot.step.reboot-parent"},
                                         {.timeout = seconds(start_seconds), .undo_key = "reboot.undo.started_again"}));
    plan.notes.push_back({request.arm_restore ? "reboot.note.armed" : "reboot.note.not_armed"});
}

void add_files(Plan& plan, const steps::StepBuilder& builder, bool arms) {
    for (const auto* const library : {"children.sh", "reboot-lib.sh"}) {
        plan.files.push_back(builder.resource(library));
        plan.files.back().description = {"reboot.file.library"};
    }
    for (const auto& command : plan.commands) plan.files.push_back(builder.resource(command.id + ".sh"));
    if (!arms) return;
    for (const auto* const name : {"restore-at-boot.sh", "restore-children.rc", "restore-children.service"}) {
        plan.files.push_back(builder.resource(name));
        plan.files.back().description = {"reboot.file.once"};
    }
}

}  // namespace

Plan plan(Action action, const Request& request, std::chrono::sys_seconds now) {
    const auto builder = builder_for(action, now);
    Plan plan;
    plan.hypervisor = child_type_name(request.child_type);
    plan.action = action_name(action);
    const bool prepares = action == Action::reboot_prepare;
    if (prepares)
        add_prepare(plan, builder, request);
    else
        plan.commands.push_back(builder.step("restore-children", {"reboot.step.restore-children"},
                                             {.timeout = seconds(start_seconds + answer_seconds)}));
    add_files(plan, builder, prepares && request.arm_restore);
    builder.verify_files_first(plan);
    return plan;
}

}  // namespace sysmanage::reboot
