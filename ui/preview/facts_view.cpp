// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/facts_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace sysmanage::ui {
namespace {

constexpr int rowPadding = 3;

}  // namespace

FactsView::FactsView(FactModel* model, QWidget* parent) : QTableView(parent), facts_(model) {
    setObjectName(QStringLiteral("facts"));
    setAccessibleName(tr("Facts of the step"));
    setModel(model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideNone);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(QSize(15, 15));
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(20);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    QPalette plain = palette();
    plain.setColor(QPalette::Base, Qt::transparent);
    setPalette(plain);
    connect(this, &QAbstractItemView::activated, this, &FactsView::follow);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == 1) follow(index);
    });
}

QSize FactsView::sizeHint() const {
    int height = 2 * frameWidth();
    for (int row = 0; row < facts_->rowCount(); ++row) height += rowHeight(row);
    return {320, height};
}

QSize FactsView::minimumSizeHint() const {
    const int some = 5 * (fontMetrics().height() + 2 * rowPadding);
    return {160, std::min(sizeHint().height(), some)};
}

void FactsView::fitRows() {
    resizeColumnToContents(0);
    setColumnWidth(0, columnWidth(0) + 10);
    resizeRowsToContents();
    updateGeometry();
}

void FactsView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        resizeRowsToContents();
        updateGeometry();
    }
}

void FactsView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        const int row = currentIndex().row();
        if (row >= 0 && row < facts_->facts().size()) emit copied(facts_->facts().at(row).value);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return follow(currentIndex());
    QTableView::keyPressEvent(event);
}

void FactsView::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid() && facts_->rowCount() > 0) setCurrentIndex(facts_->index(0, 1));
    QTableView::focusInEvent(event);
}

void FactsView::follow(const QModelIndex& index) {
    if (!index.isValid()) return;
    const Fact& fact = facts_->facts().at(index.row());
    if (fact.goToStep > 0) emit goToStep(fact.goToStep);
    if (fact.goToLine > 0) emit goToLine(fact.goToLine);
}

}  // namespace sysmanage::ui
