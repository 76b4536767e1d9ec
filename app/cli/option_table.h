// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the command line understands, as one table: parsing, --help, shell completion and the manual page read it.
// Names and order are an interface; new ones are added at the end of their list.
#pragma once
#include <span>
#include <string_view>

namespace sysmanage::cli {

class Arguments;

/// An option, or an argument without a dash.
struct Option {
    std::string_view name;     ///< "--format", or "PLAN.json" for an argument
    char letter = 0;           ///< "-o"
    std::string_view value{};  ///< what stands for the value in the help; empty: a switch
    std::string_view help{};
    std::span<const std::string_view> choices{};  ///< empty: any value
    bool required = false;
    bool many = false;  ///< may be given more than once

    bool is_argument() const { return !name.starts_with('-'); }
    bool is_switch() const { return !is_argument() && value.empty(); }
};

struct Verb {
    std::string_view name;
    std::string_view help;
    std::span<const Option> options;
    int (*run)(const Arguments& arguments);  ///< returns the exit status
    std::string_view notes{};                ///< what the help ends with
};

std::span<const Verb> verbs();
/// What may stand before a verb or behind it.
std::span<const Option> common_options();
const Verb* find_verb(std::string_view name);

}  // namespace sysmanage::cli
