// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/step_words.h"

#include "engine/plan/figures.h"
#include "engine/text/utf8.h"

namespace sysmanage {

std::string step_title(const Plan& plan, const Step& step) {
    const auto visible = [](std::string_view text) { return utf8::visible(text, false); };
    switch (step.phase) {
        case Phase::packages:
            return "install package " + visible(plan.packages[step.index].name);
        case Phase::files: {
            const auto& file = plan.files[step.index];
            return "write " + visible(file.path) + " (" + octal_mode(file.mode) + ", " +
                   human_bytes(written_size(file)) + ")";
        }
        case Phase::commands:
            return visible(describe(plan.commands[step.index]));
        case Phase::service_actions:
            return visible(service_words(plan.service_actions[step.index]));
        case Phase::packages_to_remove:
            return "remove package " + visible(plan.packages_to_remove[step.index].name);
    }
    return {};
}

std::string package_words(const PackageSpec& package) {
    std::string text = package.name;
    if (!package.manager.empty()) text += " with " + package.manager;
    if (package.optional) text += " (optional)";
    return text;
}

std::string service_words(const ServiceAction& action) { return action.action + " service " + action.service; }

std::size_t written_size(const FileSpec& file) {
    const bool adds_newline = !file.content.empty() && file.content.back() != '\n';
    return file.content.size() + (adds_newline ? 1 : 0);
}

std::string file_words(const FileSpec& file) {
    std::string text = "mode " + octal_mode(file.mode) + ", owner " + std::to_string(file.owner_uid) + ":" +
                       std::to_string(file.owner_gid) + ", " + human_bytes(written_size(file));
    if (file.for_guest) text += ", for the guest";
    if (file.backup) text += ", what was there is kept as " + file.path + ".sysmanage.bak";
    return text;
}

std::string bound_words(const CommandSpec& command) {
    std::string text = "stopped after " + human_duration(command.timeout);
    if (command.sudo) text += ", with sudo when not root";
    text += command.ignore_errors ? ", may fail: the plan goes on" : ", a failure stops the plan";
    return text;
}

std::string fact_words(const Condition& condition) {
    std::string text = condition.fact;
    if (!condition.subject.empty()) text += " " + condition.subject;
    if (!condition.value.empty()) text += " = " + condition.value;
    return text;
}

std::string condition_words(const Condition& condition) {
    return "skip when " + std::string(condition.negated ? "not " : "") + fact_words(condition);
}

std::string need_words(const Need& need) {
    const auto words = [](const Condition& condition) {
        return std::string(condition.negated ? "not " : "") + fact_words(condition);
    };
    return "needs " + words(need.condition) + (need.unless ? " unless " + words(*need.unless) : "");
}

std::string cost_words(const Estimate& estimate) {
    std::string text;
    const auto part = [&](std::string_view name, const std::string& value) {
        if (!text.empty()) text += ", ";
        text.append(name).append(" ").append(value);
    };
    if (estimate.download_bytes > 0) part("downloads", human_bytes(estimate.download_bytes));
    if (estimate.disk_bytes > 0) part("disk", human_bytes(estimate.disk_bytes));
    if (estimate.duration.count() > 0) part("waits at least", human_duration(estimate.duration));
    return text;
}

}  // namespace sysmanage
