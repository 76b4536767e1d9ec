// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/form_section.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "engine/request/field_limits.h"
#include "ui/dialogs/form/password_edit.h"
#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

constexpr int labelWidth = 140;
constexpr int editorWidth = 330;

bool isShown(const QString& field, const QVector<FormSection*>& sections) {
    for (const FormSection* section : sections) {
        for (const FieldRow* row : section->rows()) {
            if (row->isShown() && row->holds(field)) return true;
        }
    }
    return false;
}

}  // namespace

FormSubject subjectOf(Action action, ChildType type, const Distribution* distribution) {
    FormSubject subject{action, type, distribution};
    for (const auto field : distribution ? fitting_fields(action, *distribution) : known_fields(action, type))
        subject.fields << toQString(field);
    return subject;
}

void keepShown(Json& request, const QVector<FormSection*>& sections, const FormSubject& subject) {
    for (auto field = request.begin(); field != request.end();) {
        const QString name = toQString(field.key());
        // Whoever hides the choice of a hypervisor has made it.
        const bool kept = name == QLatin1String("child_type") || isShown(name, sections);
        field = kept && subject.fields.contains(name) ? ++field : request.erase(field);
    }
}

FormSection::FormSection(const QString& heading, QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(8);
    grid_->setVerticalSpacing(2);
    grid_->setColumnMinimumWidth(0, labelWidth);
    grid_->setColumnMinimumWidth(1, editorWidth);
    grid_->setColumnStretch(1, 1);
    if (heading.isEmpty()) return;
    auto* title = new QLabel(heading, this);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setContentsMargins(0, 8, 0, 2);
    grid_->addWidget(title, 0, 0, 1, 3);
}

void FormSection::load(const Json& request) {
    loading_ = true;
    read(request);
    loading_ = false;
    for (FieldRow* row : rows_) row->untouch();
}

void FormSection::showFor(const FormSubject& subject) {
    bool any = false;
    for (FieldRow* row : rows_) {
        row->showAmong(subject.fields);
        any |= row->isShown() && !row->fields().isEmpty();
    }
    setVisible(any);
    adapt(subject);
}

FieldRow* FormSection::addRow(const QString& label, QWidget* editor, const QStringList& fields, QWidget* focus) {
    auto* row = new FieldRow(grid_, label, editor, focus ? focus : editor, fields);
    rows_ << row;
    return row;
}

PasswordRows FormSection::addPassword(const QString& label, const QString& again, const QStringList& fields) {
    PasswordRows rows{new PasswordEdit(this), new PasswordEdit(this)};
    rows.row = addRow(label, rows.first, fields, rows.first->edit());
    rows.againRow = addRow(again, rows.again, {fields.front() + QStringLiteral("_again")}, rows.again->edit());
    rows.againRow->follow(rows.row);
    watch(rows.first->edit(), rows.row);
    watch(rows.again->edit(), rows.againRow);
    connect(rows.first, &PasswordEdit::shownChanged, rows.again, &PasswordEdit::setShown);
    connect(rows.again, &PasswordEdit::shownChanged, rows.first, &PasswordEdit::setShown);
    return rows;
}

QVector<FieldProblem> differenceIn(const PasswordRows& rows) {
    const QString again = rows.again->edit()->text();
    if (rows.first->edit()->text() == again) return {};
    return {{rows.againRow->fields().front(), again.isEmpty() ? FormSection::tr("Type the password once more")
                                                              : FormSection::tr("This is not the same password")}};
}

void FormSection::addFullWidth(QWidget* widget) { grid_->addWidget(widget, grid_->rowCount(), 1, 1, 2); }

void FormSection::edited(FieldRow* row) {
    if (loading_) return;
    row->touch();
    emit changed();
}

void FormSection::watch(QLineEdit* edit, FieldRow* row) {
    connect(edit, &QLineEdit::textChanged, this, [this, row] { edited(row); });
}

void FormSection::watch(QComboBox* box, FieldRow* row) {
    connect(box, &QComboBox::currentTextChanged, this, [this, row] { edited(row); });
}

void FormSection::watch(QPlainTextEdit* edit, FieldRow* row) {
    connect(edit, &QPlainTextEdit::textChanged, this, [this, row] { edited(row); });
}

QString textOf(const Json& request, const char* field) {
    const auto found = request.find(field);
    if (found == request.end() || !found->is_string()) return {};
    return toQString(found->get_ref<const std::string&>());
}

bool flagOf(const Json& request, const char* field, bool otherwise) {
    const auto found = request.find(field);
    return found != request.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

QStringList listOf(const Json& request, const char* field) {
    QStringList list;
    const auto found = request.find(field);
    if (found == request.end() || !found->is_array()) return list;
    for (const Json& value : *found) {
        if (value.is_string()) list << toQString(value.get_ref<const std::string&>());
    }
    return list;
}

void putText(Json& request, const char* field, const QString& text) {
    if (!text.isEmpty()) request[field] = text.toStdString();
}

void putList(Json& request, const char* field, const QStringList& list) {
    if (list.isEmpty()) return;
    Json values = Json::array();
    for (const QString& value : list) values.push_back(value.toStdString());
    request[field] = std::move(values);
}

QPlainTextEdit* makeTextEditor(int lines, QWidget* parent) {
    auto* edit = new QPlainTextEdit(parent);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    const int frame = 2 * (edit->frameWidth() + 4);
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + frame + 4);
    return edit;
}

}  // namespace sysmanage::ui
