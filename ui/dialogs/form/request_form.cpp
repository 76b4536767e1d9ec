// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/request_form.h"

#include <QToolButton>
#include <QVBoxLayout>

#include "ui/dialogs/form/advanced_section.h"
#include "ui/dialogs/form/disk_section.h"
#include "ui/dialogs/form/installation_section.h"
#include "ui/dialogs/form/login_section.h"
#include "ui/dialogs/form/machine_section.h"
#include "ui/dialogs/form/network_section.h"
#include "ui/dialogs/form/server_section.h"
#include "ui/models/field_names.h"

namespace sysmanage::ui {

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
    setMinimumWidth(inside->minimumSizeHint().width() + 24);
}

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
        emit changed();
    });
    return section;
}

void RequestForm::load(const Json& request) {
    for (FormSection* section : sections_) section->load(request);
    login_->setHostName(machine_->hostName());
    unfold_->setChecked(AdvancedSection::usedBy(request) || DiskSection::usedBy(request) ||
                        InstallationSection::usedBy(request));
}

Json RequestForm::request() const {
    Json request{{"child_type", "kvm"}};
    for (const FormSection* section : sections_) section->write(request);
    return request;
}

void RequestForm::setDomain(const QString& domain) { machine_->setDomain(domain); }

QString RequestForm::domain() const { return machine_->domain(); }

void RequestForm::setProblems(const QVector<FieldProblem>& problems, bool evenUntouched) {
    for (FieldRow* row : rows()) row->setProblems(problems, evenUntouched);
}

QVector<FieldProblem> RequestForm::ownProblems() const {
    QVector<FieldProblem> problems;
    for (const FormSection* section : sections_) problems << section->ownProblems();
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
        if (row->holds(fieldPath)) return row;
    }
    return nullptr;
}

}  // namespace sysmanage::ui
