// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/fact_words.h"

#include <algorithm>
#include <charconv>

#include "engine/plan/figures.h"
#include "engine/plan/step_words.h"

namespace sysmanage {
namespace {

constexpr std::string_view kinds_with_words[] = {
    "bridge_there",   "container_complete", "container_running", "domain_defined", "domain_other",
    "domain_running", "file_exists",        "file_sha256",       "free_bytes",     "network_active",
    "program_there",  "subnet_routed",      "vm_complete"};

std::string size_words(const std::string& value) {
    std::uint64_t bytes = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), bytes);
    return error == std::errc{} && end == value.data() + value.size() ? human_bytes(bytes) : value;
}

std::string alternatives(std::string names) {
    for (std::size_t at = 0; (at = names.find('|', at)) != std::string::npos; at += 3) names.replace(at, 1, " / ");
    return names;
}

}  // namespace

Message fact_message(const Condition& condition, bool holds) {
    const auto* const known = std::find(std::begin(kinds_with_words), std::end(kinds_with_words), condition.fact);
    if (known == std::end(kinds_with_words)) {
        Condition fact = condition;
        fact.negated = false;
        return {holds ? "plan.simulated.holds" : "plan.simulated.holds_not", {{"fact", fact_words(fact)}}};
    }
    Message message{"plan.fact." + condition.fact + (holds ? ".yes" : ".no"),
                    {{"subject", alternatives(condition.subject)}}};
    if (condition.fact == "free_bytes") message.params.emplace_back("size", size_words(condition.value));
    return message;
}

Message deciding_message(const OpenFact& open) {
    const bool meets = !open.condition.negated;
    return fact_message(open.condition, open.decides == OpenFact::Decides::skips ? meets : !meets);
}

}  // namespace sysmanage
