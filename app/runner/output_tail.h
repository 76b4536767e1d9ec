// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a command's output: its end. However much is written, memory stays bounded.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sysmanage::runner {

/// The last characters of a stream of bytes, cut between characters.
class OutputTail {
public:
    static constexpr std::size_t characters = 2000;  ///< what the agent keeps of each stream

    void add(std::string_view bytes);
    /// Valid UTF-8; what is none comes out as U+FFFD.
    std::string text() const;

private:
    std::string bytes_;
    bool cut_ = false;  ///< the kept bytes may begin inside a character
};

/// Hands on whole lines, so that whoever shows output never shows half of a character or of a word.
class LineGate {
public:
    /// The text up to the last line feed that is complete now, with what was held back before; may be empty.
    /// A line that is longer than 4,096 bytes passes in pieces.
    std::string pass(std::string_view bytes);
    /// What is left when the stream has ended.
    std::string rest();

private:
    std::string held_;
};

/// The text with every stray byte replaced by U+FFFD.
std::string as_valid_utf8(std::string_view bytes);

}  // namespace sysmanage::runner
