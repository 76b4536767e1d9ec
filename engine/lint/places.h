// SPDX-License-Identifier: GPL-3.0-or-later
// What a path on the parent means to a lint: whose it is, as far as a path can tell.
#pragma once
#include <string>
#include <string_view>

namespace sysmanage::lint_detail {

/// Something inside a folder that holds guests, their images or this application's own files. The folder itself is
/// not inside: a plan that removes it removes what it has not made.
bool is_in_own_folder(std::string_view path);

/// A file of the parent's own configuration, or one of its programs.
bool is_parents_own(std::string_view path);

/// A folder where everybody may write, and so put a symbolic link under a name that can be guessed.
bool is_in_shared_folder(std::string_view path);

/// Where a plan may write without a question: own folders, and drop-in folders ("/etc/modules-load.d/…").
bool is_expected_place(std::string_view path);

}  // namespace sysmanage::lint_detail
