// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/vm_paths.h"

namespace sysmanage::kvm {
namespace {

std::string join(std::string_view folder, std::string_view name) {
    std::string path(folder);
    path += '/';
    path += name;
    return path;
}

}  // namespace

VmPaths vm_paths(std::string_view vm_name, std::string_view plan_id, std::string_view disk_format,
                 std::string_view disk_folder) {
    const std::string name(vm_name);
    return {
        .staging = action_staging(vm_name, plan_id),
        .record_dir = join(record_folder, name),
        .disk = join(disk_folder, name + "." + std::string(disk_format)),
        // No name of a VM's own disk ends so: "web-data1" may be another VM.
        .extra_disk_stem = join(disk_folder, name + "-data"),
        .seed = join(images_folder, name + "-seed.iso"),
        // Not NAME.log or anything that ends so: libvirt's own logs have such names.
        .serial_log = "/var/log/libvirt/qemu/" + name + ".serial",
    };
}

std::string action_staging(std::string_view subject, std::string_view plan_id) {
    return join(staging_folder, std::string(subject) + "." + std::string(plan_id));
}

}  // namespace sysmanage::kvm
