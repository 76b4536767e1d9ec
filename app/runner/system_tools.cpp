// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/system_tools.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace sysmanage::runner {
namespace {

struct Manager {
    std::string_view name;
    std::string_view alias;
    std::string_view program;
    std::vector<std::string> install;
    std::vector<std::string> remove;
};

// The order is that of the search. apt-get first: Debian's archive has dnf, pacman and zypper as well.
const std::vector<Manager>& managers() {
    static const std::vector<std::string> apt = {"env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q"};
    static const auto with = [](std::vector<std::string> words, std::initializer_list<const char*> more) {
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    static const std::vector<Manager> table = {
        {"apt-get", "apt", "apt-get", with(apt, {"install"}), with(apt, {"remove"})},
        {"dnf", "", "dnf", {"dnf", "-y", "install"}, {"dnf", "-y", "remove"}},
        {"yum", "", "yum", {"yum", "-y", "install"}, {"yum", "-y", "remove"}},
        {"zypper", "", "zypper", {"zypper", "--non-interactive", "install"}, {"zypper", "--non-interactive", "remove"}},
        {"pacman", "", "pacman", {"pacman", "-S", "--noconfirm", "--needed"}, {"pacman", "-R", "--noconfirm"}},
        {"apk", "", "apk", {"apk", "add"}, {"apk", "del"}},
        {"pkg", "", "pkg", {"pkg", "install", "-y"}, {"pkg", "delete", "-y"}},
        {"pkg_add", "", "pkg_add", {"pkg_add", "-I"}, {"pkg_delete", "-I"}},
    };
    return table;
}

}  // namespace

std::string package_manager(std::string_view wanted, const HasProgram& has) {
    for (const auto& manager : managers()) {
        const bool any = wanted.empty() || wanted == "auto";
        if (any ? has(manager.program) : (wanted == manager.name || wanted == manager.alias))
            return std::string(manager.name);
    }
    return {};
}

std::vector<std::string> package_command(std::string_view manager, PackageChange change, const std::string& name) {
    const auto& table = managers();
    const auto entry =
        std::find_if(table.begin(), table.end(), [&](const auto& known) { return known.name == manager; });
    auto argv = change == PackageChange::install ? entry->install : entry->remove;
    argv.push_back(name);
    return argv;
}

std::optional<std::vector<std::string>> service_command(std::string_view action, const std::string& service,
                                                        const HasProgram& has) {
    const std::string verb(action);
    const bool at_boot = verb == "enable" || verb == "disable";
    if (has("systemctl")) return {{"systemctl", verb, service}};
    if (has("rc-service") && has("rc-update")) {
        if (at_boot) return {{"rc-update", verb == "enable" ? "add" : "del", service, "default"}};
        return {{"rc-service", service, verb}};
    }
    if (has("rcctl")) return {{"rcctl", verb, service}};
    if (has("service") && has("sysrc")) {
        if (at_boot) return {{"sysrc", service + (verb == "enable" ? "_enable=YES" : "_enable=NO")}};
        return {{"service", service, verb}};
    }
    return std::nullopt;
}

bool is_safe_name(std::string_view name) {
    static constexpr std::string_view signs = "@+._:/~=-";
    return !name.empty() && name.front() != '-' && name.size() <= 256 &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 || signs.find(c) != signs.npos;
           });
}

}  // namespace sysmanage::runner
