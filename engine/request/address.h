// SPDX-License-Identifier: GPL-3.0-or-later
// IPv4 and IPv6 addresses as numbers, read strictly and without the system's resolver.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sysmanage {

struct IpAddress {
    bool v6 = false;
    std::array<std::uint8_t, 16> bytes{};  ///< network order; IPv4 uses the first four

    int bits() const { return v6 ? 128 : 32; }
    bool operator==(const IpAddress&) const = default;
};

/// Dotted quad without leading zeros, or RFC 4291 text without a zone.
std::optional<IpAddress> parse_address(std::string_view text);

/// The canonical text (RFC 5952 for IPv6).
std::string address_text(const IpAddress& address);

bool same_subnet(const IpAddress& a, const IpAddress& b, int prefix_length);

/// Whether the address is its subnet's own (all host bits 0) or, with IPv4, its broadcast address.
bool is_subnet_end(const IpAddress& address, int prefix_length);

struct Subnet {
    IpAddress address;  ///< host bits are 0
    int prefix_length = 24;
    bool operator==(const Subnet&) const = default;
};
/// "192.168.130.0/24": an address whose host bits are 0, and a prefix length.
std::optional<Subnet> parse_subnet(std::string_view text);
std::string subnet_text(const Subnet& subnet);
/// The subnet's own address plus n; nothing is carried beyond 32 bits.
IpAddress nth_address(const Subnet& subnet, std::uint32_t n);
/// IPv4: broadcast; IPv6: the last address.
IpAddress last_address(const Subnet& subnet);
bool contains(const Subnet& subnet, const IpAddress& address);
bool overlap(const Subnet& a, const Subnet& b);
/// Whether a parent, its guests and a DHCP range fit: IPv4 /8 to /29; IPv6 /64, which is what guests configure by themselves.
bool has_room_for_guests(const Subnet& subnet);

/// Whether guests can have addresses in it that are good beyond one link: not loopback, link-local, multicast or reserved
/// (IPv6: also ::/8, where the IPv4-mapped ones and NAT64's are, and the retired fec0::/10).
bool is_for_guests(const Subnet& subnet);

bool is_loopback(const IpAddress& address);
bool is_link_local(const IpAddress& address);
/// An address that one machine can have: not unspecified, loopback, multicast, broadcast or reserved.
bool is_unicast(const IpAddress& address);

}  // namespace sysmanage
