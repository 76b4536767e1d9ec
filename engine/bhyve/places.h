// SPDX-License-Identifier: GPL-3.0-or-later
// Where plans for a FreeBSD parent keep their own things. Where the guests lie is the parent's to say (vm_dir).
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "engine/request/action.h"

namespace sysmanage::bhyve {

/// Plans put their own files here, one folder a plan, removed by its last step.
inline constexpr std::string_view staging_folder = "/var/db/sysmanage/staging";
/// One folder a VM with its record: whose it is, and what was made for it.
inline constexpr std::string_view record_folder = "/var/db/sysmanage/bhyve/guests";
/// Downloaded images, one folder a URL.
inline constexpr std::string_view image_folder = "/var/db/sysmanage/images";

/// "…/web01.stop.1a2b3c4d": subject, action and what tells plans of different times apart.
std::string staging_of(Action action, std::string_view subject, std::chrono::sys_seconds now);

}  // namespace sysmanage::bhyve
