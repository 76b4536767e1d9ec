// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/bundle/bundle.h"
#include "engine/message/problem.h"

namespace sysmanage {

struct UnpackedTar {
    std::vector<ArchiveEntry> entries{};  ///< in their order; a folder's path ends with a slash
    std::chrono::sys_seconds time{};      ///< of the first entry
};

/// Files and folders only; anything else, or more than 64 MiB or 100,000 entries, is a problem of the field.
Checked<UnpackedTar> read_tar(const std::string& field, std::string_view tar);

}  // namespace sysmanage
