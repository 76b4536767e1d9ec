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
    if (keeping_++ > 0) return;
    anchors_.clear();
    if (verticalScrollBar()->value() == 0) return;
    for (QModelIndex index = indexAt(QPoint(0, 0)); index.isValid(); index = indexBelow(index)) {
        const int top = visualRect(index).top();
        if (top > viewport()->height()) break;
        anchors_.push_back({QPersistentModelIndex(index), top});
    }
}

void ServerTree::takePlace() {
    if (--keeping_ > 0) return;
    for (const Anchor& anchor : anchors_) {
        // Of a row that is under a closed one now there is nothing to be seen.
        const QRect now = anchor.index.isValid() ? visualRect(anchor.index) : QRect();
        if (!now.isValid()) continue;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + now.top() - anchor.top);
        break;
    }
    anchors_.clear();
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
