// SPDX-License-Identifier: GPL-3.0-or-later
// What the guest is connected to, and its address.
#pragma once
#include "ui/dialogs/form/form_section.h"

namespace sysmanage::ui {

class NetworkSection : public FormSection {
    Q_OBJECT
public:
    explicit NetworkSection(QWidget* parent);

    void write(Json& request) const override;

protected:
    void read(const Json& request) override;
    void adapt(const FormSubject& subject) override;

private:
    bool isBridge() const;
    bool isStatic() const;
    void addRows();
    void showKind();

    QComboBox* kind_;
    QLineEdit* name_;
    QLineEdit* switch_;
    QLineEdit* mac_;
    QComboBox* addressing_;
    QLineEdit* address_;
    QLineEdit* gateway_;
    QLineEdit* dns_;
    FieldRow* networkRow_;
    FieldRow* switchRow_;
    FieldRow* dnsRow_;
    FieldRow* addressRow_;
    FieldRow* gatewayRow_;
    QString networkName_;  ///< what stood in name_ for the other kind
    QString bridgeName_;
};

}  // namespace sysmanage::ui
