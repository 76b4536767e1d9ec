// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/signing_controller.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

#include "engine/random/random_source.h"
#include "engine/signature/key_file.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/models/private_file.h"

namespace sysmanage::ui {
namespace {

constexpr qint64 keyFileLimit = 64 << 10;

QString numberOf(const PublicKey& key) { return QString::fromStdString(key_number_text(key.number)); }

bool wantsPassword(const Problems& problems) {
    return !problems.empty() && (problems.front().message.key == "signature.key.password_needed" ||
                                 problems.front().message.key == "signature.key.wrong_password");
}

QString faultOf(const QString& path, const Problems& problems) {
    return SigningController::tr("%1 %2.").arg(QFileInfo(path).fileName(), messageText(problems.front().message));
}

}  // namespace

SigningController::SigningController(SigningKeyStore* store, TrustedKeys trusted, Prompts* prompts,
                                     Background* background, QWidget* window)
    : QObject(window),
      store_(store),
      trusted_(std::move(trusted)),
      prompts_(prompts),
      background_(background),
      window_(window) {}

void SigningController::withKey(TakeKey take) {
    store_->read([this, take = std::move(take)](const SigningKeyStore::Read& read) {
        if (read.key) return take(*read.key);
        if (read.fault.isEmpty()) return offerNewKey(take);
        emit told(Tone::error, tr("The key that signs bundles cannot be read: %1").arg(read.fault));
    });
}

void SigningController::offerNewKey(const TakeKey& take) {
    const Prompts::Question question{
        .title = tr("Sign bundles"),
        .text = tr("There is no key yet by which your bundles are signed."),
        .details = tr("The secret key stays in the key ring of this system. Its public key goes to those who run your "
                      "bundles: with it they see that a bundle comes from you and was not changed."),
        .yes = tr("&Make a key"),
        .no = tr("Cancel"),
        .other = tr("Take a key &file…")};
    prompts_->ask(window_, question, [this, take](Prompts::Answer answer) {
        if (answer == Prompts::Answer::other) return chooseKeyFile(take);
        if (answer != Prompts::Answer::yes) return;
        SystemRandom random;
        keep(make_signing_key(random), take);
    });
}

void SigningController::chooseKeyFile(const TakeKey& take) {
    prompts_->openFile(window_, tr("The secret key of signify or minisign"),
                       tr("Secret keys (*.sec *.key);;All files (*)"), [this, take](const QString& path) {
                           const auto bytes = readBoundedFile(path, keyFileLimit);
                           if (!bytes) return void(emit told(Tone::error, bytes.error()));
                           readKeyFile(path, Secret(bytes->toStdString()), Secret(), take);
                       });
}

// Opening one with a password takes seconds by design.
void SigningController::readKeyFile(const QString& path, const Secret& text, const Secret& password,
                                    const TakeKey& take) {
    background_->run(
        QStringLiteral("signing-key"), [text, password] { return read_secret_key("key", text, password); },
        [this, path, text, password, take](const Checked<SigningKey>& key) {
            if (key) return keep(*key, take);
            const bool asks = wantsPassword(key.error());
            if (!asks || !password.empty()) emit told(Tone::error, faultOf(path, key.error()));
            if (!asks) return;
            prompts_->password(window_, tr("Password of the key"),
                               tr("The password of %1:").arg(QFileInfo(path).fileName()),
                               [=, this](const Secret& typed) { readKeyFile(path, text, typed, take); });
        });
}

void SigningController::keep(const SigningKey& key, const TakeKey& take) {
    store_->keep(key, [this, key, take](const QString& fault) {
        if (!fault.isEmpty())
            return void(emit told(Tone::error, tr("The key cannot be kept, and nothing was signed: %1").arg(fault)));
        // Who has signed a bundle can open it.
        if (const auto added = trusted_.add(key.public_key); !added) emit told(Tone::warning, added.error());
        take(key);
    });
}

void SigningController::savePublicKey() {
    withKey([this](const SigningKey& key) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString suggested = QDir(folder).filePath(numberOf(key.public_key) + QStringLiteral(".pub"));
        prompts_->saveFile(
            window_, tr("Save the public key"), suggested, {tr("Public keys (*.pub)")},
            [this, open = key.public_key](const QString& path, const QString&) {
                const auto written = writePrivateFile(path, QByteArray::fromStdString(public_key_text(open)));
                const QString where = QDir::toNativeSeparators(path);
                if (!written) return void(emit told(Tone::error, written.error()));
                emit told(Tone::ok, tr("The public key %1 is in %2: give it to those who run your bundles.")
                                        .arg(numberOf(open), where));
            });
    });
}

void SigningController::trustKey() {
    prompts_->openFile(window_, tr("Trust a public key"), tr("Public keys (*.pub);;All files (*)"),
                       [this](const QString& path) {
                           const auto bytes = readBoundedFile(path, keyFileLimit);
                           if (!bytes) return void(emit told(Tone::error, bytes.error()));
                           const auto key = read_public_key("key", bytes->toStdString());
                           if (!key) return void(emit told(Tone::error, faultOf(path, key.error())));
                           askForTrust(path, *key);
                       });
}

void SigningController::askForTrust(const QString& path, const PublicKey& key) {
    const QString text = QString::fromStdString(public_key_text(key)).section(QLatin1Char('\n'), 1, 1);
    const Prompts::Question question{
        .title = tr("Trust a public key"),
        .text = tr("Bundles that the key %1 has signed will count as verified.").arg(numberOf(key)),
        .details = tr("%1 holds:\n%2\nCompare it with what the key's owner has told you another way.")
                       .arg(QFileInfo(path).fileName(), text),
        .yes = tr("&Trust"),
        .no = tr("Cancel"),
        .yesIsDefault = false};
    prompts_->ask(window_, question, [this, key](Prompts::Answer answer) {
        if (answer != Prompts::Answer::yes) return;
        const auto added = trusted_.add(key);
        if (!added) return void(emit told(Tone::error, added.error()));
        emit told(Tone::ok, tr("Bundles signed by the key %1 are verified from now on.").arg(numberOf(key)));
    });
}

}  // namespace sysmanage::ui
