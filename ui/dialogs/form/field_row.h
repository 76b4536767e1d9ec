// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a form: label, editor, and beside it what is wrong with the field, else a hint. It stands for one or more
// fields of a request.
#pragma once
#include <QObject>
#include <QSet>
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

    /// Is of one of these fields; a row of none at all belongs to another one, or is always there.
    bool isOf(const QSet<QString>& fields) const;
    /// A row without a field of its own that is there when another one is.
    void follow(const FieldRow* leader) { leader_ = leader; }
    /// Whether what was chosen elsewhere in the form leaves something to be said here.
    void setWanted(bool wanted);
    /// Shows the row among these fields; a hidden one keeps what was typed.
    void showAmong(const QSet<QString>& fields);
    bool isShown() const { return shown_; }
    void setLabel(const QString& label);
    QStringList fields() const { return fields_; }

    bool holds(const QString& fieldPath) const;
    bool hasProblem() const { return !problem_.isEmpty(); }
    QString shownProblem() const;
    QString name() const { return name_; }
    void focus() const;
    void setEnabled(bool enabled);

private:
    void showNote();
    void showOrHide();

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
    const FieldRow* leader_ = nullptr;
    bool known_ = true;
    bool wanted_ = true;
    bool shown_ = true;
};

}  // namespace sysmanage::ui
