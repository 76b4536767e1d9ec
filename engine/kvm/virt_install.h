// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of virt-install(1) that define a guest: on a disk with a system, or for an installer.
#pragma once
#include <string>
#include <vector>

#include "engine/kvm/vm_paths.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// Without the program and without --osinfo, which depends on the parent and is added there. With seed_on_drive the seed is
/// in a CD-ROM drive: FreeBSD looks for it nowhere else.
std::vector<std::string> virt_install_arguments(const Request& request, const VmPaths& paths, const std::string& uuid,
                                                const std::string& mac, bool seed_on_drive = false);

/// How virt-install starts an installer: a kernel from the medium, with the answers in its memory or on a seed.
struct InstallerStart {
    std::string medium{};  ///< an ISO image
    std::string kernel{};  ///< paths on it
    std::string initrd{};
    std::string kernel_arguments{};
    std::vector<std::string> injected{};  ///< files that are put into the root of the kernel's first file system
    bool with_seed = false;
};

std::vector<std::string> installer_arguments(const Request& request, const VmPaths& paths, const std::string& uuid,
                                             const std::string& mac, const InstallerStart& start);

}  // namespace sysmanage::kvm
