// SPDX-License-Identifier: GPL-3.0-or-later
// GET host/{id}/children, GET host/{id}/children/{child}.
#pragma once
#include <string_view>
#include <vector>

#include "app/client/wire/parsed.h"
#include "engine/server/child.h"

namespace sysmanage::client::wire {

Result<std::vector<server::Child>> children(std::string_view body);
Result<server::Child> child(std::string_view body);

}  // namespace sysmanage::client::wire
