// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trusted_keys.h"

#include <QDir>

#include "engine/signature/key_file.h"
#include "ui/models/private_file.h"

namespace sysmanage::ui {
namespace {

constexpr qint64 keyFileLimit = 64 << 10;

}  // namespace

std::vector<PublicKey> TrustedKeys::all() const {
    std::vector<PublicKey> keys;
    if (folder_.isEmpty()) return keys;
    const QDir folder(folder_);
    for (const QString& name : folder.entryList({QStringLiteral("*.pub")}, QDir::Files, QDir::Name)) {
        const auto bytes = readBoundedFile(folder.filePath(name), keyFileLimit);
        if (!bytes) continue;
        if (const auto key = read_public_key(name.toStdString(), bytes->toStdString())) keys.push_back(*key);
    }
    return keys;
}

tl::expected<void, QString> TrustedKeys::add(const PublicKey& key) const {
    return makePrivateFolder(folder_).and_then(
        [&] { return writePrivateFile(pathOf(key), QByteArray::fromStdString(public_key_text(key))); });
}

QString TrustedKeys::pathOf(const PublicKey& key) const {
    return QDir(folder_).filePath(QString::fromStdString(key_number_text(key.number)) + QStringLiteral(".pub"));
}

}  // namespace sysmanage::ui
