// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the text is: the scan ends, and its words and commands lie where they say.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/lint/shell_scan.h"
#include "tests/fuzz/require.h"

using namespace sysmanage::lint_detail;
using sysmanage::test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto scanned = scan_shell(text);
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (const auto& command : scanned.commands) {
        require(command.line >= 1 && command.line <= lines);
        require(command.first_word + command.word_count <= scanned.words.size());
        require(command.pipe_source == ShellCommand::none || command.pipe_source < scanned.commands.size());
        const auto words = scanned.words_of(command);
        require(program_index(words) <= words.size());
        is_bounded(words);
    }
    for (const auto word : scanned.words) require(without_quotes(word).size() <= word.size());
    return 0;
}
