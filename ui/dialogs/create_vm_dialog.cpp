// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/create_vm_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/dialogs/form/request_form.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/models/type_names.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int usualHeight = 660;  // with its frame it fits 1366x768
const QString lane = QStringLiteral("create-vm/check");

}  // namespace

CreateVmDialog::CreateVmDialog(CatalogPtr catalog, Background* background, Prompts* prompts, QWidget* parent)
    : QDialog(parent),
      catalog_(std::move(catalog)),
      background_(background),
      prompts_(prompts),
      form_(new RequestForm(catalog_, prompts, this)),
      summary_(new QLabel(this)) {
    setObjectName(QStringLiteral("createVm"));
    summary_->setObjectName(QStringLiteral("problemSummary"));
    summary_->setAccessibleName(tr("What is missing or wrong"));
    summary_->setTextFormat(Qt::RichText);
    summary_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    summary_->setWordWrap(true);
    summary_->setContentsMargins(14, 0, 14, 0);
    summary_->setMinimumHeight(summary_->fontMetrics().height() + 4);

    auto* buttons = new QDialogButtonBox(this);
    build_ = buttons->addButton(tr("&Build the plan"), QDialogButtonBox::AcceptRole);
    save_ = buttons->addButton(tr("Save as dra&ft"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    build_->setObjectName(QStringLiteral("buildPlan"));
    save_->setObjectName(QStringLiteral("saveDraft"));
    build_->setDefault(true);
    save_->setAutoDefault(false);
    save_->setToolTip(tr("Keep what is there, to go on with it later"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 12);
    column->addWidget(form_, 1);
    column->addWidget(summary_);
    buttons->setContentsMargins(14, 0, 14, 0);
    column->addWidget(buttons);

    connect(form_, &RequestForm::changed, this, &CreateVmDialog::check);
    connect(form_, &RequestForm::subjectChanged, this, &CreateVmDialog::takeSubject);
    connect(summary_, &QLabel::linkActivated, this, &CreateVmDialog::focusField);
    connect(build_, &QPushButton::clicked, this, &CreateVmDialog::tryAccept);
    connect(save_, &QPushButton::clicked, this, &CreateVmDialog::saveAsDraft);
    connect(buttons, &QDialogButtonBox::rejected, this, &CreateVmDialog::reject);
    resize(form_->minimumWidth() + 20, usualHeight);
}

CreateVmDialog::~CreateVmDialog() { background_->drop(lane); }

void CreateVmDialog::edit(const Entry& draft) {
    draft_ = draft;
    form_->load(draft.request);
    showTitle();
    type_ = form_->type();
    loaded_ = form_->request();
    check();
}

void CreateVmDialog::showTitle() {
    if (keepsForm_) return;  // who keeps it has named it
    setWindowTitle(draft_.title.isEmpty() ? newGuestText(form_->type()) : tr("Edit “%1”").arg(draft_.title));
}

/// The choice of a hypervisor alone is nothing that somebody would miss.
void CreateVmDialog::takeSubject() {
    showTitle();
    if (form_->type() == type_) return;
    type_ = form_->type();
    if (untouched_ && draft_.title.isEmpty()) loaded_ = form_->request();
}

void CreateVmDialog::setDomain(const QString& domain) {
    form_->setDomain(domain);
    loaded_ = form_->request();
}

void CreateVmDialog::focusField(const QString& field) { form_->focusField(field); }

void CreateVmDialog::setKeepsForm(const QString& acceptText, const QString& otherWay) {
    keepsForm_ = true;
    form_->hideTypes();
    build_->setText(acceptText);
    QPushButton* other = findChild<QDialogButtonBox*>()->addButton(otherWay, QDialogButtonBox::ActionRole);
    other->setObjectName(QStringLiteral("otherWay"));
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, &CreateVmDialog::otherWayRequested);
    save_->hide();
}

void CreateVmDialog::check() {
    checking_ = true;
    untouched_ = !hasChanges();
    // Dialogs come and go while jobs run: the answer finds out by itself whether it is still wanted.
    background_->run(
        lane,
        [request = form_->request(), catalog = catalog_, planned = !keepsForm_]() -> Problems {
            return problemsOf(Action::create, request, *catalog, planned);
        },
        [self = QPointer<CreateVmDialog>(this)](const Problems& problems) {
            if (self) self->take(problems);
        });
}

void CreateVmDialog::take(const Problems& problems) {
    checking_ = false;
    problems_ = form_->ownProblems();
    for (const Problem& problem : problems) {
        problems_ << FieldProblem{toQString(problem.field), messageText(problem.message)};
    }
    form_->setProblems(problems_, showAll_);
    showSummary();
    if (wish_ == Wish::plan) tryAccept();
}

void CreateVmDialog::tryAccept() {
    wish_ = Wish::plan;
    if (checking_) return;  // take() comes back here with the newest answer
    wish_ = Wish::none;
    if (problems_.isEmpty()) {
        finish(form_->request());
        return;
    }
    showAll_ = true;
    form_->setProblems(problems_, showAll_);
    showSummary();
    for (const FieldRow* row : form_->rows()) {
        if (!row->hasProblem()) continue;
        for (const FieldProblem& problem : problems_) {
            if (row->holds(problem.field)) {
                focusField(problem.field);
                return;
            }
        }
    }
}

void CreateVmDialog::saveAsDraft() {
    Json request = form_->request();
    // A password that was not repeated rightly may be mistyped: it must not become the VM's.
    for (const FieldProblem& problem : form_->ownProblems()) {
        const QString again = QStringLiteral("_again");
        if (problem.field.endsWith(again)) request.erase(problem.field.chopped(again.size()).toStdString());
    }
    finish(std::move(request));
}

void CreateVmDialog::finish(Json request) {
    Entry draft = draft_;
    draft.request = std::move(request);
    if (const QString domain = form_->domain(); !domain.isEmpty()) emit domainUsed(domain);
    emit draftAccepted(draft);
    if (!keepsForm_) accept();
}

void CreateVmDialog::reject() {
    if (!hasChanges()) {
        QDialog::reject();
        return;
    }
    Prompts::Question question;
    question.title = windowTitle();
    if (keepsForm_) {
        question.text = tr("Give up what was typed?");
        question.yes = tr("&Give it up");
        question.no = tr("&Go on editing");
        question.yesIsDefault = false;
        prompts_->ask(this, question, [self = QPointer<CreateVmDialog>(this)](Prompts::Answer answer) {
            if (self && answer == Prompts::Answer::yes) self->QDialog::reject();
        });
        return;
    }
    question.text = tr("Keep what was typed as a draft?");
    question.details = tr("A draft can be completed later. Of its password only the hash is kept.");
    question.yes = tr("&Keep as draft");
    question.other = tr("&Discard");
    question.no = tr("&Go on editing");
    prompts_->ask(this, question, [self = QPointer<CreateVmDialog>(this)](Prompts::Answer answer) {
        if (!self) return;
        if (answer == Prompts::Answer::yes) self->saveAsDraft();
        if (answer == Prompts::Answer::other) self->QDialog::reject();
    });
}

void CreateVmDialog::showSummary() {
    if (!showAll_) {
        summary_->clear();
        return;
    }
    if (problems_.isEmpty()) {
        summary_->setText(tr("Everything is there."));
        return;
    }
    QStringList links;
    for (const FieldProblem& problem : problems_) {
        const QString name = form_->nameOf(problem.field).toHtmlEscaped();
        // A field of a draft that this form does not show says in words what is wrong with it.
        const QString link = form_->hasRow(problem.field)
                                 ? QStringLiteral("<a href=\"%1\">%2</a>").arg(problem.field.toHtmlEscaped(), name)
                                 : QStringLiteral("%1 (%2)").arg(name, problem.text.toHtmlEscaped());
        if (!links.contains(link)) links << link;
    }
    summary_->setText(tr("Still to be mended: %1").arg(links.join(QStringLiteral(" · "))));
}

bool CreateVmDialog::hasChanges() const { return form_->request() != loaded_; }

}  // namespace sysmanage::ui
