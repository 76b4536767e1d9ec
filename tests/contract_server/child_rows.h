// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the world as the server's JSON.
#pragma once
#include "tests/contract_server/world.h"

namespace sysmanage::contract {

Json list_row(const Host& host);
Json detail_row(const Host& host);
/// A child whose own host is down or inactive is called stopped, whatever it does.
Json child_row(World& world, const Child& child);

}  // namespace sysmanage::contract
