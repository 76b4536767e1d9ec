// SPDX-License-Identifier: GPL-3.0-or-later
// Quoting for PowerShell, as a type: one expression that stands for a text.
#pragma once
#include <string>
#include <string_view>

namespace sysmanage {

/// A string literal of PowerShell, in ASCII alone: Windows PowerShell reads a script without a byte order mark in the code
/// page of its machine. It also takes typographic quotation marks for quotes, so that everything which is not printable
/// ASCII is spelled as a number ('caf' + [char]0x00E9).
class PowerShellWord {
public:
    /// Throws std::invalid_argument for text that is not UTF-8 or holds a NUL.
    static PowerShellWord quote(std::string_view text);
    const std::string& text() const { return text_; }

private:
    explicit PowerShellWord(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace sysmanage
