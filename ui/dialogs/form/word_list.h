// SPDX-License-Identifier: GPL-3.0-or-later
// Lists as they are typed.
#pragma once
#include <QStringList>

namespace sysmanage::ui {

/// Words between commas and white space.
QStringList wordsOf(const QString& text);

/// One command a line; a line that begins with four spaces belongs to the command above it. Both ways, without loss.
QStringList commandsFromText(const QString& text);
QString textFromCommands(const QStringList& commands);

}  // namespace sysmanage::ui
