// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "ui/models/size_text.h"

namespace sysmanage::ui {
namespace {

struct PrivateFile {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::PrivateFile)
};

}  // namespace

tl::expected<void, QString> writePrivateFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    const auto failure = [&file, &path] {
        return tl::unexpected(
            PrivateFile::tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly)) return failure();
    // Before the first byte is in it, and whatever a file of that name allowed before.
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) return failure();
    if (file.write(content) != content.size() || !file.commit()) return failure();
    return {};
}

tl::expected<QByteArray, QString> readBoundedFile(const QString& path, qint64 limit) {
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (QFileInfo(path).isDir()) return tl::unexpected(PrivateFile::tr("%1 is a folder.").arg(shown));
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(PrivateFile::tr("%1 cannot be read: %2").arg(shown, file.errorString()));
    }
    const QByteArray content = file.read(limit + 1);
    if (content.size() > limit) {
        return tl::unexpected(PrivateFile::tr("%1 is larger than %2.").arg(shown, sizeText(std::uint64_t(limit))));
    }
    if (file.error() != QFileDevice::NoError) {
        return tl::unexpected(PrivateFile::tr("%1 cannot be read: %2").arg(shown, file.errorString()));
    }
    return content;
}

tl::expected<void, QString> makePrivateFolder(const QString& path) {
    if (!QDir().mkpath(path)) {
        return tl::unexpected(PrivateFile::tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(path)));
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

}  // namespace sysmanage::ui
