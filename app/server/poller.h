// SPDX-License-Identifier: GPL-3.0-or-later
// Something that is read again and again: never twice at once, and only as long as it is wanted.
#pragma once
#include <QObject>
#include <QTimer>
#include <functional>

#include "app/server/times.h"

namespace sysmanage::link {

class Poller : public QObject {
    Q_OBJECT
public:
    /// `read` starts a read; whoever reads calls finished() when it has ended, however it ended.
    Poller(std::function<void()> read, Milliseconds interval, QObject* parent = nullptr);

    /// Wanted: reads at once, then `interval` after the end of each read. Not wanted: no further read begins.
    void setWanted(bool wanted);
    bool wanted() const { return wanted_; }
    /// From the end of the last read; what waits already waits no longer than this.
    void setInterval(Milliseconds interval);
    /// Reads now; while a read is under way, once more after it.
    void readNow();
    void finished();
    bool reading() const { return reading_; }

private:
    void begin();

    std::function<void()> read_;
    QTimer timer_;
    Milliseconds interval_;
    bool wanted_ = false;
    bool reading_ = false;
    bool again_ = false;
};

}  // namespace sysmanage::link
