// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on in the demo's fleet while somebody looks at it.
#pragma once
#include "tests/contract_server/contract_server.h"

namespace sysmanage::demo {

/// Agents report, creations go on, machines are started and stopped by others. Each event arranges for the next one.
void begin_life(contract::ContractServer& server);

/// A plan that creates a machine has ended on this host: the next look at its children finds it.
void take_up_machine(contract::World& world, const std::string& host, const std::string& payload);

}  // namespace sysmanage::demo
