// SPDX-License-Identifier: GPL-3.0-or-later
// What the VM is: distribution, names, sizes.
#pragma once
#include <memory>

#include "engine/catalog/catalog.h"
#include "ui/dialogs/form/form_section.h"

class QSpinBox;

namespace sysmanage::ui {

class DistributionPicker;
class SizeBox;

class MachineSection : public FormSection {
    Q_OBJECT
public:
    MachineSection(std::shared_ptr<const Catalog> catalog, QWidget* parent);

    void write(Json& request) const override;
    /// Names are completed with it until somebody types another.
    void setDomain(const QString& domain);
    QString domain() const;
    QString hostName() const;

protected:
    void read(const Json& request) override;

private:
    void derive();
    void showMinimums();
    void readNames(const Json& request);

    DistributionPicker* distribution_;
    QLineEdit* hostName_;
    QLineEdit* fqdn_;
    QLineEdit* vmName_;
    SizeBox* memory_;
    SizeBox* disk_;
    QSpinBox* cpus_;
    FieldRow* memoryRow_;
    FieldRow* diskRow_;
    QString domain_;
    bool fqdnByHand_ = false;
    bool vmNameByHand_ = false;
};

}  // namespace sysmanage::ui
