// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the window in the user's language: our own, and Qt's for its buttons, dialogs and menus.
#pragma once
#include <QLocale>

class QCoreApplication;

namespace sysmanage::window {

/// English first, for its plurals; then the user's language over it, as far as it is translated. Qt's words come in the
/// language that ours were found in, so that no window speaks two. They are in a package of their own
/// (qt6-translations-l10n): without it "Close" and "Cancel" stay English.
void installTranslations(QCoreApplication& app, const QLocale& wish);

}  // namespace sysmanage::window
