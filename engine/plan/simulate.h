// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan would do on a parent of which some facts are known, without the parent: run, skip, or not to be said.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "engine/plan/execution_order.h"
#include "engine/plan/plan.h"

namespace sysmanage {

enum class Verdict { run, skip, unknown };

/// Whether a condition holds, its negation included.
struct FactAnswer {
    std::optional<bool> holds{};  ///< none: it cannot be known
    Message why{};                ///< the fact in words, or why it cannot be known
};
using AskFact = std::function<FactAnswer(const Condition&)>;

struct GuardVerdict {
    Verdict verdict = Verdict::run;
    Message why{};  ///< of the fact that decided; empty when the guard has no condition
};

/// The one rule of guards: a step is skipped when all conditions hold. One that does not hold decides, even beside one
/// that is not known. Asks no further than it has to.
GuardVerdict judge(const Guard& guard, const AskFact& ask);

/// Facts that were typed in or found by a probe.
class KnownFacts {
public:
    /// The condition's negation does not count: what is known is its fact.
    void set(const Condition& condition, bool holds) { known_[key(condition)] = holds; }
    FactAnswer answer(const Condition& condition) const;

private:
    using Key = std::tuple<std::string, std::string, std::string>;
    static Key key(const Condition& condition) { return {condition.fact, condition.subject, condition.value}; }
    std::map<Key, bool> known_{};
};

struct StepVerdict {
    Step step;
    Verdict verdict = Verdict::run;
    Message why{};
};

/// Every step in execution order, judged by the facts as they are before the plan runs. A file whose content is known to
/// be there (fact "file_sha256") is skipped: writing it changes nothing.
std::vector<StepVerdict> simulate(const Plan& plan, const KnownFacts& facts);

/// What the guards of a plan ask for, each fact once and without its negation: what a form has to offer.
std::vector<Condition> facts_asked_for(const Plan& plan);

}  // namespace sysmanage
