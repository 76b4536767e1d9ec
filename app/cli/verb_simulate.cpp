// SPDX-License-Identifier: GPL-3.0-or-later
// simulate: what a plan would do on a parent of which some facts are known. Nothing is changed anywhere.
#include <algorithm>

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "app/runner/facts.h"
#include "engine/lint/rerun.h"
#include "engine/plan/fact_words.h"
#include "engine/plan/parent_facts.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/redact.h"
#include "engine/plan/step_words.h"
#include "engine/text/utf8.h"

namespace sysmanage::cli {
namespace {

Result<ParentFacts> usual_facts(const Plan& plan) {
    auto facts = ParentFacts::usual(plan.hypervisor);
    if (!facts) return fault("--usual", "there are no facts for the hypervisor " + plan.hypervisor);
    return std::move(*facts);
}

Result<ParentFacts> given_facts(const std::string& path, const Plan& plan) {
    const auto text = read_input("--facts", path);
    if (!text) return tl::unexpected(text.error());
    auto facts = ParentFacts::parse(*text);
    if (!facts) return refused(facts.error());
    if (const auto& of = facts->hypervisor(); !of.empty() && of != plan.hypervisor)
        return fault("--facts", "are of a parent with " + of + ", and the plan is for " + plan.hypervisor);
    return std::move(*facts);
}

Result<ParentFacts> read_facts(const Arguments& arguments, const Plan& plan) {
    if (arguments.has("--facts")) return given_facts(arguments.value("--facts"), plan);
    if (arguments.has("--usual")) return usual_facts(plan);
    return ParentFacts();
}

std::string sentence(const OpenFact& open) {
    const char* what = open.decides == OpenFact::Decides::skips ? "skipped if " : "fails if ";
    return what + to_english(deciding_message(open));
}

/// By the masked plan: a foreign plan may ask for a secret, and what was asked for is printed.
struct Simulation {
    const Plan& plan;
    const Plan shown;
    std::vector<StepVerdict> verdicts;

    Simulation(const Plan& real, const AskFact& ask)
        : plan(real), shown(masked(real)), verdicts(simulate(shown, ask)) {}
    std::size_t count(Verdict verdict) const {
        return static_cast<std::size_t>(std::count_if(
            verdicts.begin(), verdicts.end(), [&](const StepVerdict& each) { return each.verdict == verdict; }));
    }
};

std::string counts(const Simulation& simulation) {
    std::string text = std::to_string(simulation.verdicts.size()) + " steps: ";
    const auto part = [&](Verdict verdict, const char* words) {
        text += std::to_string(simulation.count(verdict)) + words;
    };
    part(Verdict::run, " run, ");
    part(Verdict::skip, " skipped, ");
    part(Verdict::unknown, " not known, ");
    part(Verdict::fails, " fail, ");
    part(Verdict::not_reached, " not reached");
    return text + "\n";
}

std::string again(const RerunCost& cost) {
    return "run again after success: " + std::to_string(cost.skipped) + " skipped, " + std::to_string(cost.repeated) +
           " repeated, " + (cost.unsafe.empty() ? "none" : std::to_string(cost.unsafe.size())) + " unsafe\n";
}

std::string as_text(const Simulation& simulation) {
    const auto visible = [](const std::string& text) { return utf8::visible(text, false); };
    std::string text;
    std::size_t number = 0;
    for (const auto& step : simulation.verdicts) {
        std::string word = verdict_name(step.verdict);
        word.resize(12, ' ');
        auto order = std::to_string(++number);
        order.insert(0, order.size() < 3 ? 3 - order.size() : 0, ' ');
        text.append(order).append("  ").append(word).append(step_title(simulation.shown, step.step)).append("\n");
        // What is open says more than that something is not known.
        const bool says_nothing = step.verdict == Verdict::unknown || step.why.key == "plan.simulated.always";
        if (!says_nothing) text += "                 " + visible(to_english(step.why)) + "\n";
        for (const auto& open : step.open) text += "                 " + visible(sentence(open)) + "\n";
    }
    return text + counts(simulation) + again(rerun_cost(simulation.plan, lint(simulation.plan)));
}

Json as_json(const OpenFact& open) {
    return {{"fact", open.condition.fact},
            {"subject", open.condition.subject},
            {"value", open.condition.value},
            {"negated", open.condition.negated},
            {"decides", open.decides == OpenFact::Decides::skips ? "skips" : "fails"}};
}

std::string as_json(const Simulation& simulation) {
    Json steps = Json::array();
    for (const auto& step : simulation.verdicts) {
        Json open = Json::array();
        for (const auto& fact : step.open) open.push_back(as_json(fact));
        steps.push_back({{"phase", phase_name(step.step.phase)},
                         {"index", step.step.index},
                         {"title", step_title(simulation.shown, step.step)},
                         {"verdict", verdict_name(step.verdict)},
                         {"why", to_english(step.why)},
                         {"open", std::move(open)}});
    }
    const auto cost = rerun_cost(simulation.plan, lint(simulation.plan));
    const Json rerun = {{"skipped", cost.skipped}, {"repeated", cost.repeated}, {"unsafe", cost.unsafe.size()}};
    return Json{{"digest", plan_digest(simulation.plan)}, {"steps", std::move(steps)}, {"run_again", rerun}}.dump(2) +
           "\n";
}

}  // namespace

int run_simulate(const Arguments& arguments) {
    if (arguments.has("--facts") + arguments.has("--usual") + arguments.has("--here") > 1)
        return refuse({{"--facts", "is one of three sources: --facts, --usual or --here"}});
    const auto input = read_plan("PLAN.json", arguments.value("PLAN.json"));
    if (!input) return refuse(input.error());
    const auto facts = read_facts(arguments, input->plan);
    if (!facts) return refuse(facts.error());
    runner::Facts here;
    const bool live = arguments.has("--here");
    const Simulation simulation(input->plan, [&](const Condition& condition) {
        return live ? here.answer(condition) : facts->answer(condition);
    });
    const bool json = arguments.value("--format") == "json";
    const auto printed = print(json ? as_json(simulation) : as_text(simulation));
    if (!printed) return refuse(printed.error());
    return simulation.count(Verdict::fails) > 0 ? exit_status::failed : exit_status::done;
}

}  // namespace sysmanage::cli
