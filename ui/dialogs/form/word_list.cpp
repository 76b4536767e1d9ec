// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/word_list.h"

#include <QRegularExpression>

namespace sysmanage::ui {
namespace {

const QString indent = QStringLiteral("    ");

}  // namespace

QStringList wordsOf(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

QStringList commandsFromText(const QString& text) {
    QStringList commands;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(indent) && !commands.isEmpty()) {
            commands.back() += QLatin1Char('\n') + line.mid(indent.size());
        } else if (!line.trimmed().isEmpty()) {
            commands << line;
        }
    }
    return commands;
}

QString textFromCommands(const QStringList& commands) {
    QString text = commands.join(QLatin1Char('\0'));
    text.replace(QLatin1Char('\n'), QLatin1Char('\n') + indent);
    return text.replace(QLatin1Char('\0'), QLatin1Char('\n'));
}

}  // namespace sysmanage::ui
