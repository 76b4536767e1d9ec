// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/simulate.h"

#include <algorithm>

#include "engine/plan/fact_words.h"
#include "engine/plan/step_words.h"

namespace sysmanage {
namespace {

Condition without_negation(Condition condition) {
    condition.negated = false;
    return condition;
}

StepVerdict judged_file(const Step& step, const FileSpec& file, const AskFact& ask) {
    if (file.expected_sha256.empty()) return {step, Verdict::run, {"plan.simulated.always"}};
    auto answer = ask({"file_sha256", file.path, file.expected_sha256});
    if (answer.holds == true) return {step, Verdict::skip, std::move(answer.why)};
    return {step, Verdict::run, {"plan.simulated.always"}};
}

StepVerdict judged_command(const Step& step, const CommandSpec& command, const AskFact& ask) {
    auto judgement = judge(command, ask);
    if (judgement.why.empty()) judgement.why = {"plan.simulated.always"};
    return {step, judgement.verdict, std::move(judgement.why), std::move(judgement.open)};
}

FactAnswer answer_of(const Need& need, const AskFact& ask) {
    auto answer = ask(need.condition);
    if (answer.holds == true || !need.unless) return answer;
    const auto otherwise = ask(*need.unless);
    if (otherwise.holds == false) return answer;
    if (otherwise.holds == true) return {true, otherwise.why};
    return {std::nullopt, std::move(answer.why)};
}

}  // namespace

const char* verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::run:
            return "run";
        case Verdict::skip:
            return "skip";
        case Verdict::unknown:
            return "unknown";
        case Verdict::fails:
            return "fails";
        case Verdict::not_reached:
            return "not-reached";
    }
    return "";
}

StepJudgement judge(const Guard& guard, const AskFact& ask) {
    StepJudgement judgement;
    Message last;
    for (const auto& condition : guard.skip_when) {
        auto answer = ask(condition);
        if (answer.holds == false) return {Verdict::run, std::move(answer.why)};
        if (!answer.holds) {
            judgement.open.push_back({condition, OpenFact::Decides::skips});
            judgement.why = answer.why;
        }
        last = std::move(answer.why);
    }
    if (guard.skip_when.empty()) return {};
    judgement.verdict = judgement.open.empty() ? Verdict::skip : Verdict::unknown;
    if (judgement.open.empty()) judgement.why = std::move(last);
    return judgement;
}

StepJudgement judge(const CommandSpec& command, const AskFact& ask) {
    auto judgement = judge(command.guard, ask);
    if (judgement.verdict == Verdict::skip) return judgement;
    for (const auto& need : command.needs) {
        auto answer = answer_of(need, ask);
        if (answer.holds == true) continue;
        // Whether it is skipped decides first.
        if (answer.holds == false && judgement.verdict == Verdict::run) return {Verdict::fails, std::move(answer.why)};
        judgement.open.push_back({need.condition, OpenFact::Decides::fails});
    }
    return judgement;
}

FactAnswer KnownFacts::answer(const Condition& condition) const {
    const auto known = known_.find(key(condition));
    if (known == known_.end())
        return {std::nullopt, {"plan.simulated.not_known", {{"fact", fact_words(without_negation(condition))}}}};
    const bool holds = known->second;
    return {holds != condition.negated, fact_message(condition, holds)};
}

std::vector<StepVerdict> simulate(const Plan& plan, const AskFact& ask) {
    std::vector<StepVerdict> verdicts;
    bool ended = false;
    for (const auto& step : execution_order(plan)) {
        if (ended)
            verdicts.push_back({step, Verdict::not_reached, {"plan.simulated.not_reached"}});
        else if (step.phase == Phase::files)
            verdicts.push_back(judged_file(step, plan.files[step.index], ask));
        else if (step.phase == Phase::commands)
            verdicts.push_back(judged_command(step, plan.commands[step.index], ask));
        else
            verdicts.push_back({step, Verdict::run, {"plan.simulated.always"}});
        ended |= verdicts.back().verdict == Verdict::fails && !step.may_fail;
    }
    return verdicts;
}

std::vector<StepVerdict> simulate(const Plan& plan, const KnownFacts& facts) {
    return simulate(plan, [&](const Condition& condition) { return facts.answer(condition); });
}

std::vector<Condition> facts_asked_for(const Plan& plan) {
    std::vector<Condition> asked;
    const auto add = [&](const Condition& condition) {
        if (auto fact = without_negation(condition); std::find(asked.begin(), asked.end(), fact) == asked.end())
            asked.push_back(std::move(fact));
    };
    for (const auto& command : plan.commands) {
        for (const auto& need : command.needs) {
            add(need.condition);
            if (need.unless) add(*need.unless);
        }
        for (const auto& condition : command.guard.skip_when) add(condition);
    }
    return asked;
}

}  // namespace sysmanage
