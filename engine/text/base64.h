// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as text that no shell, YAML reader or installer changes.
#pragma once
#include <string>
#include <string_view>

namespace sysmanage {

/// In lines of 76 characters, each with its line feed.
std::string base64_lines(std::string_view bytes);
/// In one line, without a line feed.
std::string base64_line(std::string_view bytes);

}  // namespace sysmanage
