// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of highlighted text, from the palette and the tones, light and dark.
#pragma once
#include <QColor>
#include <QPalette>
#include <memory>

#include "ui/models/content_kind.h"

class QsciLexer;
class QFont;
class QObject;

namespace sysmanage::ui {

/// The lexer of a language, coloured; null for plain text.
QsciLexer* makeLexer(ContentKind kind, QObject* parent);

/// Colours a lexer for a palette. Every colour keeps a contrast of 4.5:1 on Base.
void colorLexer(QsciLexer* lexer, ContentKind kind, const QPalette& palette, const QFont& font);

}  // namespace sysmanage::ui
