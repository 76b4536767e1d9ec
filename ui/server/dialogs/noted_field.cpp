// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/noted_field.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/dialogs/form/note_label.h"

namespace sysmanage::ui {

NotedField::NotedField(QGridLayout* grid, const QString& label, QWidget* editor, QWidget* focus)
    : QObject(editor),
      label_(new QLabel(label, editor->parentWidget())),
      editor_(editor),
      focus_(focus ? focus : editor),
      note_(new NoteLabel(editor->parentWidget())) {
    const int row = grid->rowCount();
    label_->setBuddy(focus_);
    if (focus_->accessibleName().isEmpty()) focus_->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    // One line; it grows where there is more to say.
    note_->setMinimumHeight(note_->fontMetrics().height() + 6);
    grid->addWidget(label_, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(editor, row, 1);
    grid->addWidget(note_, row + 1, 1);
}

void NotedField::setHint(const QString& text, Tone tone) {
    hint_ = text;
    hintTone_ = tone;
    showNote();
}

void NotedField::setProblem(const QString& text) {
    problem_ = text;
    showNote();
}

void NotedField::focus() const { focus_->setFocus(Qt::OtherFocusReason); }

void NotedField::setEnabled(bool enabled) {
    label_->setEnabled(enabled);
    editor_->setEnabled(enabled);
}

void NotedField::setVisible(bool visible) {
    label_->setVisible(visible);
    editor_->setVisible(visible);
    note_->setVisible(visible);
}

void NotedField::showNote() {
    const QString text = problem_.isEmpty() ? hint_ : problem_;
    note_->show(problem_.isEmpty() ? hintTone_ : Tone::error, text);
    focus_->setAccessibleDescription(text);
}

QGridLayout* makeFieldGrid(QWidget* parent) {
    constexpr int labelWidth = 90;
    auto* grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    return grid;
}

}  // namespace sysmanage::ui
