// SPDX-License-Identifier: GPL-3.0-or-later
// What guards ask of this machine, answered without changing anything.
#pragma once
#include <map>
#include <string>

#include "engine/plan/simulate.h"

namespace sysmanage::runner {

/// Remembers its answers: several steps of a plan ask the same, and libvirt may need seconds for one.
class Facts {
public:
    /// Negation of the condition included.
    FactAnswer answer(const Condition& condition);

private:
    std::map<std::string, FactAnswer> known_;
};

}  // namespace sysmanage::runner
