// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sysmanage {

std::array<std::uint8_t, 32> sha256(std::string_view bytes);
/// Lower-case hex.
std::string sha256_hex(std::string_view bytes);
/// Of a file's content as the agent writes it: a missing final newline is added first (an empty text stays
/// empty).
std::string written_sha256_hex(std::string_view content);

}  // namespace sysmanage
