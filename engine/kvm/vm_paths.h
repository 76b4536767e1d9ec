// SPDX-License-Identifier: GPL-3.0-or-later
// Where a KVM guest and the plan that makes it live on a parent host.
#pragma once
#include <string>
#include <string_view>

namespace sysmanage::kvm {

/// Libvirt's default image folder: the one that AppArmor and SELinux profiles expect.
inline constexpr std::string_view images_folder = "/var/lib/libvirt/images";
/// Plans put their own files here, one folder a plan, removed by its last step.
inline constexpr std::string_view staging_folder = "/var/lib/sysmanage/staging";
/// One folder a VM with its record: whose it is, and what was made for it.
inline constexpr std::string_view record_folder = "/var/lib/sysmanage/kvm";
/// Locks live in memory: a parent that was switched off holds none.
inline constexpr std::string_view lock_folder = "/run/sysmanage-virt";

struct VmPaths {
    std::string staging;     ///< folder of this plan's files
    std::string record_dir;  ///< folder of the VM's record
    std::string disk;
    std::string extra_disk_stem;  ///< "…/NAME-data"; number and ".disk" follow
    std::string seed;             ///< ISO image with the cloud-init seed
    std::string serial_log;       ///< the guest's console, written by virtlogd
};

/// plan_id tells plans for the same VM apart (8 hex digits). disk_format is "qcow2" or "raw"; its disks lie in disk_folder.
VmPaths vm_paths(std::string_view vm_name, std::string_view plan_id, std::string_view disk_format = "qcow2",
                 std::string_view disk_folder = images_folder);

/// Staging folder of a plan that is not about making a VM ("web01.stop.1a2b3c4d").
std::string action_staging(std::string_view subject, std::string_view plan_id);

}  // namespace sysmanage::kvm
