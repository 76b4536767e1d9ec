// SPDX-License-Identifier: GPL-3.0-or-later
// Between texts and the bytes that libsodium wants. Everything here that is read comes from files, which may hold anything.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sysmanage {

inline const std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

template <std::size_t Size>
std::string to_text(const std::array<std::uint8_t, Size>& bytes) {
    return {bytes.begin(), bytes.end()};
}

/// Takes the first bytes away from a text that has at least as many.
template <std::size_t Size>
std::array<std::uint8_t, Size> take_bytes(std::string_view& text) {
    std::array<std::uint8_t, Size> bytes{};
    std::copy_n(text.begin(), Size, bytes.begin());
    text.remove_prefix(Size);
    return bytes;
}

/// The one encoding that a text of bytes has: no white space, no padding left out, no bit that is ignored.
std::optional<std::string> strict_base64(std::string_view text);

/// BLAKE2b of 16 to 64 bytes.
std::string blake2b(std::string_view message, std::size_t size);

/// The lines of a text that ends with a line feed; none when it does not, or has another count of lines.
template <std::size_t Count>
std::optional<std::array<std::string_view, Count>> exact_lines(std::string_view text) {
    std::array<std::string_view, Count> lines{};
    for (auto& line : lines) {
        const auto end = text.find('\n');
        if (end == text.npos) return std::nullopt;
        line = text.substr(0, end);
        text.remove_prefix(end + 1);
    }
    return text.empty() ? std::optional(lines) : std::nullopt;
}

}  // namespace sysmanage
