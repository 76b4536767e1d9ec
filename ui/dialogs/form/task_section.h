// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of everything but a new guest, in one form: what the task is, and what is to be said for it.
#pragma once
#include <QPointer>
#include <functional>
#include <memory>

#include "engine/catalog/catalog.h"
#include "ui/dialogs/form/form_section.h"

class QCheckBox;
class QSpinBox;

namespace sysmanage::ui {

class DistributionPicker;
class SizeBox;
class TypePicker;

class TaskSection : public FormSection {
    Q_OBJECT
public:
    TaskSection(std::shared_ptr<const Catalog> catalog, QWidget* parent);

    ChildType type() const;
    Action action() const;
    void setAction(Action action);
    void write(Json& request) const override;

signals:
    /// Another hypervisor or task: other fields.
    void subjectChanged();

protected:
    void read(const Json& request) override;
    void adapt(const FormSubject& subject) override;

private:
    /// One field, both ways.
    struct Field {
        std::function<void(const Json&)> read;
        std::function<void(Json&)> write;
    };
    struct Choice {
        const char* value;
        QString text;
    };

    void addWhat();
    void addNames();
    void addNetwork();
    void addParent();
    void addRest();
    QLineEdit* addText(const QString& label, const QStringList& fields, const QString& hint, const char* example = "");
    void addList(const QString& label, const char* field, const QString& hint);
    QCheckBox* addFlag(const QString& text, const char* field, bool usually);
    void addNumber(const QString& label, const char* field, int low, int high, int usually);
    QComboBox* addChoice(const QString& label, const char* field, const QVector<Choice>& choices);
    void listActions();
    void showHints(const FormSubject& subject);
    void showKind(const FormSubject& subject);
    FieldRow* rowOf(const char* field) const;
    QString nameLabel(const FormSubject& subject) const;

    TypePicker* type_;
    QComboBox* action_;
    DistributionPicker* distribution_;
    QComboBox* mode_ = nullptr;  ///< how a new network reaches the world
    QVector<Field> fields_;
    QPointer<FieldRow> nameRow_;
    Action wanted_ = Action::start;  ///< comes back with a hypervisor that has it
    FormSubject subject_;
};

}  // namespace sysmanage::ui
