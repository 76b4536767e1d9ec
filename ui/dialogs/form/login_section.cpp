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

void writePassword(Json& request, const PasswordRows& rows, const QString& keptHash) {
    const QStringList fields = rows.row->fields();
    const QString password = rows.first->edit()->text();
    putText(request, fields[password.isEmpty() ? 1 : 0].toLatin1().constData(),
            password.isEmpty() ? keptHash : password);
}

void empty(const PasswordRows& rows, bool kept) {
    for (const PasswordEdit* one : {rows.first, rows.again}) {
        one->edit()->clear();
        one->edit()->setPlaceholderText(kept ? LoginSection::tr("unchanged") : QString());
    }
}

}  // namespace

LoginSection::LoginSection(Prompts* prompts, QWidget* parent)
    : FormSection(tr("Login"), parent),
      prompts_(prompts),
      user_(new QLineEdit(this)),
      keys_(makeTextEditor(keyLines, this)) {
    FieldRow* user = addRow(tr("&User"), user_, {QStringLiteral("username")});
    password_ =
        addPassword(tr("&Password"), tr("&Repeat it"), {QStringLiteral("password"), QStringLiteral("password_hash")});
    root_ = addPassword(tr("Password of root"), tr("Repeat root’s"),
                        {QStringLiteral("root_password"), QStringLiteral("root_password_hash")});
    keysRow_ = addRow(tr("SSH ke&ys"), makeKeyEditor(),
                      {QStringLiteral("ssh_public_keys"), QStringLiteral("ssh_pubkey")}, keys_);
    keysRow_->setHint(tr("Public keys, one a line"));

    watch(user_, user);
    connect(user_, &QLineEdit::textChanged, this, &LoginSection::showStrength);
    connect(password_.first->edit(), &QLineEdit::textChanged, this, &LoginSection::showStrength);
    connect(root_.first->edit(), &QLineEdit::textChanged, this, &LoginSection::showRootStrength);
    watch(keys_, keysRow_);
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
    writePassword(request, password_, keptHash_);
    writePassword(request, root_, keptRootHash_);
    putList(request, "ssh_public_keys", linesOf(keys_->toPlainText()));
}

QVector<FieldProblem> LoginSection::ownProblems() const { return differenceIn(password_) + differenceIn(root_); }

void LoginSection::setHostName(const QString& name) {
    hostName_ = name;
    showStrength();
}

void LoginSection::read(const Json& request) {
    user_->setText(textOf(request, "username"));
    keptHash_ = textOf(request, "password_hash");
    keptRootHash_ = textOf(request, "root_password_hash");
    empty(password_, !keptHash_.isEmpty());
    empty(root_, !keptRootHash_.isEmpty());
    QStringList keys = listOf(request, "ssh_public_keys");
    if (const QString one = textOf(request, "ssh_pubkey"); !one.isEmpty()) keys << one;
    keys_->setPlainText(keys.join(QLatin1Char('\n')));
    showStrength();
}

void LoginSection::adapt(const FormSubject& subject) {
    setsRoot_ = !subject.distribution || subject.distribution->family == Family::openbsd;
    showRootStrength();
}

void LoginSection::showStrength() {
    const PasswordHint hint = passwordHint(password_.first->edit()->text(), {user_->text().trimmed(), hostName_});
    if (hint.strength != Strength::none) {
        password_.row->setHint(hint.text, toneOf(hint.strength));
    } else {
        password_.row->setHint(keptHash_.isEmpty() ? tr("Only its hash is kept and sent")
                                                   : tr("Empty: the password of this draft stays"));
    }
    showRootStrength();
}

void LoginSection::showRootStrength() {
    const PasswordHint hint = passwordHint(root_.first->edit()->text(), {user_->text().trimmed(), hostName_});
    if (hint.strength != Strength::none) {
        root_.row->setHint(hint.text, toneOf(hint.strength));
    } else {
        root_.row->setHint(!setsRoot_                ? tr("Only the installer of OpenBSD sets it")
                           : keptRootHash_.isEmpty() ? tr("Empty: nobody logs in as root with a password")
                                                     : tr("Empty: the password of this draft stays"));
    }
}

}  // namespace sysmanage::ui
