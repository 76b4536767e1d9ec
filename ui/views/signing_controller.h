// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the keys of signed bundles: finding or making the own one, giving its public half away, trusting others'.
#pragma once
#include <QObject>
#include <functional>

#include "engine/text/secret.h"
#include "ui/models/background.h"
#include "ui/models/trusted_keys.h"
#include "ui/signing_key_store.h"
#include "ui/style/theme.h"

class QWidget;

namespace sysmanage::ui {

class Prompts;

class SigningController : public QObject {
    Q_OBJECT
public:
    using TakeKey = std::function<void(const SigningKey& key)>;

    SigningController(SigningKeyStore* store, TrustedKeys trusted, Prompts* prompts, Background* background,
                      QWidget* window);

    /// The user's key; where there is none yet, asks whether one is made or taken from a file, and keeps it. Never comes when
    /// the user turns away or it cannot be kept.
    void withKey(TakeKey take);
    void savePublicKey();
    /// Asks for a public key's file, and whether that key is to be trusted.
    void trustKey();

signals:
    void told(Tone tone, const QString& text);

private:
    void offerNewKey(const TakeKey& take);
    void chooseKeyFile(const TakeKey& take);
    void readKeyFile(const QString& path, const Secret& text, const Secret& password, const TakeKey& take);
    void keep(const SigningKey& key, const TakeKey& take);
    void askForTrust(const QString& path, const PublicKey& key);

    SigningKeyStore* store_;
    TrustedKeys trusted_;
    Prompts* prompts_;
    Background* background_;
    QWidget* window_;
};

}  // namespace sysmanage::ui
