// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/machine_section.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "ui/dialogs/form/derived_names.h"
#include "ui/dialogs/form/distribution_picker.h"
#include "ui/dialogs/form/size_box.h"
#include "ui/dialogs/form/type_picker.h"
#include "ui/models/size_text.h"
#include "ui/models/type_names.h"

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
      type_(new TypePicker(this)),
      distribution_(new DistributionPicker(std::move(catalog), this)),
      hostName_(new QLineEdit(this)),
      fqdn_(new QLineEdit(this)),
      vmName_(new QLineEdit(this)),
      memory_(new SizeBox(SizeBox::Steps::memory, this)),
      disk_(new SizeBox(SizeBox::Steps::disk, this)),
      diskKind_(new QComboBox(this)),
      cpus_(new QSpinBox(this)) {
    typeRow_ = addRow(tr("Hyp&ervisor"), type_, {QStringLiteral("child_type")});
    distributionRow_ = addRow(tr("&Distribution"), distribution_, {QStringLiteral("distribution")});
    addNames();
    addSizes();
    connect(type_, &QComboBox::currentIndexChanged, this, [this] {
        {
            const QSignalBlocker quiet(distribution_);
            distribution_->setType(type());
        }
        showMinimums();
        emit subjectChanged();
        edited(typeRow_);
    });
    connect(distribution_, &QComboBox::currentTextChanged, this, [this] {
        showMinimums();
        emit subjectChanged();
        edited(distributionRow_);
    });
}

void MachineSection::addNames() {
    hostName_->setObjectName(QStringLiteral("host_name"));
    hostName_->setPlaceholderText(QStringLiteral("web01"));
    hostRow_ = addRow(tr("&Host name"), hostName_, {});
    fqdnRow_ = addRow(tr("Full name (F&QDN)"), fqdn_, {QStringLiteral("hostname")});
    vmRow_ = addRow(tr("&VM name"), vmName_, {QStringLiteral("vm_name"), QStringLiteral("container_name")});
    watchNames();
}

void MachineSection::addSizes() {
    memoryRow_ = addRow(tr("&Memory"), memory_, {QStringLiteral("memory")});
    diskRow_ = addRow(tr("Dis&k"), disk_, {QStringLiteral("disk_size")});
    diskKind_->addItem(tr("A file"), QStringLiteral("file"));
    diskKind_->addItem(tr("A ZFS volume that grows as it is filled"), QStringLiteral("sparse-zvol"));
    diskKind_->addItem(tr("A ZFS volume of its full size"), QStringLiteral("zvol"));
    FieldRow* kind = addRow(tr("The disk is"), diskKind_, {QStringLiteral("disk_kind")});
    kind->setHint(tr("Volumes need a parent whose guests lie on ZFS"));
    cpus_->setRange(1, mostCpus);
    cpus_->setValue(usualCpus);
    FieldRow* cpus = addRow(tr("&CPUs"), cpus_, {QStringLiteral("cpus")});
    connect(memory_, &QSpinBox::valueChanged, this, [this] { edited(memoryRow_); });
    connect(disk_, &QSpinBox::valueChanged, this, [this] { edited(diskRow_); });
    connect(cpus_, &QSpinBox::valueChanged, this, [this, cpus] { edited(cpus); });
    watch(diskKind_, kind);
}

void MachineSection::watchNames() {
    // An edit of the first name touches the names that follow from it as well: they change before the user's eyes.
    connect(hostName_, &QLineEdit::textChanged, this, [this] {
        derive();
        if (loading()) return;
        fqdnRow_->touch();
        vmRow_->touch();
        edited(hostRow_);
    });
    // An emptied name follows again.
    connect(fqdn_, &QLineEdit::textEdited, this, [this](const QString& text) { fqdnByHand_ = !text.isEmpty(); });
    connect(vmName_, &QLineEdit::textEdited, this, [this](const QString& text) { vmNameByHand_ = !text.isEmpty(); });
    connect(fqdn_, &QLineEdit::editingFinished, this, &MachineSection::derive);
    connect(vmName_, &QLineEdit::editingFinished, this, &MachineSection::derive);
    watch(fqdn_, fqdnRow_);
    watch(vmName_, vmRow_);
}

ChildType MachineSection::type() const { return type_->type(); }

void MachineSection::hideTypes() { typeRow_->setWanted(false); }

void MachineSection::setAction(Action action) { distribution_->setAction(action); }

const Distribution* MachineSection::distribution() const { return distribution_->distribution(); }

void MachineSection::setLeftOut(const QString& names) {
    distributionRow_->setHint(names.isEmpty() ? QString() : tr("This guest has no place for: %1").arg(names),
                              Tone::warning);
}

void MachineSection::adapt(const FormSubject& subject) {
    const QString name = guestNameText(subject.type);
    hostRow_->setHint(subject.fields.contains(QStringLiteral("vm_name")) ||
                              subject.fields.contains(QStringLiteral("container_name"))
                          ? tr("The two names below follow it")
                          : tr("The full name follows it"));
    vmRow_->setLabel(name == guestNameText(ChildType::kvm) ? tr("&VM name") : name);
}

void MachineSection::write(Json& request) const {
    request["child_type"] = std::string(child_type_name(type()));
    putText(request, "distribution", distribution_->requestText());
    putText(request, "hostname", fqdn_->text().trimmed());
    // A type has one of the two.
    putText(request, "vm_name", vmName_->text().trimmed());
    putText(request, "container_name", vmName_->text().trimmed());
    request["memory"] = memory_->requestText().toStdString();
    request["disk_size"] = disk_->requestText().toStdString();
    request["cpus"] = cpus_->value();
    if (const QString kind = diskKind_->currentData().toString(); kind != QLatin1String("file"))
        putText(request, "disk_kind", kind);
}

void MachineSection::read(const Json& request) {
    type_->setRequestText(textOf(request, "child_type"));
    distribution_->setType(type());
    distribution_->setRequestText(textOf(request, "distribution"));
    readNames(request);
    memory_->setMebibytes(sizeOf(request, "memory", usualMemory));
    disk_->setMebibytes(sizeOf(request, "disk_size", usualDisk));
    const auto cpus = request.find("cpus");
    cpus_->setValue(cpus != request.end() && cpus->is_number_integer() ? cpus->get<int>() : usualCpus);
    diskKind_->setCurrentIndex(std::max(0, diskKind_->findData(textOf(request, "disk_kind"))));
    showMinimums();
}

void MachineSection::readNames(const Json& request) {
    const QString fqdn = textOf(request, "hostname");
    const QString vmName = textOf(request, type() == ChildType::lxd ? "container_name" : "vm_name");
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
