// SPDX-License-Identifier: GPL-3.0-or-later
// JSON from outside, read within bounds: text may come from a server, a stick or a mail.
#pragma once
#include <cstddef>
#include <string_view>

#include "engine/message/problem.h"
#include "engine/plan/plan.h"

namespace sysmanage {

struct JsonLimits {
    std::size_t bytes = std::size_t{64} << 20;
    std::size_t depth = 64;
    std::size_t values = 2'000'000;  ///< a document of empty lists takes fifty times its size in memory
};

/// The document, or one problem (field "") that says where the text stops being JSON, or which bound it
/// breaks. An object that has a key twice is refused: readers differ in which of the two they take.
Checked<Json> read_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace sysmanage
