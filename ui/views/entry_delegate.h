// SPDX-License-Identifier: GPL-3.0-or-later
// Paints an entry in two lines: title, and state with details. It only paints.
#pragma once
#include <QStyledItemDelegate>

namespace sysmanage::ui {

class EntryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace sysmanage::ui
