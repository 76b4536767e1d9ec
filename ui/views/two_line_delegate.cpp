// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/two_line_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/style/theme.h"

namespace sysmanage::ui {
namespace {

constexpr int margin = 8;
constexpr int iconSize = 20;

QFont titleFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

}  // namespace

TwoLineDelegate::TwoLineDelegate(SecondLine secondLine, QObject* parent)
    : QStyledItemDelegate(parent), secondLine_(std::move(secondLine)) {}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines = QFontMetrics(titleFont(option)).height() + QFontMetrics(smallFont(option)).height();
    return {200, lines + 2 * margin - 2};
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    item.text.clear();
    item.icon = QIcon();
    item.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state & QStyle::State_Selected;
    const auto mode = selected ? QIcon::Selected : QIcon::Normal;
    painter->save();
    const QRect inner = item.rect.adjusted(margin, margin - 1, -margin, -margin + 1);
    const QRect iconRect(inner.left(), inner.top() + (inner.height() - iconSize) / 2, iconSize, iconSize);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconRect, Qt::AlignCenter, mode);

    const QRect text = inner.adjusted(iconSize + margin, 0, 0, 0);
    const QFontMetrics titleMetrics(titleFont(item));
    painter->setFont(titleFont(item));
    painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                      titleMetrics.elidedText(title, Qt::ElideMiddle, text.width()));
    painter->setFont(smallFont(item));
    if (!selected) painter->setPen(toneColor(Tone::muted, item.palette));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(smallFont(item)).elidedText(secondLine_(index), Qt::ElideRight, text.width()));
    painter->restore();
}

}  // namespace sysmanage::ui
