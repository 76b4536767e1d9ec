// SPDX-License-Identifier: GPL-3.0-or-later
// Prepares an unattended installation: the form on the left, the files that the installer answers its questions from on the
// right. What is shown is, byte for byte, what is saved.
#pragma once
#include <QDialog>
#include <memory>

#include "engine/provision/provision.h"
#include "ui/dialogs/form/field_row.h"
#include "ui/files_writer.h"
#include "ui/models/background.h"
#include "ui/models/plan_source.h"

class QPushButton;

namespace sysmanage::ui {

class FilesView;
class NoteLabel;
class Prompts;
class RequestForm;

class ProvisionDialog : public QDialog {
    Q_OBJECT
public:
    ProvisionDialog(CatalogPtr catalog, Background* background, Prompts* prompts, FilesWriter writer,
                    QWidget* parent = nullptr);
    ~ProvisionDialog() override;

    /// Completes host names: the domain that was used last.
    void setDomain(const QString& domain);
    void load(const Json& request);

    void reject() override;

signals:
    void domainUsed(const QString& domain);

private:
    struct Made {
        Problems problems;
        std::shared_ptr<const ProvisioningFiles> files;
    };
    static Made make(const Json& request, const Catalog& catalog);

    QWidget* makeRight();
    void build();
    void take(const Made& made);
    void trySave();
    void save(const QString& folder);
    void showProblems();

    CatalogPtr catalog_;
    Background* background_;
    Prompts* prompts_;
    FilesWriter writer_;
    RequestForm* form_;
    FilesView* files_;
    NoteLabel* note_;
    QPushButton* save_;
    std::shared_ptr<const ProvisioningFiles> made_;
    QVector<FieldProblem> problems_;
    Json saved_;  ///< the form as it was loaded, or saved last
    QString folder_;
    bool building_ = false;
    bool saveWanted_ = false;
    bool showAll_ = false;
};

}  // namespace sysmanage::ui
