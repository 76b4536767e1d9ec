// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of signed bundles: the secret one of this user, and the public ones that this user trusts.
#pragma once
#include <QString>
#include <functional>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "engine/signature/ed25519.h"

namespace sysmanage::ui {

/// Where the secret key lies by which this user's exports are signed: the key ring.
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

/// Public keys as files NUMBER.pub in a folder, which the command line reads, too.
class TrustedKeys {
public:
    explicit TrustedKeys(QString folder = {}) : folder_(std::move(folder)) {}

    /// Reads files: off the GUI thread. One that is no key is passed over: it verifies nothing.
    std::vector<PublicKey> all() const;
    tl::expected<void, QString> add(const PublicKey& key) const;
    QString pathOf(const PublicKey& key) const;

private:
    QString folder_;
};

}  // namespace sysmanage::ui
