// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark: the palettes, the colours that carry a meaning, and following the system.
#pragma once
#include <QColor>
#include <QPalette>
#include <QString>

namespace sysmanage::ui {

enum class Appearance { system, light, dark };

QString appearanceName(Appearance appearance);  ///< "system", "light", "dark": what the settings file says
Appearance appearanceFromName(const QString& name);

/// Our own palettes, for platforms that have none (Fusion on plain X11 or Wayland) and for a fixed
/// appearance.
QPalette lightPalette();
QPalette darkPalette();
/// For what is drawn as an empty shape on the window: fields, and the boxes and circles to tick. Fusion draws their
/// outlines darker than the window, which cannot be seen on a dark one.
QPalette fieldPalette(const QPalette& whole);
QPalette tickPalette(const QPalette& whole);

/// A palette is dark when its text is lighter than its window.
bool isDark(const QPalette& palette);

/// Colours with a meaning. Each has a contrast of at least 4.5:1 on the palette's Base and Window; none is
/// ever the only sign of its meaning.
enum class Tone { ok, warning, error, secret, accent, muted };
QColor toneColor(Tone tone, const QPalette& palette);
/// A tint of the tone for the background of a whole block; Text stays readable on it.
QColor toneTint(Tone tone, const QPalette& palette);

/// Relative luminance contrast of WCAG 2.1, 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

}  // namespace sysmanage::ui
