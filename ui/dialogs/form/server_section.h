// SPDX-License-Identifier: GPL-3.0-or-later
// Where the guest's agent registers, and whether it is approved at once.
#pragma once
#include "ui/dialogs/form/form_section.h"

class QCheckBox;
class QSpinBox;

namespace sysmanage::ui {

class ServerSection : public FormSection {
    Q_OBJECT
public:
    explicit ServerSection(QWidget* parent);

    void write(Json& request) const override;

protected:
    void read(const Json& request) override;

private:
    void showState();

    QLineEdit* host_;
    QSpinBox* port_;
    QCheckBox* https_;
    QCheckBox* verify_;
    QCheckBox* approve_;
    QLineEdit* token_;
    FieldRow* verifyRow_;
    FieldRow* tokenRow_;
    bool portByHand_ = false;
};

}  // namespace sysmanage::ui
