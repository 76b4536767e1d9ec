// SPDX-License-Identifier: GPL-3.0-or-later
// Which call carries out what the user wants.
#pragma once
#include <optional>
#include <string>

#include "app/client/routes.h"
#include "engine/server/intent.h"

namespace sysmanage::client {

/// Nothing when the dialect has no such call, or the action is none that a single call carries out.
std::optional<Call> callFor(Dialect dialect, server::ServerAction action, std::optional<ChildType> type);

/// The name that a create gives its child: what the list shows it by.
std::string nameInCreate(const server::Intent& intent);

}  // namespace sysmanage::client
