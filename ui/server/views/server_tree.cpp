// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/server_tree.h"

#include <QItemSelectionModel>
#include <QPainter>
#include <QScrollBar>

#include "ui/server/merging_model.h"

namespace sysmanage::ui {
namespace {

constexpr int wordsMargin = 20;

}  // namespace

ServerTree::ServerTree(QWidget* parent) : QTreeView(parent) {
    setUniformRowHeights(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAllColumnsShowFocus(true);
}

void ServerTree::setMergingModel(MergingModel* model) {
    setModel(model);
    connect(model, &MergingModel::aboutToRearrange, this, &ServerTree::keepPlace);
    connect(model, &MergingModel::rearranged, this, &ServerTree::takePlace);
}

void ServerTree::setWords(const QString& words) {
    if (words == words_) return;
    words_ = words;
    viewport()->update();
}

void ServerTree::selectAll() {
    const int rows = model() ? model()->rowCount() : 0;
    if (itemsExpandable() || rows == 0 || selectionMode() != QAbstractItemView::ExtendedSelection) {
        QTreeView::selectAll();
        return;
    }
    // A flat list is one range; the tree would look at every row for itself.
    const QItemSelection whole(model()->index(0, 0), model()->index(rows - 1, model()->columnCount() - 1));
    selectionModel()->select(whole, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ServerTree::keepPlace() {
    top_ = verticalScrollBar()->value() > 0 ? QPersistentModelIndex(indexAt(QPoint(0, 0))) : QPersistentModelIndex();
    offset_ = top_.isValid() ? visualRect(top_).top() : 0;
}

void ServerTree::takePlace() {
    if (!top_.isValid()) return;
    // Rows above it may have come or gone: the row itself stays where it was seen.
    scrollTo(top_, QAbstractItemView::PositionAtTop);
    verticalScrollBar()->setValue(verticalScrollBar()->value() - offset_);
    top_ = QPersistentModelIndex();
}

void ServerTree::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    if (words_.isEmpty() || !model() || model()->rowCount() > 0) return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(wordsMargin, wordsMargin, -wordsMargin, -wordsMargin),
                     Qt::AlignHCenter | Qt::TextWordWrap, words_);
}

}  // namespace sysmanage::ui
