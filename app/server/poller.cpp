// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/poller.h"

#include <utility>

namespace sysmanage::link {

Poller::Poller(std::function<void()> read, Milliseconds interval, QObject* parent)
    : QObject(parent), read_(std::move(read)), interval_(interval) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Poller::begin);
}

void Poller::setWanted(bool wanted) {
    if (wanted == wanted_) return;
    wanted_ = wanted;
    again_ = false;
    timer_.stop();
    if (wanted_) readNow();
}

void Poller::setInterval(Milliseconds interval) {
    interval_ = interval;
    if (timer_.isActive() && timer_.remainingTimeAsDuration() > interval) timer_.start(interval);
}

void Poller::readNow() {
    if (!wanted_) return;
    if (reading_) {
        again_ = true;
        return;
    }
    begin();
}

void Poller::begin() {
    timer_.stop();
    reading_ = true;
    again_ = false;
    read_();
}

void Poller::finished() {
    reading_ = false;
    if (!wanted_) return;
    // Later, so that a read that ends in the call that began it does not nest.
    timer_.start(std::exchange(again_, false) ? Milliseconds(0) : interval_);
}

}  // namespace sysmanage::link
