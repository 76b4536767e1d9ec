// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line reads: files and standard input.
#pragma once
#include <chrono>
#include <string>

#include "app/cli/arguments.h"
#include "engine/catalog/catalog.h"
#include "engine/plan/plan.h"

namespace sysmanage::cli {

/// The bytes of a file, or of standard input for "-". option names the place in faults. At most 64 MiB.
Result<std::string> read_input(const std::string& option, const std::string& path);

struct PlanInput {
    Plan plan;
    bool readable_by_others = false;  ///< the file's mode; false for standard input
};
Result<PlanInput> read_plan(const std::string& argument, const std::string& path);

/// The built-in catalogue with the user's own file (sysmanage-virt/catalog.json in the XDG configuration folder, when it
/// is there) and then that of --catalog.
Result<Catalog> read_catalog(const Arguments& arguments);

/// ISO 8601 in UTC ("2026-01-31T12:00:00Z", "2026-01-31") or whole seconds since 1970; years 1970 to 9999.
Result<std::chrono::sys_seconds> read_time(const std::string& text);

}  // namespace sysmanage::cli
