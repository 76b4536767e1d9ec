// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of signed bundles, as the command line is given them.
#pragma once
#include <optional>
#include <vector>

#include "app/cli/arguments.h"
#include "engine/signature/ed25519.h"

namespace sysmanage::cli {

/// Of --key; without it those in the folder sysmanage-virt/keys of the XDG configuration (*.pub), which may not be there.
Result<std::vector<PublicKey>> trusted_keys(const Arguments& arguments);

/// Of --sign, opened by the first line of --password-file where it has a password; none without --sign.
Result<std::optional<SigningKey>> signing_key(const Arguments& arguments);

}  // namespace sysmanage::cli
