// SPDX-License-Identifier: GPL-3.0-or-later
// Key files of signify (signify(1), OpenBSD) and minisign: a comment line and a line of base64. A public key is the same
// file for both.
//   public:              "Ed" number[8] point[32]
//   secret, signify:     "Ed" "BK" rounds[4, big endian] salt[16] checksum[8] number[8] pair[64]
//                        checksum: the first bytes of SHA-512 of the pair; rounds 0: not encrypted
//   secret, minisign:    "Ed" kdf[2] "B2" salt[32] ops[8] mem[8] (number[8] pair[64] checksum[32])
//                        kdf "Sc": what is in brackets is encrypted by scrypt of a password, "\0\0": it is not
//                        checksum: BLAKE2b-256 of "Ed", number and pair
#pragma once
#include <string>
#include <string_view>

#include "engine/message/problem.h"
#include "engine/signature/ed25519.h"

namespace sysmanage {

/// The public key's file; its comment names the key's number.
std::string public_key_text(const PublicKey& key);

/// The secret key's file in signify's form, not encrypted: it belongs into a key ring or a file of its owner's alone.
Secret secret_key_text(const SigningKey& key);

/// Problems have the field that is given.
Checked<PublicKey> read_public_key(const std::string& field, std::string_view text);

/// Of either tool. Asks for a password where one is needed and none is given: problem "signature.key.password_needed".
/// signify's own encryption (bcrypt_pbkdf) is refused with the way around it.
Checked<SigningKey> read_secret_key(const std::string& field, const Secret& text, const Secret& password = {});

}  // namespace sysmanage
