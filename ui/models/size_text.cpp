// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/size_text.h"

#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>
#include <limits>

namespace sysmanage::ui {

QString sizeText(std::uint64_t bytes) {
    static constexpr std::array units{"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1024 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    const double rounded = std::round(value * 10) / 10;
    const bool whole = rounded >= 100 || rounded == std::floor(rounded);
    return QStringLiteral("%1 %2").arg(QLocale::c().toString(rounded, 'f', whole ? 0 : 1), QLatin1String(units[unit]));
}

std::optional<int> mebibytesFromText(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d{1,9}(?:[.,]\\d{1,3})?)\\s*([mgt]?)(i?b)?\\s*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const double number = match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    const QString unit = match.captured(2).toLower();
    const double factor = unit == QLatin1String("t") ? 1024.0 * 1024.0 : unit == QLatin1String("g") ? 1024.0 : 1.0;
    const double mebibytes = number * factor;
    if (mebibytes > std::numeric_limits<int>::max()) return std::nullopt;
    return static_cast<int>(std::lround(mebibytes));
}

QString requestSize(int mebibytes) {
    if (mebibytes > 0 && mebibytes % 1024 == 0) return QStringLiteral("%1G").arg(mebibytes / 1024);
    return QStringLiteral("%1M").arg(mebibytes);
}

}  // namespace sysmanage::ui
