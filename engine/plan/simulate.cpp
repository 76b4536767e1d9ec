// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/simulate.h"

#include <algorithm>

#include "engine/plan/step_words.h"

namespace sysmanage {
namespace {

Condition without_negation(Condition condition) {
    condition.negated = false;
    return condition;
}

Message about(std::string key, const Condition& condition) {
    return {std::move(key), {{"fact", fact_words(without_negation(condition))}}};
}

StepVerdict judged_file(const Step& step, const FileSpec& file, const KnownFacts& facts) {
    const Condition same{"file_sha256", file.path, file.expected_sha256};
    auto answer = facts.answer(same);
    if (!file.expected_sha256.empty() && answer.holds == true) return {step, Verdict::skip, std::move(answer.why)};
    return {step, Verdict::run, {"plan.simulated.always"}};
}

StepVerdict judged_command(const Step& step, const CommandSpec& command, const KnownFacts& facts) {
    auto [verdict, why] = judge(command.guard, [&](const Condition& condition) { return facts.answer(condition); });
    if (why.empty()) why = {"plan.simulated.always"};
    return {step, verdict, std::move(why)};
}

}  // namespace

GuardVerdict judge(const Guard& guard, const AskFact& ask) {
    std::optional<Message> unknown;
    Message last;
    for (const auto& condition : guard.skip_when) {
        auto answer = ask(condition);
        if (answer.holds == false) return {Verdict::run, std::move(answer.why)};
        if (!answer.holds) unknown = answer.why;
        last = std::move(answer.why);
    }
    if (guard.skip_when.empty()) return {};
    if (unknown) return {Verdict::unknown, std::move(*unknown)};
    return {Verdict::skip, std::move(last)};
}

FactAnswer KnownFacts::answer(const Condition& condition) const {
    const auto known = known_.find(key(condition));
    if (known == known_.end()) return {std::nullopt, about("plan.simulated.not_known", condition)};
    const bool holds = known->second;
    return {holds != condition.negated, about(holds ? "plan.simulated.holds" : "plan.simulated.holds_not", condition)};
}

std::vector<StepVerdict> simulate(const Plan& plan, const KnownFacts& facts) {
    std::vector<StepVerdict> verdicts;
    for (const auto& step : execution_order(plan)) {
        if (step.phase == Phase::files)
            verdicts.push_back(judged_file(step, plan.files[step.index], facts));
        else if (step.phase == Phase::commands)
            verdicts.push_back(judged_command(step, plan.commands[step.index], facts));
        else
            verdicts.push_back({step, Verdict::run, {"plan.simulated.always"}});
    }
    return verdicts;
}

std::vector<Condition> facts_asked_for(const Plan& plan) {
    std::vector<Condition> asked;
    for (const auto& command : plan.commands)
        for (const auto& condition : command.guard.skip_when)
            if (auto fact = without_negation(condition); std::find(asked.begin(), asked.end(), fact) == asked.end())
                asked.push_back(std::move(fact));
    return asked;
}

}  // namespace sysmanage
