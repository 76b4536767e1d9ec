// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with entries: their dialogs, files that are opened, exports.
#pragma once
#include <QObject>
#include <QStringList>

#include "ui/files_writer.h"
#include "ui/models/workspace.h"

class QWidget;

namespace sysmanage::ui {

class Prompts;

class EntryController : public QObject {
    Q_OBJECT
public:
    /// Without a writer nothing can be prepared.
    EntryController(Workspace* workspace, Prompts* prompts, FilesWriter writer, QWidget* window);

    void newVm();
    void newTask();
    /// The files of an unattended installation: they become no draft.
    void prepareInstallation();
    /// Opens the draft's dialog, at a field when one is named.
    void edit(const QString& id, const QString& field = {});
    void chooseFile();
    void openFiles(const QStringList& paths);
    void exportAs(const QString& id, ExportFormat format, const std::optional<SigningKey>& signer = {});

    /// New host names are completed with it.
    void setDomain(const QString& domain) { domain_ = domain; }

signals:
    void domainUsed(const QString& domain);

private:
    void showCreateDialog(const Entry& draft, const QString& field);
    void showTaskDialog(const Entry& draft);
    /// A request with nothing but the hypervisor of the last draft.
    Json lastType() const;
    void takeDraft(const Entry& draft);
    void takeDomain(const QString& domain);

    Workspace* workspace_;
    Prompts* prompts_;
    FilesWriter writer_;
    QWidget* window_;
    QString domain_;
    ChildType type_ = ChildType::kvm;
    QString exportFolder_;
};

}  // namespace sysmanage::ui
