// SPDX-License-Identifier: GPL-3.0-or-later
// Ed25519 (RFC 8032) with the key numbers of signify and minisign. The arithmetic is libsodium's.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/random/random_source.h"
#include "engine/text/secret.h"

namespace sysmanage {

/// Random bytes by which a signature names its key. They prove nothing; they only say which key to try.
using KeyNumber = std::array<std::uint8_t, 8>;
using SignatureBytes = std::array<std::uint8_t, 64>;

struct PublicKey {
    KeyNumber number{};
    std::array<std::uint8_t, 32> point{};
    bool operator==(const PublicKey&) const = default;
};

struct SigningKey {
    PublicKey public_key;
    Secret pair;  ///< 64 bytes: the seed and the public point behind it
};

SigningKey make_signing_key(RandomSource& random);

/// A key of 64 bytes as files hold it; none when its halves do not belong together.
std::optional<SigningKey> signing_key_from(const KeyNumber& number, const Secret& pair);

SignatureBytes sign(const SigningKey& key, std::string_view message);

/// Refuses points of small order and second encodings of a signature, too.
bool verify(const PublicKey& key, const SignatureBytes& signature, std::string_view message);

/// The number as minisign prints it: 16 capital hex digits, the last byte first.
std::string key_number_text(const KeyNumber& number);

}  // namespace sysmanage
