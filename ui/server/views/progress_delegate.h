// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a child's status: the word, what is behind it, and a thin bar while something is under way.
#pragma once
#include "ui/server/views/cell_delegate.h"

namespace sysmanage::ui {

class ProgressDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace sysmanage::ui
