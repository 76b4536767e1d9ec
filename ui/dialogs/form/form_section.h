// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a form: a heading, its fields, and both ways between them and the JSON of a request.
#pragma once
#include <QVector>
#include <QWidget>

#include "engine/plan/plan.h"
#include "ui/dialogs/form/field_row.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace sysmanage::ui {

class FormSection : public QWidget {
    Q_OBJECT
public:
    FormSection(const QString& heading, QWidget* parent);

    /// Shows a request. Nothing counts as touched by it.
    void load(const Json& request);
    /// Adds its fields; what has its default is left out.
    virtual void write(Json& request) const = 0;
    /// What only the form can know: that two passwords differ, that a size is no size.
    virtual QVector<FieldProblem> ownProblems() const { return {}; }

    const QVector<FieldRow*>& rows() const { return rows_; }

signals:
    void changed();

protected:
    virtual void read(const Json& request) = 0;

    FieldRow* addRow(const QString& label, QWidget* editor, const QStringList& fields, QWidget* focus = nullptr);
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
