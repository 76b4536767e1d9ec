// SPDX-License-Identifier: GPL-3.0-or-later
// GET hosts, GET host/{id}.
#pragma once
#include <string_view>
#include <vector>

#include "app/client/wire/parsed.h"
#include "engine/server/host.h"

namespace sysmanage::client::wire {

Result<std::vector<server::Host>> hosts(std::string_view body);
Result<server::Host> host(std::string_view body);

}  // namespace sysmanage::client::wire
