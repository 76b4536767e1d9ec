// SPDX-License-Identifier: GPL-3.0-or-later
// How this machine installs packages and switches services: tables of the managers that an agent may meet.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sysmanage::runner {

/// Whether a program is installed; a parameter so that the tables can be tested on any machine.
using HasProgram = std::function<bool(std::string_view)>;

enum class PackageChange { install, remove };

/// The manager that a plan names ("apt", "apt-get", "dnf", "yum", "zypper", "pacman", "apk", "pkg",
/// "pkg_add"), or the machine's own when it names none ("" or "auto"). "" when there is none or the name is
/// not known.
std::string package_manager(std::string_view wanted, const HasProgram& has);

/// manager is what package_manager() has returned. Never asks questions.
std::vector<std::string> package_command(std::string_view manager, PackageChange change, const std::string& name);

/// action: enable disable stop start restart. None when this machine has no known service manager: systemctl,
/// rc-service with rc-update, rcctl, service with sysrc.
std::optional<std::vector<std::string>> service_command(std::string_view action, const std::string& service,
                                                        const HasProgram& has);

/// A name that no tool can take for an option or for two words.
bool is_safe_name(std::string_view name);

}  // namespace sysmanage::runner
