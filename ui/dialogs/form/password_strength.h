// SPDX-License-Identifier: GPL-3.0-or-later
// A hint how hard a password is to guess. It never forbids one.
#pragma once
#include <QString>
#include <QStringList>

namespace sysmanage::ui {

enum class Strength { none, weak, fair, good, strong };

struct PasswordHint {
    Strength strength = Strength::none;
    QString text;  ///< one line that says why, and never quotes the password
};

/// `personal` are words that others know of the user: the user's name, the host's.
PasswordHint passwordHint(const QString& password, const QStringList& personal);

/// Bits of a guess by brute force over the character classes used, where runs and repetitions count once. For tests.
double guessBits(const QString& password);

}  // namespace sysmanage::ui
