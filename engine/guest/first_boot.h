// SPDX-License-Identifier: GPL-3.0-or-later
// What a guest runs once at its first boot to install, configure and start the SysManage agent, however it came to be
// there: cloud-init, an installer, an overlay.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/request/request.h"

namespace sysmanage::guest {

struct GuestFile {
    std::string name;  ///< below the folder of the first boot, or a whole path where the reader says so
    std::string content;
    unsigned mode = 0600;
};

/// The first boot's script, its values and, with an agent, what installs it, what sees it register, and its configuration,
/// which holds secrets.
std::vector<GuestFile> first_boot_files(const Request& request, const Distribution& distribution,
                                        const std::string& instance_id);

/// The script that installs the agent: the request's own commands, the catalogue's, or those of the agent's channel.
std::string agent_install_script(const Request& request, const Distribution& distribution);

/// What every guest of this distribution needs, then the user's own.
std::vector<std::string> guest_packages(const Request& request, const Distribution& distribution);

std::string short_hostname(const Request& request);

}  // namespace sysmanage::guest
