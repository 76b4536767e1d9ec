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

QString RebootKeeper::path() const {
    QString name = profileId_;
    return folder_ + QLatin1Char('/') + name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9-]")), {}) +
           QStringLiteral(".json");
}

void RebootKeeper::use(const QString& profileId) {
    if (profileId == profileId_) return;
    profileId_ = profileId;
    trails_.clear();
    untold_.clear();
    ++opening_;  // what is still being read is another profile's
    if (profileId.isEmpty()) return;
    const auto content = std::make_shared<std::optional<QByteArray>>();
    disk_.run([file = path(), content] { *content = readFile(file, fileLimit); },
              [self = QPointer<RebootKeeper>(this), content, mine = opening_] {
                  if (self && self->opening_ == mine && *content) self->take(trailsFromJson(**content));
              });
}

void RebootKeeper::take(const RebootTrails& trails) {
    const bool overwritten = !trails_.isEmpty();  // by what was kept while the file was read
    for (auto each = trails.cbegin(); each != trails.cend(); ++each) {
        if (trails_.contains(each.key())) continue;  // newer than the file
        trails_.insert(each.key(), each.value());
        untold_ << each.value().hostName;
    }
    if (overwritten) write();
    tell();
}

void RebootKeeper::setOnline(bool online) {
    online_ = online;
    tell();
}

void RebootKeeper::tell() {
    if (online_ && !untold_.isEmpty()) emit found(std::exchange(untold_, {}));
}

void RebootKeeper::keep(const QString& hostId, const ui::RebootTrail& trail) {
    if (trail.isEmpty()) {
        if (trails_.remove(hostId) == 0) return;
    } else {
        trails_.insert(hostId, trail);
    }
    write();
}

void RebootKeeper::write() {
    if (profileId_.isEmpty()) return;
    disk_.run([file = path(), content = trailsToJson(trails_)] { writeFile(file, content); });
}

}  // namespace sysmanage::link
