// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/installation_section.h"

#include <QComboBox>
#include <QLineEdit>
#include <algorithm>

namespace sysmanage::ui {

InstallationSection::InstallationSection(QWidget* parent)
    : FormSection(QString(), parent),
      keyboard_(new QLineEdit(this)),
      mirror_(new QLineEdit(this)),
      layout_(new QComboBox(this)),
      disk_(new QLineEdit(this)) {
    keyboard_->setPlaceholderText(QStringLiteral("us"));
    FieldRow* keyboard = addRow(tr("Keyboard"), keyboard_, {QStringLiteral("keyboard")});
    keyboard->setHint(tr("Only for guests that are made by an installer, as the next two"));
    watch(keyboard_, keyboard);
    FieldRow* mirror = addRow(tr("Package mirror"), mirror_, {QStringLiteral("mirror")});
    mirror->setHint(tr("An http or https URL; empty: the distribution’s own"));
    watch(mirror_, mirror);
    layout_->addItem(tr("The whole disk, one file system"), QStringLiteral("whole"));
    layout_->addItem(tr("LVM"), QStringLiteral("lvm"));
    watch(layout_, addRow(tr("Disk layout"), layout_, {QStringLiteral("disk_layout")}));
    disk_->setPlaceholderText(QStringLiteral("/dev/sda"));
    FieldRow* disk = addRow(tr("Install onto"), disk_, {QStringLiteral("install_disk")});
    disk->setHint(tr("Everything on it is lost. Empty: the machine’s only disk"));
    watch(disk_, disk);
}

void InstallationSection::write(Json& request) const {
    if (const QString layout = keyboard_->text().trimmed(); layout != QLatin1String("us"))
        putText(request, "keyboard", layout);
    putText(request, "mirror", mirror_->text().trimmed());
    const QString layout = layout_->currentData().toString();
    if (layout != QLatin1String("whole")) putText(request, "disk_layout", layout);
    putText(request, "install_disk", disk_->text().trimmed());
}

void InstallationSection::read(const Json& request) {
    keyboard_->setText(textOf(request, "keyboard"));
    mirror_->setText(textOf(request, "mirror"));
    layout_->setCurrentIndex(std::max(0, layout_->findData(textOf(request, "disk_layout"))));
    disk_->setText(textOf(request, "install_disk"));
}

}  // namespace sysmanage::ui
