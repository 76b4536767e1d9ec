// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a file where only root may: through "sudo -n" and the system's own tools (mkdir, install, mv, cat,
// test, rm), for a runner that is not root. The agent falls back to sudo in the same way.
#pragma once
#include <string>
#include <tl/expected.hpp>

#include "engine/plan/plan.h"

namespace sysmanage::runner {

struct SudoWritten {
    bool was_there = false;
    bool backed_up = false;
};

/// content is what is to be written, with its final newline. It passes through a file in a private temporary
/// folder, never through an argument. The digest of what has been written is checked.
tl::expected<SudoWritten, Message> sudo_write(const FileSpec& file, const std::string& content);

void sudo_remove(const std::string& path);

}  // namespace sysmanage::runner
