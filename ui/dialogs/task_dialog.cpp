// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/task_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/dialogs/form/note_label.h"
#include "ui/dialogs/form/task_section.h"
#include "ui/models/message_text.h"

namespace sysmanage::ui {

TaskDialog::TaskDialog(CatalogPtr catalog, QWidget* parent)
    : QDialog(parent),
      catalog_(std::move(catalog)),
      task_(new TaskSection(catalog_, this)),
      note_(new NoteLabel(this)) {
    setObjectName(QStringLiteral("task"));
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* build = buttons->addButton(tr("B&uild the plan"), QDialogButtonBox::AcceptRole);
    build->setObjectName(QStringLiteral("buildPlan"));
    build->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* column = new QVBoxLayout(this);
    column->addWidget(task_);
    column->addWidget(note_);
    column->addStretch();
    column->addWidget(buttons);
    connect(task_, &TaskSection::subjectChanged, this, &TaskDialog::adapt);
    connect(task_, &FormSection::changed, this, [this] { check(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &TaskDialog::tryAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    adapt();
}

void TaskDialog::edit(const Entry& draft) {
    draft_ = draft;
    setWindowTitle(draft.title.isEmpty() ? tr("New task") : tr("Edit “%1”").arg(draft.title));
    task_->load(draft.request);
    task_->setAction(draft.action);
    adapt();
}

Json TaskDialog::request() const {
    Json request = Json::object();
    task_->write(request);
    keepShown(request, {task_}, subjectOf(task_->action(), task_->type()));
    // What the dialog has no row for stays as it came.
    if (!draft_.request.is_object() || draft_.action != task_->action() || typeOf(draft_.request) != task_->type())
        return request;
    for (const auto& [field, value] : draft_.request.items()) {
        const auto& rows = task_->rows();
        const QString name = toQString(field);
        if (std::none_of(rows.begin(), rows.end(), [&name](const FieldRow* row) { return row->holds(name); }))
            request[field] = value;
    }
    return request;
}

bool TaskDialog::check(bool everywhere) {
    QVector<FieldProblem> problems;
    QString elsewhere;
    for (const Problem& problem : problemsOf(task_->action(), request(), *catalog_)) {
        problems << FieldProblem{toQString(problem.field), messageText(problem.message)};
        const auto& rows = task_->rows();
        const bool told = std::any_of(rows.begin(), rows.end(), [&](const FieldRow* row) {
            return row->isShown() && row->holds(problems.back().field);
        });
        if (!told && elsewhere.isEmpty()) elsewhere = sentence(problems.back().text);
    }
    for (FieldRow* row : task_->rows()) row->setProblems(problems, everywhere);
    note_->show(elsewhere.isEmpty() ? Tone::muted : Tone::error, everywhere ? elsewhere : QString());
    return problems.isEmpty();
}

void TaskDialog::adapt() {
    task_->showFor(subjectOf(task_->action(), task_->type()));
    check(false);
    adjustSize();
}

void TaskDialog::tryAccept() {
    if (!check(true)) {
        for (const FieldRow* row : task_->rows()) {
            if (row->isShown() && row->hasProblem()) return row->focus();
        }
        return;
    }
    draft_.action = task_->action();
    draft_.request = request();
    emit draftAccepted(draft_);
    accept();
}

}  // namespace sysmanage::ui
