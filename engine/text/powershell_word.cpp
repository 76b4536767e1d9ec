// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/powershell_word.h"

#include <cstdio>
#include <stdexcept>

#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

bool is_printable_ascii(char32_t code) { return code >= 0x20 && code < 0x7F; }

/// One unit of UTF-16, in which PowerShell keeps its strings.
std::string spelled_unit(unsigned unit) {
    char text[16];
    std::snprintf(text, sizeof text, "[char]0x%04X", unit);
    return text;
}

std::string spelled(char32_t code) {
    constexpr char32_t first_pair = 0x10000;
    if (code < first_pair) return spelled_unit(static_cast<unsigned>(code));
    const auto rest = static_cast<unsigned>(code - first_pair);
    return spelled_unit(0xD800 + (rest >> 10)) + " + " + spelled_unit(0xDC00 + (rest & 0x3FF));
}

/// Parts of the expression: literals in quotes and numbers of characters.
class Expression {
public:
    void add(char32_t code) {
        if (!is_printable_ascii(code)) {
            close();
            text_ += " + " + spelled(code);
            is_sum_ = true;
            return;
        }
        if (!open_) text_ += " + '";
        open_ = true;
        if (code == '\'') text_ += '\'';
        text_ += static_cast<char>(code);
    }

    std::string take() {
        close();
        // A sum begins with a text, or the numbers would be added up.
        return is_sum_ ? "(''" + text_ + ")" : text_.empty() ? "''" : text_.substr(3);
    }

private:
    void close() {
        if (open_) text_ += '\'';
        open_ = false;
    }

    std::string text_{};
    bool open_ = false;
    bool is_sum_ = false;
};

}  // namespace

PowerShellWord PowerShellWord::quote(std::string_view text) {
    Expression expression;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = utf8::decode(text, at);
        if (!character.valid || character.code == 0)
            throw std::invalid_argument("a text of PowerShell cannot hold a NUL, or what is not UTF-8");
        expression.add(character.code);
        at += character.bytes;
    }
    return PowerShellWord(expression.take());
}

}  // namespace sysmanage
