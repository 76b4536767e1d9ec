// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a form: label, editor, and beside it what is wrong with the field, else a hint. It stands for one or more
// fields of a request.
#pragma once
#include <QObject>
#include <QStringList>
#include <QVector>

#include "ui/dialogs/form/note_label.h"

class QGridLayout;
class QLabel;

namespace sysmanage::ui {

/// What is wrong with a field, in the user's language.
struct FieldProblem {
    QString field;  ///< path in the request: "ssh_public_keys[1]"
    QString text;
    bool operator==(const FieldProblem&) const = default;
};

class FieldRow : public QObject {
    Q_OBJECT
public:
    /// Adds itself to the next row of the grid. `focus` is the widget that is edited, `editor` what holds it.
    FieldRow(QGridLayout* grid, const QString& label, QWidget* editor, QWidget* focus, const QStringList& fields);

    void setHint(const QString& text, Tone tone = Tone::muted);
    /// The problems of this row's fields among these; shown when the row was touched, or all rows are to show theirs.
    void setProblems(const QVector<FieldProblem>& problems, bool evenUntouched);
    void touch() { touched_ = true; }
    void untouch() { touched_ = false; }

    bool holds(const QString& fieldPath) const;
    bool hasProblem() const { return !problem_.isEmpty(); }
    QString shownProblem() const;
    QString name() const { return name_; }
    void focus() const;
    void setEnabled(bool enabled);

private:
    void showNote();

    QString name_;
    QLabel* label_;
    QWidget* editor_;
    QWidget* focus_;
    NoteLabel* note_;
    QStringList fields_;
    QString hint_;
    Tone hintTone_ = Tone::muted;
    QString problem_;
    bool touched_ = false;
    bool showAlways_ = false;
};

}  // namespace sysmanage::ui
