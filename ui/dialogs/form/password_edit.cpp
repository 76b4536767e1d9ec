// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/password_edit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "ui/style/icons.h"

namespace sysmanage::ui {

PasswordEdit::PasswordEdit(QWidget* parent) : QWidget(parent), edit_(new QLineEdit(this)), eye_(new QToolButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(edit_);
    layout->addWidget(eye_);
    edit_->setEchoMode(QLineEdit::Password);
    edit_->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    eye_->setCheckable(true);
    eye_->setAutoRaise(true);
    // QToolButton refuses Tab by default: everything here can be reached by keyboard.
    eye_->setFocusPolicy(Qt::StrongFocus);
    connect(eye_, &QToolButton::toggled, this, [this](bool shown) {
        setShown(shown);
        emit shownChanged(shown);
    });
    setShown(false);
}

void PasswordEdit::setShown(bool shown) {
    edit_->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    eye_->setChecked(shown);
    eye_->setIcon(icon(shown ? QStringLiteral("hide") : QStringLiteral("reveal")));
    const QString what = shown ? tr("Hide the password") : tr("Show the password");
    eye_->setToolTip(what);
    eye_->setAccessibleName(what);
}

}  // namespace sysmanage::ui
