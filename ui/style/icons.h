// SPDX-License-Identifier: GPL-3.0-or-later
// Our icons: resources/icons/<name>.svg, drawn in one colour that is taken from the palette when they are
// painted, so that they follow light, dark, disabled and selected at every pixel density.
#pragma once
#include <QIcon>
#include <QString>

#include "ui/style/theme.h"

namespace sysmanage::ui {

/// Coloured as text. An unknown name is a programming error and gives an empty icon, which the icon test
/// finds.
QIcon icon(const QString& name);
/// Coloured by its meaning; as text where it is selected.
QIcon icon(const QString& name, Tone tone);

/// A rounded square with a letter, for a family of distributions.
QIcon familyIcon(const QString& family);

}  // namespace sysmanage::ui
