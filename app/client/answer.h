// SPDX-License-Identifier: GPL-3.0-or-later
// What a typed call brings back: a value or a fault, and what was odd about the value.
#pragma once
#include <functional>
#include <memory>

#include "engine/message/problem.h"
#include "engine/server/fault.h"

namespace sysmanage::client {

template <class T>
struct Answer {
    std::shared_ptr<const T> value{};  ///< never null without a fault, always null with one
    server::Fault fault{};
    Problems notes{};  ///< fields that were not as the contract says and count as unknown ("hosts[3].memory_total_mb")
    int leftOut = 0;   ///< rows that could not be used at all
};

/// Called exactly once, in the thread of the call, never before the call has returned.
template <class T>
using Done = std::function<void(const Answer<T>&)>;

}  // namespace sysmanage::client
