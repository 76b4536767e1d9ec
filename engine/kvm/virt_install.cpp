// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/virt_install.h"

namespace sysmanage::kvm {

namespace {

// Each option in one argument with "=": a value can then never be taken for an option of its own. Validation keeps commas,
// which virt-install reads as the next sub-option, out of names and paths.
std::vector<std::string> machine(const Request& request, const std::string& uuid) {
    return {
        "--connect=qemu:///system",
        "--name=" + request.vm_name,
        "--metadata=uuid=" + uuid + ",title=" + request.hostname,
        "--memory=" + std::to_string(request.memory_bytes >> 20),
        "--vcpus=" + std::to_string(request.cpus),
        "--virt-type=" + request.virt_type,
    };
}

void add_disk(std::vector<std::string>& arguments, const Request& request, const std::string& path) {
    arguments.push_back("--disk=path=" + path + ",format=" + request.disk_format + ",bus=virtio");
}

enum class Seed { none, disk, drive };

void add_disks(std::vector<std::string>& arguments, const Request& request, const VmPaths& paths, Seed seed) {
    add_disk(arguments, request, paths.disk);
    // A virtio disk, not a CD-ROM drive: the kernels of cloud images often bring no SATA or IDE drivers.
    if (seed == Seed::disk)
        arguments.push_back("--disk=path=" + paths.seed + ",device=disk,bus=virtio,format=raw,readonly=on");
    if (seed == Seed::drive) arguments.push_back("--disk=path=" + paths.seed + ",device=cdrom,bus=sata,readonly=on");
    // Behind the system's disk and the seed, so that their names in the guest never change.
    for (std::size_t number = 1; number <= request.extra_disk_bytes.size(); ++number)
        add_disk(arguments, request, paths.extra_disk_stem + std::to_string(number) + ".disk");
}

void add_devices(std::vector<std::string>& arguments, const Request& request, const VmPaths& paths,
                 const std::string& mac) {
    arguments.insert(
        arguments.end(),
        {(request.bridge.empty() ? "--network=network=" + request.network : "--network=bridge=" + request.bridge) +
             ",model=virtio,mac=" + mac,
         "--graphics=none",
         // The log is how the parent sees a guest that has no network yet; virtlogd writes it, root reads it.
         "--serial=pty,log.file=" + paths.serial_log + ",log.append=off", "--rng=/dev/urandom", "--noautoconsole"});
    if (request.firmware == "uefi") arguments.push_back("--boot=uefi");
}

}  // namespace

std::vector<std::string> virt_install_arguments(const Request& request, const VmPaths& paths, const std::string& uuid,
                                                const std::string& mac, bool seed_on_drive) {
    auto arguments = machine(request, uuid);
    arguments.push_back("--import");
    add_disks(arguments, request, paths, seed_on_drive ? Seed::drive : Seed::disk);
    add_devices(arguments, request, paths, mac);
    return arguments;
}

std::vector<std::string> installer_arguments(const Request& request, const VmPaths& paths, const std::string& uuid,
                                             const std::string& mac, const InstallerStart& start) {
    auto arguments = machine(request, uuid);
    arguments.push_back("--location=" + start.medium + ",kernel=" + start.kernel + ",initrd=" + start.initrd);
    arguments.push_back("--extra-args=" + start.kernel_arguments);
    for (const auto& file : start.injected) arguments.push_back("--initrd-inject=" + file);
    add_disks(arguments, request, paths, start.with_seed ? Seed::disk : Seed::none);
    add_devices(arguments, request, paths, mac);
    return arguments;
}

}  // namespace sysmanage::kvm
