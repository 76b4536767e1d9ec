// SPDX-License-Identifier: GPL-3.0-or-later
// The reboots whose children may have to be started again, of one profile, kept for the program's next start: hosts, names
// and times, and no secret.
#pragma once
#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include "app/server/disk.h"
#include "ui/server/reboot_trail.h"

namespace sysmanage::link {

using RebootTrails = QMap<QString, ui::RebootTrail>;  ///< by the host's id

class RebootKeeper : public QObject {
    Q_OBJECT
public:
    RebootKeeper(QString folder, Disk& disk, QObject* parent = nullptr);

    /// Whose reboots these are; "" for nobody's, which are kept in memory only.
    void use(const QString& profileId);
    /// What is kept of a profile that is not in use and will not be again.
    void removeFileOf(const QString& profileId);
    void setOnline(bool online);
    /// An empty one is forgotten.
    void keep(const QString& hostId, const ui::RebootTrail& trail);
    ui::RebootTrail of(const QString& hostId) const { return trails_.value(hostId); }

signals:
    /// Once after a start, when there is a session: the names of the hosts.
    void found(const QStringList& hostNames);

private:
    QString pathOf(const QString& profileId) const;
    void take(const RebootTrails& trails);
    void tell();
    void write();

    QString folder_;
    Disk& disk_;
    QString profileId_;
    RebootTrails trails_;
    QStringList untold_;
    QSet<QString> dropped_;  ///< while the file is read, which may still hold them
    quint64 opening_ = 0;
    bool reading_ = false;
    bool online_ = false;
};

QByteArray trailsToJson(const RebootTrails& trails);
/// What cannot be used is left out.
RebootTrails trailsFromJson(const QByteArray& content);

}  // namespace sysmanage::link
