// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/base64.h"

#include <algorithm>
#include <cstdint>

namespace sysmanage {

std::string base64_lines(std::string_view bytes) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve(bytes.size() / 57 * 77 + 80);
    std::size_t column = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t i) -> std::uint32_t {
            return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
        };
        const auto bits = byte(0) << 16U | byte(1) << 8U | byte(2);
        out.push_back(alphabet[bits >> 18U & 63U]);
        out.push_back(alphabet[bits >> 12U & 63U]);
        out.push_back(at + 1 < bytes.size() ? alphabet[bits >> 6U & 63U] : '=');
        out.push_back(at + 2 < bytes.size() ? alphabet[bits & 63U] : '=');
        column += 4;
        if (column == 76) {
            out.push_back('\n');
            column = 0;
        }
    }
    if (column != 0) out.push_back('\n');
    return out;
}

std::string base64_line(std::string_view bytes) {
    auto text = base64_lines(bytes);
    text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
    return text;
}

}  // namespace sysmanage
