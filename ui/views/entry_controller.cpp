// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/entry_controller.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "ui/dialogs/create_vm_dialog.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/provision_dialog.h"
#include "ui/dialogs/task_dialog.h"

namespace sysmanage::ui {
namespace {

/// The chosen name with the format's ending, unless it was typed with one.
QString withSuffix(const QString& path, const QString& suffix) {
    return QFileInfo(path).suffix().isEmpty() ? path + suffix : path;
}

}  // namespace

EntryController::EntryController(Workspace* workspace, Prompts* prompts, FilesWriter writer, QWidget* window)
    : QObject(window), workspace_(workspace), prompts_(prompts), writer_(std::move(writer)), window_(window) {}

void EntryController::newVm() { showCreateDialog(newDraft(Action::create, lastType()), QString()); }

void EntryController::newTask() { showTaskDialog(newDraft(Action::start, lastType())); }

void EntryController::prepareInstallation() {
    auto* dialog = new ProvisionDialog(workspace_->catalog(), workspace_->background(), prompts_, writer_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->load({{"child_type", "kvm"}});
    dialog->setDomain(domain_);
    connect(dialog, &ProvisionDialog::domainUsed, this, &EntryController::takeDomain);
    dialog->open();
}

void EntryController::takeDomain(const QString& domain) {
    domain_ = domain;
    emit domainUsed(domain);
}

Json EntryController::lastType() const { return {{"child_type", std::string(child_type_name(type_))}}; }

void EntryController::takeDraft(const Entry& draft) {
    type_ = typeOf(draft.request);
    workspace_->accept(draft);
}

void EntryController::edit(const QString& id, const QString& field) {
    const Entry* entry = workspace_->find(id);
    if (!entry || entry->kind != EntryKind::draft) return;
    if (entry->action == Action::create) {
        showCreateDialog(*entry, field);
    } else {
        showTaskDialog(*entry);
    }
}

void EntryController::showCreateDialog(const Entry& draft, const QString& field) {
    auto* dialog = new CreateVmDialog(workspace_->catalog(), workspace_->background(), prompts_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDomain(domain_);
    dialog->edit(draft);
    connect(dialog, &CreateVmDialog::draftAccepted, this, &EntryController::takeDraft);
    connect(dialog, &CreateVmDialog::domainUsed, this, &EntryController::takeDomain);
    dialog->open();
    if (!field.isEmpty()) dialog->focusField(field);
}

void EntryController::showTaskDialog(const Entry& draft) {
    auto* dialog = new TaskDialog(workspace_->catalog(), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->edit(draft);
    connect(dialog, &TaskDialog::draftAccepted, this, &EntryController::takeDraft);
    dialog->open();
}

void EntryController::chooseFile() {
    prompts_->openFile(window_, tr("Open a plan"), tr("Plans and bundles (*.json *.tar);;All files (*)"),
                       [this](const QString& path) { openFiles({path}); });
}

void EntryController::openFiles(const QStringList& paths) {
    for (const QString& path : paths) workspace_->openFile(QFileInfo(path).absoluteFilePath());
}

void EntryController::exportAs(const QString& id, ExportFormat format, const std::optional<SigningKey>& signer) {
    const PlanResult* result = workspace_->plan(id);
    if (!result || !result->plan) return;
    QStringList filters;
    QString suffix;
    for (const ExportKind& kind : exportKinds()) {
        if (kind.format != format) continue;
        filters << kind.filter;
        suffix = kind.suffix;
    }
    filters << tr("All files (*)");
    if (exportFolder_.isEmpty()) exportFolder_ = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suggested = QDir(exportFolder_).filePath(suggestedFileName(*result->plan, format));
    prompts_->saveFile(window_, tr("Export the plan"), suggested, filters,
                       [this, id, format, suffix, signer](const QString& path, const QString&) {
                           exportFolder_ = QFileInfo(path).absolutePath();
                           workspace_->exportPlan(id, format, withSuffix(path, suffix), signer);
                       });
}

}  // namespace sysmanage::ui
