// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a form: a heading, its fields, and both ways between them and the JSON of a request.
#pragma once
#include <QVector>
#include <QWidget>

#include "engine/plan/plan.h"
#include "engine/request/request.h"
#include "ui/dialogs/form/field_row.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace sysmanage::ui {

class PasswordEdit;

/// What a form is about now. Which rows it has follows from the engine's own table of fields.
struct FormSubject {
    Action action = Action::create;
    ChildType type = ChildType::kvm;
    const Distribution* distribution = nullptr;  ///< null while none is chosen
    QSet<QString> fields{};
};
FormSubject subjectOf(Action action, ChildType type, const Distribution* distribution = nullptr);

/// A password and once more the same, below it.
struct PasswordRows {
    PasswordEdit* first = nullptr;
    PasswordEdit* again = nullptr;
    FieldRow* row = nullptr;
    FieldRow* againRow = nullptr;
};
/// What only a form can know of the two.
QVector<FieldProblem> differenceIn(const PasswordRows& rows);

class FormSection : public QWidget {
    Q_OBJECT
public:
    FormSection(const QString& heading, QWidget* parent);

    /// Shows a request. Nothing counts as touched by it.
    void load(const Json& request);
    /// Shows the rows of the subject's fields; the section itself when there are any. Nothing that was typed is lost.
    void showFor(const FormSubject& subject);
    /// Adds its fields, shown or not; what has its default is left out.
    virtual void write(Json& request) const = 0;
    /// What only the form can know: that two passwords differ, that a size is no size.
    virtual QVector<FieldProblem> ownProblems() const { return {}; }

    const QVector<FieldRow*>& rows() const { return rows_; }

signals:
    void changed();

protected:
    virtual void read(const Json& request) = 0;
    /// Finds the words for a subject.
    virtual void adapt(const FormSubject&) {}

    FieldRow* addRow(const QString& label, QWidget* editor, const QStringList& fields, QWidget* focus = nullptr);
    /// The second row is of "FIELD_again", FIELD being the first of the fields.
    PasswordRows addPassword(const QString& label, const QString& again, const QStringList& fields);
    void addFullWidth(QWidget* widget);
    /// The user has changed something of this row.
    void edited(FieldRow* row);
    bool loading() const { return loading_; }
    void watch(QLineEdit* edit, FieldRow* row);
    void watch(QComboBox* box, FieldRow* row);
    void watch(QPlainTextEdit* edit, FieldRow* row);

private:
    QGridLayout* grid_;
    QVector<FieldRow*> rows_;
    bool loading_ = false;
};

/// Leaves in a request what its form shows: its fields, and those that a shown row stands for.
void keepShown(Json& request, const QVector<FormSection*>& sections, const FormSubject& subject);

/// The text of a field; "" when there is none or it is no text.
QString textOf(const Json& request, const char* field);
bool flagOf(const Json& request, const char* field, bool otherwise);
QStringList listOf(const Json& request, const char* field);
/// Sets a field unless it would hold nothing.
void putText(Json& request, const char* field, const QString& text);
void putList(Json& request, const char* field, const QStringList& list);

/// An editor of a few lines that Tab leaves, so that the keyboard is never caught in it.
QPlainTextEdit* makeTextEditor(int lines, QWidget* parent);

}  // namespace sysmanage::ui
