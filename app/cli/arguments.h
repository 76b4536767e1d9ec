// SPDX-License-Identifier: GPL-3.0-or-later
// A command line that was understood: a verb with its options.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/cli/option_table.h"
#include "app/cli/report.h"

namespace sysmanage::cli {

class Arguments {
public:
    const Verb* verb = nullptr;  ///< none: no verb was given

    bool has(std::string_view option) const { return values_.find(option) != values_.end(); }
    std::string value(std::string_view option, std::string_view otherwise = {}) const;
    /// Of an option that may be given more than once, in their order.
    std::vector<std::string> values(std::string_view option) const;
    /// What follows the verb "window": its program reads it.
    std::vector<std::string> rest{};

    void set(std::string_view option, std::vector<std::string> values) {
        values_[std::string(option)] = std::move(values);
    }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;  // none is empty
};

/// Text to be printed instead of doing anything: --help or --version.
struct Notice {
    std::string text;
};

/// All faults of the command line at once; the field of each is the option or argument.
Result<std::variant<Arguments, Notice>> parse_arguments(int count, const char* const* words);

}  // namespace sysmanage::cli
