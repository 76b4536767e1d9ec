// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/sections.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace sysmanage::host {
namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr std::string_view fence = "===";

bool is_name_character(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// A head "===NAME===" that begins a line. NUL counts as the end of a line: in UTF-16LE it follows the line feed.
struct Head {
    std::size_t begin;
    std::size_t end;
    std::string_view name;
};

bool begins_line(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r' || text[at - 1] == '\0';
}

Head next_head(std::string_view text, std::size_t from) {
    for (auto at = text.find(fence, from); at != text.npos; at = text.find(fence, at + 1)) {
        const auto name = at + fence.size();
        auto end = name;
        while (end < text.size() && is_name_character(text[end])) ++end;
        if (begins_line(text, at) && end > name && text.substr(end).starts_with(fence))
            return {at, end + fence.size(), text.substr(name, end - name)};
    }
    return {text.size(), text.size(), {}};
}

char16_t unit_at(std::string_view bytes, std::size_t at) {
    return static_cast<char16_t>(static_cast<unsigned char>(bytes[at]) | static_cast<unsigned char>(bytes[at + 1])
                                                                             << 8);
}

std::string from_utf16le(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const char32_t unit = unit_at(bytes, at);
        const bool high = unit >= 0xd800 && unit < 0xdc00;
        const char32_t low = high && at + 3 < bytes.size() ? unit_at(bytes, at + 2) : 0;
        if (high && low >= 0xdc00 && low < 0xe000) {
            utf8::append(text, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
            at += 2;
        } else if (unit >= 0xd800 && unit < 0xe000) {
            utf8::append(text, utf8::replacement);
        } else if (unit != 0 && unit != 0xfeff) {
            utf8::append(text, unit);
        }
    }
    return text;
}

/// The section's bytes as UTF-8. An agent that took UTF-16LE for text leaves a NUL behind each character.
std::string readable(std::string_view bytes) {
    for (const std::string_view end : {"\r\n", "\n", "\r"})
        if (bytes.starts_with(end)) {
            bytes.remove_prefix(end.size());
            break;
        }
    // The rest of a line feed in UTF-16LE, and the mark of the byte order.
    if (bytes.starts_with('\0')) bytes.remove_prefix(1);
    if (bytes.starts_with("\xff\xfe")) bytes.remove_prefix(2);
    if (bytes.size() >= 2 && bytes[1] == '\0') return from_utf16le(bytes);
    std::string text(bytes);
    std::erase(text, '\0');
    return text;
}

}  // namespace

std::vector<Section> split_sections(std::string_view output) {
    output = output.substr(0, most_bytes);
    std::vector<Section> sections;
    for (auto head = next_head(output, 0); !head.name.empty();) {
        const auto next = next_head(output, head.end);
        sections.push_back({std::string(head.name), readable(output.substr(head.end, next.begin - head.end))});
        head = next;
    }
    return sections;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n\f\v";
    const auto begin = text.find_first_not_of(white);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (const auto line = trimmed(text.substr(0, end)); !line.empty()) lines.push_back(line);
        text = end == text.npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

}  // namespace sysmanage::host
