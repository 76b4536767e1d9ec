// SPDX-License-Identifier: GPL-3.0-or-later
// The key that signs bundles, in the system's key ring.
#pragma once
#include <memory>

#include "app/client/secret_store.h"
#include "ui/signing_key_store.h"

namespace sysmanage::window {

class KeyRingSigning : public ui::SigningKeyStore {
public:
    explicit KeyRingSigning(std::shared_ptr<client::SecretStore> secrets) : secrets_(std::move(secrets)) {}

    void read(std::function<void(const Read&)> done) override;
    void keep(const SigningKey& key, std::function<void(const QString& fault)> done) override;

private:
    std::shared_ptr<client::SecretStore> secrets_;
};

}  // namespace sysmanage::window
