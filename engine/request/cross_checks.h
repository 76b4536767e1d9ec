// SPDX-License-Identifier: GPL-3.0-or-later
// What only several fields together show.
#pragma once
#include "engine/request/field_table.h"

namespace sysmanage {

/// Adds the problems, and fills in what follows from other fields (firmware, approval, WSL's name).
void check_fields_together(Reading& reading);

}  // namespace sysmanage
