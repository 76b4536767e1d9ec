// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signature/bytes.h"

#include <sodium.h>

namespace sysmanage {

std::optional<std::string> strict_base64(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    auto* const out = reinterpret_cast<std::uint8_t*>(bytes.data());
    const bool decoded = sodium_base642bin(out, bytes.size(), text.data(), text.size(), nullptr, &size, &end,
                                           sodium_base64_VARIANT_ORIGINAL) == 0;
    if (!decoded || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::string blake2b(std::string_view message, std::size_t size) {
    std::string digest(size, '\0');
    crypto_generichash(reinterpret_cast<std::uint8_t*>(digest.data()), size, bytes_of(message), message.size(), nullptr,
                       0);
    return digest;
}

}  // namespace sysmanage
