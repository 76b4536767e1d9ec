// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/background.h"

namespace sysmanage::ui {

Background::Background(QObject* parent) : QObject(parent) {}

Background::~Background() { pool_.waitForDone(); }

void Background::drop(const QString& lane) { tickets_[lane] = ++lastTicket_; }

quint64 Background::begin(const QString& lane) {
    tickets_[lane] = ++lastTicket_;
    if (++running_ == 1) emit busyChanged(true);
    return lastTicket_;
}

void Background::end() {
    if (--running_ == 0) emit busyChanged(false);
}

}  // namespace sysmanage::ui
