// SPDX-License-Identifier: GPL-3.0-or-later
// What an installer asks besides, for distributions that come as one.
#pragma once
#include "ui/dialogs/form/form_section.h"

namespace sysmanage::ui {

class InstallationSection : public FormSection {
    Q_OBJECT
public:
    explicit InstallationSection(QWidget* parent);

    void write(Json& request) const override;

protected:
    void read(const Json& request) override;

private:
    QLineEdit* keyboard_;
    QLineEdit* mirror_;
    QComboBox* layout_;
    QLineEdit* disk_;  ///< of a machine that the answers are written for; a guest has its own
};

}  // namespace sysmanage::ui
