// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a plan's secrets out of what its steps print. The secrets are those that the plan marks in its files.
#pragma once
#include <bitset>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"

namespace sysmanage::runner {

class SecretMask {
public:
    /// Values of at least 4 bytes; of a value with several lines each line of at least 8 bytes, since shorter
    /// ones are words that stand in any output.
    explicit SecretMask(const Plan& plan);

    bool empty() const { return secrets_.empty(); }
    /// The text with every secret replaced by the mask.
    std::string apply(std::string_view text) const;
    /// Every text in a document, keys excepted.
    void apply_to(nlohmann::json& document) const;

private:
    friend class MaskedStream;
    struct Hit {
        std::size_t length = 0;  ///< of the secret that begins here; 0 = none
        bool undecided = false;  ///< the text ends inside of what may be a secret
    };
    Hit at(std::string_view text, std::size_t position) const;

    std::vector<std::string> secrets_;  ///< longest first
    std::bitset<256> first_bytes_;
};

/// The same for a stream that comes in pieces: a secret that is cut by a border between pieces is found, too.
class MaskedStream {
public:
    explicit MaskedStream(const SecretMask& mask) : mask_(mask) {}
    /// What can be handed on now; the beginning of what may become a secret is held back.
    std::string feed(std::string_view bytes);
    /// What was held back, when the stream has ended.
    std::string rest();

private:
    const SecretMask& mask_;
    std::string held_;
};

}  // namespace sysmanage::runner
