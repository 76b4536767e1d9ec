// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <algorithm>
#include <cmath>

namespace sysmanage::ui {
namespace {

struct Shades {
    QRgb window, base, alternate, button, text, muted, border, highlight, highlightedText, link, tip, tipText;
};

constexpr Shades lightShades{0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xfffafbfc, 0xff1c2128, 0xff5a6470,
                             0xffc9ced6, 0xff1f62c4, 0xffffffff, 0xff1a5fb4, 0xff2b3038, 0xfff3f4f6};
constexpr Shades darkShades{0xff22262c, 0xff1a1d22, 0xff1f2328, 0xff2d323a, 0xffe4e7eb, 0xffa3adb8,
                            0xff434a55, 0xff2f6fd6, 0xffffffff, 0xff7ab4ff, 0xff363c46, 0xffe4e7eb};

QPalette paletteFrom(const Shades& shades) {
    QPalette palette;
    palette.setColor(QPalette::Window, shades.window);
    palette.setColor(QPalette::WindowText, shades.text);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::Text, shades.text);
    palette.setColor(QPalette::Button, shades.button);
    palette.setColor(QPalette::ButtonText, shades.text);
    palette.setColor(QPalette::BrightText, shades.highlightedText);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, shades.highlightedText);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    palette.setColor(QPalette::ToolTipBase, shades.tip);
    palette.setColor(QPalette::ToolTipText, shades.tipText);
    palette.setColor(QPalette::PlaceholderText, shades.muted);
    // Fusion draws frames and bevels from these.
    const QColor border(shades.border);
    palette.setColor(QPalette::Light, QColor(shades.button).lighter(108));
    palette.setColor(QPalette::Midlight, QColor(shades.button).lighter(104));
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, border.darker(125));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, shades.muted);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, shades.text);
    return palette;
}

double luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor& top, const QColor& ground, double share) {
    const auto channel = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {channel(top.red(), ground.red()), channel(top.green(), ground.green()), channel(top.blue(), ground.blue())};
}

}  // namespace

QString appearanceName(Appearance appearance) {
    switch (appearance) {
        case Appearance::light:
            return QStringLiteral("light");
        case Appearance::dark:
            return QStringLiteral("dark");
        case Appearance::system:
            break;
    }
    return QStringLiteral("system");
}

Appearance appearanceFromName(const QString& name) {
    if (name == QLatin1String("light")) return Appearance::light;
    if (name == QLatin1String("dark")) return Appearance::dark;
    return Appearance::system;
}

QPalette lightPalette() { return paletteFrom(lightShades); }

QPalette darkPalette() { return paletteFrom(darkShades); }

namespace {

/// Fusion takes 100/140 of the window's colour for an outline.
QPalette outlined(QPalette palette, QRgb outline) {
    if (isDark(palette)) palette.setColor(QPalette::Window, QColor(outline).lighter(140));
    return palette;
}

}  // namespace

QPalette fieldPalette(const QPalette& whole) { return outlined(whole, 0xff525a66); }

QPalette tickPalette(const QPalette& whole) { return outlined(whole, 0xff7c8694); }

bool isDark(const QPalette& palette) {
    return luminance(palette.color(QPalette::WindowText)) > luminance(palette.color(QPalette::Window));
}

QColor toneColor(Tone tone, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (tone) {
        case Tone::ok:
            return dark ? QColor(0x57c878) : QColor(0x1a7035);
        case Tone::warning:
            return dark ? QColor(0xe3b341) : QColor(0x855300);
        case Tone::error:
            return dark ? QColor(0xff8a80) : QColor(0xb7202c);
        case Tone::secret:
            return dark ? QColor(0xc9a2ff) : QColor(0x7038b8);
        case Tone::accent:
            return dark ? QColor(0x7ab4ff) : QColor(0x1a5fb4);
        case Tone::muted:
            break;
    }
    return dark ? QColor(0xa3adb8) : QColor(0x5a6470);
}

QColor toneTint(Tone tone, const QPalette& palette) {
    return mixed(toneColor(tone, palette), palette.color(QPalette::Base), isDark(palette) ? 0.16 : 0.08);
}

double contrastRatio(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace sysmanage::ui
