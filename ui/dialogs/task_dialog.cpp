// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/task_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "ui/dialogs/form/form_section.h"
#include "ui/dialogs/form/note_label.h"
#include "ui/models/message_text.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int usualWidth = 440;

}  // namespace

TaskDialog::TaskDialog(CatalogPtr catalog, QWidget* parent)
    : QDialog(parent),
      catalog_(std::move(catalog)),
      action_(new QComboBox(this)),
      name_(new QLineEdit(this)),
      purge_(new QCheckBox(tr("Also delete its &disk and the files that are its own"), this)),
      form_(new QFormLayout(this)),
      mode_(new QComboBox(this)),
      subnet_(new QLineEdit(this)),
      bridge_(new QLineEdit(this)),
      folder_(new QLineEdit(this)),
      note_(new NoteLabel(this)) {
    setObjectName(QStringLiteral("task"));
    for (const Action one :
         {Action::start, Action::stop, Action::restart, Action::delete_vm, Action::probe, Action::list, Action::enable,
          Action::modules_enable, Action::modules_disable, Action::network_create, Action::network_delete,
          Action::network_list, Action::pool_create, Action::pool_delete, Action::pool_list, Action::image_list,
          Action::image_verify, Action::image_prune}) {
        action_->addItem(icon(actionIconName(one)), actionText(one), int(one));
    }
    action_->setObjectName(QStringLiteral("action"));
    action_->setAccessibleName(tr("Task"));
    name_->setObjectName(QStringLiteral("vm_name"));
    makeNetworkFields();
    purge_->setObjectName(QStringLiteral("purge_storage"));
    purge_->setChecked(true);
    note_->setMinimumHeight(2 * fontMetrics().lineSpacing());

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* build = buttons->addButton(tr("&Build the plan"), QDialogButtonBox::AcceptRole);
    build->setObjectName(QStringLiteral("buildPlan"));
    build->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);

    form_->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form_->addRow(tr("&Task"), action_);
    form_->addRow(tr("&Name"), name_);
    form_->addRow(tr("&Kind"), mode_);
    form_->addRow(tr("&Subnet"), subnet_);
    form_->addRow(tr("Br&idge"), bridge_);
    form_->addRow(tr("&Folder"), folder_);
    form_->addRow(QString(), note_);
    form_->addRow(QString(), purge_);
    form_->addRow(buttons);

    connect(action_, &QComboBox::currentIndexChanged, this, &TaskDialog::showAction);
    for (const QLineEdit* field : {name_, subnet_, bridge_, folder_}) {
        connect(field, &QLineEdit::textEdited, this, [this] {
            touched_ = true;
            check(false);
        });
    }
    connect(mode_, &QComboBox::currentIndexChanged, this, &TaskDialog::showAction);
    connect(buttons, &QDialogButtonBox::accepted, this, &TaskDialog::tryAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(usualWidth, sizeHint().height());
    showAction();
}

void TaskDialog::makeNetworkFields() {
    mode_->setObjectName(QStringLiteral("forward_mode"));
    mode_->setAccessibleName(tr("Kind of the network"));
    mode_->addItem(tr("NAT: guests reach the world through the parent"), QStringLiteral("nat"));
    mode_->addItem(tr("Routed: other machines know the way to the guests"), QStringLiteral("route"));
    mode_->addItem(tr("Isolated: guests and the parent alone"), QStringLiteral("isolated"));
    mode_->addItem(tr("Bridged: an existing bridge of the parent"), QStringLiteral("bridge"));
    subnet_->setObjectName(QStringLiteral("subnet"));
    subnet_->setAccessibleName(tr("Subnet"));
    subnet_->setPlaceholderText(QStringLiteral("192.168.130.0/24"));
    bridge_->setObjectName(QStringLiteral("bridge"));
    bridge_->setAccessibleName(tr("Bridge"));
    bridge_->setPlaceholderText(QStringLiteral("br0"));
    folder_->setObjectName(QStringLiteral("storage_path"));
    folder_->setAccessibleName(tr("Folder on the parent"));
    folder_->setPlaceholderText(QStringLiteral("/srv/vms"));
}

void TaskDialog::edit(const Entry& draft) {
    draft_ = draft;
    setWindowTitle(draft.title.isEmpty() ? tr("New task for a VM") : tr("Edit “%1”").arg(draft.title));
    action_->setCurrentIndex(std::max(0, action_->findData(int(draft.action))));
    name_->setText(textOf(draft.request, nameField() ? nameField() : "vm_name"));
    mode_->setCurrentIndex(std::max(0, mode_->findData(textOf(draft.request, "forward_mode"))));
    subnet_->setText(textOf(draft.request, "subnet"));
    bridge_->setText(textOf(draft.request, "bridge"));
    folder_->setText(textOf(draft.request, "storage_path"));
    purge_->setChecked(flagOf(draft.request, "purge_storage", true));
    if (!name_->text().isEmpty()) action_->setFocus();
    showAction();
}

Action TaskDialog::action() const { return static_cast<Action>(action_->currentData().toInt()); }

const char* TaskDialog::nameField() const {
    switch (action()) {
        case Action::start:
        case Action::stop:
        case Action::restart:
        case Action::delete_vm:
            return "vm_name";
        case Action::network_create:
        case Action::network_delete:
            return "network_name";
        case Action::pool_create:
        case Action::pool_delete:
            return "pool_name";
        default:
            return nullptr;
    }
}

Json TaskDialog::request() const {
    // What the dialog has no field for (a DHCP range, IPv6) stays as it came.
    Json request = draft_.request.is_object() && draft_.action == action() ? draft_.request : Json::object();
    for (const char* field :
         {"vm_name", "network_name", "pool_name", "storage_path", "forward_mode", "subnet", "bridge", "purge_storage"})
        request.erase(field);
    request["child_type"] = "kvm";
    if (const char* field = nameField()) putText(request, field, name_->text().trimmed());
    if (action() == Action::pool_create) putText(request, "storage_path", folder_->text().trimmed());
    if (action() == Action::network_create) {
        const QString mode = mode_->currentData().toString();
        if (mode != QLatin1String("nat")) putText(request, "forward_mode", mode);
        putText(request, mode == QLatin1String("bridge") ? "bridge" : "subnet",
                (mode == QLatin1String("bridge") ? bridge_ : subnet_)->text().trimmed());
    }
    if (action() == Action::delete_vm && !purge_->isChecked()) request["purge_storage"] = false;
    return request;
}

bool TaskDialog::check(bool evenUntouched) {
    const auto checked = parse_request(action(), request(), *catalog_);
    const Problem* first = checked ? nullptr : &checked.error().front();
    const QString text = first ? sentence(messageText(first->message)) : QString();
    if (evenUntouched || touched_ || text.isEmpty()) {
        note_->show(text.isEmpty() ? Tone::muted : Tone::error, text);
        for (QLineEdit* field : {name_, subnet_, bridge_, folder_}) field->setAccessibleDescription(QString());
        fieldOf(first)->setAccessibleDescription(text);
    }
    return checked.has_value();
}

QLineEdit* TaskDialog::fieldOf(const Problem* problem) const {
    if (problem && problem->field == "subnet") return subnet_;
    if (problem && problem->field == "storage_path") return folder_;
    return problem && problem->field == "bridge" ? bridge_ : name_;
}

QString TaskDialog::nameOfName() const {
    const QLatin1String field(nameField() ? nameField() : "");
    if (field == QLatin1String("network_name")) return tr("Name of the network");
    if (field == QLatin1String("pool_name")) return tr("Name of the storage pool");
    return tr("VM name");
}

void TaskDialog::showAction() {
    const bool makesNetwork = action() == Action::network_create;
    const bool isBridged = mode_->currentData().toString() == QLatin1String("bridge");
    name_->setEnabled(nameField() != nullptr);
    name_->setAccessibleName(nameOfName());
    purge_->setEnabled(action() == Action::delete_vm);
    form_->setRowVisible(mode_, makesNetwork);
    form_->setRowVisible(subnet_, makesNetwork && !isBridged);
    form_->setRowVisible(bridge_, makesNetwork && isBridged);
    form_->setRowVisible(folder_, action() == Action::pool_create);
    check(false);
}

void TaskDialog::tryAccept() {
    if (!check(true)) {
        const auto checked = parse_request(action(), request(), *catalog_);
        fieldOf(checked ? nullptr : &checked.error().front())->setFocus();
        return;
    }
    draft_.action = action();
    draft_.request = request();
    emit draftAccepted(draft_);
    accept();
}

}  // namespace sysmanage::ui
