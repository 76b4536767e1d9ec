// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a plan writes: where, over what, and whether they arrive whole.
#include <algorithm>
#include <unordered_map>

#include "engine/lint/places.h"
#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"
#include "engine/plan/windows.h"
#include "engine/text/sha256.h"

namespace sysmanage::lint_detail {
namespace {

template <class Test>
void each_file(const PlanView& view, Report& report, Test is_faulty) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        if (is_faulty(file)) report.add(view.file_step(i), 0, {{"path", file.path}});
    }
}

void duplicate_path(const PlanView& view, Report& report) {
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& path = view.plan.files[i].path;
        if (!first.try_emplace(path, i).second) report.add(view.file_step(i), 0, {{"path", path}});
    }
}

bool has_component(std::string_view path, std::string_view component) {
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        if (path.substr(at, end - at) == component) return true;
        at = end + 1;
    }
    return false;
}

void path_not_normal(const PlanView& view, Report& report) {
    each_file(view, report, [](const FileSpec& file) {
        if (is_windows_path(file.path)) return false;  // has rules of its own
        const bool has_control = std::any_of(file.path.begin(), file.path.end(),
                                             [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
        return has_control || !file.path.starts_with('/') || file.path.ends_with('/') ||
               file.path.find("//") != std::string::npos || has_component(file.path, ".") ||
               has_component(file.path, "..");
    });
}

void digest_missing(const PlanView& view, Report& report) {
    each_file(view, report, [](const FileSpec& file) { return file.expected_sha256.empty(); });
}

void digest_wrong(const PlanView& view, Report& report) {
    each_file(view, report, [](const FileSpec& file) {
        return !file.expected_sha256.empty() && file.expected_sha256 != written_sha256_hex(file.content);
    });
}

// The group may be an agent's own; everybody is too many for any file.
void writable_by_others(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        if ((file.mode & 0022) == 0) continue;
        const auto severity = (file.mode & 0002) != 0 ? Severity::error : Severity::warning;
        report.add_as(severity, view.file_step(i), 0, {{"path", file.path}});
    }
}

void runs_as_owner(const PlanView& view, Report& report) {
    each_file(view, report, [](const FileSpec& file) { return (file.mode & 06000) != 0; });
}

void writes_parent_configuration(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        if (!is_parents_own(file.path)) continue;
        // With a backup the administrator has a way back.
        report.add_as(file.backup ? Severity::note : Severity::warning, view.file_step(i), 0, {{"path", file.path}});
    }
}

// The first command starts a script of PowerShell's that compares digests.
bool powershell_verifies(const Plan& plan) {
    const auto& argv = plan.commands[0].argv;
    return std::any_of(plan.files.begin(), plan.files.end(), [&](const FileSpec& file) {
        return is_powershell(file) && std::find(argv.begin(), argv.end(), file.path) != argv.end() &&
               file.content.find("Get-FileHash") != std::string::npos;
    });
}

// An agent's file phase passes when any one file was written: a plan that needs several has to look after them.
void files_not_verified(const PlanView& view, Report& report) {
    const auto& plan = view.plan;
    if (plan.files.size() < 2 || plan.commands.empty()) return;
    const auto runs_first = [](const Script& script) {
        return std::find(script.runners.begin(), script.runners.end(), 0U) != script.runners.end();
    };
    const bool verifies = std::any_of(view.scripts.begin(), view.scripts.end(),
                                      [&](const auto& script) { return script.checks_digest && runs_first(script); }) ||
                          std::any_of(view.invocations.begin(), view.invocations.end(), [&](const auto& invocation) {
                              return invocation.step == view.command_step(0) && is_digest_program(invocation.program);
                          });
    if (!verifies && !powershell_verifies(plan)) report.add(view.command_step(0), 0);
}

void in_unexpected_place(const PlanView& view, Report& report) {
    each_file(view, report, [](const FileSpec& file) {
        return !is_expected_place(file.path) && !is_parents_own(file.path) && !is_in_shared_folder(file.path);
    });
}

void in_shared_folder(const PlanView& view, Report& report) {
    each_file(view, report, [](const FileSpec& file) { return is_in_shared_folder(file.path); });
}

constexpr Rule rules[] = {
    {"digest-missing", Severity::warning, digest_missing},
    {"digest-wrong", Severity::error, digest_wrong},
    {"duplicate-path", Severity::error, duplicate_path},
    {"file-in-shared-folder", Severity::warning, in_shared_folder},
    {"file-in-unexpected-place", Severity::note, in_unexpected_place},
    {"file-path-not-normal", Severity::error, path_not_normal},
    {"file-runs-as-its-owner", Severity::warning, runs_as_owner},
    {"file-writable-by-others", Severity::error, writable_by_others},
    {"files-not-verified", Severity::warning, files_not_verified},
    {"writes-parent-configuration", Severity::warning, writes_parent_configuration},
};

}  // namespace

std::span<const Rule> file_rules() { return rules; }

}  // namespace sysmanage::lint_detail
