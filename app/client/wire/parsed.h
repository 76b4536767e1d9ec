// SPDX-License-Identifier: GPL-3.0-or-later
// What a wire parser makes of a body. A field that is not as the contract says counts as unknown and is noted; a row
// that cannot be used is left out and counted; only a body that is no answer at all is refused.
#pragma once
#include <tl/expected.hpp>

#include "engine/message/problem.h"

namespace sysmanage::client::wire {

template <class T>
struct Parsed {
    T value{};
    Problems notes{};
    int leftOut = 0;
};

/// The problem: why the body is no answer at all, with its place.
template <class T>
using Result = tl::expected<Parsed<T>, Problem>;

}  // namespace sysmanage::client::wire
