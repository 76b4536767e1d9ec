// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/change_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/models/compare_model.h"

namespace sysmanage::ui {
namespace {

constexpr int margin = 8;
constexpr int iconSize = 18;

QFont smallFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

}  // namespace

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {220, option.fontMetrics.height() + QFontMetrics(smallFont(option)).height() + margin + 3};
}

void ChangeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    const QIcon sign = item.icon;
    item.text.clear();
    item.icon = QIcon();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state & QStyle::State_Selected;
    const int lead = static_cast<int>(QStyle::visualAlignment(item.direction, Qt::AlignLeft));
    const QRect inner = item.rect.adjusted(margin, 4, -margin, -4);
    const auto placed = [&item](const QRect& part) { return QStyle::visualRect(item.direction, item.rect, part); };
    painter->save();
    sign.paint(painter, placed(QRect(inner.left(), inner.top(), iconSize, iconSize)), Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);
    const QRect text = placed(inner.adjusted(iconSize + margin, 0, 0, 0));
    painter->setFont(item.font);
    painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(text, lead | int(Qt::AlignTop),
                      item.fontMetrics.elidedText(title, Qt::ElideMiddle, text.width()));
    painter->setFont(smallFont(item));
    if (!selected) painter->setPen(toneColor(Tone(index.data(CompareModel::ToneRole).toInt()), item.palette));
    painter->drawText(text, lead | int(Qt::AlignBottom), index.data(CompareModel::SubtitleRole).toString());
    painter->restore();
}

}  // namespace sysmanage::ui
