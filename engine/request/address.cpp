// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/address.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "engine/request/characters.h"

namespace sysmanage {
namespace {

using Group = std::uint16_t;

/// Four decimal numbers into out.
bool read_quad(std::string_view text, std::uint8_t* out) {
    for (int part = 0; part < 4; ++part) {
        const auto dot = text.find('.');
        const auto number = text.substr(0, dot);
        if ((dot == text.npos) != (part == 3) || number.empty() || number.size() > 3) return false;
        if (!rules::all(number, rules::is_digit) || (number.size() > 1 && number.front() == '0')) return false;
        int value = 0;
        for (const char c : number) value = value * 10 + (c - '0');
        if (value > 255) return false;
        out[part] = static_cast<std::uint8_t>(value);
        text.remove_prefix(std::min(text.size(), number.size() + 1));
    }
    return true;
}

int hex_value(char c) {
    if (rules::is_digit(c)) return c - '0';
    return (c | 0x20) - 'a' + 10;
}

/// Groups between colons; a last part may be a dotted quad. Nothing for an empty text.
bool read_groups(std::string_view text, std::vector<Group>& groups) {
    if (text.empty()) return true;
    while (true) {
        const auto colon = text.find(':');
        const auto part = text.substr(0, colon);
        if (colon == text.npos && part.find('.') != part.npos) {
            std::uint8_t quad[4];
            if (!read_quad(part, quad)) return false;
            groups.push_back(static_cast<Group>(quad[0] << 8 | quad[1]));
            groups.push_back(static_cast<Group>(quad[2] << 8 | quad[3]));
            return true;
        }
        if (part.empty() || part.size() > 4 || !rules::all(part, rules::is_hex)) return false;
        int value = 0;
        for (const char c : part) value = value << 4 | hex_value(c);
        groups.push_back(static_cast<Group>(value));
        if (colon == text.npos) return true;
        text.remove_prefix(colon + 1);
    }
}

std::optional<IpAddress> read_v6(std::string_view text) {
    const auto gap = text.find("::");
    std::vector<Group> front, back;
    if (!read_groups(text.substr(0, gap), front)) return {};
    if (gap != text.npos) {
        if (!read_groups(text.substr(gap + 2), back)) return {};
        // A dotted quad can only stand at the very end.
        if (text.substr(0, gap).find('.') != text.npos) return {};
    }
    const auto given = front.size() + back.size();
    if (gap == text.npos ? given != 8 : given > 7) return {};
    front.insert(front.end(), 8 - given, 0);
    front.insert(front.end(), back.begin(), back.end());
    IpAddress address{.v6 = true};
    for (std::size_t i = 0; i < 8; ++i) {
        address.bytes[2 * i] = static_cast<std::uint8_t>(front[i] >> 8);
        address.bytes[2 * i + 1] = static_cast<std::uint8_t>(front[i] & 0xff);
    }
    return address;
}

std::string v6_text(const IpAddress& address) {
    const auto group = [&](std::size_t i) { return address.bytes[2 * i] << 8 | address.bytes[2 * i + 1]; };
    // The longest run of two or more zero groups, the first of equals, becomes "::".
    std::size_t best = 8, best_length = 1;
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t length = 0;
        while (i + length < 8 && group(i + length) == 0) ++length;
        if (length > best_length) best = i, best_length = length;
    }
    std::string text;
    for (std::size_t i = 0; i < 8;) {
        if (i == best) {
            text += "::";
            i += best_length;
            continue;
        }
        if (!text.empty() && text.back() != ':') text += ':';
        char digits[8];
        std::snprintf(digits, sizeof digits, "%x", static_cast<unsigned>(group(i++)));
        text += digits;
    }
    return text;
}

bool bit(const IpAddress& address, int place) {
    return (address.bytes[static_cast<std::size_t>(place / 8)] >> (7 - place % 8)) & 1;
}

bool all_zero(const IpAddress& address) {
    return std::all_of(address.bytes.begin(), address.bytes.end(), [](auto byte) { return byte == 0; });
}

}  // namespace

std::optional<IpAddress> parse_address(std::string_view text) {
    if (text.find(':') != text.npos) return read_v6(text);
    IpAddress address;
    if (!read_quad(text, address.bytes.data())) return {};
    return address;
}

std::string address_text(const IpAddress& address) {
    if (address.v6) return v6_text(address);
    std::string text;
    for (std::size_t i = 0; i < 4; ++i) text += (i ? "." : "") + std::to_string(address.bytes[i]);
    return text;
}

bool same_subnet(const IpAddress& a, const IpAddress& b, int prefix_length) {
    if (a.v6 != b.v6) return false;
    for (int place = 0; place < prefix_length; ++place)
        if (bit(a, place) != bit(b, place)) return false;
    return true;
}

bool is_subnet_end(const IpAddress& address, int prefix_length) {
    // RFC 3021 and RFC 6164: both addresses of a link between two points may be used.
    if (address.bits() - prefix_length < 2) return false;
    bool zeros = true, ones = !address.v6;
    for (int place = prefix_length; place < address.bits(); ++place) (bit(address, place) ? zeros : ones) = false;
    return zeros || ones;
}

std::optional<Subnet> parse_subnet(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == text.npos) return {};
    const auto address = parse_address(text.substr(0, slash));
    const auto digits = text.substr(slash + 1);
    const bool whole = !digits.empty() && digits.size() <= 3 && (digits.size() == 1 || digits.front() != '0') &&
                       std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!address || !whole) return {};
    int prefix = 0;
    for (const char digit : digits) prefix = prefix * 10 + (digit - '0');
    if (prefix > address->bits()) return {};
    for (int place = prefix; place < address->bits(); ++place)
        if (bit(*address, place)) return {};
    return Subnet{*address, prefix};
}

std::string subnet_text(const Subnet& subnet) {
    return address_text(subnet.address) + "/" + std::to_string(subnet.prefix_length);
}

IpAddress nth_address(const Subnet& subnet, std::uint32_t n) {
    auto address = subnet.address;
    const auto end = static_cast<std::size_t>(address.bits() / 8);
    for (std::size_t i = 1; i <= 4; ++i) {
        n += address.bytes[end - i];
        address.bytes[end - i] = static_cast<std::uint8_t>(n & 0xFF);
        n >>= 8;
    }
    return address;
}

IpAddress last_address(const Subnet& subnet) {
    auto address = subnet.address;
    for (int place = subnet.prefix_length; place < address.bits(); ++place) {
        auto& byte = address.bytes[static_cast<std::size_t>(place / 8)];
        byte = static_cast<std::uint8_t>(byte | (1U << (7 - place % 8)));
    }
    return address;
}

bool contains(const Subnet& subnet, const IpAddress& address) {
    return same_subnet(subnet.address, address, subnet.prefix_length);
}

bool overlap(const Subnet& a, const Subnet& b) {
    return same_subnet(a.address, b.address, std::min(a.prefix_length, b.prefix_length));
}

bool has_room_for_guests(const Subnet& subnet) {
    if (subnet.address.v6) return subnet.prefix_length == 64;
    return subnet.prefix_length >= 8 && subnet.prefix_length <= 29;
}

bool is_for_guests(const Subnet& subnet) {
    const auto first = nth_address(subnet, 1);
    if (!is_unicast(first) || is_link_local(first)) return false;
    if (!first.v6) return true;
    const bool site_local = first.bytes[0] == 0xfe && (first.bytes[1] & 0xc0) == 0xc0;
    return first.bytes[0] != 0 && !site_local;
}

bool is_loopback(const IpAddress& address) {
    if (!address.v6) return address.bytes[0] == 127;
    auto rest = address;
    rest.bytes[15] = 0;
    return address.bytes[15] == 1 && all_zero(rest);
}

bool is_link_local(const IpAddress& address) {
    if (!address.v6) return address.bytes[0] == 169 && address.bytes[1] == 254;
    return address.bytes[0] == 0xfe && (address.bytes[1] & 0xc0) == 0x80;
}

bool is_unicast(const IpAddress& address) {
    if (is_loopback(address) || all_zero(address)) return false;
    if (address.v6) return address.bytes[0] != 0xff;
    return address.bytes[0] != 0 && address.bytes[0] < 224;
}

}  // namespace sysmanage
