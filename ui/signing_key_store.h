// SPDX-License-Identifier: GPL-3.0-or-later
// Where the secret key lies by which this user's exports are signed: the application keeps it in the key ring.
#pragma once
#include <QString>
#include <functional>
#include <optional>

#include "engine/signature/ed25519.h"

namespace sysmanage::ui {

class SigningKeyStore {
public:
    virtual ~SigningKeyStore() = default;

    struct Read {
        std::optional<SigningKey> key{};
        QString fault{};  ///< a sentence; empty without a key: there is none yet
    };
    /// Callbacks come later, once.
    virtual void read(std::function<void(const Read&)> done) = 0;
    /// An empty fault: it is kept.
    virtual void keep(const SigningKey& key, std::function<void(const QString& fault)> done) = 0;
};

}  // namespace sysmanage::ui
