// SPDX-License-Identifier: GPL-3.0-or-later
// What the window needs from somebody who writes files into a folder: all of them or none, over nothing that is there. The
// application gives it in, and it is the command line's.
#pragma once
#include <QString>
#include <functional>
#include <vector>

#include "engine/guest/first_boot.h"
#include "engine/message/message.h"

namespace sysmanage::ui {

/// Gives what is in the way, one message a path; nothing when all is written.
using FilesWriter =
    std::function<std::vector<Message>(const QString& folder, const std::vector<guest::GuestFile>& files)>;

}  // namespace sysmanage::ui
