// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/key_ring_signing.h"

#include "engine/signature/key_file.h"
#include "ui/models/message_text.h"

namespace sysmanage::window {
namespace {

const QString entry = QStringLiteral("bundle-signing-key");

QString words(const Message& why) { return why.empty() ? QString() : ui::messageText(why); }

}  // namespace

void KeyRingSigning::read(std::function<void(const Read&)> done) {
    secrets_->read(entry, [done = std::move(done)](const client::SecretStore::Read& read) {
        if (!read.secret) return done({std::nullopt, words(read.why)});
        const auto key = read_secret_key("key", *read.secret);
        if (!key) return done({std::nullopt, ui::messageText(key.error().front().message)});
        done({*key, {}});
    });
}

void KeyRingSigning::keep(const SigningKey& key, std::function<void(const QString& fault)> done) {
    secrets_->write(entry, secret_key_text(key), [done = std::move(done)](const Message& why) { done(words(why)); });
}

}  // namespace sysmanage::window
