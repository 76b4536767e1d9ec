// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/message_text.h"

#include <QCoreApplication>

namespace sysmanage::ui {

QString messageText(const Message& message) {
    const std::string english(english_template(message.key));
    const QString translated = QCoreApplication::translate("engine", english.c_str());
    return QString::fromStdString(fill(translated.toStdString(), message.params));
}

}  // namespace sysmanage::ui
