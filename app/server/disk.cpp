// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <memory>
#include <utility>

namespace sysmanage::link {
namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool makeFolderOf(const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo::exists(folder)) return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
}

}  // namespace

Disk::Disk(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

Disk::~Disk() { pool_.waitForDone(); }

void Disk::run(std::function<void()> work, std::function<void()> then) {
    // What the caller has given in must not end its life in the other thread: it is handed through, not copied.
    pool_.start([this, work = std::move(work), then = std::move(then)]() mutable {
        work();
        if (then) QMetaObject::invokeMethod(this, std::move(then), Qt::QueuedConnection);
        then = {};
    });
}

void Disk::write(const QString& path, const QByteArray& content) {
    const auto good = std::make_shared<bool>(false);
    run([path, content, good] { *good = writeFile(path, content); },
        [this, path, good] {
            if (*good) {
                unwritable_.remove(path);
            } else if (!unwritable_.contains(path)) {
                unwritable_.insert(path);
                emit writeFailed(path);
            }
        });
}

void Disk::remove(const QString& path) {
    run([path] { QFile::remove(path); });
}

void Disk::waitForDone() { pool_.waitForDone(); }

std::optional<QByteArray> readFile(const QString& path, qint64 limit) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    QByteArray content = file.read(limit + 1);
    if (content.size() > limit || file.error() != QFileDevice::NoError) return std::nullopt;
    return content;
}

bool writeFile(const QString& path, const QByteArray& content) {
    if (!makeFolderOf(path)) return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(ownerOnly);
    return file.write(content) == content.size() && file.commit();
}

bool appendFile(const QString& path, const QByteArray& content) {
    if (!makeFolderOf(path)) return false;
    QFile file(path);
    const bool fresh = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append)) return false;
    if (fresh) file.setPermissions(ownerOnly);
    return file.write(content) == content.size() && file.flush();
}

}  // namespace sysmanage::link
