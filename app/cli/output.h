// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line writes: whole files or nothing.
#pragma once
#include <sys/types.h>

#include <string>
#include <string_view>

#include "app/cli/report.h"

namespace sysmanage::cli {

enum class Access {
    owner,  ///< mode 0600
    usual   ///< mode 0666 less the umask
};

/// Whether a path can be written to at all; asked before work that takes long.
Result<void> check_output(const std::string& option, const std::string& path);

/// Writes a file beside the target and renames it when it is whole, so that nobody ever sees half of it. "-" is
/// standard output. A symbolic link is replaced, not followed. Into a device or a pipe it is written directly.
Result<void> write_output(const std::string& option, const std::string& path, std::string_view content, Access access);

/// Whether what was written is a file that others may read: only standard output can be one ("-", redirected by a
/// shell).
bool others_may_read(const std::string& path);

/// Writes to standard output; a fault when it is closed or full.
Result<void> print(std::string_view content);

}  // namespace sysmanage::cli
