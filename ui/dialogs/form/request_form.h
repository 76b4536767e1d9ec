// SPDX-License-Identifier: GPL-3.0-or-later
// The whole form of a guest to be made, or of an installation to be prepared: its sections one below the other, the rare things folded away. It shows the fields
// that the engine knows for the chosen hypervisor and distribution; what was typed in others stays behind them.
#pragma once
#include <QScrollArea>
#include <memory>

#include "engine/catalog/catalog.h"
#include "ui/dialogs/form/form_section.h"

class QToolButton;

namespace sysmanage::ui {

class LoginSection;
class MachineSection;
class Prompts;

class RequestForm : public QScrollArea {
    Q_OBJECT
public:
    RequestForm(std::shared_ptr<const Catalog> catalog, Prompts* prompts, QWidget* parent);

    void load(const Json& request);
    /// With the clear password when one was typed: keep it nowhere.
    Json request() const;
    /// The domain that new host names are completed with, and the one that is in use now.
    void setDomain(const QString& domain);
    QString domain() const;

    /// Shows each row's problems beside it: where it was touched, or everywhere.
    void setProblems(const QVector<FieldProblem>& problems, bool evenUntouched);
    QVector<FieldProblem> ownProblems() const;
    /// Goes to the row of a field, unfolding it where needed. False when no row is of that field.
    bool focusField(const QString& fieldPath);
    bool hasRow(const QString& fieldPath) const { return rowOf(fieldPath) != nullptr; }
    /// For a parent whose hypervisor is given.
    void hideTypes();
    /// Action::create unless it is said: Action::provision has the fields of an installation that is prepared.
    void setAction(Action action);
    ChildType type() const;
    QString nameOf(const QString& fieldPath) const;
    QVector<FieldRow*> rows() const;

signals:
    void changed();
    /// Another hypervisor, or another distribution of it.
    void subjectChanged();

private:
    FieldRow* rowOf(const QString& fieldPath) const;
    FormSection* add(FormSection* section);
    /// All that is filled in, shown or not.
    Json everything() const;
    void adapt();
    void tellLeftOut();
    QWidget* makeAdvanced(Prompts* prompts);

    MachineSection* machine_;
    LoginSection* login_;
    QWidget* advanced_;  // holds the sections that are folded away
    QToolButton* unfold_;
    QVector<FormSection*> sections_;
    Action action_ = Action::create;
    FormSubject subject_;
    Json untouched_;  ///< everything() of a form that nobody has filled in
};

}  // namespace sysmanage::ui
