// SPDX-License-Identifier: GPL-3.0-or-later
// Where VMM guests and the plans that make them live on an OpenBSD parent. The scripts (resources/templates/vmm/base.sh and
// lib.sh) know the same folders.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "engine/request/request.h"

namespace sysmanage::vmm {

inline constexpr std::string_view staging_folder = "/var/lib/sysmanage/staging";
/// One folder a VM with its record: whose it is, and what was made for it.
inline constexpr std::string_view record_folder = "/var/lib/sysmanage/vmm/vms";
/// Where a ramdisk lies while it is changed, with a short name behind it: vnd(4) and the table of mounts take paths of 89 bytes.
inline constexpr std::string_view ramdisk_folder = "/var/lib/sysmanage/vmm/ramdisk-";
inline constexpr std::string_view disk_folder = "/var/vmm";
inline constexpr std::string_view image_folder = "/var/vmm/sysmanage-base";

/// The parent's address on its guests' network, a /24, where the request names no subnet.
inline constexpr std::string_view default_gateway = "10.86.77.1";

/// Staging folder of a plan: subject ("web01", "web01.stop", "vmm.enable") and eight digits that tell it from others.
std::string staging_of(std::string_view subject, std::string_view plan_id);
/// The eight digits of a plan that is not about making a VM.
std::string plan_id(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::vmm
