// SPDX-License-Identifier: GPL-3.0-or-later
// How the fields of a request are called in the window.
#pragma once
#include <QString>

namespace sysmanage::ui {

/// "vm_name" → "VM name", "ssh_public_keys[1]" → "SSH keys, no. 2"; an unknown field is shown as it is.
QString fieldLabel(const QString& fieldPath);

/// The field a path begins with: "ssh_public_keys[1]" → "ssh_public_keys".
QString fieldRoot(const QString& fieldPath);

}  // namespace sysmanage::ui
