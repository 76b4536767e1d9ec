// SPDX-License-Identifier: GPL-3.0-or-later
// The request of "plan": its file, with what the options say in place of its fields.
#pragma once
#include "app/cli/arguments.h"
#include "engine/catalog/catalog.h"
#include "engine/request/request.h"

namespace sysmanage::cli {

Result<Request> read_request(const Arguments& arguments, Action action, const Catalog& catalog);

}  // namespace sysmanage::cli
