// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for Windows parents: no POSIX shell, no sudo, paths with a drive, scripts that Windows PowerShell has to understand.
#include <algorithm>
#include <array>

#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"
#include "engine/plan/windows.h"

namespace sysmanage::lint_detail {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string program_of(const CommandSpec& command) {
    if (command.argv.empty()) return {};
    const std::string_view whole = command.argv[0];
    auto name = lower(whole.substr(whole.find_last_of("\\/") + 1));
    if (name.ends_with(".exe")) name.resize(name.size() - 4);
    return name;
}

bool has_argument(const CommandSpec& command, std::string_view word) {
    return std::any_of(command.argv.begin(), command.argv.end(),
                       [&](const std::string& argument) { return lower(argument) == word; });
}

template <class Test>
void each_command(const PlanView& view, Report& report, Test is_faulty) {
    if (!is_for_windows(view.plan)) return;
    for (std::size_t i = 0; i < view.plan.commands.size(); ++i)
        if (is_faulty(view.plan.commands[i])) report.add(view.command_step(i));
}

bool is_device(std::string_view name) {
    static constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
    const auto stem = lower(name.substr(0, name.find('.')));
    if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '1' && stem[3] <= '9';
}

bool is_plain_component(std::string_view name) {
    if (name.empty() || name.ends_with('.') || name.ends_with(' ') || is_device(name)) return false;
    return std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || std::string_view("<>:\"/|?*").find(c) != std::string_view::npos;
    });
}

void path_not_normal(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const std::string_view path = view.plan.files[i].path;
        if (!is_windows_path(path)) continue;
        bool plain = true;
        for (std::size_t at = 3; plain && at <= path.size();) {
            const auto end = std::min(path.find('\\', at), path.size());
            plain = is_plain_component(path.substr(at, end - at));
            at = end + 1;
        }
        if (!plain) report.add(view.file_step(i), 0, {{"path", std::string(path)}});
    }
}

// Windows PowerShell reads a script without a byte order mark in the code page of its machine.
void script_not_ascii(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        if (!is_powershell(file) || file.content.starts_with("\xEF\xBB\xBF")) continue;
        const auto place = std::find_if(file.content.begin(), file.content.end(),
                                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        if (place == file.content.end()) continue;
        report.add(view.file_step(i),
                   PlanView::line_of(file.content, static_cast<std::size_t>(place - file.content.begin())),
                   {{"path", file.path}});
    }
}

void posix_shell(const PlanView& view, Report& report) {
    static constexpr std::array<std::string_view, 6> shells = {"sh", "bash", "dash", "ash", "ksh", "zsh"};
    each_command(view, report, [](const CommandSpec& command) {
        return command.sudo || std::find(shells.begin(), shells.end(), program_of(command)) != shells.end();
    });
}

// A profile is the account's own and may do anything; a question waits for nobody; the default policy runs no script.
void powershell_as_a_person(const PlanView& view, Report& report) {
    each_command(view, report, [](const CommandSpec& command) {
        const auto program = program_of(command);
        if (program != "powershell" && program != "pwsh") return false;
        const bool runs_script = has_argument(command, "-file");
        return !has_argument(command, "-noprofile") || !has_argument(command, "-noninteractive") ||
               (runs_script && !has_argument(command, "-executionpolicy"));
    });
}

// By name alone whatever has the name now is deleted, with its disk.
void unregister_by_name(const PlanView& view, Report& report) {
    each_command(view, report, [](const CommandSpec& command) {
        return program_of(command) == "wsl" && has_argument(command, "--unregister");
    });
}

constexpr Rule rules[] = {
    {"windows-path-not-normal", Severity::error, path_not_normal},
    {"windows-posix-shell", Severity::error, posix_shell},
    {"windows-powershell-options", Severity::warning, powershell_as_a_person},
    {"windows-script-not-ascii", Severity::warning, script_not_ascii},
    {"windows-unregister-by-name", Severity::warning, unregister_by_name},
};

}  // namespace

bool is_powershell(const FileSpec& file) { return file.path.ends_with(".ps1"); }

std::span<const Rule> windows_rules() { return rules; }

}  // namespace sysmanage::lint_detail
