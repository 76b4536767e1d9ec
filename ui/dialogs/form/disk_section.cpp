// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/disk_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <algorithm>

#include "ui/dialogs/form/word_list.h"

namespace sysmanage::ui {

DiskSection::DiskSection(QWidget* parent)
    : FormSection(QString(), parent),
      format_(new QComboBox(this)),
      linked_(new QCheckBox(tr("A layer on the cached image, which then stays"), this)),
      extra_(new QLineEdit(this)),
      folder_(new QLineEdit(this)) {
    format_->addItem(tr("qcow2 (grows as it is filled)"), QStringLiteral("qcow2"));
    format_->addItem(tr("raw (as it is)"), QStringLiteral("raw"));
    watch(format_, addRow(tr("Disk format"), format_, {QStringLiteral("disk_format")}));
    linked_->setAccessibleName(linked_->text());
    FieldRow* linked = addRow(tr("Linked clone"), linked_, {QStringLiteral("linked_clone")});
    connect(linked_, &QCheckBox::toggled, this, [this, linked] { edited(linked); });
    FieldRow* extra = addRow(tr("More disks"), extra_, {QStringLiteral("extra_disks")});
    extra->setHint(tr("Sizes of empty disks, for example: 10G 200G"));
    watch(extra_, extra);
    folder_->setPlaceholderText(QStringLiteral("/var/lib/libvirt/images"));
    FieldRow* folder = addRow(tr("Folder of the disks"), folder_, {QStringLiteral("storage_path")});
    folder->setHint(tr("That of a storage pool of the parent, for example; empty: libvirt’s own"));
    watch(folder_, folder);
}

void DiskSection::write(Json& request) const {
    const QString format = format_->currentData().toString();
    if (format != QLatin1String("qcow2")) putText(request, "disk_format", format);
    if (linked_->isChecked()) request["linked_clone"] = true;
    putList(request, "extra_disks", wordsOf(extra_->text()));
    putText(request, "storage_path", folder_->text().trimmed());
}

void DiskSection::read(const Json& request) {
    format_->setCurrentIndex(std::max(0, format_->findData(textOf(request, "disk_format"))));
    linked_->setChecked(flagOf(request, "linked_clone", false));
    extra_->setText(listOf(request, "extra_disks").join(QLatin1Char(' ')));
    folder_->setText(textOf(request, "storage_path"));
}

}  // namespace sysmanage::ui
