// SPDX-License-Identifier: GPL-3.0-or-later
// The little of UTF-8 (RFC 3629) that the engine needs: is it valid, where does a character begin, how is
// hostile text shown without harm.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sysmanage::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

struct Character {
    char32_t code = replacement;
    std::size_t bytes = 1;
    bool valid = false;
};

/// The character that begins at a byte (at < text.size()). What is no valid character is one byte long.
Character decode(std::string_view text, std::size_t at);

/// Appends the character's bytes.
void append(std::string& out, char32_t code);

bool is_valid(std::string_view text);

/// Whether a valid text may be cut before this byte. The end of the text is a border, beyond it is none.
bool is_border(std::string_view text, std::size_t at);

/// Text for a terminal or a log: control characters, stray bytes and the marks that turn the direction of
/// writing are spelled out ("\x1b", "\u202e"), so that what is shown is what is there. A tab stays; a line
/// feed stays if told so.
std::string visible(std::string_view text, bool keep_line_feeds);

}  // namespace sysmanage::utf8
