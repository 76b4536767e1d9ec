// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/field_row.h"

#include <QGridLayout>
#include <QLabel>
#include <algorithm>

#include "ui/models/field_names.h"
#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

constexpr int noteWidth = 300;

QString withoutMnemonic(QString label) { return label.remove(QLatin1Char('&')); }

/// "no. 2: …" where a field has several values; nothing more than the text where it has one.
QString placed(const FieldProblem& problem) {
    const QString label = fieldLabel(problem.field);
    return label == fieldLabel(fieldRoot(problem.field)) ? sentence(problem.text)
                                                         : QStringLiteral("%1: %2").arg(label, problem.text);
}

}  // namespace

FieldRow::FieldRow(QGridLayout* grid, const QString& label, QWidget* editor, QWidget* focus, const QStringList& fields)
    : QObject(editor),
      name_(withoutMnemonic(label)),
      label_(new QLabel(label)),
      editor_(editor),
      focus_(focus),
      note_(new NoteLabel),
      fields_(fields) {
    const int row = grid->rowCount();
    label_->setBuddy(focus);
    note_->setFixedWidth(noteWidth);
    // One line stands in the middle of its row; beside a tall editor everything begins at the top.
    const bool tall = focus->sizeHint().height() > 2 * note_->minimumHeight();
    const Qt::Alignment across = tall ? Qt::AlignTop : Qt::AlignVCenter;
    grid->addWidget(label_, row, 0, across | Qt::AlignRight);
    grid->addWidget(editor, row, 1, across);
    grid->addWidget(note_, row, 2, across);
    if (!fields.isEmpty() && focus->objectName().isEmpty()) focus->setObjectName(fields.front());
    if (focus->accessibleName().isEmpty()) focus->setAccessibleName(name_);
}

void FieldRow::setHint(const QString& text, Tone tone) {
    hint_ = text;
    hintTone_ = tone;
    showNote();
}

void FieldRow::setProblems(const QVector<FieldProblem>& problems, bool evenUntouched) {
    QStringList texts;
    for (const FieldProblem& problem : problems) {
        if (holds(problem.field)) texts << placed(problem);
    }
    problem_ = texts.join(QLatin1Char('\n'));
    showAlways_ = evenUntouched;
    showNote();
}

bool FieldRow::isOf(const QSet<QString>& fields) const {
    if (leader_) return leader_->isOf(fields);
    return fields_.isEmpty() ||
           std::any_of(fields_.begin(), fields_.end(), [&](const QString& field) { return fields.contains(field); });
}

void FieldRow::setWanted(bool wanted) {
    wanted_ = wanted;
    showOrHide();
}

void FieldRow::showAmong(const QSet<QString>& fields) {
    known_ = isOf(fields);
    showOrHide();
}

void FieldRow::showOrHide() {
    shown_ = known_ && wanted_;
    for (QWidget* widget : {static_cast<QWidget*>(label_), editor_, static_cast<QWidget*>(note_)})
        widget->setVisible(shown_);
}

void FieldRow::setLabel(const QString& label) {
    label_->setText(label);
    if (focus_->accessibleName() == name_) focus_->setAccessibleName(withoutMnemonic(label));
    name_ = withoutMnemonic(label);
}

bool FieldRow::holds(const QString& fieldPath) const { return fields_.contains(fieldRoot(fieldPath)); }

QString FieldRow::shownProblem() const { return touched_ || showAlways_ ? problem_ : QString(); }

void FieldRow::focus() const { focus_->setFocus(Qt::OtherFocusReason); }

void FieldRow::setEnabled(bool enabled) {
    label_->setEnabled(enabled);
    editor_->setEnabled(enabled);
    note_->setEnabled(enabled);
}

void FieldRow::showNote() {
    const QString problem = shownProblem();
    const QString text = problem.isEmpty() ? hint_ : problem;
    note_->show(problem.isEmpty() ? hintTone_ : Tone::error, text);
    focus_->setAccessibleDescription(text);
}

}  // namespace sysmanage::ui
