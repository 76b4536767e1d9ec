// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/cell_delegate.h"

#include <QApplication>
#include <QPainter>
#include <cmath>
#include <utility>

namespace sysmanage::ui {
namespace {

constexpr int mostKept = 2000;  ///< some screens full
constexpr int whole = -1;       ///< in place of a width: it is not elided

const QStyle& styleOf(const QStyleOptionViewItem& item) {
    return item.widget ? *item.widget->style() : *QApplication::style();
}

/// As the style does for its own cells.
int marginOf(const QStyleOptionViewItem& item) {
    return styleOf(item).pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
}

QIcon::Mode modeOf(const QStyleOptionViewItem& item) {
    if (!(item.state & QStyle::State_Enabled)) return QIcon::Disabled;
    return item.state & QStyle::State_Selected ? QIcon::Selected : QIcon::Normal;
}

QColor colorOf(const QStyleOptionViewItem& item) {
    QPalette::ColorGroup group = QPalette::Disabled;
    if (item.state & QStyle::State_Enabled)
        group = item.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive;
    return item.palette.color(group, item.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

void paintFocus(QPainter* painter, const QStyleOptionViewItem& item) {
    if (!(item.state & QStyle::State_HasFocus)) return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(item);
    focus.rect = styleOf(item).subElementRect(QStyle::SE_ItemViewItemFocusRect, &item, item.widget);
    focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
    focus.backgroundColor =
        item.palette.color(item.state & QStyle::State_Selected ? QPalette::Highlight : QPalette::Window);
    styleOf(item).drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
}

}  // namespace

CellDelegate::CellDelegate(QObject* parent) : QStyledItemDelegate(parent), kept_(mostKept) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = std::exchange(item.text, QString());
    styleOf(item).drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const int margin = marginOf(item);
    QRect inner = item.rect.adjusted(margin, 0, -margin, 0);
    if (!item.icon.isNull()) {
        const QSize size = item.decorationSize;
        const QRect sign(inner.left(), inner.top() + (inner.height() - size.height()) / 2, size.width(), size.height());
        item.icon.paint(painter, QStyle::visualRect(item.direction, item.rect, sign), Qt::AlignCenter, modeOf(item));
        inner.setLeft(sign.right() + 1 + 2 * margin);
    }
    if (const QStaticText* words = laidOut(text, item, inner.width()))
        paintWords(*painter, *words, item, QStyle::visualRect(item.direction, item.rect, inner));
    paintFocus(painter, item);
}

void CellDelegate::paintWords(QPainter& painter, const QStaticText& words, const QStyleOptionViewItem& item,
                              QRect where) {
    const QSizeF size = words.size();
    const bool fromRight = item.direction == Qt::RightToLeft;
    const double left = fromRight ? where.right() + 1 - size.width() : where.left();
    painter.save();
    painter.setFont(item.font);
    painter.setPen(colorOf(item));
    painter.drawStaticText(QPointF(left, where.top() + std::floor((where.height() - size.height()) / 2)), words);
    painter.restore();
}

/// Null when there is nothing to be seen.
const QStaticText* CellDelegate::laidOut(const QString& text, const QStyleOptionViewItem& item, int width) const {
    if (text.isEmpty() || width <= 0) return nullptr;
    if (item.font != font_) {
        kept_.clear();
        font_ = item.font;
    }
    const QPair<QString, int> key(text, whole);
    const QStaticText* words = kept_.object(key);
    if (!words) words = keep(key, text);
    if (words->size().width() <= width) return words;
    const QPair<QString, int> narrow(text, width);
    words = kept_.object(narrow);
    return words ? words : keep(narrow, item.fontMetrics.elidedText(text, item.textElideMode, width));
}

const QStaticText* CellDelegate::keep(const QPair<QString, int>& key, const QString& text) const {
    QString line = text;
    line.replace(QChar(QChar::LineSeparator), QLatin1Char(' '));
    auto* words = new QStaticText(line);
    words->setTextFormat(Qt::PlainText);
    words->prepare({}, font_);
    kept_.insert(key, words);
    return kept_.object(key);
}

}  // namespace sysmanage::ui
