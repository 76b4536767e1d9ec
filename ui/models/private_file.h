// SPDX-License-Identifier: GPL-3.0-or-later
// Files that only their owner may read, written whole or not at all.
#pragma once
#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace sysmanage::ui {

/// Writes beside the target, flushes, renames: after a crash there is the old file or the new one, 0600 from
/// its first byte. The error is a sentence for the user.
tl::expected<void, QString> writePrivateFile(const QString& path, const QByteArray& content);

/// Reads a file of at most `limit` bytes. A folder, a device or a larger file is an error.
tl::expected<QByteArray, QString> readBoundedFile(const QString& path, qint64 limit);

/// Makes a folder with its parents; the folder itself is 0700.
tl::expected<void, QString> makePrivateFolder(const QString& path);

}  // namespace sysmanage::ui
