// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/file_digest.h"

#include <nettle/sha2.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <vector>

namespace sysmanage::runner {

std::optional<std::string> file_sha256(int fd) {
    sha256_ctx context;
    sha256_init(&context);
    std::vector<std::uint8_t> piece(1 << 17);
    off_t at = 0;
    for (;;) {
        const auto length = pread(fd, piece.data(), piece.size(), at);
        if (length < 0 && errno == EINTR) continue;
        if (length < 0) return std::nullopt;
        if (length == 0) break;
        sha256_update(&context, static_cast<std::size_t>(length), piece.data());
        at += length;
    }
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
    sha256_digest(&context, digest.size(), digest.data());
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (const auto byte : digest) hex.append({digits[byte >> 4], digits[byte & 15]});
    return hex;
}

}  // namespace sysmanage::runner
