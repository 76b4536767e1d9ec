// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/raw_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/preview/code_editor.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {

RawView::RawView(QWidget* parent)
    : QWidget(parent), note_(new QLabel(this)), copy_(new QToolButton(this)), editor_(new CodeEditor(this)) {
    note_->setObjectName(QStringLiteral("rawNote"));
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    copy_->setObjectName(QStringLiteral("copyRaw"));
    copy_->setIcon(icon(QStringLiteral("copy")));
    copy_->setText(tr("Copy all"));
    copy_->setAccessibleName(tr("Copy the whole text"));
    copy_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy_->setAutoRaise(true);
    copy_->setFocusPolicy(Qt::TabFocus);

    auto* head = new QHBoxLayout;
    head->addWidget(note_, 1);
    head->addWidget(copy_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(editor_, 1);
    connect(copy_, &QToolButton::clicked, this, [this] {
        emit copyRequested(editor_->text(), form_ == RawForm::json ? tr("the plan's JSON") : tr("the plan's script"));
    });
}

void RawView::setRaw(const RawText& raw, RawForm form, bool masked) {
    form_ = form;
    const QString what = form == RawForm::json ? tr("What an agent is sent, as an export writes it.")
                                               : tr("The same steps as a shell script, as an export writes it.");
    note_->setText(masked ? what + QLatin1Char(' ') + tr("Secrets are masked here; an export holds them in full.")
                          : what);
    const QString name = form == RawForm::json ? tr("The plan as JSON") : tr("The plan as a shell script");
    copy_->setToolTip(tr("Copy all of it as it is shown"));
    copy_->setAccessibleName(tr("Copy: %1").arg(name));
    editor_->setName(name);
    editor_->setText(raw.text, raw.kind, name);
}

void RawView::focusText() { editor_->focusText(); }

void RawView::clear() {
    note_->clear();
    editor_->clear();
}

void RawView::setHits(const QVector<SearchHit>& hits, int current) {
    QVector<Span> places;
    places.reserve(hits.size());
    for (const SearchHit& hit : hits) places << hit.place;
    if (editor_->hasText()) editor_->setHits(places, current);
}

}  // namespace sysmanage::ui
