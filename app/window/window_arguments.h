// SPDX-License-Identifier: GPL-3.0-or-later
// The words behind the window's name: [--server URL [--user EMAIL]] [FILE…].
#pragma once
#include <QString>
#include <QStringList>

namespace sysmanage::window {

struct WindowArguments {
    QString server{};  ///< to be used at once; "" = the one of the last time
    QString user{};
    QStringList files{};
    QString fault{};  ///< why they cannot be understood, in the user's language
};

/// `words` begin behind the program's name. "--option=value" is the same as "--option value"; behind "--" all are files.
WindowArguments windowArguments(const QStringList& words);

}  // namespace sysmanage::window
