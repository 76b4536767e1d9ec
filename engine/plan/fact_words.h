// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about a parent in sentences, for people.
#pragma once
#include "engine/plan/plan.h"
#include "engine/plan/simulate.h"

namespace sysmanage {

/// "/dev/kvm is there", or with holds = false "/dev/kvm is not there". The condition's own negation does not count: what is said
/// is said of its fact.
Message fact_message(const Condition& condition, bool holds);

/// The state of an open fact that decides: its step is skipped, or fails, when this is so.
Message deciding_message(const OpenFact& open);

}  // namespace sysmanage
