// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/shell_word.h"

#include <algorithm>
#include <stdexcept>

#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

// Characters that mean themselves to every shell, wherever they stand in an argument or an assignment.
bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-./:,@%+=").find(c) != std::string_view::npos;
}

bool is_xml_character(char32_t code) {
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0xFFFD) || code >= 0x10000;
}

void append_xml(std::string& out, char32_t code) {
    switch (code) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&apos;";
            break;
        // As references: a parser turns white space of an attribute into blanks, and CR into LF everywhere.
        case '\t':
        case '\n':
        case '\r':
            out += "&#" + std::to_string(static_cast<unsigned>(code)) + ";";
            break;
        default:
            utf8::append(out, is_xml_character(code) ? code : utf8::replacement);
    }
}

}  // namespace

ShellWord ShellWord::quote(std::string_view text) {
    if (text.find('\0') != text.npos) throw std::invalid_argument("a shell word cannot hold a NUL");
    if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) return ShellWord(std::string(text));
    std::string quoted = "'";
    quoted.reserve(text.size() + 8);
    for (std::size_t at = 0; at < text.size();) {
        const auto quote = std::min(text.find('\'', at), text.size());
        quoted.append(text.substr(at, quote - at));
        if (quote < text.size()) quoted.append("'\\''");
        at = quote + 1;
    }
    quoted.push_back('\'');
    return ShellWord(std::move(quoted));
}

XmlText XmlText::escape(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size() + 16);
    for (std::size_t at = 0; at < text.size();) {
        const auto character = utf8::decode(text, at);
        append_xml(escaped, character.code);
        at += character.bytes;
    }
    return XmlText(std::move(escaped));
}

IniValue IniValue::check(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto character = utf8::decode(text, at);
        const bool control = character.code < 0x20 || (character.code >= 0x7F && character.code < 0xA0);
        const bool line_break = character.code == 0x2028 || character.code == 0x2029;
        if (!character.valid || control || line_break)
            throw std::invalid_argument("a value of one line holds a control character");
        at += character.bytes;
    }
    return IniValue(std::string(text));
}

}  // namespace sysmanage
