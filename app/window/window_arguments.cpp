// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace sysmanage::window {

WindowArguments windowArguments(const QStringList& words) {
    const QString server = QStringLiteral("server");
    const QString user = QStringLiteral("user");
    QCommandLineParser parser;
    parser.addOption({server, {}, QStringLiteral("URL")});
    parser.addOption({user, {}, QStringLiteral("EMAIL")});
    WindowArguments arguments;
    if (!parser.parse(QStringList(QCoreApplication::applicationName()) + words)) {
        arguments.fault = parser.errorText();
        return arguments;
    }
    arguments.server = parser.value(server);
    arguments.user = parser.value(user);
    arguments.files = parser.positionalArguments();
    return arguments;
}

}  // namespace sysmanage::window
