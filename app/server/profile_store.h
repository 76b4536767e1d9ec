// SPDX-License-Identifier: GPL-3.0-or-later
// The servers that the user keeps, in servers.json among the settings. Never holds a secret.
#pragma once
#include <QByteArray>
#include <QString>
#include <QVector>

#include "app/server/disk.h"
#include "engine/server/profile.h"

namespace sysmanage::link {

/// What a file of profiles says.
struct ProfileFile {
    QVector<server::Profile> profiles{};
    QString last{};     ///< the profile that was in use
    bool whole = true;  ///< false: it is broken, or of a version that this program does not know; what could be read
                        ///< is here nevertheless
};
ProfileFile profilesFromJson(const QByteArray& content);
QByteArray profilesToJson(const ProfileFile& file);

class ProfileStore {
public:
    /// Reads at once: it is a small file of the settings, and the window's first question. A file that is not whole is
    /// copied beside itself before anything writes over it, and fault() says so.
    ProfileStore(QString path, Disk& disk);

    const QVector<server::Profile>& profiles() const { return file_.profiles; }
    const server::Profile* find(const QString& id) const;
    const QString& last() const { return file_.last; }
    const QString& fault() const { return fault_; }  ///< in the user's language; "" when all is well

    /// New (empty id: one is made) or changed. What is kept.
    server::Profile save(server::Profile profile);
    void remove(const QString& id);
    void setLast(const QString& id);

private:
    void write();

    QString path_;
    Disk& disk_;
    ProfileFile file_;
    QString fault_;
};

}  // namespace sysmanage::link
