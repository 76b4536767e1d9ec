// SPDX-License-Identifier: GPL-3.0-or-later
// What is run as root in a system that has no cloud-init, a container or an instance of WSL: its name, its administrator, and
// then the first boot's script with the agent.
#pragma once
#include <string>
#include <vector>

#include "engine/guest/first_boot.h"

namespace sysmanage::guest {

/// container.sh, its values, the administrator's hash on a line for chpasswd, and first_boot_files(). They lie in one folder,
/// which the script removes. Its last line of output is "sysmanage-guest INSTANCE-ID ready", or "… failed REASON".
std::vector<GuestFile> container_files(const Request& request, const Distribution& distribution,
                                       const std::string& instance_id);

/// update-agent.sh and what installs the agent; the last line of output is "sysmanage-guest update ready", or "… failed REASON".
std::vector<GuestFile> agent_update_files(const Request& request, const Distribution& distribution);

}  // namespace sysmanage::guest
