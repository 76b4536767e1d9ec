// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a plan writes: where, over what, and whether they arrive whole.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"
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
        const bool is_windows = file.path.size() > 2 && file.path[1] == ':';
        if (is_windows) return false;
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

void writable_by_others(const PlanView& view, Report& report) {
    each_file(view, report, [](const FileSpec& file) { return (file.mode & 0022) != 0; });
}

void runs_as_owner(const PlanView& view, Report& report) {
    each_file(view, report, [](const FileSpec& file) { return (file.mode & 06000) != 0; });
}

// What belongs to the parent and not to a guest. A drop-in of one's own beside such a file is the better way.
constexpr std::array<std::string_view, 34> parent_files = {"/etc/pf.conf",
                                                           "/etc/rc.conf",
                                                           "/etc/rc.conf.local",
                                                           "/etc/rc.local",
                                                           "/etc/fstab",
                                                           "/etc/hosts",
                                                           "/etc/resolv.conf",
                                                           "/etc/passwd",
                                                           "/etc/shadow",
                                                           "/etc/group",
                                                           "/etc/master.passwd",
                                                           "/etc/sudoers",
                                                           "/etc/doas.conf",
                                                           "/etc/sysctl.conf",
                                                           "/etc/vm.conf",
                                                           "/etc/crontab",
                                                           "/etc/profile",
                                                           "/etc/nftables.conf",
                                                           "/etc/exports",
                                                           "/etc/hostname",
                                                           "/etc/dhcpd.conf",
                                                           "/etc/dnsmasq.conf",
                                                           "/boot/loader.conf",
                                                           "/etc/default/grub",
                                                           "/etc/libvirt/libvirtd.conf",
                                                           "/etc/libvirt/qemu.conf",
                                                           "/etc/ssh/sshd_config",
                                                           "/etc/network/interfaces",
                                                           "/etc/apt/sources.list",
                                                           "/etc/inittab",
                                                           "/etc/environment",
                                                           "/etc/pam.conf",
                                                           "/etc/login.conf",
                                                           "/etc/ld.so.preload"};
constexpr std::array<std::string_view, 7> parent_folders = {"/boot/",    "/bin/",      "/sbin/",   "/lib/",
                                                            "/usr/bin/", "/usr/sbin/", "/usr/lib/"};

void writes_parent_configuration(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        const bool known = std::find(parent_files.begin(), parent_files.end(), file.path) != parent_files.end() ||
                           std::any_of(parent_folders.begin(), parent_folders.end(),
                                       [&](auto folder) { return file.path.starts_with(folder); });
        if (!known) continue;
        // With a backup the administrator has a way back.
        report.add_as(file.backup ? Severity::note : Severity::warning, view.file_step(i), 0, {{"path", file.path}});
    }
}

// An agent's file phase passes when any one file was written: a plan that needs several has to look after them.
void files_not_verified(const PlanView& view, Report& report) {
    const auto& plan = view.plan;
    if (plan.files.size() < 2 || plan.commands.empty()) return;
    const auto& first = plan.commands.front();
    const bool verifies =
        first.id == "verify-files" || std::any_of(first.argv.begin(), first.argv.end(), [](const auto& argument) {
            return argument.find("sha256") != std::string::npos;
        });
    if (!verifies) report.add(view.command_step(0), 0);
}

constexpr Rule rules[] = {
    {"digest-missing", Severity::warning, digest_missing},
    {"digest-wrong", Severity::error, digest_wrong},
    {"duplicate-path", Severity::error, duplicate_path},
    {"file-path-not-normal", Severity::error, path_not_normal},
    {"file-runs-as-its-owner", Severity::warning, runs_as_owner},
    {"file-writable-by-others", Severity::error, writable_by_others},
    {"files-not-verified", Severity::warning, files_not_verified},
    {"writes-parent-configuration", Severity::warning, writes_parent_configuration},
};

}  // namespace

std::span<const Rule> file_rules() { return rules; }

}  // namespace sysmanage::lint_detail
