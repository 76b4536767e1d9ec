// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/plan/json_document.h"
#include "engine/plan/json_reader.h"
#include "engine/plan/parent_facts.h"
#include "engine/request/address.h"

namespace sysmanage {
namespace {

constexpr std::string_view sections[] = {"bridges",  "containers", "files",  "free_bytes",
                                         "networks", "programs",   "routes", "vms"};

bool is_digest(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool is_absolute(std::string_view path) { return !path.empty() && path.front() == '/'; }

}  // namespace

class FactsReader {
public:
    explicit FactsReader(ProblemList& problems) : problems_(problems) {}

    ParentFacts read(Json& document) {
        const Place top;
        ObjectReader reader(document, top, problems_);
        if (!reader.is_object()) return {};
        reader.text("hypervisor", facts_.hypervisor_);
        flags(reader, "programs", facts_.programs_);
        flags(reader, "networks", facts_.networks_);
        flags(reader, "bridges", facts_.bridges_);
        routes(reader);
        files(reader);
        free_space(reader);
        guests(reader, "vms", "uuid", facts_.vms_);
        guests(reader, "containers", "id", facts_.containers_);
        whole_sections(reader);
        for (const auto& entry : reader.rest()) reader.problem(entry.first, {"plan.facts.unknown_section"});
        return std::move(facts_);
    }

private:
    /// Calls take(name, value, place) for each member of a section.
    template <class Take>
    void section(ObjectReader& parent, std::string_view key, Take take) {
        auto value = parent.take(key);
        if (!value) return;
        const Place place = parent.place().at(key);
        if (!value->is_object()) return problems_.add(place, {"plan.not_object"});
        for (auto& [name, member] : value->get_ref<Json::object_t&>()) {
            const Place of_member = place.at(name);
            take(name, member, of_member);
        }
    }

    void flags(ObjectReader& parent, std::string_view key, ParentFacts::Flags& out) {
        section(parent, key, [&](const std::string& name, Json& value, const Place& place) {
            if (value.is_boolean())
                out[name] = value.get<bool>();
            else if (!value.is_null())
                problems_.add(place, {"plan.not_boolean"});
        });
    }

    void routes(ObjectReader& parent) {
        flags(parent, "routes", facts_.routes_);
        const Place place = parent.place().at("routes");
        for (const auto& route : facts_.routes_)
            if (!parse_subnet(route.first)) problems_.add(place.at(route.first), {"plan.facts.route"});
    }

    void files(ObjectReader& parent) {
        section(parent, "files", [&](const std::string& path, Json& value, const Place& place) {
            if (!is_absolute(path)) return problems_.add(place, {"plan.not_absolute"});
            if (value.is_null()) return;
            if (value.is_boolean()) {
                facts_.files_[path] = value.get<bool>();
            } else if (value.is_string() && is_digest(value.get<std::string>())) {
                facts_.files_[path] = true;
                facts_.digests_[path] = value.get<std::string>();
            } else {
                problems_.add(place, {"plan.facts.file"});
            }
        });
    }

    void free_space(ObjectReader& parent) {
        section(parent, "free_bytes", [&](const std::string& path, Json& value, const Place& place) {
            if (!is_absolute(path)) return problems_.add(place, {"plan.not_absolute"});
            if (value.is_number_unsigned())
                facts_.free_bytes_[path] = value.get<std::uint64_t>();
            else if (!value.is_null())
                problems_.add(place, {"plan.facts.bytes"});
        });
    }

    void guests(ObjectReader& parent, std::string_view key, std::string_view id, ParentFacts::Guests& out) {
        section(parent, key, [&](const std::string& name, Json& value, const Place& place) {
            auto& guest = out[name];
            if (value.is_null()) return;
            guest.emplace();
            ObjectReader reader(value, place, problems_);
            reader.text(id, guest->id);
            read_flag(reader, "running", guest->running);
            read_flag(reader, "complete", guest->complete);
            for (const auto& entry : reader.rest()) reader.problem(entry.first, {"plan.facts.unknown_member"});
        });
    }

    static void read_flag(ObjectReader& reader, std::string_view key, std::optional<bool>& out) {
        bool value = false;
        if (reader.boolean(key, value)) out = value;
    }

    void whole_sections(ObjectReader& parent) {
        parent.list("complete", [&](Json& item, const Place& place) {
            std::string name;
            read_text(item, place, problems_, name);
            if (!item.is_string()) return;
            if (std::find(std::begin(sections), std::end(sections), name) == std::end(sections))
                return problems_.add(place, {"plan.facts.unknown_section"});
            facts_.complete_.insert(std::move(name));
        });
    }

    ProblemList& problems_;
    ParentFacts facts_{};
};

Checked<ParentFacts> ParentFacts::parse(std::string_view json_text) {
    auto document = read_json(json_text);
    if (!document) return tl::unexpected(std::move(document.error()));
    ProblemList problems;
    auto facts = FactsReader(problems).read(*document);
    if (!problems.empty()) return tl::unexpected(problems.take());
    return facts;
}

}  // namespace sysmanage
