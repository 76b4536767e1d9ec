// SPDX-License-Identifier: GPL-3.0-or-later
// A bundle is read again: whole and as it was made, or not at all.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/signature/ed25519.h"

namespace sysmanage {

/// Whether bytes look like a tar and not like a plan.
bool is_bundle(std::string_view bytes);

struct OpenedBundle {
    Plan plan;
    /// Of the key that has signed it; none: it is not signed.
    std::optional<KeyNumber> signed_by{};
    /// The one of the trusted keys by which it was verified; none: it is not signed, or by a key that is not among them.
    std::optional<PublicKey> verified_by{};
};

/// Every file must have its digest in SHA256SUMS and be listed there. A signed bundle must besides be, byte for byte, as
/// make_bundle packs it, and its signatures must be good when a trusted key has their number. At most 64 MiB. Problems have
/// the field that is given.
Checked<OpenedBundle> open_bundle(const std::string& field, std::string_view tar, std::span<const PublicKey> trusted);

}  // namespace sysmanage
