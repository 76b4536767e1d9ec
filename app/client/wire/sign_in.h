// SPDX-License-Identifier: GPL-3.0-or-later
// The answers to sign-in, second factor and refresh, and what a token says of itself.
#pragma once
#include <QDateTime>
#include <optional>
#include <string>
#include <string_view>

#include "app/client/wire/parsed.h"
#include "engine/text/secret.h"

namespace sysmanage::client::wire {

struct SignInAnswer {
    Secret token{};    ///< signed in
    Secret pending{};  ///< a second factor is wanted; one of the two is never empty
};

Result<SignInAnswer> signInAnswer(std::string_view body);

/// When a token ends, by its own word: a claim "expires" (this server's) or "exp". None when it is not readable.
std::optional<QDateTime> tokenEnd(std::string_view token);
/// Whose it is: the claim "user_id"; "" when it is not readable.
std::string tokenUser(std::string_view token);

}  // namespace sysmanage::client::wire
