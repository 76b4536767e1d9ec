// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a hypervisor. One that this version plans nothing for is listed too, greyed, with the reason.
#pragma once
#include <QComboBox>

#include "engine/catalog/catalog.h"

namespace sysmanage::ui {

class TypePicker : public QComboBox {
    Q_OBJECT
public:
    explicit TypePicker(QWidget* parent);

    ChildType type() const;
    void setType(ChildType type);
    /// That of a request, else KVM.
    void setRequestText(const QString& text);
};

}  // namespace sysmanage::ui
