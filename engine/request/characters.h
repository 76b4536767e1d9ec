// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about characters, ASCII only and independent of any locale.
#pragma once
#include <algorithm>
#include <string_view>

namespace sysmanage::rules {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_alnum(char c) { return is_letter(c) || is_digit(c); }
constexpr bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

template <class Predicate>
bool all(std::string_view text, Predicate predicate) {
    return std::all_of(text.begin(), text.end(), predicate);
}

/// Letters, digits and the characters of more.
inline bool only(std::string_view text, std::string_view more) {
    return all(text, [&](char c) { return is_alnum(c) || more.find(c) != more.npos; });
}

}  // namespace sysmanage::rules
