// SPDX-License-Identifier: GPL-3.0-or-later
// Makes or edits a draft of a guest of any hypervisor. The engine's own validation runs in the background while one types; nothing that
// was typed is lost without a question.
#pragma once
#include <QDialog>

#include "ui/dialogs/form/field_row.h"
#include "ui/models/background.h"
#include "ui/models/entry.h"
#include "ui/models/plan_source.h"

class QLabel;
class QPushButton;

namespace sysmanage::ui {

class InfoBar;
class Prompts;
class RequestForm;

class CreateVmDialog : public QDialog {
    Q_OBJECT
public:
    CreateVmDialog(CatalogPtr catalog, Background* background, Prompts* prompts, QWidget* parent = nullptr);
    ~CreateVmDialog() override;

    /// A new draft, or one that is there already.
    void edit(const Entry& draft);
    /// Completes host names of new VMs: the domain that was used last.
    void setDomain(const QString& domain);
    void focusField(const QString& field);
    /// For a server: the accepted request goes through further dialogs, and this one stays open below them with all
    /// that was typed until somebody closes it. There are no drafts there.
    /// `otherWay` names what this form cannot ask for: otherWayRequested().
    void setKeepsForm(const QString& acceptText, const QString& otherWay);

    void reject() override;

signals:
    /// The draft as it was typed, complete or (as a draft to go on with) not. It may hold a clear password.
    void draftAccepted(const sysmanage::ui::Entry& draft);
    void domainUsed(const QString& domain);
    void otherWayRequested();

private:
    enum class Wish { none, plan };

    void check();
    void take(const Problems& problems);
    void tryAccept();
    void saveAsDraft();
    void finish(Json request);
    void showSummary();
    void showTitle();
    void takeSubject();
    bool hasChanges() const;

    CatalogPtr catalog_;
    Background* background_;
    Prompts* prompts_;
    RequestForm* form_;
    QLabel* summary_;
    QPushButton* build_;
    QPushButton* save_;
    Entry draft_;
    Json loaded_;
    ChildType type_ = ChildType::kvm;  ///< as the form was shown last
    bool untouched_ = true;
    QVector<FieldProblem> problems_;
    Wish wish_ = Wish::none;
    bool checking_ = false;
    bool showAll_ = false;
    bool keepsForm_ = false;
};

}  // namespace sysmanage::ui
