// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/type_picker.h"

#include <QStandardItemModel>

#include "engine/planner.h"
#include "ui/models/type_names.h"

namespace sysmanage::ui {

TypePicker::TypePicker(QWidget* parent) : QComboBox(parent) {
    auto* items = new QStandardItemModel(this);
    for (const ChildType type : childTypes()) {
        auto* item = new QStandardItem(typeChoice(type));
        item->setData(int(type), Qt::UserRole);
        if (!can_plan(type, Action::create)) {
            item->setEnabled(false);
            item->setText(tr("%1 (not in this version)").arg(item->text()));
        }
        items->appendRow(item);
    }
    setModel(items);
    setObjectName(QStringLiteral("child_type"));
}

ChildType TypePicker::type() const { return static_cast<ChildType>(currentData().toInt()); }

void TypePicker::setType(ChildType type) { setCurrentIndex(findData(int(type))); }

void TypePicker::setRequestText(const QString& text) {
    setType(child_type_from_name(text.toStdString()).value_or(ChildType::kvm));
}

}  // namespace sysmanage::ui
