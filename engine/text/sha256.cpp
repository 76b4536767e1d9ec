// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/sha256.h"

#include <nettle/sha2.h>

namespace sysmanage {
namespace {

std::array<std::uint8_t, 32> digest(std::string_view bytes, bool newline) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    const std::uint8_t line_feed = '\n';
    if (newline) sha256_update(&context, 1, &line_feed);
    std::array<std::uint8_t, 32> out;
    sha256_digest(&context, out.size(), out.data());
    return out;
}

std::string hex(const std::array<std::uint8_t, 32>& bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(64);
    for (const auto byte : bytes) {
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

}  // namespace

std::array<std::uint8_t, 32> sha256(std::string_view bytes) { return digest(bytes, false); }
std::string sha256_hex(std::string_view bytes) { return hex(digest(bytes, false)); }
std::string written_sha256_hex(std::string_view content) {
    return hex(digest(content, !content.empty() && content.back() != '\n'));
}

}  // namespace sysmanage
