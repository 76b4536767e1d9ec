// SPDX-License-Identifier: GPL-3.0-or-later
// The words that the dialogs of the server side share.
#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/server/access.h"
#include "engine/server/fault.h"

namespace sysmanage::ui::words {

/// The hypervisor's name as its card has it: "KVM", "bhyve".
QString hypervisor(ChildType type);
/// "web01", "web01 and db01", "web01 and 2 more".
QString names(const QStringList& names);
/// What an action is called on a button: "Delete", "Load modules".
QString verb(server::ServerAction action);
/// The sentence of a fault; a plain one of its kind when it brings none.
QString what(const server::Fault& fault);
/// What to do about a fault; a plain one of its kind when it brings none.
QString advice(const server::Fault& fault);
/// Both, for one line.
QString whole(const server::Fault& fault);
/// The reasons against an action, one a line; "" when there is none.
QString reasons(const std::vector<Message>& reasons);
/// "0:27", "1:00:05".
QString countdown(qint64 seconds);
/// Takes '&' for what it is in a label that has mnemonics.
QString escaped(QString text);

}  // namespace sysmanage::ui::words
