// SPDX-License-Identifier: GPL-3.0-or-later
// How the command line says that something is wrong: one line "error: FIELD: MESSAGE" on standard error for each fault.
#pragma once
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "engine/message/problem.h"

namespace sysmanage::cli {

struct Fault {
    std::string field;  ///< an option, an argument, or a place in the input
    std::string text;   ///< English; never the value of a secret field
};
using Faults = std::vector<Fault>;

template <class T>
using Result = tl::expected<T, Faults>;

inline tl::unexpected<Faults> fault(std::string field, std::string text) {
    return tl::unexpected(Faults{{std::move(field), std::move(text)}});
}

/// Problems of the engine in English.
Faults in_english(const Problems& problems);
/// The same, ready to be returned.
tl::unexpected<Faults> refused(const Problems& problems);

/// Prints them and returns the exit status for bad input.
int refuse(const Faults& faults);

void warn(const std::string& text);
void note(const std::string& text);

}  // namespace sysmanage::cli
