// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/reboot_keeper.h"

#include <QPointer>
#include <QRegularExpression>
#include <memory>
#include <utility>

namespace sysmanage::link {
namespace {

constexpr qint64 fileLimit = 4'194'304;

}  // namespace

RebootKeeper::RebootKeeper(QString folder, Disk& disk, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), disk_(disk) {}

QString RebootKeeper::pathOf(const QString& profileId) const {
    QString name = profileId;
    return folder_ + QLatin1Char('/') + name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9-]")), {}) +
           QStringLiteral(".json");
}

void RebootKeeper::use(const QString& profileId) {
    if (profileId == profileId_) return;
    profileId_ = profileId;
    trails_.clear();
    untold_.clear();
    dropped_.clear();
    ++opening_;  // what is still being read is another profile's
    reading_ = !profileId.isEmpty();
    if (!reading_) return;
    const auto content = std::make_shared<std::optional<QByteArray>>();
    disk_.run([file = pathOf(profileId), content] { *content = readFile(file, fileLimit); },
              [self = QPointer<RebootKeeper>(this), content, mine = opening_] {
                  if (self && self->opening_ == mine) self->take(*content ? trailsFromJson(**content) : RebootTrails());
              });
}

void RebootKeeper::take(const RebootTrails& trails) {
    reading_ = false;
    // What was kept or dropped while the file was read is newer than the file, and waits to be written.
    const bool overtaken = !trails_.isEmpty() || !dropped_.isEmpty();
    for (auto each = trails.cbegin(); each != trails.cend(); ++each) {
        if (trails_.contains(each.key()) || dropped_.contains(each.key())) continue;
        trails_.insert(each.key(), each.value());
        untold_ << each.value().hostName;
    }
    dropped_.clear();
    if (overtaken) write();
    tell();
}

void RebootKeeper::removeFileOf(const QString& profileId) { disk_.remove(pathOf(profileId)); }

void RebootKeeper::setOnline(bool online) {
    online_ = online;
    tell();
}

void RebootKeeper::tell() {
    if (online_ && !untold_.isEmpty()) emit found(std::exchange(untold_, {}));
}

void RebootKeeper::keep(const QString& hostId, const ui::RebootTrail& trail) {
    if (trail.isEmpty()) {
        if (reading_) dropped_.insert(hostId);
        if (trails_.remove(hostId) == 0) return;
    } else {
        dropped_.remove(hostId);
        trails_.insert(hostId, trail);
    }
    if (!reading_) write();
}

void RebootKeeper::write() {
    if (profileId_.isEmpty()) return;
    disk_.write(pathOf(profileId_), trailsToJson(trails_));
}

}  // namespace sysmanage::link
