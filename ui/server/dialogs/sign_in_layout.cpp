// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the sign-in dialog and where they stand.
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/dialogs/form/note_label.h"
#include "ui/dialogs/form/password_edit.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/noted_field.h"
#include "ui/server/dialogs/sign_in_dialog.h"

namespace sysmanage::ui {
namespace {

constexpr int usualWidth = 500;
constexpr double titleScale = 1.25;
constexpr int longestText = 4096;

}  // namespace

void SignInDialog::layOut() {
    QFont large = title_->font();
    large.setPointSizeF(large.pointSizeF() * titleScale);
    large.setWeight(QFont::DemiBold);
    title_->setFont(large);
    title_->setObjectName(QStringLiteral("signInTitle"));
    subtitle_->setObjectName(QStringLiteral("signInSubtitle"));
    subtitle_->setForegroundRole(QPalette::PlaceholderText);
    subtitle_->setWordWrap(true);
    subtitle_->setTextFormat(Qt::PlainText);

    profile_->setObjectName(QStringLiteral("profile"));
    profile_->setAccessibleName(tr("Server"));
    profile_->setPlaceholderText(tr("No server yet"));
    manage_->setObjectName(QStringLiteral("manageProfiles"));
    manage_->setAutoDefault(false);
    auto* server = new QHBoxLayout;
    server->addWidget(profile_, 1);
    server->addWidget(manage_);

    pages_->addWidget(makeLoginPage());
    pages_->addWidget(makeKeyPage());
    pages_->addWidget(makeCodePage());
    methods_ = makeMethodRow();
    stayRow_ = makeStayRow();

    auto* buttons = new QDialogButtonBox(this);
    go_ = buttons->addButton(tr("&Sign in"), QDialogButtonBox::ActionRole);
    cancel_ = buttons->addButton(QDialogButtonBox::Cancel);
    go_->setObjectName(QStringLiteral("signInButton"));
    cancel_->setObjectName(QStringLiteral("cancelButton"));
    go_->setDefault(true);
    cancel_->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(subtitle_);
    column->addLayout(server);
    column->addWidget(plain_);
    column->addWidget(methods_);
    column->addWidget(pages_);
    column->addWidget(stayRow_);
    column->addWidget(fault_);
    column->addStretch();
    column->addWidget(buttons);
    resize(usualWidth, sizeHint().height());
}

QWidget* SignInDialog::makeMethodRow() {
    auto* row = new QWidget(this);
    byPassword_ = new QRadioButton(tr("&E-mail and password"), row);
    byKey_ = new QRadioButton(tr("API &key"), row);
    byPassword_->setObjectName(QStringLiteral("byPassword"));
    byKey_->setObjectName(QStringLiteral("byKey"));
    byPassword_->setChecked(true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(18);
    layout->addWidget(byPassword_);
    layout->addWidget(byKey_);
    layout->addStretch();
    return row;
}

QWidget* SignInDialog::makeLoginPage() {
    auto* page = new QWidget(this);
    QGridLayout* grid = makeFieldGrid(page);
    user_ = new QLineEdit(page);
    user_->setObjectName(QStringLiteral("user"));
    user_->setPlaceholderText(QStringLiteral("ann@example.org"));
    user_->setMaxLength(longestText);
    password_ = new PasswordEdit(page);
    password_->edit()->setObjectName(QStringLiteral("password"));
    password_->edit()->setMaxLength(longestText);
    userField_ = new NotedField(grid, tr("E-&mail"), user_);
    passwordField_ = new NotedField(grid, tr("&Password"), password_, password_->edit());
    grid->setRowStretch(grid->rowCount(), 1);
    return page;
}

QWidget* SignInDialog::makeKeyPage() {
    auto* page = new QWidget(this);
    QGridLayout* grid = makeFieldGrid(page);
    key_ = new PasswordEdit(page);
    key_->edit()->setObjectName(QStringLiteral("apiKey"));
    key_->edit()->setPlaceholderText(QStringLiteral("smk_…"));
    key_->edit()->setMaxLength(longestText);
    keyField_ = new NotedField(grid, tr("&API key"), key_, key_->edit());
    keyField_->setHint(tr("Made on the server’s web page, in your profile. It has the roles of its owner."));
    grid->setRowStretch(grid->rowCount(), 1);
    return page;
}

QWidget* SignInDialog::makeCodePage() {
    auto* page = new QWidget(this);
    QGridLayout* grid = makeFieldGrid(page);
    code_ = new QLineEdit(page);
    code_->setObjectName(QStringLiteral("code"));
    code_->setMaxLength(longestText);
    code_->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    codeField_ = new NotedField(grid, tr("C&ode"), code_);
    codeField_->setHint(tr("The six digits of your app, or a backup code: each of those works once."));
    grid->setRowStretch(grid->rowCount(), 1);
    return page;
}

QWidget* SignInDialog::makeStayRow() {
    auto* row = new QWidget(this);
    stay_ = new QCheckBox(tr("S&tay signed in"), row);
    stay_->setObjectName(QStringLiteral("stay"));
    stayNote_ = new NoteLabel(row);
    stayNote_->setObjectName(QStringLiteral("stayNote"));
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stay_);
    layout->addWidget(stayNote_);
    return row;
}

}  // namespace sysmanage::ui
