// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a difference in two lines: what it is of, and what became of it. It only paints.
#pragma once
#include <QStyledItemDelegate>

namespace sysmanage::ui {

class ChangeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace sysmanage::ui
