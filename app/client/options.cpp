// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/options.h"

#include <QRandomGenerator>
#include <QTimer>
#include <utility>

namespace sysmanage::client {

ClientOptions withDefaults(ClientOptions options) {
    if (!options.chance) options.chance = [] { return QRandomGenerator::global()->generateDouble(); };
    if (!options.now) options.now = [] { return QDateTime::currentDateTimeUtc(); };
    if (!options.later)
        options.later = [](std::chrono::milliseconds delay, QObject* context, std::function<void()> what) {
            QTimer::singleShot(delay, context, std::move(what));
        };
    return options;
}

}  // namespace sysmanage::client
