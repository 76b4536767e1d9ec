// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/step_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/models/step_model.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int margin = 8;
constexpr int iconSize = 18;
constexpr int chipIcon = 13;
constexpr int chipGap = 8;
constexpr double dimmed = 0.42;

QFont smallFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont headingFont(const QStyleOptionViewItem& option) {
    QFont font = smallFont(option);
    font.setWeight(QFont::DemiBold);
    return font;
}

bool isSelected(const QStyleOptionViewItem& item) { return item.state & QStyle::State_Selected; }

QColor inkOf(const QStyleOptionViewItem& item, Tone tone) {
    return isSelected(item) ? item.palette.color(QPalette::HighlightedText) : toneColor(tone, item.palette);
}

/// The leading part of a rectangle, whichever side the language begins on.
QRect placed(const QStyleOptionViewItem& item, const QRect& part) {
    return QStyle::visualRect(item.direction, item.rect, part);
}

}  // namespace

QSize StepDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines = option.fontMetrics.height() + QFontMetrics(smallFont(option)).height();
    return {240, lines + margin + 3};
}

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    const bool heading = index.data(StepModel::RowKindRole).toInt() == static_cast<int>(StepModel::RowKind::heading);
    painter->save();
    if (heading) {
        paintHeading(painter, item, title);
        painter->restore();
        return;
    }
    const QVariant tint = index.data(StepModel::TintRole);
    if (tint.isValid()) item.backgroundBrush = toneTint(Tone(tint.toInt()), item.palette);
    item.text.clear();
    item.icon = QIcon();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (index.data(StepModel::DimRole).toBool() && !isSelected(item)) painter->setOpacity(dimmed);
    item.text = title;
    paintStep(painter, item, index);
    painter->restore();
}

void StepDelegate::paintHeading(QPainter* painter, const QStyleOptionViewItem& item, const QString& text) const {
    const QRect inner = item.rect.adjusted(margin, 0, -margin, -4);
    painter->setFont(headingFont(item));
    painter->setPen(toneColor(Tone::muted, item.palette));
    painter->drawText(inner, int(Qt::AlignBottom) | int(QStyle::visualAlignment(item.direction, Qt::AlignLeft)), text);
    painter->setPen(item.palette.color(QPalette::Mid));
    const int width = QFontMetrics(headingFont(item)).horizontalAdvance(text) + margin;
    const QRect rule = placed(item, QRect(inner.left() + width, inner.bottom() - 5, inner.width() - width, 1));
    if (rule.width() > 0) painter->drawLine(rule.topLeft(), rule.topRight());
}

void StepDelegate::paintStep(QPainter* painter, const QStyleOptionViewItem& item, const QModelIndex& index) const {
    const QRect inner = item.rect.adjusted(margin, 4, -margin, -4);
    const QFontMetrics metrics(item.font);
    const int numberWidth = metrics.horizontalAdvance(QStringLiteral("000"));
    const int number = index.data(StepModel::NumberRole).toInt();
    const int lead = static_cast<int>(QStyle::visualAlignment(item.direction, Qt::AlignLeft));

    painter->setFont(item.font);
    if (number > 0) {
        painter->setPen(inkOf(item, Tone::muted));
        const QRect place = placed(item, QRect(inner.left(), inner.top(), numberWidth, metrics.height()));
        painter->drawText(place, int(Qt::AlignTop) | int(QStyle::visualAlignment(item.direction, Qt::AlignRight)),
                          QString::number(number));
    }
    const int afterNumber = inner.left() + numberWidth + margin;
    const QRect iconRect = placed(item, QRect(afterNumber, inner.top(), iconSize, iconSize));
    const Tone tone = Tone(index.data(StepModel::ToneRole).toInt());
    icon(index.data(StepModel::IconNameRole).toString(), tone)
        .paint(painter, iconRect, Qt::AlignCenter, isSelected(item) ? QIcon::Selected : QIcon::Normal);

    const int textLeft = afterNumber + iconSize + margin;
    const QRect first(textLeft, inner.top(), inner.right() - textLeft, metrics.height());
    painter->setPen(item.palette.color(isSelected(item) ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(placed(item, first), lead | int(Qt::AlignTop),
                      metrics.elidedText(item.text, Qt::ElideRight, first.width()));

    const QFontMetrics small(smallFont(item));
    QRect second(textLeft, inner.bottom() - small.height(), inner.right() - textLeft, small.height() + 1);
    painter->setFont(smallFont(item));
    second.setRight(second.right() - paintChips(painter, item, index, second));
    painter->setPen(inkOf(item, index.data(StepModel::TintRole).isValid() ? tone : Tone::muted));
    const QString subtitle = index.data(StepModel::SubtitleRole).toString();
    painter->drawText(placed(item, second), lead | int(Qt::AlignTop),
                      small.elidedText(subtitle, Qt::ElideMiddle, second.width()));
}

int StepDelegate::paintChips(QPainter* painter, const QStyleOptionViewItem& item, const QModelIndex& index,
                             const QRect& line) const {
    const QFontMetrics metrics(painter->font());
    int taken = 0;
    const auto chips = index.data(StepModel::ChipsRole).value<QVector<StepChip>>();
    for (auto chip = chips.rbegin(); chip != chips.rend(); ++chip) {
        const int textWidth = metrics.horizontalAdvance(chip->text);
        const int width = chipIcon + 3 + textWidth;
        const int left = line.right() - taken - width;
        const QRect iconRect =
            placed(item, QRect(left, line.top() + (line.height() - chipIcon) / 2, chipIcon, chipIcon));
        icon(chip->iconName, chip->tone)
            .paint(painter, iconRect, Qt::AlignCenter, isSelected(item) ? QIcon::Selected : QIcon::Normal);
        painter->setPen(inkOf(item, chip->tone));
        const QRect text = placed(item, QRect(left + chipIcon + 3, line.top(), textWidth + 1, line.height()));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, chip->text);
        taken += width + chipGap;
    }
    return taken;
}

}  // namespace sysmanage::ui
