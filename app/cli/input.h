// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line reads: files and standard input.
#pragma once
#include <chrono>
#include <optional>
#include <span>
#include <string>

#include "app/cli/arguments.h"
#include "engine/catalog/catalog.h"
#include "engine/plan/plan.h"
#include "engine/signature/ed25519.h"

namespace sysmanage::cli {

/// The bytes of a file, or of standard input for "-". option names the place in faults. At most 64 MiB.
Result<std::string> read_input(const std::string& option, const std::string& path);

struct PlanInput {
    Plan plan;
    bool readable_by_others = false;  ///< the file's mode; false for standard input
    bool bundled = false;
    std::optional<KeyNumber> signed_by{};    ///< of a signed bundle
    std::optional<PublicKey> verified_by{};  ///< the trusted key that has signed it
};
/// A plan, or a bundle, of which every file must have its digest; see open_bundle().
Result<PlanInput> read_plan(const std::string& argument, const std::string& path,
                            std::span<const PublicKey> trusted = {});

/// A file or folder of the user's own, sysmanage-virt/NAME in the XDG configuration folder; "" when there is no such folder.
std::string own_configuration(const std::string& name);

/// The built-in catalogue with the user's own file (catalog.json among the configuration, when it is there) and then that of
/// --catalog.
Result<Catalog> read_catalog(const Arguments& arguments);

/// ISO 8601 in UTC ("2026-01-31T12:00:00Z", "2026-01-31") or whole seconds since 1970; years 1970 to 9999.
Result<std::chrono::sys_seconds> read_time(const std::string& text);

}  // namespace sysmanage::cli
