// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/virt_install.h"

namespace sysmanage::kvm {

namespace {

std::string extra_disk(const VmPaths& paths, std::size_t number) {
    return paths.extra_disk_stem + std::to_string(number) + ".disk";
}

}  // namespace

std::vector<std::string> virt_install_arguments(const Request& request, const VmPaths& paths, const std::string& uuid,
                                                const std::string& mac) {
    // Each option in one argument with "=": a value can then never be taken for an option of its own.
    // Validation keeps commas, which virt-install reads as the next sub-option, out of names and paths.
    std::vector<std::string> arguments = {
        "--connect=qemu:///system",
        "--name=" + request.vm_name,
        "--metadata=uuid=" + uuid + ",title=" + request.hostname,
        "--memory=" + std::to_string(request.memory_bytes >> 20),
        "--vcpus=" + std::to_string(request.cpus),
        "--virt-type=" + request.virt_type,
        "--import",
        "--disk=path=" + paths.disk + ",format=" + request.disk_format + ",bus=virtio",
        // A virtio disk, not a CD-ROM drive: the kernels of cloud images often bring no SATA or IDE drivers.
        "--disk=path=" + paths.seed + ",device=disk,bus=virtio,format=raw,readonly=on",
        (request.bridge.empty() ? "--network=network=" + request.network : "--network=bridge=" + request.bridge) +
            ",model=virtio,mac=" + mac,
        "--graphics=none",
        // The log is how the parent sees a guest that has no network yet; virtlogd writes it, root reads it.
        "--serial=pty,log.file=" + paths.serial_log + ",log.append=off",
        "--rng=/dev/urandom",
        "--noautoconsole",
    };
    // Behind the system's disk and the seed, so that their names in the guest never change.
    for (std::size_t number = 1; number <= request.extra_disk_bytes.size(); ++number)
        arguments.push_back("--disk=path=" + extra_disk(paths, number) + ",format=" + request.disk_format +
                            ",bus=virtio");
    if (request.firmware == "uefi") arguments.push_back("--boot=uefi");
    return arguments;
}

}  // namespace sysmanage::kvm
