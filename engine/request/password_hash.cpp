// SPDX-License-Identifier: GPL-3.0-or-later
// Clear passwords become crypt(3) hashes of the kind that the guest's libc knows.
#include <crypt.h>

#include <cstring>
#include <memory>
#include <stdexcept>

#include "engine/request/request.h"

namespace sysmanage {
namespace {

/// Prefix and cost of crypt_gensalt(3).
struct Scheme {
    const char* prefix;
    unsigned long cost;
};

// SHA-512: rounds (5000 is crypt's default; a hash of these takes some 20 ms). bcrypt: 2^10, OpenBSD's own range.
constexpr Scheme sha512_crypt{"$6$", 50'000};
constexpr Scheme bcrypt{"$2b$", 10};

void wipe(void* memory, std::size_t size) {
    // volatile keeps the compiler from dropping a write that nobody reads afterwards.
    auto* at = static_cast<volatile unsigned char*>(memory);
    while (size-- > 0) *at++ = 0;
}

Secret hashed(const Secret& clear, const Scheme& scheme, RandomSource& random) {
    std::array<std::uint8_t, 16> salt{};
    random.fill(salt);
    char setting[CRYPT_GENSALT_OUTPUT_SIZE];
    if (!crypt_gensalt_rn(scheme.prefix, scheme.cost, reinterpret_cast<const char*>(salt.data()),
                          static_cast<int>(salt.size()), setting, sizeof setting))
        throw std::runtime_error("crypt_gensalt refused its arguments");
    std::string phrase(clear.reveal());
    const auto data = std::make_unique<crypt_data>();
    std::memset(data.get(), 0, sizeof *data);
    const char* text = crypt_rn(phrase.c_str(), setting, data.get(), static_cast<int>(sizeof *data));
    Secret hash(text ? std::string(text) : std::string());
    wipe(phrase.data(), phrase.size());
    wipe(data.get(), sizeof *data);
    if (hash.empty()) throw std::runtime_error("crypt could not hash a password");
    return hash;
}

void replace(Secret& clear, Secret& hash, const Scheme& scheme, RandomSource& random) {
    if (clear.empty()) return;
    hash = hashed(clear, scheme, random);
    clear = Secret();
}

}  // namespace

void hash_passwords(Request& request, const Catalog& catalog, RandomSource& random) {
    const auto* distribution = catalog.find(request.child_type, request.distribution);
    const auto& scheme = distribution && distribution->family == Family::openbsd ? bcrypt : sha512_crypt;
    replace(request.password, request.password_hash, scheme, random);
    replace(request.root_password, request.root_password_hash, scheme, random);
}

}  // namespace sysmanage
