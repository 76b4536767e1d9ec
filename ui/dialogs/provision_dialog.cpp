// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/provision_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "engine/random/random_source.h"
#include "ui/dialogs/form/note_label.h"
#include "ui/dialogs/form/request_form.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/preview/files_view.h"

namespace sysmanage::ui {
namespace {

constexpr QSize usualSize{1300, 660};  // with its frame it fits 1366x768
const QString lane = QStringLiteral("provision/files");

QString linesOf(const std::vector<Message>& messages) {
    QStringList lines;
    for (const Message& message : messages) lines << sentence(messageText(message));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

ProvisionDialog::ProvisionDialog(CatalogPtr catalog, Background* background, Prompts* prompts, FilesWriter writer,
                                 QWidget* parent)
    : QDialog(parent),
      catalog_(std::move(catalog)),
      background_(background),
      prompts_(prompts),
      writer_(std::move(writer)),
      form_(new RequestForm(catalog_, prompts, this)),
      files_(new FilesView(this)),
      note_(new NoteLabel(this)),
      folder_(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)) {
    setObjectName(QStringLiteral("provision"));
    setWindowTitle(tr("Prepare an installation"));
    note_->setObjectName(QStringLiteral("provisionNote"));
    // The documents are the same whatever starts the installer.
    form_->hideTypes();
    form_->setAction(Action::provision);
    auto* buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(tr("Save to &folder…"), QDialogButtonBox::AcceptRole);
    save_->setObjectName(QStringLiteral("saveFiles"));
    save_->setDefault(true);
    save_->setToolTip(tr("Files with secrets are written for their owner alone; nothing is overwritten"));
    buttons->addButton(QDialogButtonBox::Close);
    buttons->setContentsMargins(14, 0, 14, 0);
    auto* halves = new QSplitter(this);
    halves->addWidget(form_);
    halves->addWidget(makeRight());
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 12);
    column->addWidget(halves, 1);
    column->addWidget(buttons);
    connect(form_, &RequestForm::changed, this, &ProvisionDialog::build);
    connect(form_, &RequestForm::subjectChanged, this, &ProvisionDialog::build);
    connect(save_, &QPushButton::clicked, this, &ProvisionDialog::trySave);
    connect(buttons, &QDialogButtonBox::rejected, this, &ProvisionDialog::reject);
    resize(usualSize);
}

ProvisionDialog::~ProvisionDialog() { background_->drop(lane); }

QWidget* ProvisionDialog::makeRight() {
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 6, 14, 6);
    column->addWidget(files_, 1);
    column->addWidget(note_);
    return right;
}

void ProvisionDialog::setDomain(const QString& domain) {
    form_->setDomain(domain);
    saved_ = form_->request();
}

void ProvisionDialog::load(const Json& request) {
    form_->load(request);
    saved_ = form_->request();
    build();
}

ProvisionDialog::Made ProvisionDialog::make(const Json& request, const Catalog& catalog) {
    const auto parsed = parse_request(Action::provision, request, catalog);
    if (!parsed) return {parsed.error(), nullptr};
    SystemRandom random;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    auto files = provisioning_files(*parsed, catalog, {now, random});
    if (!files) return {files.error(), nullptr};
    return {{}, std::make_shared<const ProvisioningFiles>(std::move(*files))};
}

void ProvisionDialog::build() {
    building_ = true;
    background_->run(
        lane, [request = form_->request(), catalog = catalog_] { return make(request, *catalog); },
        [self = QPointer<ProvisionDialog>(this)](const Made& made) {
            if (self) self->take(made);
        });
}

void ProvisionDialog::take(const Made& made) {
    building_ = false;
    problems_ = form_->ownProblems();
    for (const Problem& problem : made.problems)
        problems_ << FieldProblem{toQString(problem.field), messageText(problem.message)};
    made_ = problems_.isEmpty() ? made.files : nullptr;
    files_->setFiles(made_ ? made_->shown : std::vector<FileSpec>());
    showProblems();
    if (saveWanted_) trySave();
}

void ProvisionDialog::showProblems() {
    form_->setProblems(problems_, showAll_);
    if (made_) return note_->show(Tone::muted, linesOf(made_->notes));
    QStringList names;
    for (const FieldProblem& problem : problems_) {
        const QString name = form_->nameOf(problem.field);
        const QString told = form_->hasRow(problem.field) ? name : QStringLiteral("%1 (%2)").arg(name, problem.text);
        if (!names.contains(told)) names << told;
    }
    note_->show(showAll_ ? Tone::error : Tone::muted,
                tr("Still to be said: %1").arg(names.join(QStringLiteral(" · "))));
}

void ProvisionDialog::trySave() {
    saveWanted_ = true;
    if (building_) return;  // take() comes back here with the newest answer
    saveWanted_ = false;
    if (made_) {
        prompts_->chooseFolder(this, tr("Save the files of the installation"), folder_,
                               [self = QPointer<ProvisionDialog>(this)](const QString& folder) {
                                   if (self) self->save(folder);
                               });
        return;
    }
    showAll_ = true;
    showProblems();
    for (const FieldRow* row : form_->rows()) {
        for (const FieldProblem& problem : problems_) {
            if (!row->hasProblem() || !row->holds(problem.field)) continue;
            form_->focusField(problem.field);
            return;
        }
    }
}

void ProvisionDialog::save(const QString& folder) {
    // While the folder was chosen nothing could be typed: these are the files that were shown.
    if (!made_) return;
    folder_ = folder;
    if (const auto faults = writer_(folder, made_->files); !faults.empty())
        return note_->show(Tone::error, tr("Nothing was written.") + QLatin1Char('\n') + linesOf(faults));
    saved_ = form_->request();
    if (const QString domain = form_->domain(); !domain.isEmpty()) emit domainUsed(domain);
    note_->show(
        Tone::ok,
        tr("%n file(s) written to %1.", nullptr, int(made_->files.size())).arg(QDir::toNativeSeparators(folder)));
}

void ProvisionDialog::reject() {
    if (form_->request() == saved_) return QDialog::reject();
    Prompts::Question question;
    question.title = windowTitle();
    question.text = tr("Give up what was typed?");
    question.details = tr("It has not been saved to a folder, and is kept nowhere else.");
    question.yes = tr("&Give it up");
    question.no = tr("&Go on editing");
    question.yesIsDefault = false;
    prompts_->ask(this, question, [self = QPointer<ProvisionDialog>(this)](Prompts::Answer answer) {
        if (self && answer == Prompts::Answer::yes) self->QDialog::reject();
    });
}

}  // namespace sysmanage::ui
