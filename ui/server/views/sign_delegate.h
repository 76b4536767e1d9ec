// SPDX-License-Identifier: GPL-3.0-or-later
// A cell with a sign and a word: the word is painted where it fits whole. The sign alone says it in a narrow column.
#pragma once
#include <QStyledItemDelegate>

namespace sysmanage::ui {

class SignDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        constexpr int besides = 12;  // margins, and what is between the sign and the word
        const int needed =
            option->decorationSize.width() + besides + option->fontMetrics.horizontalAdvance(option->text);
        if (needed > option->rect.width()) option->text.clear();
    }
};

}  // namespace sysmanage::ui
