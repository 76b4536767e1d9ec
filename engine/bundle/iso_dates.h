// SPDX-License-Identifier: GPL-3.0-or-later
// libarchive writes the moment of writing, the local time zone and its own version into an ISO image.
#pragma once
#include <chrono>
#include <string>

namespace sysmanage {

/// Overwrites every date of an image that libarchive has written (ECMA-119 with Joliet and Rock Ridge) by the given
/// time in UTC, and the volume's name by the one that was asked for: libarchive writes it in capitals.
void make_reproducible(std::string& image, const std::string& volume_id, std::chrono::sys_seconds time);

}  // namespace sysmanage
