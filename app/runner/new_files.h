// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are written by themselves into a folder of somebody's choice, by the command line and by the window.
#pragma once
#include <string>
#include <vector>

#include "engine/guest/first_boot.h"
#include "engine/message/message.h"

namespace sysmanage::runner {

/// Writes all of them, each with its mode, or none. What is in the folder already is never written over. A folder that is not
/// there is made, for its owner alone, and removed again when nothing comes into it. Gives what is in the way, one message a
/// path; nothing when all is written.
std::vector<Message> write_new_files(const std::string& folder, const std::vector<guest::GuestFile>& files);

}  // namespace sysmanage::runner
