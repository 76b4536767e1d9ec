// SPDX-License-Identifier: GPL-3.0-or-later
// The listings that are tables for people: virsh, vm-bhyve, vmctl, wsl.
#pragma once
#include <string_view>
#include <vector>

#include "engine/host/child_host.h"

namespace sysmanage::host {

std::vector<ChildHost> read_virsh_list(std::string_view text);    ///< virsh list --all
std::vector<ChildHost> read_bhyve_list(std::string_view text);    ///< vm list
std::vector<ChildHost> read_vmctl_status(std::string_view text);  ///< vmctl status
std::vector<ChildHost> read_wsl_list(std::string_view text);      ///< wsl --list --verbose

/// Whatever a hypervisor calls it: "shut off", "Stopped", "RUNNING", "Frozen".
ChildState folded_state(std::string_view reported);

}  // namespace sysmanage::host
