// SPDX-License-Identifier: GPL-3.0-or-later
// What a parent prints for a probe or a listing: sections that begin with a line "===NAME===".
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sysmanage::host {

struct Section {
    std::string name;  ///< "KVM", "BHYVE_META"
    std::string text;  ///< valid line ends only; what Windows prints as UTF-16LE is UTF-8 here
};

/// The sections in their order; what stands before the first is junk and left out. Reads at most 4 MiB.
std::vector<Section> split_sections(std::string_view output);

/// Lines without their ends and without white space around them; empty ones are left out.
std::vector<std::string_view> lines_of(std::string_view text);

std::string_view trimmed(std::string_view text);

}  // namespace sysmanage::host
