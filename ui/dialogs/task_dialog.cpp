// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/task_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

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
      note_(new NoteLabel(this)) {
    setObjectName(QStringLiteral("task"));
    for (const Action one :
         {Action::start, Action::stop, Action::restart, Action::delete_vm, Action::probe, Action::list}) {
        action_->addItem(icon(actionIconName(one)), actionText(one), int(one));
    }
    action_->setObjectName(QStringLiteral("action"));
    action_->setAccessibleName(tr("Task"));
    name_->setObjectName(QStringLiteral("vm_name"));
    name_->setAccessibleName(tr("VM name"));
    purge_->setObjectName(QStringLiteral("purge_storage"));
    purge_->setChecked(true);
    note_->setMinimumHeight(2 * fontMetrics().lineSpacing());

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* build = buttons->addButton(tr("&Build the plan"), QDialogButtonBox::AcceptRole);
    build->setObjectName(QStringLiteral("buildPlan"));
    build->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);

    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Task"), action_);
    form->addRow(tr("&VM name"), name_);
    form->addRow(QString(), note_);
    form->addRow(QString(), purge_);
    form->addRow(buttons);

    connect(action_, &QComboBox::currentIndexChanged, this, &TaskDialog::showAction);
    connect(name_, &QLineEdit::textEdited, this, [this] {
        touched_ = true;
        check(false);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &TaskDialog::tryAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(usualWidth, sizeHint().height());
    showAction();
}

void TaskDialog::edit(const Entry& draft) {
    draft_ = draft;
    setWindowTitle(draft.title.isEmpty() ? tr("New task for a VM") : tr("Edit “%1”").arg(draft.title));
    action_->setCurrentIndex(std::max(0, action_->findData(int(draft.action))));
    name_->setText(textOf(draft.request, "vm_name"));
    purge_->setChecked(flagOf(draft.request, "purge_storage", true));
    if (!name_->text().isEmpty()) action_->setFocus();
    showAction();
}

Action TaskDialog::action() const { return static_cast<Action>(action_->currentData().toInt()); }

bool TaskDialog::needsName() const { return action() != Action::probe && action() != Action::list; }

Json TaskDialog::request() const {
    Json request{{"child_type", "kvm"}};
    if (needsName()) putText(request, "vm_name", name_->text().trimmed());
    if (action() == Action::delete_vm && !purge_->isChecked()) request["purge_storage"] = false;
    return request;
}

bool TaskDialog::check(bool evenUntouched) {
    const auto checked = parse_request(action(), request(), *catalog_);
    const QString text = checked ? QString() : sentence(messageText(checked.error().front().message));
    if (evenUntouched || touched_ || text.isEmpty()) {
        note_->show(text.isEmpty() ? Tone::muted : Tone::error, text);
        name_->setAccessibleDescription(text);
    }
    return checked.has_value();
}

void TaskDialog::showAction() {
    name_->setEnabled(needsName());
    purge_->setEnabled(action() == Action::delete_vm);
    check(false);
}

void TaskDialog::tryAccept() {
    if (!check(true)) {
        name_->setFocus();
        return;
    }
    draft_.action = action();
    draft_.request = request();
    emit draftAccepted(draft_);
    accept();
}

}  // namespace sysmanage::ui
