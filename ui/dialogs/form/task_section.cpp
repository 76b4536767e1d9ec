// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/task_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "engine/planner.h"
#include "ui/dialogs/form/distribution_picker.h"
#include "ui/dialogs/form/size_box.h"
#include "ui/dialogs/form/type_picker.h"
#include "ui/dialogs/form/word_list.h"
#include "ui/models/entry.h"
#include "ui/models/message_text.h"
#include "ui/models/size_text.h"
#include "ui/models/type_names.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int usualDisk = 20 * 1024;  // MiB
constexpr int commandLines = 4;
constexpr int lastPort = 65535;
constexpr int usualPort = 8080;
constexpr int leastStop = 10;  // seconds, as the two below
constexpr int mostStop = 3600;
constexpr int usualStop = 120;

/// What the other dialog is for, or is no plan.
bool isTask(Action action) { return action != Action::create && action != Action::provision; }

}  // namespace

TaskSection::TaskSection(std::shared_ptr<const Catalog> catalog, QWidget* parent)
    : FormSection(QString(), parent),
      type_(new TypePicker(this)),
      action_(new QComboBox(this)),
      distribution_(new DistributionPicker(std::move(catalog), this)) {
    addWhat();
    addNames();
    addNetwork();
    addParent();
    addRest();
    listActions();
    connect(type_, &QComboBox::currentIndexChanged, this, [this] {
        const QSignalBlocker quiet(distribution_);
        distribution_->setType(type());
        listActions();
        emit subjectChanged();
        edited(rowOf("child_type"));
    });
    connect(action_, &QComboBox::currentIndexChanged, this, [this] {
        wanted_ = action();
        emit subjectChanged();
        edited(rowOf("child_type"));
    });
}

void TaskSection::addWhat() {
    addRow(tr("Hyp&ervisor"), type_, {QStringLiteral("child_type")});
    action_->setObjectName(QStringLiteral("action"));
    addRow(tr("&Task"), action_, {});
    watch(distribution_, addRow(tr("&Distribution"), distribution_, {QStringLiteral("distribution")}));
    fields_ << Field{[this](const Json& request) {
                         distribution_->setType(type());
                         distribution_->setRequestText(textOf(request, "distribution"));
                     },
                     [this](Json& request) { putText(request, "distribution", distribution_->requestText()); }};
}

void TaskSection::addNames() {
    addText(tr("&Name"),
            {QStringLiteral("vm_name"), QStringLiteral("container_name"), QStringLiteral("network_name"),
             QStringLiteral("pool_name"), QStringLiteral("switch_name")},
            {});
    nameRow_ = rows().back();
    addText(tr("GUID"), {QStringLiteral("wsl_guid")},
            tr("What the parent has registered the name under. Empty: it is not compared"));
    addFlag(tr("Also delete its dis&k and the files that are its own"), "purge_storage", true);
    auto* commands = makeTextEditor(commandLines, this);
    FieldRow* row = addRow(tr("Install commands"), commands, {QStringLiteral("agent_install_commands")});
    row->setHint(tr("In place of the distribution’s channel. One a line; four spaces continue the line above"));
    watch(commands, row);
    fields_ << Field{[commands](const Json& request) {
                         commands->setPlainText(textFromCommands(listOf(request, "agent_install_commands")));
                     },
                     [commands](Json& request) {
                         putList(request, "agent_install_commands", commandsFromText(commands->toPlainText()));
                     }};
}

void TaskSection::addNetwork() {
    mode_ = addChoice(tr("&Kind"), "forward_mode",
                      {{"nat", tr("NAT: guests reach the world through the parent")},
                       {"route", tr("Routed: other machines know the way to the guests")},
                       {"isolated", tr("Isolated: guests and the parent alone")},
                       {"bridge", tr("Bridged: an existing bridge of the parent")}});
    connect(mode_, &QComboBox::currentIndexChanged, this, [this] { showKind(subject_); });
    addText(tr("&Subnet"), {QStringLiteral("subnet"), QStringLiteral("guest_subnet")},
            tr("The parent has its first address"), "192.168.130.0/24");
    addText(tr("Br&idge"), {QStringLiteral("bridge")}, tr("An existing bridge of the parent"), "br0");
    addFlag(tr("Gi&ve its guests addresses by DHCP"), "dhcp", true);
    addText(tr("DHCP from"), {QStringLiteral("dhcp_start")}, tr("Empty, as the next: the whole subnet"));
    addText(tr("DHCP to"), {QStringLiteral("dhcp_end")}, {});
    addText(tr("IPv6 subnet"), {QStringLiteral("subnet_v6")}, {}, "fd00:130::/64");
    addText(tr("Domain"), {QStringLiteral("dns_domain")}, tr("Guests find each other below it"), "lab.example.org");
    addText(tr("Interface"), {QStringLiteral("interface")}, {}, "em0");
    addFlag(tr("&Let its guests out (NAT)"), "nat", true);
    addText(tr("Way out"), {QStringLiteral("egress_interface")}, tr("An interface. Empty: that of the default route"),
            "em0");
    addList(tr("DNS servers"), "dns_servers", tr("Empty: the parent’s own"));
}

void TaskSection::addParent() {
    addText(tr("&Folder"), {QStringLiteral("storage_path")}, {}, "/srv/vms");
    addText(tr("ZFS d&ataset"), {QStringLiteral("dataset")}, tr("With its pool in front"), "zroot/vm");
    addChoice(tr("Parent’s system"), "parent_os",
              {{"", tr("Found out there")},
               {"debian", QStringLiteral("Debian, Ubuntu")},
               {"redhat", QStringLiteral("Red Hat, Fedora")},
               {"suse", QStringLiteral("SUSE")},
               {"arch", QStringLiteral("Arch Linux")},
               {"alpine", QStringLiteral("Alpine Linux")}});
    addChoice(tr("Storage of the containers"), "storage_driver",
              {{"dir", tr("A folder")},
               {"btrfs", QStringLiteral("Btrfs")},
               {"lvm", QStringLiteral("LVM")},
               {"zfs", QStringLiteral("ZFS")}});
    addChoice(tr("Virtualization"), "virt_type",
              {{"kvm", tr("Hardware (KVM)")}, {"qemu", tr("Emulated (QEMU, slow)")}});
    addFlag(tr("The SysManage server runs on this pare&nt itself"), "server_on_parent", false);
    addNumber(tr("The server’s port"), "server_port", 1, lastPort, usualPort);
    addFlag(tr("Sto&p guests that still run"), "stop_guests", false);
}

void TaskSection::addRest() {
    auto* size = new SizeBox(SizeBox::Steps::disk, this);
    FieldRow* row = addRow(tr("Size"), size, {QStringLiteral("size"), QStringLiteral("disk_size")});
    connect(size, &QSpinBox::valueChanged, this, [this, row] { edited(row); });
    size->setMebibytes(usualDisk);
    fields_ << Field{[size](const Json& request) {
                         const QString text = textOf(request, request.contains("size") ? "size" : "disk_size");
                         size->setMebibytes(mebibytesFromText(text).value_or(usualDisk));
                     },
                     [size](Json& request) { putText(request, "size", size->requestText()); }};
    addFlag(tr("Take room &only for what is written"), "sparse", false);
    addText(tr("Only this image"), {QStringLiteral("base_image_path")}, {});
    addText(tr("Its SHA-256 digest"), {QStringLiteral("image_sha256")}, tr("Empty: the publisher’s"));
    addFlag(tr("Allow plain &HTTP and images without a checksum"), "allow_insecure_download", false);
    addNumber(tr("Seconds to stop"), "stop_seconds", leastStop, mostStop, usualStop);
    addFlag(tr("The parent starts them again &by itself"), "arm_restore", true);
}

QLineEdit* TaskSection::addText(const QString& label, const QStringList& fields, const QString& hint,
                                const char* example) {
    auto* edit = new QLineEdit(this);
    edit->setPlaceholderText(QString::fromLatin1(example));
    FieldRow* row = addRow(label, edit, fields);
    row->setHint(hint);
    watch(edit, row);
    fields_ << Field{[edit, fields](const Json& request) {
                         edit->clear();
                         for (const QString& field : fields) {
                             const QString text = textOf(request, field.toLatin1().constData());
                             if (!text.isEmpty()) edit->setText(text);
                         }
                     },
                     // A task knows one of them.
                     [edit, fields](Json& request) {
                         for (const QString& field : fields)
                             putText(request, field.toLatin1().constData(), edit->text().trimmed());
                     }};
    return edit;
}

void TaskSection::addList(const QString& label, const char* field, const QString& hint) {
    auto* edit = new QLineEdit(this);
    FieldRow* row = addRow(label, edit, {QString::fromLatin1(field)});
    row->setHint(hint);
    watch(edit, row);
    fields_ << Field{
        [edit, field](const Json& request) { edit->setText(listOf(request, field).join(QStringLiteral(", "))); },
        [edit, field](Json& request) { putList(request, field, wordsOf(edit->text())); }};
}

QCheckBox* TaskSection::addFlag(const QString& text, const char* field, bool usually) {
    auto* box = new QCheckBox(text, this);
    box->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    box->setChecked(usually);
    FieldRow* row = addRow(QString(), box, {QString::fromLatin1(field)});
    connect(box, &QCheckBox::toggled, this, [this, row] { edited(row); });
    fields_ << Field{[=](const Json& request) { box->setChecked(flagOf(request, field, usually)); },
                     [=](Json& request) {
                         if (box->isChecked() != usually) request[field] = box->isChecked();
                     }};
    return box;
}

void TaskSection::addNumber(const QString& label, const char* field, int low, int high, int usually) {
    auto* box = new QSpinBox(this);
    box->setRange(low, high);
    box->setValue(usually);
    box->setGroupSeparatorShown(false);
    FieldRow* row = addRow(label, box, {QString::fromLatin1(field)});
    connect(box, &QSpinBox::valueChanged, this, [this, row] { edited(row); });
    fields_ << Field{[=](const Json& request) {
                         const auto found = request.find(field);
                         const bool given = found != request.end() && found->is_number_integer();
                         box->setValue(given ? found->get<int>() : usually);
                     },
                     [=](Json& request) {
                         if (box->value() != usually) request[field] = box->value();
                     }};
}

QComboBox* TaskSection::addChoice(const QString& label, const char* field, const QVector<Choice>& choices) {
    auto* box = new QComboBox(this);
    for (const Choice& choice : choices) box->addItem(choice.text, QString::fromLatin1(choice.value));
    watch(box, addRow(label, box, {QString::fromLatin1(field)}));
    fields_ << Field{
        [=](const Json& request) { box->setCurrentIndex(std::max(0, box->findData(textOf(request, field)))); },
        // The first is what goes without saying.
        [=](Json& request) {
            if (box->currentIndex() > 0) putText(request, field, box->currentData().toString());
        }};
    return box;
}

ChildType TaskSection::type() const { return type_->type(); }

Action TaskSection::action() const { return static_cast<Action>(action_->currentData().toInt()); }

void TaskSection::setAction(Action action) {
    wanted_ = action;
    action_->setCurrentIndex(std::max(0, action_->findData(int(action))));
}

void TaskSection::listActions() {
    const QSignalBlocker quiet(action_);
    action_->clear();
    for (const ActionRow& row : action_table()) {
        if (isTask(row.action) && can_plan(type(), row.action))
            action_->addItem(icon(actionIconName(row.action)), actionText(row.action, type()), int(row.action));
    }
    action_->setCurrentIndex(std::max(0, action_->findData(int(wanted_))));
}

void TaskSection::write(Json& request) const {
    request["child_type"] = std::string(child_type_name(type()));
    for (const Field& field : fields_) field.write(request);
}

void TaskSection::read(const Json& request) {
    type_->setRequestText(textOf(request, "child_type"));
    for (const Field& field : fields_) field.read(request);
}

void TaskSection::adapt(const FormSubject& subject) {
    subject_ = subject;
    nameRow_->setLabel(nameLabel(subject));
    showHints(subject);
    showKind(subject);
}

/// What an empty field means depends on the task.
void TaskSection::showHints(const FormSubject& subject) {
    const bool enables = subject.action == Action::enable;
    rowOf("interface")
        ->setHint(enables ? tr("Of the parent’s, for the switch “public”. Empty: that of the default route")
                          : tr("Of the parent’s, on the switch. Empty: guests and the parent alone"));
    rowOf("subnet")->setHint(enables ? tr("Of the guests that NAT lets out. Empty: a usual one")
                             : subject.fields.contains(QStringLiteral("dhcp")) ? tr("The parent has its first address")
                                                                               : QString());
    const bool fetches = subject.action == Action::image_download;
    rowOf("base_image_path")->setLabel(fetches ? tr("Another image") : tr("Only this image"));
    rowOf("base_image_path")
        ->setHint(fetches ? tr("Its URL. Empty: that of the distribution")
                          : tr("Its URL. Empty: all that nothing stands on"));
    rowOf("storage_path")
        ->setHint(enables ? tr("Where guests lie. Empty, and no dataset: on the parent’s only pool, else in /vm")
                          : tr("On the parent; the disks lie there"));
}

QString TaskSection::nameLabel(const FormSubject& subject) const {
    if (subject.fields.contains(QStringLiteral("network_name"))) return tr("&Name of the network");
    if (subject.fields.contains(QStringLiteral("pool_name"))) return tr("&Name of the storage pool");
    if (subject.fields.contains(QStringLiteral("switch_name"))) return tr("&Name of the switch");
    return QLatin1Char('&') + guestNameText(subject.type);
}

/// A bridge brings the network that it is part of: nothing is said about its addresses.
void TaskSection::showKind(const FormSubject& subject) {
    const bool hasKind = subject.fields.contains(QStringLiteral("forward_mode"));
    const bool bridged = hasKind && mode_->currentData().toString() == QLatin1String("bridge");
    rowOf("bridge")->setWanted(!hasKind || bridged);
    for (const char* field : {"subnet", "dhcp", "dhcp_start", "dhcp_end", "subnet_v6", "dns_domain", "dns_servers"})
        rowOf(field)->setWanted(!bridged);
}

FieldRow* TaskSection::rowOf(const char* field) const {
    for (FieldRow* row : rows()) {
        if (row->holds(QString::fromLatin1(field))) return row;
    }
    return nullptr;
}

}  // namespace sysmanage::ui
