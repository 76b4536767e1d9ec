// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes as people write them: "512M", "2G", "1.5T", powers of 1024.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sysmanage {

/// Bytes of a text such as "512M", "2G", "1.5T", "20GiB". The unit (K, M, G, T) is required, a fraction has up to three
/// digits. None when the text is no size, is above 1024 T, or uses "GB", which means two things.
std::optional<std::uint64_t> parse_size(std::string_view text);

/// The shortest text that parse_size reads back as these bytes (for multiples of 1024; others are rounded down).
std::string size_text(std::uint64_t bytes);

}  // namespace sysmanage
