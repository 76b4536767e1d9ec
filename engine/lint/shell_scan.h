// SPDX-License-Identifier: GPL-3.0-or-later
// Takes shell text apart into simple commands, as far as a lint needs it: quotes, substitutions, here-documents and
// comments are understood; expansions are not made.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sysmanage::lint_detail {

struct ShellCommand {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t line = 1;        ///< where it begins, 1-based
    std::size_t first_word = 0;  ///< into ShellText::words
    std::size_t word_count = 0;
    std::size_t pipe_source = none;  ///< the command whose output it reads
    bool feeds_pipe = false;         ///< another command reads its output
    bool captured = false;           ///< stands in a command substitution
};

/// Words are as they stand in the text, with their quotes. Of redirections only those of standard output are kept, as
/// a word ">" or ">>" and the target.
struct ShellText {
    std::vector<std::string_view> words{};
    std::vector<ShellCommand> commands{};
    std::vector<std::string_view> functions{};  ///< names that the text defines

    std::span<const std::string_view> words_of(const ShellCommand& command) const {
        return std::span(words).subspan(command.first_word, command.word_count);
    }
};

ShellText scan_shell(std::string_view text);

/// A word without its quotes and backslashes; variables stay as they are written.
std::string without_quotes(std::string_view word);

/// Index of the word that names the program: behind reserved words, assignments and wrappers such as sudo or timeout.
/// The count of words when there is none, as for "command -v NAME", which starts nothing.
std::size_t program_index(std::span<const std::string_view> words);

/// Whether "timeout" stands among the wrappers before the program.
bool is_bounded(std::span<const std::string_view> words);

}  // namespace sysmanage::lint_detail
