// SPDX-License-Identifier: GPL-3.0-or-later
// Paints an item in two lines: its title, and what a function says of it. It only paints.
#pragma once
#include <QStyledItemDelegate>
#include <functional>

namespace sysmanage::ui {

class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using SecondLine = std::function<QString(const QModelIndex&)>;
    TwoLineDelegate(SecondLine secondLine, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    SecondLine secondLine_;
};

}  // namespace sysmanage::ui
