// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's messages in the user's language.
#pragma once
#include <QString>

#include "engine/message/message.h"
#include "engine/message/problem.h"

namespace sysmanage::ui {

/// Translated through the context "engine" with the English template as source text; English where there is
/// no translation.
QString messageText(const Message& message);

inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace sysmanage::ui
