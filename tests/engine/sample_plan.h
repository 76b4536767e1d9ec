// SPDX-License-Identifier: GPL-3.0-or-later
// A plan that has something of everything a plan can have.
#pragma once
#include "engine/plan/plan.h"
#include "engine/text/sha256.h"

namespace sysmanage::test {

inline FileSpec sample_file() {
    FileSpec file{.path = "/var/lib/sysmanage/staging/web01/user-data",
                  .content = "#cloud-config\npasswd: \"s3cret-value\"\nname: Zoë 🦊"};
    file.mode = 0600;
    file.owner_uid = 64055;
    file.owner_gid = 107;
    file.expected_sha256 = written_sha256_hex(file.content);
    file.backup = true;
    file.for_guest = true;
    file.secrets = {{23, 12}};
    file.description = {"kvm.file.user-data"};
    return file;
}

inline CommandSpec sample_command() {
    CommandSpec command{.argv = {"sh", "/var/lib/sysmanage/staging/web01/define-vm.sh", "--name=web01", "two\nlines"}};
    command.sudo = true;
    command.timeout = std::chrono::seconds(900);
    command.description = {"kvm.step.define-vm", {{"vm", "web01"}}};
    command.id = "define-vm";
    command.guard = {
        {{"domain_defined", "web01", "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11"}, {"file_exists", "/vm/lock", "", true}},
        {"kvm.guard.vm_defined"}};
    command.needs = {{{"program_there", "virsh"}},
                     {{"free_bytes", "/srv", "1048576"}, Condition{"vm_complete", "/vm/record", "7b0e"}},
                     {{"domain_other", "web01", "7b0e", true}}};
    command.undo = {"kvm.undo.everything"};
    command.undo_argv = {"rm", "-rf", "/var/lib/sysmanage/staging/web01"};
    command.estimate = {.download_bytes = 3 << 20, .disk_bytes = 1ULL << 30, .duration = std::chrono::seconds(95)};
    return command;
}

inline Plan sample_plan() {
    Plan plan{.hypervisor = "kvm", .action = "create", .vm_name = "web01"};
    plan.packages = {{.name = "qemu-utils"}, {.name = "xorriso", .manager = "apt", .optional = true}};
    plan.files = {sample_file()};
    plan.commands = {sample_command(), {.argv = {"/usr/bin/true"}, .ignore_errors = true, .description_text = "a try"}};
    plan.service_actions = {{"libvirtd", "restart"}, {"libvirtd", "enable"}};
    plan.packages_to_remove = {{.name = "old-tool"}};
    plan.created_at = "2026-01-02T03:04:05Z";
    plan.notes = {{"kvm.note.approval_by_hand"}};
    return plan;
}

}  // namespace sysmanage::test
