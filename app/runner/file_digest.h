// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

namespace sysmanage::runner {

/// Lower-case hex SHA-256 of what an open file holds from its beginning; none when it cannot be read (errno
/// says why).
std::optional<std::string> file_sha256(int fd);

}  // namespace sysmanage::runner
