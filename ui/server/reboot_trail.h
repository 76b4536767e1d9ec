// SPDX-License-Identifier: GPL-3.0-or-later
// What is known here of a reboot that goes on, or went wrong, when nobody looked any more: it is gone on from there.
#pragma once
#include <QDateTime>
#include <QString>

#include "engine/server/reboot.h"

namespace sysmanage::ui {

struct RebootTrail {
    QString hostName{};                 ///< for people
    QString orchestration{};            ///< "" when the server's attempt is followed no more
    server::RebootProgress progress{};  ///< with the children that ran before
    QDateTime since{};                  ///< when it was first seen as it is
    QDateTime rebootAt{};               ///< of a plain reboot on its way; invalid when there is none
    bool isEmpty() const { return orchestration.isEmpty() && progress.snapshot.empty(); }
};

}  // namespace sysmanage::ui
