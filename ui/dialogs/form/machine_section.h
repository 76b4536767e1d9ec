// SPDX-License-Identifier: GPL-3.0-or-later
// What the guest is: hypervisor, distribution, names, sizes.
#pragma once
#include <memory>

#include "engine/catalog/catalog.h"
#include "ui/dialogs/form/form_section.h"

class QSpinBox;

namespace sysmanage::ui {

class DistributionPicker;
class SizeBox;
class TypePicker;

class MachineSection : public FormSection {
    Q_OBJECT
public:
    MachineSection(std::shared_ptr<const Catalog> catalog, QWidget* parent);

    void write(Json& request) const override;
    /// Names are completed with it until somebody types another.
    void setDomain(const QString& domain);
    QString domain() const;
    QString hostName() const;
    ChildType type() const;
    /// For a parent whose hypervisor is given.
    void hideTypes();
    void setAction(Action action);
    /// The chosen entry of the catalogue; null while there is none.
    const Distribution* distribution() const;
    /// Says which fields were filled in and have no place in this guest; "" for none.
    void setLeftOut(const QString& names);

signals:
    /// Another hypervisor or distribution: other fields.
    void subjectChanged();

protected:
    void read(const Json& request) override;
    void adapt(const FormSubject& subject) override;

private:
    void addNames();
    void addSizes();
    void watchNames();
    void derive();
    void showMinimums();
    void readNames(const Json& request);

    TypePicker* type_;
    DistributionPicker* distribution_;
    QLineEdit* hostName_;
    QLineEdit* fqdn_;
    QLineEdit* vmName_;
    SizeBox* memory_;
    SizeBox* disk_;
    QComboBox* diskKind_;
    QSpinBox* cpus_;
    FieldRow* typeRow_;
    FieldRow* distributionRow_;
    FieldRow* hostRow_;
    FieldRow* fqdnRow_;
    FieldRow* vmRow_;
    FieldRow* memoryRow_;
    FieldRow* diskRow_;
    QString domain_;
    bool fqdnByHand_ = false;
    bool vmNameByHand_ = false;
};

}  // namespace sysmanage::ui
