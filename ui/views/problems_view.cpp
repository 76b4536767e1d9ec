// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/problems_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/field_names.h"
#include "ui/models/message_text.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int mostRows = 16;

}  // namespace

ProblemsView::ProblemsView(QWidget* parent)
    : QWidget(parent),
      heading_(new QLabel(this)),
      text_(new QLabel(this)),
      list_(new QTreeWidget(this)),
      edit_(new QPushButton(icon(QStringLiteral("edit")), tr("&Edit the draft…"), this)) {
    QFont large = heading_->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    heading_->setFont(large);
    heading_->setTextFormat(Qt::PlainText);
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setAccessibleName(tr("Why there is no plan"));

    list_->setObjectName(QStringLiteral("problemList"));
    list_->setAccessibleName(tr("What is missing or wrong"));
    list_->setHeaderLabels({tr("Field"), tr("What is missing or wrong")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->header()->setStretchLastSection(true);
    edit_->setObjectName(QStringLiteral("editDraft"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(heading_);
    layout->addWidget(text_);
    layout->addWidget(list_);
    layout->addWidget(edit_, 0, Qt::AlignLeft);
    layout->addStretch(1);

    connect(edit_, &QPushButton::clicked, this, [this] { emit editRequested(QString()); });
    connect(list_, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem* item) { emit editRequested(item->data(0, Qt::UserRole).toString()); });
}

void ProblemsView::setProblems(const QString& heading, const Problems& problems, bool editable) {
    heading_->setText(heading);
    text_->setText(editable ? tr("This draft is not complete yet: there is no plan to show until these are mended.")
                            : tr("This plan cannot be shown."));
    list_->clear();
    for (const Problem& problem : problems) {
        const QString field = toQString(problem.field);
        const QString message = sentence(messageText(problem.message));
        auto* item = new QTreeWidgetItem({fieldLabel(field), message});
        item->setIcon(0, icon(QStringLiteral("error"), Tone::error));
        item->setData(0, Qt::UserRole, field);
        item->setToolTip(1, message);
        list_->addTopLevelItem(item);
    }
    list_->resizeColumnToContents(0);
    fitList();
    if (list_->topLevelItemCount() > 0) list_->setCurrentItem(list_->topLevelItem(0));
    list_->setVisible(true);
    edit_->setVisible(editable);
}

void ProblemsView::fitList() {
    // As tall as its lines, within reason: the button belongs right below them.
    const int rows = std::clamp(list_->topLevelItemCount(), 2, mostRows);
    const int height = list_->sizeHintForRow(0) * rows + list_->header()->sizeHint().height() + 2 * list_->frameWidth();
    list_->setFixedHeight(height + 2);
}

void ProblemsView::setFault(const QString& heading, const QString& text) {
    heading_->setText(heading);
    text_->setText(text);
    list_->clear();
    list_->setVisible(false);
    edit_->setVisible(false);
}

}  // namespace sysmanage::ui
