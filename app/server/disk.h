// SPDX-License-Identifier: GPL-3.0-or-later
// The link's files are read and written in one thread beside the window's, in the order of the wishes.
#pragma once
#include <QByteArray>
#include <QObject>
#include <QSet>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <optional>

namespace sysmanage::link {

class Disk : public QObject {
    Q_OBJECT
public:
    explicit Disk(QObject* parent = nullptr);
    ~Disk() override;  ///< waits for what is still to be written

    /// `then` runs in this object's thread, and not when the object has gone.
    void run(std::function<void()> work, std::function<void()> then = {});
    /// As writeFile(); who waits for the outcome uses run().
    void write(const QString& path, const QByteArray& content);
    void remove(const QString& path);
    /// For tests: waits until everything so far is on the disk.
    void waitForDone();

signals:
    /// write() did not work. Said once, and again only after the file could be written in between.
    void writeFailed(const QString& path);

private:
    QThreadPool pool_;
    QSet<QString> unwritable_;
};

/// The whole file, or nothing when it is not there, cannot be read, or is longer than `limit`.
std::optional<QByteArray> readFile(const QString& path, qint64 limit);
/// Replaces the file whole (0600, in a folder of 0700); false when that did not work.
bool writeFile(const QString& path, const QByteArray& content);
bool appendFile(const QString& path, const QByteArray& content);

}  // namespace sysmanage::link
