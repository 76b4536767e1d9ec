// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/machine_section.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/dialogs/form/derived_names.h"
#include "ui/dialogs/form/distribution_picker.h"
#include "ui/dialogs/form/size_box.h"
#include "ui/models/size_text.h"

namespace sysmanage::ui {
namespace {

constexpr int mostCpus = 512;
constexpr int usualMemory = 2048;     // MiB; what a request without the field means
constexpr int usualDisk = 20 * 1024;  // MiB
constexpr int usualCpus = 2;

int sizeOf(const Json& request, const char* field, int otherwise) {
    return mebibytesFromText(textOf(request, field)).value_or(otherwise);
}

}  // namespace

MachineSection::MachineSection(std::shared_ptr<const Catalog> catalog, QWidget* parent)
    : FormSection(tr("Machine"), parent),
      distribution_(new DistributionPicker(std::move(catalog), this)),
      hostName_(new QLineEdit(this)),
      fqdn_(new QLineEdit(this)),
      vmName_(new QLineEdit(this)),
      memory_(new SizeBox(SizeBox::Steps::memory, this)),
      disk_(new SizeBox(SizeBox::Steps::disk, this)),
      cpus_(new QSpinBox(this)) {
    cpus_->setRange(1, mostCpus);
    cpus_->setValue(usualCpus);
    hostName_->setObjectName(QStringLiteral("host_name"));
    hostName_->setPlaceholderText(QStringLiteral("web01"));

    FieldRow* distribution = addRow(tr("&Distribution"), distribution_, {QStringLiteral("distribution")});
    FieldRow* host = addRow(tr("&Host name"), hostName_, {});
    FieldRow* fqdn = addRow(tr("Full name (F&QDN)"), fqdn_, {QStringLiteral("hostname")});
    FieldRow* vm = addRow(tr("&VM name"), vmName_, {QStringLiteral("vm_name")});
    memoryRow_ = addRow(tr("&Memory"), memory_, {QStringLiteral("memory")});
    diskRow_ = addRow(tr("Dis&k"), disk_, {QStringLiteral("disk_size")});
    FieldRow* cpus = addRow(tr("&CPUs"), cpus_, {QStringLiteral("cpus")});
    host->setHint(tr("The two names below follow it"));

    watch(distribution_, distribution);
    connect(distribution_, &QComboBox::currentTextChanged, this, &MachineSection::showMinimums);
    // An edit of the first name touches the names that follow from it as well: they change before the user's eyes.
    connect(hostName_, &QLineEdit::textChanged, this, [this, host, fqdn, vm] {
        derive();
        if (loading()) return;
        fqdn->touch();
        vm->touch();
        edited(host);
    });
    // An emptied name follows again.
    connect(fqdn_, &QLineEdit::textEdited, this, [this](const QString& text) { fqdnByHand_ = !text.isEmpty(); });
    connect(vmName_, &QLineEdit::textEdited, this, [this](const QString& text) { vmNameByHand_ = !text.isEmpty(); });
    connect(fqdn_, &QLineEdit::editingFinished, this, &MachineSection::derive);
    connect(vmName_, &QLineEdit::editingFinished, this, &MachineSection::derive);
    watch(fqdn_, fqdn);
    watch(vmName_, vm);
    connect(memory_, &QSpinBox::valueChanged, this, [this] { edited(memoryRow_); });
    connect(disk_, &QSpinBox::valueChanged, this, [this] { edited(diskRow_); });
    connect(cpus_, &QSpinBox::valueChanged, this, [this, cpus] { edited(cpus); });
}

void MachineSection::write(Json& request) const {
    putText(request, "distribution", distribution_->requestText());
    putText(request, "hostname", fqdn_->text().trimmed());
    putText(request, "vm_name", vmName_->text().trimmed());
    request["memory"] = memory_->requestText().toStdString();
    request["disk_size"] = disk_->requestText().toStdString();
    request["cpus"] = cpus_->value();
}

void MachineSection::read(const Json& request) {
    distribution_->setRequestText(textOf(request, "distribution"));
    readNames(request);
    memory_->setMebibytes(sizeOf(request, "memory", usualMemory));
    disk_->setMebibytes(sizeOf(request, "disk_size", usualDisk));
    const auto cpus = request.find("cpus");
    cpus_->setValue(cpus != request.end() && cpus->is_number_integer() ? cpus->get<int>() : usualCpus);
    showMinimums();
}

void MachineSection::readNames(const Json& request) {
    const QString fqdn = textOf(request, "hostname");
    const QString vmName = textOf(request, "vm_name");
    const QString first = derivedVmName(fqdn);
    if (const QString domain = domainOf(fqdn); !domain.isEmpty()) domain_ = domain;
    hostName_->setText(first);
    fqdnByHand_ = !fqdn.isEmpty() && fqdn != derivedFqdn(first, domain_);
    vmNameByHand_ = !vmName.isEmpty() && vmName != first;
    fqdn_->setText(fqdn);
    vmName_->setText(vmName);
    derive();
}

void MachineSection::setDomain(const QString& domain) {
    domain_ = domain;
    derive();
}

QString MachineSection::domain() const { return domainOf(fqdn_->text().trimmed()); }

QString MachineSection::hostName() const { return hostName_->text().trimmed(); }

void MachineSection::derive() {
    const QString host = hostName_->text().trimmed();
    if (!fqdnByHand_) fqdn_->setText(derivedFqdn(host, domain_));
    if (!vmNameByHand_) vmName_->setText(derivedVmName(host));
}

void MachineSection::showMinimums() {
    const Distribution* chosen = distribution_->distribution();
    const auto hint = [this](std::uint64_t bytes) {
        return bytes > 0 ? tr("At least %1 for this distribution").arg(sizeText(bytes)) : QString();
    };
    memoryRow_->setHint(hint(chosen ? chosen->min_memory_bytes : 0));
    diskRow_->setHint(hint(chosen ? chosen->min_disk_bytes : 0));
}

}  // namespace sysmanage::ui
