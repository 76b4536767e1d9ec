// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of virt-install(1) that define a guest on an existing disk.
#pragma once
#include <string>
#include <vector>

#include "engine/kvm/vm_paths.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// Without the program and without --osinfo, which depends on the parent and is added there.
std::vector<std::string> virt_install_arguments(const Request& request, const VmPaths& paths, const std::string& uuid,
                                                const std::string& mac);

}  // namespace sysmanage::kvm
