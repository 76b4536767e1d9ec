// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/form_section.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

constexpr int labelWidth = 140;
constexpr int editorWidth = 330;

}  // namespace

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

FieldRow* FormSection::addRow(const QString& label, QWidget* editor, const QStringList& fields, QWidget* focus) {
    auto* row = new FieldRow(grid_, label, editor, focus ? focus : editor, fields);
    rows_ << row;
    return row;
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
