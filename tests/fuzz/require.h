// SPDX-License-Identifier: GPL-3.0-or-later
// A property of a fuzz target: the fuzzer reports the input that breaks it.
#pragma once
#include <cstdlib>

namespace sysmanage::test {

inline void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace sysmanage::test
