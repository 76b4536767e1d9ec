// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/request.h"

#include <algorithm>
#include <array>

#include "engine/catalog/enum_names.h"
#include "engine/request/cross_checks.h"
#include "engine/request/field_table.h"
#include "engine/text/closest.h"
#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

using nlohmann::json;

bool is_of(const FieldRule& rule, ChildType type) { return (rule.types & bit_of(type)) != 0; }
bool is_used(const FieldRule& rule, Action action) { return (rule.actions & bit_of(action)) != 0; }

bool is_required(const FieldRule& rule, Action action, ChildType type) {
    if (action == Action::create && (rule.not_required & bit_of(type)) != 0) return false;
    return (rule.required & bit_of(action)) != 0;
}

std::string choices() {
    std::string text;
    for (const auto name : child_type_names()) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

/// Which fields there are depends on the child type, so a fault here hides all others.
Checked<ChildType> read_type(const json& body) {
    const auto refuse = [](Message message) { return tl::unexpected(Problems{{"child_type", std::move(message)}}); };
    if (!body.is_object()) return tl::unexpected(Problems{{"request", {"request.type.object"}}});
    const auto member = body.find("child_type");
    if (member == body.end() || member->is_null()) return refuse({"request.missing"});
    if (!member->is_string()) return refuse({"request.type.text"});
    const auto type = child_type_from_name(member->get_ref<const std::string&>());
    if (!type) return refuse({"request.choice", {{"choices", choices()}}});
    return *type;
}

Message not_offered(ChildType type, Action action) {
    return {"request.action.other_type",
            {{"action", std::string(action_name(action))}, {"type", std::string(child_type_name(type))}}};
}

const FieldRule* rule_named(std::string_view name) {
    for (const auto& rule : field_table())
        if (rule.name == name) return &rule;
    return nullptr;
}

Message unknown_field(std::string_view name, const std::vector<std::string_view>& known, ChildType type) {
    if (rule_named(name)) return {"request.field.other_type", {{"type", std::string(child_type_name(type))}}};
    const auto near = name.size() > 64 ? std::string_view() : closest(name, known);
    if (near.empty()) return {"request.field.unknown"};
    return {"request.field.unknown_near", {{"near", std::string(near)}}};
}

/// Every field of a child type, whatever the action: one request may serve several actions.
std::vector<std::string_view> fields_of(ChildType type) {
    std::vector<std::string_view> names;
    for (const auto& rule : field_table())
        if (is_of(rule, type)) names.push_back(rule.name);
    return names;
}

void refuse_unknown(Reading& reading) {
    constexpr std::size_t longest_shown = 64;
    const auto known = fields_of(reading.request.child_type);
    for (const auto& [name, value] : reading.body.items()) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        reading.fault_at(utf8::visible(std::string_view(name).substr(0, longest_shown), false),
                         unknown_field(name, known, reading.request.child_type));
    }
}

/// A field's place in the table; unknown ones stand behind all others.
std::size_t place_of(const Problem& problem) {
    const auto name = std::string_view(problem.field).substr(0, problem.field.find('['));
    std::size_t place = 0;
    for (const auto& rule : field_table()) {
        if (rule.name == name) return place;
        ++place;
    }
    return place;
}

}  // namespace

Checked<Request> parse_request(Action action, const json& body, const Catalog& catalog) {
    const auto type = read_type(body);
    if (!type) return tl::unexpected(type.error());
    if (!has_action(*type, action)) return tl::unexpected(Problems{{"child_type", not_offered(*type, action)}});
    Reading reading{.action = action, .body = body, .catalog = catalog};
    reading.request.child_type = *type;
    for (const auto& rule : field_table()) {
        if (!is_of(rule, *type) || !is_used(rule, action)) continue;
        reading.field = rule.name;
        if (reading.has(rule.name))
            rule.read(reading, body[std::string(rule.name)]);
        else if (is_required(rule, action, *type))
            reading.fault({"request.missing"});
    }
    check_fields_together(reading);
    refuse_unknown(reading);
    if (reading.problems.empty()) return std::move(reading.request);
    std::stable_sort(reading.problems.begin(), reading.problems.end(),
                     [](const Problem& a, const Problem& b) { return place_of(a) < place_of(b); });
    return tl::unexpected(std::move(reading.problems));
}

json to_json(const Request& request) {
    json body = json::object();
    for (const auto& rule : field_table()) {
        if (!is_of(rule, request.child_type)) continue;
        if (auto value = rule.write(request); !value.is_null()) body[std::string(rule.name)] = std::move(value);
    }
    return body;
}

std::vector<std::string_view> known_fields(Action action, ChildType child_type) {
    std::vector<std::string_view> names;
    for (const auto& rule : field_table())
        if (is_of(rule, child_type) && is_used(rule, action)) names.push_back(rule.name);
    return names;
}

}  // namespace sysmanage
