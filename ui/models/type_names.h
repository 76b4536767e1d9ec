// SPDX-License-Identifier: GPL-3.0-or-later
// The hypervisors and their guests in words.
#pragma once
#include <QString>
#include <vector>

#include "engine/catalog/catalog.h"

namespace sysmanage::ui {

/// Every type there is, in the engine's order.
std::vector<ChildType> childTypes();

QString typeName(ChildType type);        ///< "KVM", "bhyve", "VMM", "LXD", "WSL"
QString typeChoice(ChildType type);      ///< "bhyve (FreeBSD)": with the system of its parents
QString newGuestText(ChildType type);    ///< "New VM", "New container"
QString listGuestsText(ChildType type);  ///< "List VMs", "List containers"
QString guestNameText(ChildType type);   ///< "VM name", "Container name"

}  // namespace sysmanage::ui
