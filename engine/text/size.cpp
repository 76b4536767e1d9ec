// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/size.h"

namespace sysmanage {
namespace {

constexpr std::string_view units = "KMGT";
constexpr std::uint64_t most = 1024ULL << 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes digits off the front; none when there are none or too many.
std::optional<std::uint64_t> take_digits(std::string_view& text, std::size_t longest) {
    std::uint64_t number = 0;
    std::size_t count = 0;
    for (; count < text.size() && is_digit(text[count]); ++count) {
        if (count == longest) return {};
        number = number * 10 + static_cast<std::uint64_t>(text[count] - '0');
    }
    if (count == 0) return {};
    text.remove_prefix(count);
    return number;
}

/// Bits to shift by; none when the rest of the text is no unit.
std::optional<int> unit_shift(std::string_view text) {
    if (text.empty()) return {};
    const char letter = text.front() >= 'a' ? static_cast<char>(text.front() - 'a' + 'A') : text.front();
    const auto place = units.find(letter);
    const auto rest = text.substr(1);
    if (place == units.npos || !(rest.empty() || rest == "i" || rest == "iB")) return {};
    return static_cast<int>(place + 1) * 10;
}

}  // namespace

std::optional<std::uint64_t> parse_size(std::string_view text) {
    const auto whole = take_digits(text, 16);
    if (!whole) return {};
    std::uint64_t thousandths = 0;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const auto before = text.size();
        const auto fraction = take_digits(text, 3);
        if (!fraction) return {};
        thousandths = *fraction;
        for (auto digits = before - text.size(); digits < 3; ++digits) thousandths *= 10;
    }
    const auto shift = unit_shift(text);
    if (!shift || *whole > (most >> *shift)) return {};
    const auto bytes = (*whole << *shift) + (thousandths << *shift) / 1000;
    if (bytes > most) return {};
    return bytes;
}

std::string size_text(std::uint64_t bytes) {
    for (std::size_t unit = units.size(); unit > 1; --unit) {
        const auto shift = static_cast<int>(unit) * 10;
        if (bytes != 0 && bytes % (1ULL << shift) == 0) return std::to_string(bytes >> shift) + units[unit - 1];
    }
    return std::to_string(bytes >> 10) + units[0];
}

}  // namespace sysmanage
