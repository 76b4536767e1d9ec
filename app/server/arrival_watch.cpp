// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/arrival_watch.h"

#include <QPointer>
#include <QSet>
#include <algorithm>

namespace sysmanage::link {

ArrivalWatch::ArrivalWatch(client::Api& api, const client::ClientOptions& options, const Times& times, QObject* parent)
    : QObject(parent), api_(api), options_(client::withDefaults(options)), times_(times) {
    timer_.setInterval(times.children);
    connect(&timer_, &QTimer::timeout, this, &ArrivalWatch::look);
}

void ArrivalWatch::follow(const Wanted& wanted) {
    all_.push_back(wanted);
    timer_.start();
}

void ArrivalWatch::clear() {
    ++epoch_;
    all_.clear();
    askedAt_.clear();
    timer_.stop();
}

void ArrivalWatch::look() {
    QSet<QString> hosts;
    for (const Wanted& one : all_) hosts.insert(one.hostId);
    const QDateTime now = options_.now();
    for (const QString& host : hosts) {
        // The server learns of it from the agent, which is asked no more often than by the window.
        const QDateTime asked = askedAt_.value(host);
        if (!asked.isValid() || asked.msecsTo(now) >= times_.agentPause.count()) {
            askedAt_.insert(host, now);
            api_.askForChildren(host, [](const server::Outcome&) {});
        }
        api_.children(host, [self = QPointer<ArrivalWatch>(this), host,
                             mine = epoch_](const client::Answer<std::vector<server::Child>>& answer) {
            if (self && self->epoch_ == mine) self->take(host, answer);
        });
    }
}

void ArrivalWatch::take(const QString& hostId, const client::Answer<std::vector<server::Child>>& answer) {
    const QDateTime now = options_.now();
    std::vector<Wanted> waiting;
    std::vector<std::pair<Wanted, server::Child>> here;
    std::vector<Wanted> late;
    for (const Wanted& one : all_) {
        const server::Child* found = nullptr;
        if (one.hostId == hostId && answer.value)
            for (const server::Child& child : *answer.value)
                if (child.name == one.name && child.type == one.type) found = &child;
        if (found)
            here.emplace_back(one, *found);
        else if (one.hostId == hostId && one.until < now)
            late.push_back(one);
        else
            waiting.push_back(one);
    }
    all_ = std::move(waiting);
    if (all_.empty()) timer_.stop();
    for (const auto& [wanted, child] : here) emit arrived(wanted, child);
    for (const Wanted& wanted : late) emit missing(wanted);
}

}  // namespace sysmanage::link
