// SPDX-License-Identifier: GPL-3.0-or-later
// Documents for the guest: what its cloud-init or its crypt(3) would pass over or fail on.
#include <algorithm>
#include <array>

#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"
#include "engine/text/yaml_check.h"

namespace sysmanage::lint_detail {
namespace {

bool is_yaml(const FileSpec& file) {
    static constexpr std::array<std::string_view, 4> seeds = {"user-data", "meta-data", "network-config",
                                                              "vendor-data"};
    if (file.content.starts_with("#cloud-config")) return true;
    if (file.content.starts_with("#!")) return false;
    const auto name = base_name(file.path);
    return name.ends_with(".yaml") || name.ends_with(".yml") ||
           std::find(seeds.begin(), seeds.end(), name) != seeds.end();
}

void duplicate_yaml_key(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        if (!is_yaml(view.plan.files[i])) continue;
        for (const auto line : check_yaml(view.plan.files[i].content).duplicate_keys)
            report.add(view.file_step(i), line);
    }
}

void unreadable_yaml(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        if (!is_yaml(view.plan.files[i])) continue;
        const auto line = check_yaml(view.plan.files[i].content).unreadable_at;
        if (line > 0) report.add(view.file_step(i), line);
    }
}

enum class GuestKind { unknown, alpine, freebsd, openbsd };

GuestKind kind_in(std::string_view text) {
    if (text.find("alpine") != text.npos) return GuestKind::alpine;
    if (text.find("freebsd") != text.npos) return GuestKind::freebsd;
    if (text.find("openbsd") != text.npos) return GuestKind::openbsd;
    return GuestKind::unknown;
}

// A plan does not say in so many words what its guest is: the values of its scripts do, or the arguments of the
// program that defines it.
GuestKind guest_kind(const Plan& plan) {
    for (const auto& file : plan.files) {
        const std::string_view content = file.content;
        for (const std::string_view name : {"DISTRIBUTION=", "OS_VARIANT="}) {
            const auto at = file.path.ends_with(".env") ? content.find(name) : content.npos;
            if (at == content.npos) continue;
            const auto kind = kind_in(content.substr(at, content.find('\n', at) - at));
            if (kind != GuestKind::unknown) return kind;
        }
    }
    for (const auto& command : plan.commands)
        for (const auto& argument : command.argv)
            if (argument.find("osinfo") != std::string::npos || argument.find("os-variant") != std::string::npos)
                if (const auto kind = kind_in(argument); kind != GuestKind::unknown) return kind;
    return GuestKind::unknown;
}

std::span<const std::string_view> unfit_marks(GuestKind kind) {
    static constexpr std::string_view no_yescrypt[] = {"$y$", "$7$", "$gy$"};
    static constexpr std::string_view not_bcrypt[] = {"$y$", "$7$", "$gy$", "$6$", "$5$", "$1$"};
    switch (kind) {
        case GuestKind::alpine:
        case GuestKind::freebsd:
            return no_yescrypt;
        case GuestKind::openbsd:
            return not_bcrypt;
        case GuestKind::unknown:
            break;
    }
    return {};
}

// Offset of a hash that begins with the mark: its salt follows without a gap.
std::size_t find_hash(std::string_view text, std::string_view mark) {
    constexpr std::size_t shortest_rest = 16;
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
        const auto rest = text.substr(at + mark.size(), shortest_rest);
        if (rest.size() == shortest_rest && rest.find_first_of(" \t\r\n\"'{}()") == rest.npos) return at;
    }
    return text.npos;
}

void report_hashes(const PlanView& view, Report& report, std::span<const std::string_view> marks) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const std::string_view content = view.plan.files[i].content;
        for (const auto mark : marks) {
            const auto at = find_hash(content, mark);
            if (at == content.npos) continue;
            report.add(view.file_step(i), PlanView::line_of(content, at), {{"mark", std::string(mark)}});
        }
    }
}

void hash_unfit_for_guest(const PlanView& view, Report& report) {
    report_hashes(view, report, unfit_marks(guest_kind(view.plan)));
}

void weak_hash(const PlanView& view, Report& report) {
    static constexpr std::string_view weak[] = {"$1$", "$apr1$", "$md5$"};
    report_hashes(view, report, weak);
}

constexpr Rule rules[] = {
    {"hash-unfit-for-guest", Severity::error, hash_unfit_for_guest},
    {"weak-hash", Severity::warning, weak_hash},
    {"yaml-duplicate-key", Severity::error, duplicate_yaml_key},
    {"yaml-unreadable", Severity::error, unreadable_yaml},
};

}  // namespace

std::span<const Rule> guest_rules() { return rules; }

}  // namespace sysmanage::lint_detail
