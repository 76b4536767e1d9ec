// SPDX-License-Identifier: GPL-3.0-or-later
// Where randomness comes from. It is always an argument, so that goldens are byte-stable.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace sysmanage {

class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The system's generator. Used for salts and tokens in real plans.
class SystemRandom final : public RandomSource {
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

/// Reproducible bytes: SHA-256 over a seed text and a counter. For --seed, tests, and identities derived from a request.
class SeededRandom final : public RandomSource {
public:
    explicit SeededRandom(std::string seed) : seed_(std::move(seed)) {}
    void fill(std::span<std::uint8_t> bytes) override;

private:
    std::string seed_;
    std::uint64_t counter_ = 0;
};

/// A version 4 UUID in lower case, RFC 9562.
std::string make_uuid(RandomSource& random);

/// A MAC address in QEMU's range 52:54:00:xx:xx:xx.
std::string make_mac(RandomSource& random);

}  // namespace sysmanage
