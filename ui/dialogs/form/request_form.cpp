// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/request_form.h"

#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/request/field_table.h"
#include "ui/dialogs/form/advanced_section.h"
#include "ui/dialogs/form/disk_section.h"
#include "ui/dialogs/form/installation_section.h"
#include "ui/dialogs/form/login_section.h"
#include "ui/dialogs/form/machine_section.h"
#include "ui/dialogs/form/network_section.h"
#include "ui/dialogs/form/server_section.h"
#include "ui/models/field_names.h"
#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

/// Whether the action asks for the field of any guest: an installation that is prepared has no VM of a name.
bool isAsked(Action action, const std::string& field) {
    const auto& rules = field_table();
    return std::any_of(rules.begin(), rules.end(), [&](const FieldRule& rule) {
        return rule.name == field && (rule.actions & bit_of(action)) != 0;
    });
}

}  // namespace

RequestForm::RequestForm(std::shared_ptr<const Catalog> catalog, Prompts* prompts, QWidget* parent)
    : QScrollArea(parent), unfold_(new QToolButton) {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(14, 4, 14, 12);
    column->setSpacing(6);
    machine_ = new MachineSection(std::move(catalog), inside);
    login_ = new LoginSection(prompts, inside);
    unfold_->setText(tr("Advanced"));
    unfold_->setObjectName(QStringLiteral("unfoldAdvanced"));
    unfold_->setAccessibleName(tr("Show the advanced fields"));
    unfold_->setCheckable(true);
    unfold_->setAutoRaise(true);
    unfold_->setFocusPolicy(Qt::StrongFocus);
    unfold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    unfold_->setArrowType(Qt::RightArrow);
    add(machine_);
    add(login_);
    add(new NetworkSection(inside));
    add(new ServerSection(inside));
    for (FormSection* section : sections_) column->addWidget(section);
    column->addSpacing(6);
    column->addWidget(unfold_);
    advanced_ = makeAdvanced(prompts);
    column->addWidget(advanced_);
    column->addStretch();
    // Whatever is hidden may come: nothing is ever cut off at the side.
    const int widest = inside->minimumSizeHint().width();
    advanced_->hide();
    connect(unfold_, &QToolButton::toggled, this, [this](bool open) {
        unfold_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        advanced_->setVisible(open);
    });
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);  // Tab goes from field to field
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(widest + 24);
    untouched_ = everything();
    connect(machine_, &MachineSection::subjectChanged, this, &RequestForm::adapt);
    adapt();
}

void RequestForm::adapt() {
    subject_ = subjectOf(action_, machine_->type(), machine_->distribution());
    for (FormSection* section : sections_) section->showFor(subject_);
    tellLeftOut();
    emit subjectChanged();
}

void RequestForm::tellLeftOut() {
    const Json all = everything();
    const Json kept = request();
    QStringList names;
    for (const auto& [field, value] : all.items()) {
        if (kept.contains(field) || (untouched_.contains(field) && untouched_[field] == value)) continue;
        if (!isAsked(action_, field)) continue;
        // The other word of a field that is there says the same.
        const QString name = toQString(field);
        if (rowOf(name)) continue;
        if (const QString label = fieldLabel(name); !names.contains(label)) names << label;
    }
    machine_->setLeftOut(names.join(QStringLiteral(", ")));
}

void RequestForm::hideTypes() { machine_->hideTypes(); }

void RequestForm::setAction(Action action) {
    action_ = action;
    machine_->setAction(action);
    adapt();
}

ChildType RequestForm::type() const { return machine_->type(); }

QWidget* RequestForm::makeAdvanced(Prompts* prompts) {
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(add(new DiskSection(holder)));
    column->addWidget(add(new InstallationSection(holder)));
    column->addWidget(add(new AdvancedSection(prompts, holder)));
    return holder;
}

FormSection* RequestForm::add(FormSection* section) {
    sections_ << section;
    connect(section, &FormSection::changed, this, [this] {
        login_->setHostName(machine_->hostName());
        tellLeftOut();
        emit changed();
    });
    return section;
}

void RequestForm::load(const Json& request) {
    for (FormSection* section : sections_) section->load(request);
    login_->setHostName(machine_->hostName());
    adapt();
    const auto saidIn = [&request](const FormSection* section) {
        return std::any_of(request.items().begin(), request.items().end(), [section](const auto& field) {
            const QString name = toQString(field.key());
            const auto& rows = section->rows();
            return std::any_of(rows.begin(), rows.end(),
                               [&name](const FieldRow* row) { return row->isShown() && row->holds(name); });
        });
    };
    unfold_->setChecked(std::any_of(sections_.begin(), sections_.end(), [&](const FormSection* section) {
        return advanced_->isAncestorOf(section) && saidIn(section);
    }));
}

Json RequestForm::everything() const {
    Json request;
    for (const FormSection* section : sections_) section->write(request);
    return request;
}

Json RequestForm::request() const {
    Json request = everything();
    keepShown(request, sections_, subject_);
    return request;
}

void RequestForm::setDomain(const QString& domain) { machine_->setDomain(domain); }

QString RequestForm::domain() const { return machine_->domain(); }

void RequestForm::setProblems(const QVector<FieldProblem>& problems, bool evenUntouched) {
    for (FieldRow* row : rows()) row->setProblems(problems, evenUntouched);
}

QVector<FieldProblem> RequestForm::ownProblems() const {
    QVector<FieldProblem> problems;
    for (const FormSection* section : sections_) {
        for (const FieldProblem& problem : section->ownProblems()) {
            if (rowOf(problem.field)) problems << problem;
        }
    }
    return problems;
}

bool RequestForm::focusField(const QString& fieldPath) {
    FieldRow* row = rowOf(fieldPath);
    if (!row) return false;
    for (const FormSection* section : sections_) {
        if (section->rows().contains(row) && advanced_->isAncestorOf(section)) unfold_->setChecked(true);
    }
    row->focus();
    if (QWidget* now = focusWidget()) ensureWidgetVisible(now);
    return true;
}

QString RequestForm::nameOf(const QString& fieldPath) const {
    const FieldRow* row = rowOf(fieldPath);
    return row && !row->name().isEmpty() ? row->name() : fieldLabel(fieldPath);
}

QVector<FieldRow*> RequestForm::rows() const {
    QVector<FieldRow*> rows;
    for (const FormSection* section : sections_) rows << section->rows();
    return rows;
}

FieldRow* RequestForm::rowOf(const QString& fieldPath) const {
    for (FieldRow* row : rows()) {
        if (row->isShown() && row->holds(fieldPath)) return row;
    }
    return nullptr;
}

}  // namespace sysmanage::ui
