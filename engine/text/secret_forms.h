// SPDX-License-Identifier: GPL-3.0-or-later
// A secret in somebody else's words: a server that repeats what it was sent may repeat it encoded.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/secret.h"

namespace sysmanage {

/// The texts that give the secret away: itself; escaped for JSON; percent-encoded; in base64, with either alphabet, wherever
/// in the encoded text it begins. The longest first; of base64 only what depends on nothing but the secret.
std::vector<std::string> secret_forms(std::string_view secret);

/// The text with every form of every secret replaced. A secret shorter than 4 bytes would take half of every sentence with
/// it and is left.
std::string without_secrets(std::string text, std::span<const Secret> secrets, std::string_view mask);

}  // namespace sysmanage
