// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that says what a plan looks like on the wire. Members of an object stand in ascending order
// of their keys, which is what makes the text canonical.
#include "engine/plan/figures.h"
#include "engine/plan/json_text.h"
#include "engine/plan/plan_json.h"
#include "engine/text/sha256.h"

namespace sysmanage {
namespace {

const UnknownKeys nothing_unknown{};

// What runs beside the commands has no bound of its own on the wire; these go into the message's outer
// timeout.
constexpr std::int64_t package_phase_seconds = 1800;
constexpr std::int64_t service_action_seconds = 60;
constexpr std::int64_t file_phase_seconds = 60;

void write(JsonText& out, const std::vector<std::pair<std::string, std::string>>& params) {
    // Almost always one: sorting needs the detour over UnknownKeys only when there are more.
    if (params.size() < 2) {
        JsonMembers members(out, nothing_unknown);
        for (const auto& param : params) members.member(param.first, true, [&] { out.text(param.second); });
        return;
    }
    UnknownKeys sorted(params.begin(), params.end());
    JsonMembers members(out, sorted);
}

void write(JsonText& out, const Message& message) {
    JsonMembers members(out, nothing_unknown);
    members.text("key", message.key);
    members.member("params", !message.params.empty(), [&] { write(out, message.params); });
}

void write_parts(JsonMembers& members, const Condition& condition) {
    members.text("fact", condition.fact);
    members.flag("negated", condition.negated);
    members.text("subject", condition.subject);
}

void write(JsonText& out, const Condition& condition) {
    JsonMembers members(out, nothing_unknown);
    write_parts(members, condition);
    members.text("value", condition.value);
}

void write(JsonText& out, const Need& need) {
    JsonMembers members(out, nothing_unknown);
    write_parts(members, need.condition);
    members.member("unless", need.unless.has_value(), [&] { write(out, *need.unless); });
    members.text("value", need.condition.value);
}

void write(JsonText& out, const Guard& guard) {
    JsonMembers members(out, nothing_unknown);
    members.member("skip_when", !guard.skip_when.empty(),
                   [&] { out.list(guard.skip_when, [&](auto& condition) { write(out, condition); }); });
    members.member("text", !guard.text.empty(), [&] { write(out, guard.text); });
}

void write(JsonText& out, const Estimate& estimate) {
    JsonMembers members(out, nothing_unknown);
    members.number("disk_bytes", estimate.disk_bytes);
    members.number("download_bytes", estimate.download_bytes);
    members.number("seconds", estimate.duration.count());
}

void write(JsonText& out, const Span& span) {
    JsonMembers members(out, nothing_unknown);
    members.member("length", true, [&] { out.integer(std::uint64_t{span.length}); });
    members.member("offset", true, [&] { out.integer(std::uint64_t{span.offset}); });
}

void write(JsonText& out, const PackageSpec& package) {
    if (package.manager.empty() && !package.optional && package.unknown.empty()) {
        out.text(package.name);
        return;
    }
    JsonMembers members(out, package.unknown);
    members.text("manager", package.manager);
    members.text("name", package.name);
    members.flag("optional", package.optional);
}

void write(JsonText& out, const FileSpec& file) {
    JsonMembers members(out, file.unknown);
    members.flag("backup", file.backup);
    members.member("content", true, [&] { out.text(file.content); });
    members.text("expected_sha256", file.expected_sha256);
    members.number("owner_gid", file.owner_gid);
    members.number("owner_uid", file.owner_uid);
    members.text("path", file.path);
    members.member("permissions", true, [&] { out.text(octal_mode(file.mode)); });
    members.member("x-description", !file.description.empty(), [&] { write(out, file.description); });
    members.flag("x-for-guest", file.for_guest);
    members.member("x-secrets", !file.secrets.empty(),
                   [&] { out.list(file.secrets, [&](auto& span) { write(out, span); }); });
}

void write_words(JsonMembers& members, JsonText& out, std::string_view key, const std::vector<std::string>& words) {
    members.member(key, !words.empty(), [&] { out.list(words, [&](auto& word) { out.text(word); }); });
}

void write(JsonText& out, const CommandSpec& command) {
    JsonMembers members(out, command.unknown);
    members.member("argv", true, [&] { out.list(command.argv, [&](auto& argument) { out.text(argument); }); });
    const bool described = !command.description_text.empty() || !command.description.empty();
    members.member("description", described, [&] { out.text(describe(command)); });
    members.text("description_key", command.description.key);
    members.member("description_params", !command.description.params.empty(),
                   [&] { write(out, command.description.params); });
    members.flag("ignore_errors", command.ignore_errors);
    members.flag("sudo", command.sudo);
    members.member("timeout", true, [&] { out.integer(std::int64_t{command.timeout.count()}); });
    members.member("x-estimate", command.estimate != Estimate{}, [&] { write(out, command.estimate); });
    members.member("x-guard", !command.guard.empty(), [&] { write(out, command.guard); });
    members.text("x-id", command.id);
    members.member("x-needs", !command.needs.empty(),
                   [&] { out.list(command.needs, [&](auto& need) { write(out, need); }); });
    members.member("x-undo", !command.undo.empty(), [&] { write(out, command.undo); });
    write_words(members, out, "x-undo-argv", command.undo_argv);
}

void write(JsonText& out, const ServiceAction& action) {
    JsonMembers members(out, action.unknown);
    members.text("action", action.action);
    members.text("service", action.service);
}

template <class Element>
void write_list(JsonMembers& members, JsonText& out, std::string_view key, const std::vector<Element>& list) {
    members.member(key, !list.empty(), [&] { out.list(list, [&](auto& element) { write(out, element); }); });
}

void write(JsonText& out, const Plan& plan) {
    JsonMembers members(out, plan.unknown);
    members.text("action", plan.action);
    write_list(members, out, "commands", plan.commands);
    members.text("engine", plan.engine);
    write_list(members, out, "files", plan.files);
    members.text("hypervisor", plan.hypervisor);
    write_list(members, out, "packages", plan.packages);
    write_list(members, out, "packages_to_remove", plan.packages_to_remove);
    write_list(members, out, "service_actions", plan.service_actions);
    members.text("vm_name", plan.vm_name);
    members.text("x-created-at", plan.created_at);
    write_list(members, out, "x-notes", plan.notes);
}

// Escaped line feeds and quotes make scripts an eighth longer.
std::size_t expected_size(const Plan& plan) {
    std::size_t size = 1024 + 600 * plan.commands.size();
    for (const auto& file : plan.files) size += file.content.size() + file.content.size() / 8 + 400;
    return size;
}

std::int64_t outer_timeout(const Plan& plan) {
    std::int64_t seconds = service_action_seconds * static_cast<std::int64_t>(plan.service_actions.size());
    if (!plan.packages.empty()) seconds += package_phase_seconds;
    if (!plan.files.empty()) seconds += file_phase_seconds;
    for (const auto& command : plan.commands) seconds += command.timeout.count();
    if (!plan.packages_to_remove.empty()) seconds += package_phase_seconds;
    return seconds;
}

}  // namespace

std::string canonical_text(const Plan& plan) {
    JsonText out(expected_size(plan));
    write(out, plan);
    return out.take();
}

// Read back from the text, so that the two forms cannot disagree.
Json to_json(const Plan& plan) { return Json::parse(canonical_text(plan)); }

Json to_message(const Plan& plan, std::string_view message_id) {
    return {{"message_type", "command"},
            {"message_id", message_id},
            {"data",
             {{"command_type", "apply_deployment_plan"},
              {"parameters", {{"plan", to_json(plan)}}},
              {"timeout", outer_timeout(plan)}}}};
}

std::string plan_digest(const Plan& plan) { return sha256_hex(canonical_text(plan)); }

}  // namespace sysmanage
