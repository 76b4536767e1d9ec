// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signature/ed25519.h"

#include <sodium.h>

#include <algorithm>

#include "engine/signature/bytes.h"

namespace sysmanage {
namespace {

constexpr std::size_t pair_size = 64;
static_assert(pair_size == crypto_sign_SECRETKEYBYTES);

SigningKey from_seed(const KeyNumber& number, const std::array<std::uint8_t, crypto_sign_SEEDBYTES>& seed) {
    SigningKey key;
    key.public_key.number = number;
    std::array<std::uint8_t, pair_size> pair{};
    crypto_sign_seed_keypair(key.public_key.point.data(), pair.data(), seed.data());
    key.pair = Secret(to_text(pair));
    sodium_memzero(pair.data(), pair.size());
    return key;
}

}  // namespace

SigningKey make_signing_key(RandomSource& random) {
    KeyNumber number{};
    random.fill(number);
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{};
    random.fill(seed);
    auto key = from_seed(number, seed);
    sodium_memzero(seed.data(), seed.size());
    return key;
}

std::optional<SigningKey> signing_key_from(const KeyNumber& number, const Secret& pair) {
    if (pair.reveal().size() != pair_size) return std::nullopt;
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{};
    std::copy_n(pair.reveal().begin(), seed.size(), seed.begin());
    auto key = from_seed(number, seed);
    sodium_memzero(seed.data(), seed.size());
    return key.pair == pair ? std::optional(std::move(key)) : std::nullopt;
}

SignatureBytes sign(const SigningKey& key, std::string_view message) {
    SignatureBytes signature{};
    crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(), bytes_of(key.pair.reveal()));
    return signature;
}

bool verify(const PublicKey& key, const SignatureBytes& signature, std::string_view message) {
    return crypto_sign_verify_detached(signature.data(), bytes_of(message), message.size(), key.point.data()) == 0;
}

std::string key_number_text(const KeyNumber& number) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    std::for_each(number.rbegin(), number.rend(), [&](std::uint8_t byte) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    });
    return text;
}

}  // namespace sysmanage
