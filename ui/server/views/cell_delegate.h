// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a cell of a table that changes every few seconds: one line, its sign before it, elided at its end. The words are
// laid out once and kept, where QStyledItemDelegate does it twice a cell and paint: a screen full of cells took most of a
// frame.
#pragma once
#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace sysmanage::ui {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const QStaticText* laidOut(const QString& text, const QStyleOptionViewItem& item, int width) const;
    const QStaticText* keep(const QPair<QString, int>& key, const QString& text) const;
    static void paintWords(QPainter& painter, const QStaticText& words, const QStyleOptionViewItem& item, QRect where);

    /// By text and, where it had to be elided, by the width that it had.
    mutable QCache<QPair<QString, int>, QStaticText> kept_;
    mutable QFont font_;
};

}  // namespace sysmanage::ui
