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

/// The engine writes messages to stand behind "FIELD: "; where they stand alone they begin with a capital letter.
inline QString sentence(const QString& text) { return text.left(1).toUpper() + text.mid(1); }

inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace sysmanage::ui
