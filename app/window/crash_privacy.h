// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens, keys and passwords are kept in memory only. An image of the memory that a crash leaves would be a file of them.
#pragma once

namespace sysmanage::window {

/// From here on this process, and what it starts, leaves no core file; first thing in main. Where there are none it does nothing.
void leaveNoCoreFile();

}  // namespace sysmanage::window
