// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a file, walked folder by folder, so that nobody can lead a writer who is root somewhere else: a
// symbolic link is followed only where nobody but root (or ourselves) can have put it.
#pragma once
#include <sys/types.h>

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "app/runner/fd.h"
#include "engine/message/message.h"

namespace sysmanage::runner {

struct PathFault {
    int error = 0;  ///< errno; 0 when the way was refused
    Message message;
};

/// An open folder and the name of a file in it: what the *at() calls take.
struct Place {
    Fd folder;
    std::string name;
    std::vector<std::string> made_folders{};  ///< absolute, outermost first
};

enum class Missing { fail, make_folders };

/// path: absolute, without "..", not ending in a slash. Missing folders are made with mode 0755. owner is who
/// will own the file: in a folder that everybody can write to, only folders of root, of ourselves or of that
/// owner are entered.
tl::expected<Place, PathFault> walk_to(std::string_view path, uid_t owner, Missing missing);

}  // namespace sysmanage::runner
