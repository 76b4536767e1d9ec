// SPDX-License-Identifier: GPL-3.0-or-later
// Signature files as signify and minisign read them.
//   signify:   comment line, base64 of "Ed" number[8] signature[64] of the message
//   minisign:  comment line, base64 of "ED" number[8] signature[64] of the message's BLAKE2b-512,
//              "trusted comment: " line, base64 of a signature[64] of the first one and the trusted comment
#pragma once
#include <string>
#include <string_view>

#include "engine/signature/ed25519.h"

namespace sysmanage {

std::string signify_text(const SigningKey& key, std::string_view message);

/// trusted_comment: one line, covered by the signature.
std::string minisign_text(const SigningKey& key, std::string_view message, std::string_view trusted_comment);

/// The number of the key that a signature of either kind names; none for a text that is no signature.
std::optional<KeyNumber> signing_key_number(std::string_view signature);

/// Whether a file is exactly what signify_text and minisign_text write with this key: comments that no signature covers
/// count, too.
bool is_signify_text(std::string_view file, const PublicKey& key, std::string_view message);
bool is_minisign_text(std::string_view file, const PublicKey& key, std::string_view message);

}  // namespace sysmanage
