// SPDX-License-Identifier: GPL-3.0-or-later
// Names inside a bundle, whatever a foreign plan calls its files.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace sysmanage {

/// A text as one component of a path: nothing but letters, digits and "._-", never empty and never beginning with a
/// dot or a dash.
std::string safe_component(std::string_view text);

/// Gives each path of a plan a place of its own below a folder.
class BundlePaths {
public:
    explicit BundlePaths(std::string folder) : folder_(std::move(folder)) {}
    /// A relative path below the folder without "..", control characters, backslashes and colons; no two are equal,
    /// and none lies below another.
    std::string place(std::string_view path);

private:
    /// The name, or with a number behind it when a file (or, for a file, a folder) has it.
    std::string free_name(const std::string& wanted, bool is_file) const;

    std::string folder_;
    std::set<std::string> files_{};
    std::set<std::string> folders_{};
};

}  // namespace sysmanage
