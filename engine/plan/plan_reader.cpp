// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <unordered_map>

#include "engine/plan/json_document.h"
#include "engine/plan/json_reader.h"
#include "engine/plan/plan_json.h"
#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

constexpr std::int64_t greatest = std::numeric_limits<std::int32_t>::max();

// Reads an object of our own ("x-guard", …) with read(reader). An object of a later version may say more than
// we understand: then its original is kept as well, and written back instead of what was read.
template <class Read>
void own_object(ObjectReader& parent, std::string_view key, ProblemList& problems, UnknownKeys& originals, Read read) {
    auto value = parent.take(key);
    if (!value) return;
    Json original = *value;
    const Place place = parent.place().at(key);
    ObjectReader reader(*value, place, problems);
    if (!read(reader)) originals.emplace_back(key, std::move(original));
}

// The params of a message are texts; numbers of a foreign message are shown as they are written.
bool read_params(ObjectReader& parent, std::string_view key, ProblemList& problems,
                 std::vector<std::pair<std::string, std::string>>& params) {
    auto value = parent.take(key);
    if (!value) return true;
    const Place place = parent.place().at(key);
    ObjectReader reader(*value, place, problems);
    bool understood = true;
    for (auto& [name, param] : reader.rest()) {
        std::string text;
        if (!param.is_string()) {
            understood = false;
            text = param.dump(-1, ' ', false, Json::error_handler_t::replace);
        } else if (!read_text(param, place.at(name), problems, text)) {
            continue;
        }
        params.emplace_back(name, std::move(text));
    }
    return understood;
}

bool read_message(ObjectReader& reader, ProblemList& problems, Message& message) {
    if (!reader.is_object()) return true;
    reader.required_text("key", message.key);
    const bool understood = read_params(reader, "params", problems, message.params);
    return reader.rest().empty() && understood;
}

bool read_condition(ObjectReader& reader, Condition& condition) {
    if (!reader.is_object()) return true;
    reader.required_text("fact", condition.fact);
    reader.text("subject", condition.subject);
    reader.text("value", condition.value);
    reader.boolean("negated", condition.negated);
    return reader.rest().empty();
}

bool read_need(ObjectReader& reader, ProblemList& problems, Need& need) {
    bool understood = true;
    if (auto unless = reader.take("unless")) {
        const Place place = reader.place().at("unless");
        ObjectReader condition(*unless, place, problems);
        understood = read_condition(condition, need.unless.emplace());
    }
    return read_condition(reader, need.condition) && understood;
}

bool read_guard(ObjectReader& reader, ProblemList& problems, Guard& guard) {
    bool understood = true;
    reader.list("skip_when", [&](Json& item, const Place& place) {
        ObjectReader condition(item, place, problems);
        understood &= read_condition(condition, guard.skip_when.emplace_back());
    });
    if (auto text = reader.take("text")) {
        const Place place = reader.place().at("text");
        ObjectReader message(*text, place, problems);
        understood &= read_message(message, problems, guard.text);
    }
    return reader.rest().empty() && understood;
}

bool read_estimate(ObjectReader& reader, Estimate& estimate) {
    std::int64_t number = 0;
    constexpr std::int64_t most_bytes = std::int64_t{1} << 60;
    if (reader.integer("download_bytes", 0, most_bytes, number))
        estimate.download_bytes = static_cast<std::uint64_t>(number);
    if (reader.integer("disk_bytes", 0, most_bytes, number)) estimate.disk_bytes = static_cast<std::uint64_t>(number);
    if (reader.integer("seconds", 0, greatest, number)) estimate.duration = std::chrono::seconds(number);
    return reader.rest().empty();
}

void read_name(ObjectReader& reader, std::string_view key, std::string& name) {
    if (!reader.required_text(key, name)) return;
    // Package and service managers would take it for an option.
    if (name.front() == '-') reader.problem(key, {"plan.leading_dash"});
    const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; };
    if (std::any_of(name.begin(), name.end(), is_blank)) reader.problem(key, {"plan.white_space"});
}

PackageSpec read_package(Json& item, const Place& place, ProblemList& problems) {
    PackageSpec package;
    if (item.is_string()) item = Json{{"name", std::move(item)}};
    ObjectReader reader(item, place, problems);
    if (!reader.is_object()) return package;
    read_name(reader, "name", package.name);
    reader.text("manager", package.manager);
    reader.boolean("optional", package.optional);
    package.unknown = reader.rest();
    return package;
}

// ---- files

bool is_absolute(std::string_view path) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return path.starts_with('/') || (path.size() > 3 && is_letter(path[0]) && path[1] == ':' && path[2] == '\\');
}

void read_permissions(ObjectReader& reader, std::uint16_t& mode) {
    const auto value = reader.take("permissions");
    if (!value) return;
    // 644 as a number would be read as octal 1204 by one side and as 0644 by the other.
    if (value->is_number()) return reader.problem("permissions", {"plan.permissions_number"});
    const std::string* digits = value->get_ptr<const std::string*>();
    const auto is_octal = [](char c) { return c >= '0' && c <= '7'; };
    const bool long_form = digits && digits->size() == 5 && digits->front() == '0';
    if (!digits || digits->size() < 3 || (digits->size() > 4 && !long_form) ||
        !std::all_of(digits->begin(), digits->end(), is_octal))
        return reader.problem("permissions", {"plan.permissions"});
    mode = static_cast<std::uint16_t>(std::stoi(*digits, nullptr, 8));
}

void read_digest(ObjectReader& reader, std::string& digest) {
    if (!reader.text("expected_sha256", digest) || digest.empty()) return;
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (digest.size() != 64 || !std::all_of(digest.begin(), digest.end(), is_hex))
        reader.problem("expected_sha256", {"plan.sha256"});
}

// Spans must be what a preview can mask without a second thought.
void check_span(const FileSpec& file, const Span& span, const Place& place, ProblemList& problems) {
    const std::size_t begin = file.secrets.empty() ? 0 : file.secrets.back().offset + file.secrets.back().length;
    if (span.length == 0) return problems.add(place.at("length"), {"plan.span_empty"});
    if (span.offset > file.content.size() || span.length > file.content.size() - span.offset)
        return problems.add(place, {"plan.span_range"});
    if (span.offset < begin) return problems.add(place, {"plan.span_order"});
    if (!utf8::is_border(file.content, span.offset) || !utf8::is_border(file.content, span.offset + span.length))
        problems.add(place, {"plan.span_character"});
}

void read_secrets(ObjectReader& reader, ProblemList& problems, FileSpec& file) {
    Json original = reader.original("x-secrets");
    bool understood = true;
    reader.list("x-secrets", [&](Json& item, const Place& place) {
        ObjectReader span_reader(item, place, problems);
        std::int64_t offset = 0, length = 0;
        const auto most = static_cast<std::int64_t>(JsonLimits{}.bytes);
        if (!span_reader.integer("offset", 0, most, offset) || !span_reader.integer("length", 0, most, length)) {
            if (span_reader.is_object()) problems.add(place, {"plan.span_incomplete"});
            return;
        }
        understood &= span_reader.rest().empty();
        const Span span{static_cast<std::size_t>(offset), static_cast<std::size_t>(length)};
        check_span(file, span, place, problems);
        file.secrets.push_back(span);
    });
    if (!understood) file.unknown.emplace_back("x-secrets", std::move(original));
}

int read_owner(ObjectReader& reader, std::string_view key) {
    std::int64_t id = 0;
    reader.integer(key, 0, greatest, id);
    return static_cast<int>(id);
}

FileSpec read_file(Json& item, const Place& place, ProblemList& problems) {
    FileSpec file;
    ObjectReader reader(item, place, problems);
    if (!reader.is_object()) return file;
    if (reader.required_text("path", file.path) && !is_absolute(file.path))
        reader.problem("path", {"plan.not_absolute"});
    if (!reader.has("content")) reader.problem("content", {"plan.missing"});
    reader.text("content", file.content);
    read_permissions(reader, file.mode);
    file.owner_uid = read_owner(reader, "owner_uid");
    file.owner_gid = read_owner(reader, "owner_gid");
    read_digest(reader, file.expected_sha256);
    reader.boolean("backup", file.backup);
    reader.boolean("x-for-guest", file.for_guest);
    read_secrets(reader, problems, file);
    own_object(reader, "x-description", problems, file.unknown,
               [&](ObjectReader& own) { return read_message(own, problems, file.description); });
    for (auto& entry : reader.rest()) file.unknown.push_back(std::move(entry));
    return file;
}

void check_paths_differ(const std::vector<FileSpec>& files, const Place& place, ProblemList& problems) {
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto [known, is_new] = first.try_emplace(files[i].path, i);
        if (!is_new && !files[i].path.empty())
            problems.add(place.at(i).at("path"), {"plan.duplicate_path", {{"first", std::to_string(known->second)}}});
    }
}

// ---- commands

void read_description(ObjectReader& reader, ProblemList& problems, CommandSpec& command) {
    reader.text("description", command.description_text);
    reader.text("description_key", command.description.key);
    Json original = reader.original("description_params");
    const bool understood = read_params(reader, "description_params", problems, command.description.params);
    if (command.description.empty()) command.description.params.clear();
    if (!original.is_null() && (!understood || command.description.empty()))
        command.unknown.emplace_back("description_params", std::move(original));
    // The text is what its key says anyway, in all plans but foreign ones and those of other versions.
    if (!command.description.empty() && command.description_text == to_english(command.description))
        command.description_text.clear();
}

void read_argv(ObjectReader& reader, ProblemList& problems, CommandSpec& command) {
    const bool given = reader.has("argv");
    if (!given) reader.problem("argv", {"plan.missing"});
    std::size_t items = 0;
    reader.list("argv", [&](Json& item, const Place& place) {
        ++items;
        read_text(item, place, problems, command.argv.emplace_back());
        if (items == 1 && item.is_string() && command.argv[0].empty()) problems.add(place, {"plan.empty"});
    });
    if (given && items == 0) reader.problem("argv", {"plan.empty"});
}

void read_needs(ObjectReader& reader, ProblemList& problems, CommandSpec& command) {
    Json original = reader.original("x-needs");
    bool understood = true;
    reader.list("x-needs", [&](Json& item, const Place& place) {
        ObjectReader need(item, place, problems);
        understood &= read_need(need, problems, command.needs.emplace_back());
    });
    if (!understood) command.unknown.emplace_back("x-needs", std::move(original));
}

void read_own_keys(ObjectReader& reader, ProblemList& problems, CommandSpec& command) {
    reader.text("x-id", command.id);
    own_object(reader, "x-guard", problems, command.unknown,
               [&](ObjectReader& own) { return read_guard(own, problems, command.guard); });
    read_needs(reader, problems, command);
    own_object(reader, "x-undo", problems, command.unknown,
               [&](ObjectReader& own) { return read_message(own, problems, command.undo); });
    reader.list("x-undo-argv", [&](Json& item, const Place& place) {
        read_text(item, place, problems, command.undo_argv.emplace_back());
        if (command.undo_argv.front().empty()) problems.add(place, {"plan.empty"});
    });
    own_object(reader, "x-estimate", problems, command.unknown,
               [&](ObjectReader& own) { return read_estimate(own, command.estimate); });
}

CommandSpec read_command(Json& item, const Place& place, ProblemList& problems) {
    CommandSpec command;
    ObjectReader reader(item, place, problems);
    if (!reader.is_object()) return command;
    read_argv(reader, problems, command);
    reader.boolean("sudo", command.sudo);
    std::int64_t seconds = 60;
    reader.integer("timeout", 1, greatest, seconds);
    command.timeout = std::chrono::seconds(seconds);
    reader.boolean("ignore_errors", command.ignore_errors);
    read_description(reader, problems, command);
    read_own_keys(reader, problems, command);
    for (auto& entry : reader.rest()) command.unknown.push_back(std::move(entry));
    return command;
}

ServiceAction read_service_action(Json& item, const Place& place, ProblemList& problems) {
    static constexpr std::string_view actions[] = {"enable", "disable", "stop", "start", "restart"};
    ServiceAction action;
    ObjectReader reader(item, place, problems);
    if (!reader.is_object()) return action;
    read_name(reader, "service", action.service);
    if (reader.required_text("action", action.action) &&
        std::find(std::begin(actions), std::end(actions), action.action) == std::end(actions))
        reader.problem("action", {"plan.service_action"});
    action.unknown = reader.rest();
    return action;
}

// ---- the whole

template <class Element>
void read_list(ObjectReader& reader, std::string_view key, ProblemList& problems, std::vector<Element>& out,
               Element (*read)(Json&, const Place&, ProblemList&)) {
    reader.list(key, [&](Json& item, const Place& place) { out.push_back(read(item, place, problems)); });
}

void read_notes(ObjectReader& reader, ProblemList& problems, Plan& plan) {
    Json original = reader.original("x-notes");
    bool understood = true;
    reader.list("x-notes", [&](Json& item, const Place& place) {
        ObjectReader note(item, place, problems);
        understood &= read_message(note, problems, plan.notes.emplace_back());
    });
    if (!understood) plan.unknown.emplace_back("x-notes", std::move(original));
}

Plan read_plan(Json& json, ProblemList& problems) {
    Plan plan;
    const Place place;
    ObjectReader reader(json, place, problems);
    plan.engine.clear();
    reader.text("engine", plan.engine);
    reader.text("hypervisor", plan.hypervisor);
    reader.text("action", plan.action);
    reader.text("vm_name", plan.vm_name);
    read_list(reader, "packages", problems, plan.packages, read_package);
    read_list(reader, "files", problems, plan.files, read_file);
    check_paths_differ(plan.files, place.at("files"), problems);
    read_list(reader, "commands", problems, plan.commands, read_command);
    read_list(reader, "service_actions", problems, plan.service_actions, read_service_action);
    read_list(reader, "packages_to_remove", problems, plan.packages_to_remove, read_package);
    reader.text("x-created-at", plan.created_at);
    read_notes(reader, problems, plan);
    for (auto& entry : reader.rest()) plan.unknown.push_back(std::move(entry));
    return plan;
}

// The plan inside its envelope: a whole message, its data, the parameters, or the plan itself.
Json* find_plan(Json& json, ProblemList& problems) {
    Json* inner = &json;
    const Place top;
    const auto object_member = [](Json& object, std::string_view key) -> Json* {
        const auto member = object.is_object() ? object.find(key) : object.end();
        return object.is_object() && member != object.end() && member->is_object() ? &*member : nullptr;
    };
    const auto expect = [&](Json& object, std::string_view key, std::string_view value) {
        if (object.contains(key) && object[std::string(key)] != value)
            problems.add(top.at(key), {"plan.envelope", {{"value", std::string(value)}}});
    };
    if (Json* data = object_member(*inner, "data"); data && inner->contains("message_type")) {
        expect(*inner, "message_type", "command");
        inner = data;
    }
    if (Json* parameters = object_member(*inner, "parameters"); parameters && inner->contains("command_type")) {
        expect(*inner, "command_type", "apply_deployment_plan");
        inner = parameters;
    }
    if (Json* plan = object_member(*inner, "plan")) inner = plan;
    return inner;
}

}  // namespace

Checked<Plan> parse_plan(std::string_view json_text) {
    auto document = read_json(json_text);
    if (!document) return tl::unexpected(std::move(document.error()));
    ProblemList problems;
    Plan plan = read_plan(*find_plan(*document, problems), problems);
    if (!problems.empty()) return tl::unexpected(problems.take());
    return plan;
}

}  // namespace sysmanage
