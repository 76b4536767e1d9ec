// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/step_list.h"

#include <QKeyEvent>

#include "ui/preview/step_delegate.h"

namespace sysmanage::ui {

StepList::StepList(StepModel* model, QWidget* parent) : QListView(parent), steps_(model) {
    setObjectName(QStringLiteral("steps"));
    setAccessibleName(tr("Steps of the plan"));
    setModel(model);
    setItemDelegate(new StepDelegate(this));
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setMinimumWidth(220);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (const int number = steps_->numberAt(now.row()); number >= 0) emit currentNumberChanged(number);
    });
}

int StepList::currentNumber() const { return steps_->numberAt(currentIndex().row()); }

void StepList::select(int number) {
    const QModelIndex index = steps_->index(steps_->rowOf(number));
    if (!index.isValid()) return;
    setCurrentIndex(index);
    scrollTo(index);
}

void StepList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return emit enterPressed();
    QListView::keyPressEvent(event);
}

}  // namespace sysmanage::ui
