// SPDX-License-Identifier: GPL-3.0-or-later
// The public keys by which this user lets bundles be verified: files NUMBER.pub in a folder, which the command line reads, too.
#pragma once
#include <QString>
#include <tl/expected.hpp>
#include <vector>

#include "engine/signature/ed25519.h"

namespace sysmanage::ui {

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
