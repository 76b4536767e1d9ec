// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a step in two lines: number, icon and title; what it touches, and its signs. Headings of phases stand between.
// It only paints.
#pragma once
#include <QStyledItemDelegate>

namespace sysmanage::ui {

class StepDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter* painter, const QStyleOptionViewItem& item, const QString& text) const;
    void paintStep(QPainter* painter, const QStyleOptionViewItem& item, const QModelIndex& index) const;
    int paintChips(QPainter* painter, const QStyleOptionViewItem& item, const QModelIndex& index,
                   const QRect& line) const;
};

}  // namespace sysmanage::ui
