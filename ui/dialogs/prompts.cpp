// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/prompts.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace sysmanage::ui {

void NativePrompts::openFile(QWidget* parent, const QString& title, const QString& filter,
                             std::function<void(const QString&)> done) {
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(done));
    dialog->open();
}

void NativePrompts::saveFile(QWidget* parent, const QString& title, const QString& suggestedPath,
                             const QStringList& filters, std::function<void(const QString&, const QString&)> done) {
    auto* dialog = new QFileDialog(parent, title, suggestedPath);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->selectFile(suggestedPath);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [dialog, done = std::move(done)](const QString& path) {
        done(path, dialog->selectedNameFilter());
    });
    dialog->open();
}

void NativePrompts::chooseFolder(QWidget* parent, const QString& title, const QString& start,
                                 std::function<void(const QString&)> done) {
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(done));
    dialog->open();
}

void NativePrompts::ask(QWidget* parent, const Question& question, std::function<void(Answer)> done) {
    auto* box = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.details);
    QPushButton* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton* other =
        question.other.isEmpty() ? nullptr : box->addButton(question.other, QMessageBox::DestructiveRole);
    QPushButton* no = box->addButton(question.no, QMessageBox::RejectRole);
    box->setDefaultButton(question.yesIsDefault ? yes : no);
    box->setEscapeButton(no);
    QObject::connect(box, &QMessageBox::finished, parent, [box, yes, other, done = std::move(done)] {
        const QAbstractButton* clicked = box->clickedButton();
        done(clicked == yes ? Answer::yes : clicked && clicked == other ? Answer::other : Answer::no);
    });
    box->open();
}

void NativePrompts::password(QWidget* parent, const QString& title, const QString& text,
                             std::function<void(const Secret&)> done) {
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(text);
    dialog->setTextEchoMode(QLineEdit::Password);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent,
                     [done = std::move(done)](const QString& typed) { done(Secret(typed.toStdString())); });
    dialog->open();
}

}  // namespace sysmanage::ui
