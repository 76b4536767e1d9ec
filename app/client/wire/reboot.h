// SPDX-License-Identifier: GPL-3.0-or-later
// GET …/reboot/pre-check, GET …/reboot/orchestration/{id}.
#pragma once
#include <string_view>

#include "app/client/wire/parsed.h"
#include "engine/server/reboot.h"

namespace sysmanage::client::wire {

Result<server::RebootCheck> rebootCheck(std::string_view body);
Result<server::RebootProgress> rebootProgress(std::string_view body);

}  // namespace sysmanage::client::wire
