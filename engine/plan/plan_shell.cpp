// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/plan_shell.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/plan/execution_order.h"
#include "engine/plan/figures.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/step_words.h"
#include "engine/plan/windows.h"
#include "engine/resource/resource.h"
#include "engine/text/template.h"
#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

using kainjow::mustache::data;

std::string one_line(std::string_view text) { return utf8::visible(text, false); }

std::string with_final_newline(std::string content) {
    if (!content.empty() && content.back() != '\n') content += '\n';
    return content;
}

constexpr std::string_view end_line = "END_OF_FILE";  // of every here-document; plan.sh has it as well

// dash 0.5.12 loses a byte that is not ASCII behind the beginning of the end line ("E\u00e9t\u00e9").
bool disturbs_end(std::string_view line) {
    if (line == end_line) return true;
    std::size_t same = 0;
    while (same < line.size() && same < end_line.size() && line[same] == end_line[same]) ++same;
    return same > 0 && same < line.size() && static_cast<unsigned char>(line[same]) >= 0x80;
}

bool disturbs_here_document(std::string_view content) {
    for (std::size_t at = 0; at < content.size();) {
        const auto end = std::min(content.find('\n', at), content.size());
        if (disturbs_end(content.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

// A mark before every line, which put_file takes away again.
std::string marked(std::string_view content) {
    std::string text;
    for (std::size_t at = 0; at < content.size();) {
        const auto end = std::min(content.find('\n', at), content.size());
        text.append("|").append(content.substr(at, end - at)).push_back('\n');
        at = end + 1;
    }
    return text;
}

data package_data(const PackageSpec& package, const Step& step) {
    const bool any_manager = package.manager.empty() || package.manager == "auto";
    data values{data::type::object};
    values.set("change", step.phase == Phase::packages ? "install" : "remove");
    values.set("manager", any_manager ? "auto" : package.manager);
    values.set("name", package.name);
    values.set("failure", step.may_fail ? "go-on" : "stop");
    return values;
}

data file_data(const FileSpec& file) {
    auto content = with_final_newline(file.content);
    data values{data::type::object};
    values.set("path", file.path);
    values.set("mode", octal_mode(file.mode));
    values.set("owner", std::to_string(file.owner_uid));
    values.set("group", std::to_string(file.owner_gid));
    values.set("sha256", file.expected_sha256);
    values.set("backup", file.backup ? "backup" : "no");
    values.set("secret", file.secrets.empty() ? "no" : "secret");
    const bool needs_marks = disturbs_here_document(content);
    values.set("form", needs_marks ? "marked" : "plain");
    values.set("raw_content", needs_marks ? marked(content) : std::move(content));
    return values;
}

data command_data(const CommandSpec& command) {
    data words{data::type::list};
    for (const auto& argument : command.argv) words.push_back(argument);
    data values{data::type::object};
    values.set("seconds", std::to_string(command.timeout.count()));
    values.set("rights", command.sudo ? "sudo" : "plain");
    values.set("failure", command.ignore_errors ? "go-on" : "stop");
    values.set("argv", words);
    data undo{data::type::list};
    for (const auto& argument : command.undo_argv) undo.push_back(argument);
    values.set("names_undo", data(!command.undo_argv.empty()));
    values.set("undo", undo);
    return values;
}

data service_data(const ServiceAction& service) {
    data values{data::type::object};
    values.set("action", service.action);
    values.set("name", service.service);
    return values;
}

data step_data(const Plan& plan, const Step& step) {
    data values{data::type::object};
    values.set("title", step_title(plan, step));
    switch (step.phase) {
        case Phase::packages:
            values.set("package", package_data(plan.packages[step.index], step));
            break;
        case Phase::files:
            values.set("file", file_data(plan.files[step.index]));
            break;
        case Phase::commands:
            values.set("command", command_data(plan.commands[step.index]));
            break;
        case Phase::service_actions:
            values.set("service", service_data(plan.service_actions[step.index]));
            break;
        case Phase::packages_to_remove:
            values.set("package", package_data(plan.packages_to_remove[step.index], step));
            break;
    }
    return values;
}

// The functions that the steps call. They have no holes; their first line is for shellcheck alone.
std::string runtime(ScriptGuard guard) {
    std::string text;
    const auto add = [&](const char* name) {
        auto part = resource("templates/shell/" + std::string(name) + ".sh");
        part.remove_prefix(part.find('\n') + 1);
        text.append(part).push_back('\n');
    };
    for (const auto* const name : {"steps", "process", "files", "system"}) add(name);
    if (guard == ScriptGuard::signature) add("signature");
    return text;
}

std::string title_of(const Plan& plan) {
    std::string title = plan.hypervisor + " " + plan.action;
    if (!plan.vm_name.empty()) title += " " + plan.vm_name;
    return one_line(title);
}

}  // namespace

std::string to_shell_script(const Plan& plan, ScriptGuard guard) {
    if (is_for_windows(plan)) {
        data values{data::type::object};
        values.set("raw_title", title_of(plan));
        return render("templates/shell/for-windows.sh", values);
    }
    const auto order = execution_order(plan);
    data steps{data::type::list};
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto values = step_data(plan, order[i]);
        values.set("number", std::to_string(i + 1));
        if (i + 1 == order.size() || order[i + 1].phase != order[i].phase) values.set("last_of_phase", data(true));
        steps.push_back(values);
    }
    data values{data::type::object};
    values.set("raw_title", title_of(plan));
    values.set("raw_digest", plan_digest(plan));
    values.set("raw_made", plan.created_at.empty() ? "at a time not known" : one_line(plan.created_at));
    values.set("raw_runtime", runtime(guard));
    values.set("is_guarded", data(guard == ScriptGuard::signature));
    values.set("total", std::to_string(order.size()));
    values.set("steps", steps);
    values.set("has_undo", data(std::any_of(plan.commands.begin(), plan.commands.end(),
                                            [](const auto& command) { return !command.undo_argv.empty(); })));
    return render("templates/shell/plan.sh", values);
}

}  // namespace sysmanage
