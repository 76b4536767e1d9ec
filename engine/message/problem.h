// SPDX-License-Identifier: GPL-3.0-or-later
// A fault in something we were given. Input is refused whole, with every problem listed.
#pragma once
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "engine/message/message.h"

namespace sysmanage {

struct Problem {
    std::string field;  ///< path of the field: "vm_name", "ssh_public_keys[1]", "entries[3].checksum.url"
    Message message;    ///< quotes places and rules, never the value of a secret field

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

template <class T>
using Checked = tl::expected<T, Problems>;

/// "FIELD: MESSAGE" in English, the form the command line prints after "error: ".
std::string to_english(const Problem& problem);

}  // namespace sysmanage
