// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens that the contract server gives out: signed JWTs with the server's own claims, forgotten on demand.
#pragma once
#include <QByteArray>
#include <optional>
#include <set>
#include <string>

#include "tests/contract_server/world.h"

namespace sysmanage::contract {

enum class TokenUse { access, refresh, pending };

class Tokens {
public:
    Tokens();
    std::string issue(TokenUse use, const std::string& user, Seconds expires);
    /// Whose it is; nothing when it is not ours, over, forgotten, or for another use.
    std::optional<std::string> user(TokenUse use, const std::string& token, Seconds now) const;
    void forget(TokenUse use);
    void forget(const std::string& token) { known_.erase(token); }

private:
    QByteArray secret_;
    std::set<std::string> known_{};
    qint64 serial_ = 0;
};

}  // namespace sysmanage::contract
