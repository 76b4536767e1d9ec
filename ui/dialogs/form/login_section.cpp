// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/login_section.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/form/password_edit.h"
#include "ui/dialogs/form/password_strength.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/private_file.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int keyLines = 3;
constexpr qint64 keyFileLimit = 64 << 10;

Tone toneOf(Strength strength) {
    if (strength == Strength::weak) return Tone::warning;
    return strength == Strength::good || strength == Strength::strong ? Tone::ok : Tone::muted;
}

QStringList linesOf(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (const QString key = line.trimmed(); !key.isEmpty()) lines << key;
    }
    return lines;
}

}  // namespace

LoginSection::LoginSection(Prompts* prompts, QWidget* parent)
    : FormSection(tr("Login"), parent),
      prompts_(prompts),
      user_(new QLineEdit(this)),
      password_(new PasswordEdit(this)),
      again_(new PasswordEdit(this)),
      keys_(makeTextEditor(keyLines, this)) {
    FieldRow* user = addRow(tr("&User"), user_, {QStringLiteral("username")});
    passwordRow_ = addRow(tr("&Password"), password_, {QStringLiteral("password"), QStringLiteral("password_hash")},
                          password_->edit());
    againRow_ = addRow(tr("&Repeat it"), again_, {QStringLiteral("password_again")}, again_->edit());
    keysRow_ = addRow(tr("SSH ke&ys"), makeKeyEditor(), {QStringLiteral("ssh_public_keys")}, keys_);
    keysRow_->setHint(tr("Public keys, one a line"));

    watch(user_, user);
    connect(user_, &QLineEdit::textChanged, this, &LoginSection::showStrength);
    connect(password_->edit(), &QLineEdit::textChanged, this, [this] {
        showStrength();
        edited(passwordRow_);
    });
    watch(again_->edit(), againRow_);
    watch(keys_, keysRow_);
    connect(password_, &PasswordEdit::shownChanged, again_, &PasswordEdit::setShown);
    connect(again_, &PasswordEdit::shownChanged, password_, &PasswordEdit::setShown);
}

QWidget* LoginSection::makeKeyEditor() {
    auto* holder = new QWidget(this);
    auto* fromFile = new QPushButton(icon(QStringLiteral("key")), tr("Add from a fi&le…"), holder);
    fromFile->setObjectName(QStringLiteral("keyFromFile"));
    fromFile->setAutoDefault(false);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(keys_);
    layout->addWidget(fromFile, 0, Qt::AlignLeft);
    connect(fromFile, &QPushButton::clicked, this, [this] {
        prompts_->openFile(window(), tr("Add a public SSH key"), tr("Public keys (*.pub);;All files (*)"),
                           [this](const QString& path) { addKeyFile(path); });
    });
    return holder;
}

void LoginSection::addKeyFile(const QString& path) {
    const auto content = readBoundedFile(path, keyFileLimit);
    if (!content) {
        keysRow_->setHint(content.error(), Tone::warning);
        return;
    }
    if (content->contains("PRIVATE KEY")) {
        keysRow_->setHint(
            tr("%1 is a private key. The public one is beside it and ends in .pub.").arg(QFileInfo(path).fileName()),
            Tone::warning);
        return;
    }
    QStringList keys = linesOf(keys_->toPlainText());
    for (const QString& key : linesOf(QString::fromUtf8(*content))) {
        if (!keys.contains(key)) keys << key;
    }
    keys_->setPlainText(keys.join(QLatin1Char('\n')));
    keysRow_->setHint(tr("Added from %1").arg(QDir::toNativeSeparators(path)));
}

void LoginSection::write(Json& request) const {
    putText(request, "username", user_->text().trimmed());
    const QString password = password_->edit()->text();
    if (password.isEmpty()) {
        putText(request, "password_hash", keptHash_);
    } else {
        putText(request, "password", password);
    }
    putList(request, "ssh_public_keys", linesOf(keys_->toPlainText()));
}

QVector<FieldProblem> LoginSection::ownProblems() const {
    const QString password = password_->edit()->text();
    const QString again = again_->edit()->text();
    if (password == again) return {};
    return {{QStringLiteral("password_again"),
             again.isEmpty() ? tr("Type the password once more") : tr("This is not the same password")}};
}

void LoginSection::setHostName(const QString& name) {
    hostName_ = name;
    showStrength();
}

void LoginSection::read(const Json& request) {
    user_->setText(textOf(request, "username"));
    keptHash_ = textOf(request, "password_hash");
    password_->edit()->clear();
    again_->edit()->clear();
    const QString words = keptHash_.isEmpty() ? QString() : tr("unchanged");
    password_->edit()->setPlaceholderText(words);
    again_->edit()->setPlaceholderText(words);
    keys_->setPlainText(listOf(request, "ssh_public_keys").join(QLatin1Char('\n')));
    showStrength();
}

void LoginSection::showStrength() {
    const PasswordHint hint = passwordHint(password_->edit()->text(), {user_->text().trimmed(), hostName_});
    if (hint.strength != Strength::none) {
        passwordRow_->setHint(hint.text, toneOf(hint.strength));
    } else {
        passwordRow_->setHint(keptHash_.isEmpty() ? tr("Only its hash is kept and sent")
                                                  : tr("Empty: the password of this draft stays"));
    }
}

}  // namespace sysmanage::ui
