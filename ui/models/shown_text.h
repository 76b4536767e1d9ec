// SPDX-License-Identifier: GPL-3.0-or-later
// Text as an editor shows it: what is shown is what is there. Control characters and marks that turn the direction of
// writing are spelled out and known as such; lines that no editor lays out in time are folded at visible marks.
#pragma once
#include <QByteArray>
#include <QString>
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"

namespace sysmanage::ui {

/// Stands at the beginning of the rest of a folded line; not part of the text.
inline constexpr std::string_view foldMark = "\n↪ ";
/// Characters of a line before it is folded.
inline constexpr std::size_t longestLine = 1000;

struct ShownText {
    QByteArray text;                   ///< UTF-8
    std::vector<Span> spelled{};       ///< places of `text` that were spelled out
    std::vector<Span> secrets{};       ///< places of `text` that are secret, or the masks of such
    std::vector<std::size_t> folds{};  ///< where fold marks stand in `text`, ascending
    std::size_t lines = 0;             ///< lines that the source has

    /// The line of `text` (1-based) where a line of the source begins.
    std::size_t shownLine(std::size_t sourceLine) const;
    /// The line of the source for a line of `text`; 0 for the rest of a folded one.
    std::size_t sourceLine(std::size_t shownLine) const;
    /// The place in `text` of a place in the text without fold marks.
    std::size_t withFolds(std::size_t offset) const;
    /// `text` without fold marks: what is searched and copied.
    QByteArray unfolded() const;
};

/// A document: line feeds stay, carriage returns before them are spelled out.
ShownText shownDocument(std::string_view content, const std::vector<Span>& secrets);

/// One argument a line; a line feed inside an argument is spelled out.
ShownText shownArguments(const std::vector<std::string>& argv);

/// One line of a title or a value.
QString shownLine(std::string_view text);
/// A message in the user's language, as one line.
QString shownMessage(const Message& message);

}  // namespace sysmanage::ui
