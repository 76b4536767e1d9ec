// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 1952 with stored blocks (RFC 1951, 3.2.4): nothing is compressed.
#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/bundle/bundle.h"

namespace sysmanage {
namespace {

constexpr std::array<std::uint32_t, 256> crc_table = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < table.size(); ++n) {
        auto value = n;
        for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
        table[n] = value;
    }
    return table;
}();

std::uint32_t crc32(std::string_view bytes) {
    auto crc = 0xffffffffU;
    for (const char c : bytes) crc = crc_table[(crc ^ static_cast<unsigned char>(c)) & 0xffU] ^ (crc >> 8U);
    return crc ^ 0xffffffffU;
}

void put_number(std::string& out, std::size_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xffU));
}

}  // namespace

std::string make_gzip(std::string_view bytes) {
    constexpr std::size_t longest_block = 65535;
    std::string out("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    auto rest = bytes;
    do {
        const auto block = rest.substr(0, longest_block);
        rest.remove_prefix(block.size());
        put_number(out, rest.empty() ? 1 : 0, 1);
        put_number(out, block.size(), 2);
        put_number(out, ~block.size(), 2);
        out += block;
    } while (!rest.empty());
    put_number(out, crc32(bytes), 4);
    put_number(out, bytes.size(), 4);
    return out;
}

}  // namespace sysmanage
