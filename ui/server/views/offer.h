// SPDX-License-Identifier: GPL-3.0-or-later
// A button that can be pressed, or says why it cannot.
#pragma once
#include <QAbstractButton>
#include <vector>

#include "ui/server/server_words.h"

namespace sysmanage::ui {

inline void offer(QAbstractButton* button, const std::vector<Message>& reasonsAgainst) {
    const QString why = words::reasons(reasonsAgainst);
    button->setEnabled(why.isEmpty());
    button->setToolTip(why);
    button->setAccessibleDescription(why);
}

}  // namespace sysmanage::ui
