// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of disks a VM gets, beside the size of its own.
#pragma once
#include "ui/dialogs/form/form_section.h"

class QCheckBox;

namespace sysmanage::ui {

class DiskSection : public FormSection {
    Q_OBJECT
public:
    explicit DiskSection(QWidget* parent);

    void write(Json& request) const override;

protected:
    void read(const Json& request) override;

private:
    QComboBox* format_;
    QCheckBox* linked_;
    QLineEdit* extra_;
    QLineEdit* folder_;
};

}  // namespace sysmanage::ui
