// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan would do on a parent of which some facts are known, without the parent: run, skip, fail, or not to be said.
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

enum class Verdict {
    run,
    skip,
    unknown,     ///< whether it is skipped hangs on a fact that is not known
    fails,       ///< something that it needs is known not to hold
    not_reached  ///< an earlier step fails, and with it the plan
};
const char* verdict_name(Verdict verdict);  ///< "run", "skip", "unknown", "fails", "not-reached"

/// Whether a condition holds, its negation included.
struct FactAnswer {
    std::optional<bool> holds{};  ///< none: it cannot be known
    Message why{};                ///< the fact in words, or why it cannot be known
};
using AskFact = std::function<FactAnswer(const Condition&)>;

/// A fact that is not known and would decide.
struct OpenFact {
    enum class Decides { skips, fails };
    Condition condition;  ///< skips: the step is skipped when it holds; fails: the step fails unless it holds
    Decides decides = Decides::skips;
    bool operator==(const OpenFact&) const = default;
};

struct StepJudgement {
    Verdict verdict = Verdict::run;
    Message why{};  ///< of the fact that decided; empty when there was nothing to ask
    std::vector<OpenFact> open{};
};

/// The one rule of guards and needs. A step is skipped when all conditions of its guard hold; one that does not hold decides,
/// even beside one that is not known. Unless it is skipped, it fails when one of its needs does not hold. Asks no further than
/// it has to.
StepJudgement judge(const Guard& guard, const AskFact& ask);
StepJudgement judge(const CommandSpec& command, const AskFact& ask);

/// Facts that were typed in or found by a probe.
class KnownFacts {
public:
    /// The condition's negation does not count: what is known is its fact.
    void set(const Condition& condition, bool holds) { known_[key(condition)] = holds; }
    void forget(const Condition& condition) { known_.erase(key(condition)); }
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
    std::vector<OpenFact> open{};
};

/// Every step in execution order, judged by the facts as they are before the plan runs. A file whose content is known to
/// be there (fact "file_sha256") is skipped: writing it changes nothing. Behind a step that fails, and may not, nothing is
/// reached.
std::vector<StepVerdict> simulate(const Plan& plan, const AskFact& ask);
std::vector<StepVerdict> simulate(const Plan& plan, const KnownFacts& facts);

/// What the guards and needs of a plan ask for, each fact once and without its negation: what a form has to offer.
std::vector<Condition> facts_asked_for(const Plan& plan);

}  // namespace sysmanage
