// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/reboot_watch.h"

#include <QPointer>
#include <algorithm>

namespace sysmanage::link {
using server::RebootState;

RebootWatch::RebootWatch(client::Api& api, const client::ClientOptions& options, const Times& times, QObject* parent)
    : QObject(parent), api_(api), options_(client::withDefaults(options)) {
    timer_.setInterval(times.reboot);
    connect(&timer_, &QTimer::timeout, this, &RebootWatch::look);
}

void RebootWatch::follow(const QString& hostId, const QString& hostName, const QString& orchestrationId) {
    if (orchestrationId.isEmpty()) return;
    all_.push_back({hostId, hostName, orchestrationId, RebootState::other, options_.now(), false, {}, {}});
    timer_.start();
}

void RebootWatch::clear() {
    all_.clear();
    timer_.stop();
}

void RebootWatch::look() {
    for (Followed& one : all_) {
        if (one.asked) continue;
        one.asked = true;
        api_.rebootProgress(
            one.hostId, one.id,
            [self = QPointer<RebootWatch>(this), id = one.id](const client::Answer<server::RebootProgress>& answer) {
                if (self) self->take(id, answer);
            });
    }
}

void RebootWatch::take(const QString& id, const client::Answer<server::RebootProgress>& answer) {
    const auto one = std::find_if(all_.begin(), all_.end(), [&](const Followed& each) { return each.id == id; });
    if (one == all_.end()) return;
    one->asked = false;
    const bool gone = answer.fault.kind == server::FaultKind::not_found;
    if (!answer.value && !gone) return;  // the server may be the host that reboots: only time tells
    const server::RebootProgress progress = answer.value ? *answer.value : server::RebootProgress{};
    if (answer.value) one->snapshot = progress.snapshot;
    const QDateTime now = options_.now();
    if (answer.value && (progress.state != one->state || progress.restarts != one->restarts)) {
        one->state = progress.state;
        one->restarts = progress.restarts;
        one->since = now;
    }
    const qint64 limit = qint64(server::reboot_state_deadline.count());
    const bool ended = progress.state == RebootState::completed || progress.state == RebootState::failed;
    if (!ended && !gone && one->since.secsTo(now) <= limit) return;
    const QString name = one->hostName;
    const auto before = one->snapshot;
    all_.erase(one);
    if (all_.empty()) timer_.stop();
    if (ended)
        emit over(name, progress);
    else
        emit stalled(name, before);
}

}  // namespace sysmanage::link
