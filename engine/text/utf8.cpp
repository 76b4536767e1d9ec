// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace sysmanage::utf8 {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_continuation(std::string_view text, std::size_t at) {
    return at < text.size() && (byte_at(text, at) & 0xC0) == 0x80;
}

// Eight bytes at once: most of what is checked is ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, text.data() + at, 8);
        if (eight & high_bits) break;
    }
    while (at < text.size() && byte_at(text, at) < 0x80) ++at;
    return at;
}

// Bidirectional embeddings, overrides and isolates, and the line separators that some terminals obey.
bool turns_or_breaks(char32_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x2028 ||
           code == 0x2029 || code == 0x200E || code == 0x200F || code == 0x061C || code == 0xFEFF;
}

void append_hex(std::string& out, unsigned value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out.push_back("0123456789abcdef"[value >> shift & 15]);
}

}  // namespace

Character decode(std::string_view text, std::size_t at) {
    const unsigned first = byte_at(text, at);
    if (first < 0x80) return {first, 1, true};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return {};
    char32_t code = first & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if (!is_continuation(text, at + i)) return {};
        code = code << 6 | (byte_at(text, at + i) & 0x3F);
    }
    const bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, bytes, true};
}

void append(std::string& out, char32_t code) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

bool is_valid(std::string_view text) {
    for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
        const auto character = decode(text, at);
        if (!character.valid) return false;
        at += character.bytes;
    }
    return true;
}

bool is_border(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && !is_continuation(text, at));
}

std::string visible(std::string_view text, bool keep_line_feeds) {
    std::string out;
    out.reserve(text.size() + 8);
    for (std::size_t at = 0; at < text.size();) {
        const auto character = decode(text, at);
        const auto code = static_cast<unsigned>(character.code);
        if (!character.valid || code < 0x20 || (code >= 0x7F && code < 0xA0)) {
            const char c = text[at];
            if (c == '\t' || (c == '\n' && keep_line_feeds)) {
                out.push_back(c);
            } else {
                out.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\x");
                if (c != '\n' && c != '\r') append_hex(out, character.valid ? code : byte_at(text, at), 2);
            }
        } else if (turns_or_breaks(character.code)) {
            out.append("\\u");
            append_hex(out, code, 4);
        } else {
            out.append(text.substr(at, character.bytes));
        }
        at += character.bytes;
    }
    return out;
}

}  // namespace sysmanage::utf8
