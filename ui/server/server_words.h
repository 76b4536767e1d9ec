// SPDX-License-Identifier: GPL-3.0-or-later
// Actions, faults and reasons in words: what the views and the dialogs of the server side share.
#pragma once
#include <QString>
#include <QStringList>
#include <vector>

#include "engine/server/access.h"
#include "engine/server/fault.h"

namespace sysmanage::ui::words {

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
/// The server's own words, the status and the request's id, a line each: on demand.
QString details(const server::Fault& fault);
/// The reasons against an action, one a line; "" when there is none.
QString reasons(const std::vector<Message>& reasons);
/// "0:27", "1:00:05".
QString countdown(qint64 seconds);
/// Takes '&' for what it is in a label that has mnemonics.
QString escaped(QString text);

}  // namespace sysmanage::ui::words
