// SPDX-License-Identifier: GPL-3.0-or-later
// What guards ask of this machine, answered without changing anything.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "engine/plan/plan.h"

namespace sysmanage::runner {

struct FactAnswer {
    std::optional<bool> holds{};  ///< none: it cannot be known
    Message why{};                ///< the fact in words, or why it cannot be known
};

/// Remembers its answers: several steps of a plan ask the same, and libvirt may need seconds for one.
class Facts {
public:
    /// Negation of the condition included.
    FactAnswer answer(const Condition& condition);

private:
    std::map<std::string, FactAnswer> known_;
};

}  // namespace sysmanage::runner
