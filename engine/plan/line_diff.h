// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines two texts have in common, in order. Memory is linear in the number of lines, and so is the time for
// texts that have little in common.
#pragma once
#include <string_view>
#include <vector>

namespace sysmanage {

/// Lines without their line feeds. A final line feed ends the last line, it does not begin another one.
std::vector<std::string_view> lines_of(std::string_view text);

/// The lines that stay: the n-th kept line of one text is the n-th kept line of the other.
struct KeptLines {
    std::vector<bool> before;
    std::vector<bool> after;
};

/// A longest common subsequence, unless the texts differ in very many places: then a common subsequence.
KeptLines common_lines(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after);

}  // namespace sysmanage
