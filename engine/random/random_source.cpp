// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/random/random_source.h"

#include <algorithm>
#include <random>
#include <string_view>

#include "engine/text/sha256.h"

namespace sysmanage {
namespace {

constexpr char digits[] = "0123456789abcdef";

}  // namespace

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
    // std::random_device is the system's generator with every compiler we build with (getentropy, rdrand, BCrypt).
    static thread_local std::random_device device;
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(device());
}

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto block = sha256(seed_ + '\0' + std::to_string(counter_++));
        const auto count = std::min(block.size(), bytes.size() - at);
        std::copy_n(block.begin(), count, bytes.begin() + static_cast<std::ptrdiff_t>(at));
        at += count;
    }
}

std::string make_uuid(RandomSource& random) {
    std::array<std::uint8_t, 16> bytes;
    random.fill(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) out.push_back('-');
        out.push_back(digits[bytes[i] >> 4]);
        out.push_back(digits[bytes[i] & 15]);
    }
    return out;
}

std::string make_mac(RandomSource& random) {
    std::array<std::uint8_t, 3> bytes;
    random.fill(bytes);
    std::string out = "52:54:00";
    for (const auto byte : bytes) {
        out.push_back(':');
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

}  // namespace sysmanage
