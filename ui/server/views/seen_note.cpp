// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/seen_note.h"

#include "ui/server/host_words.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

constexpr int tickMs = 10'000;

}  // namespace

SeenNote::SeenNote(QWidget* parent) : FaultNote(parent) {
    clock_.setInterval(tickMs);
    connect(&clock_, &QTimer::timeout, this, &SeenNote::tell);
}

void SeenNote::follow(bool known, const QDateTime& at, const Fault& fault) {
    if (known == known_ && at == at_ && fault == fault_) return;
    known_ = known;
    at_ = at;
    fault_ = fault;
    tell();
}

void SeenNote::tell() {
    if (!fault_) {
        clock_.stop();
        clear();
        return;
    }
    if (!known_) {
        show(fault_);
        return;
    }
    clock_.start();
    show(Tone::warning, tr("The last good data, %1 old. %2").arg(ageText(ageOf(at_)), words::what(fault_)),
         words::advice(fault_), words::details(fault_));
}

}  // namespace sysmanage::ui
