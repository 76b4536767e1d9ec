// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/parent_facts.h"

#include <charconv>

#include "engine/plan/fact_words.h"
#include "engine/plan/step_words.h"
#include "engine/request/address.h"
#include "engine/resource/resource.h"

namespace sysmanage {
namespace {

std::string parent_folder(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

/// A record lies in a folder that has its VM's name.
std::string vm_of_record(const std::string& path) {
    const auto folder = parent_folder(path);
    return folder.substr(folder.find_last_of('/') + 1);
}

}  // namespace

std::optional<ParentFacts> ParentFacts::usual(const std::string& hypervisor) {
    const auto name = "facts/" + hypervisor + ".json";
    if (!has_resource(name)) return std::nullopt;
    auto facts = parse(resource(name));
    return facts ? std::optional(std::move(*facts)) : std::nullopt;
}

FactAnswer ParentFacts::answer(const Condition& condition) const {
    const auto known = holds(condition);
    if (known) return {*known != condition.negated, fact_message(condition, *known)};
    Condition fact = condition;
    fact.negated = false;
    return {std::nullopt, {"plan.simulated.not_known", {{"fact", fact_words(fact)}}}};
}

std::optional<bool> ParentFacts::holds(const Condition& fact) const {
    if (fact.fact == "file_exists") return flag(files_, "files", fact.subject);
    if (fact.fact == "file_sha256") return has_digest(fact);
    if (fact.fact == "program_there") return program(fact.subject);
    if (fact.fact == "network_active") return flag(networks_, "networks", fact.subject);
    if (fact.fact == "bridge_there") return flag(bridges_, "bridges", fact.subject);
    if (fact.fact == "subnet_routed") return is_routed(fact);
    if (fact.fact == "free_bytes") return has_space(fact);
    if (fact.fact.rfind("container_", 0) == 0) return guest(containers_, "containers", fact);
    if (fact.fact.rfind("domain_", 0) == 0) return guest(vms_, "vms", fact);
    if (fact.fact == "vm_complete")
        return guest(vms_, "vms", {.fact = fact.fact, .subject = vm_of_record(fact.subject), .value = fact.value});
    return std::nullopt;
}

std::optional<bool> ParentFacts::flag(const Flags& flags, std::string_view section, const std::string& name) const {
    if (const auto known = flags.find(name); known != flags.end()) return known->second;
    return is_whole(section) ? std::optional(false) : std::nullopt;
}

std::optional<bool> ParentFacts::program(std::string_view names) const {
    bool all_known = true;
    while (true) {
        const auto bar = names.find('|');
        const auto known = flag(programs_, "programs", std::string(names.substr(0, bar)));
        if (known == true) return true;
        all_known &= known.has_value();
        if (bar == std::string_view::npos) break;
        names.remove_prefix(bar + 1);
    }
    return all_known ? std::optional(false) : std::nullopt;
}

std::optional<bool> ParentFacts::has_digest(const Condition& fact) const {
    if (flag(files_, "files", fact.subject) == false) return false;
    const auto known = digests_.find(fact.subject);
    return known == digests_.end() ? std::nullopt : std::optional(known->second == fact.value);
}

std::optional<bool> ParentFacts::is_routed(const Condition& fact) const {
    const auto wanted = parse_subnet(fact.subject);
    if (!wanted) return std::nullopt;
    bool none = is_whole("routes");
    for (const auto& [route, there] : routes_) {
        const auto known = parse_subnet(route);
        if (there && known && overlap(*known, *wanted)) return true;
        none |= !there && known == wanted;
    }
    return none ? std::optional(false) : std::nullopt;
}

std::optional<bool> ParentFacts::has_space(const Condition& fact) const {
    std::uint64_t wanted = 0;
    const auto& text = fact.value;
    if (std::from_chars(text.data(), text.data() + text.size(), wanted).ec != std::errc{}) return std::nullopt;
    for (auto folder = fact.subject;; folder = parent_folder(folder)) {
        if (const auto known = free_bytes_.find(folder); known != free_bytes_.end()) return known->second >= wanted;
        if (folder.size() <= 1) return std::nullopt;
    }
}

std::optional<bool> ParentFacts::guest(const Guests& guests, std::string_view section, const Condition& fact) const {
    const auto found = guests.find(fact.subject);
    if (found == guests.end()) return is_whole(section) ? std::optional(false) : std::nullopt;
    const auto& known = found->second;
    if (!known) return false;
    const auto is = [&](std::string_view kind) {
        const std::string_view name = fact.fact;
        return name.substr(name.find('_') + 1) == kind;
    };
    if (is("running")) return known->running;
    // Whose it is decides everything else, where an id is asked for.
    std::optional<bool> same;
    if (fact.value.empty())
        same = true;
    else if (!known->id.empty())
        same = known->id == fact.value;
    if (is("defined")) return same;
    if (is("other")) return same ? std::optional(!*same) : std::nullopt;
    if (!is("complete")) return std::nullopt;
    if (known->complete == false || same == false) return false;
    return known->complete && same ? std::optional(true) : std::nullopt;
}

}  // namespace sysmanage
