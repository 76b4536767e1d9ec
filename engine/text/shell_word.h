// SPDX-License-Identifier: GPL-3.0-or-later
// Quoting as types: text that was made safe for one kind of document, and can only be made by the function
// that does it.
#pragma once
#include <string>
#include <string_view>

namespace sysmanage {

/// One word of POSIX sh. Plain words stay plain, everything else is put in single quotes.
class ShellWord {
public:
    static ShellWord quote(std::string_view text);
    const std::string& text() const { return text_; }

private:
    explicit ShellWord(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// Character data or an attribute value of XML 1.0. Characters that XML cannot hold become U+FFFD.
class XmlText {
public:
    static XmlText escape(std::string_view text);
    const std::string& text() const { return text_; }

private:
    explicit XmlText(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// A value of a line-oriented file (key=value). Text with a line break or another control character is
/// refused.
class IniValue {
public:
    /// Throws std::invalid_argument: validation has to refuse such text long before.
    static IniValue check(std::string_view text);
    const std::string& text() const { return text_; }

private:
    explicit IniValue(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace sysmanage
