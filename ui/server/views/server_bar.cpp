// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/server_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

QString stageText(const SessionState& session) {
    switch (session.stage) {
        case SessionStage::signed_out:
            return ServerBar::tr("Not signed in");
        case SessionStage::signing_in:
            return ServerBar::tr("Signing in…");
        case SessionStage::second_factor:
            return ServerBar::tr("Waits for the second factor");
        case SessionStage::expired:
            return ServerBar::tr("The session is over");
        case SessionStage::signed_in:
            break;
    }
    QStringList parts{session.user};
    if (session.access.known) parts << messageText(server::tier_text(session.access.license.tier));
    if (!session.serverVersion.isEmpty()) parts << ServerBar::tr("server %1").arg(session.serverVersion);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

ServerBar::ServerBar(ServerLink* link, QWidget* parent)
    : QWidget(parent),
      link_(link),
      profiles_(new QComboBox(this)),
      who_(new QLabel(this)),
      plain_(new QLabel(this)),
      fault_(new FaultNote(this)),
      signIn_(makeButton("barSignIn", QStringLiteral("key"), tr("Sign in…"))),
      signOut_(makeButton("barSignOut", QStringLiteral("back"), tr("Sign out"))),
      refresh_(makeButton("barRefresh", QStringLiteral("refresh"), tr("Refresh"))),
      diagnose_(makeButton("barDiagnose", QStringLiteral("probe"), tr("Diagnose…"))) {
    profiles_->setObjectName(QStringLiteral("barProfiles"));
    profiles_->setAccessibleName(tr("Server"));
    profiles_->setPlaceholderText(tr("No server is chosen"));
    profiles_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    who_->setObjectName(QStringLiteral("barWho"));
    who_->setTextFormat(Qt::PlainText);
    plain_->setObjectName(QStringLiteral("barPlain"));
    plain_->setTextFormat(Qt::PlainText);
    plain_->setText(tr("Not encrypted"));
    plain_->setToolTip(tr("What is sent, passwords too, can be read and changed on its way."));
    fault_->setObjectName(QStringLiteral("barFault"));

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(profiles_);
    row->addWidget(who_);
    row->addWidget(plain_);
    row->addStretch();
    for (QToolButton* button : {signIn_, refresh_, diagnose_, signOut_}) row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 2);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(fault_);

    connect(profiles_, &QComboBox::activated, this, &ServerBar::choose);
    connect(signIn_, &QToolButton::clicked, this, &ServerBar::signInRequested);
    connect(diagnose_, &QToolButton::clicked, this, &ServerBar::diagnoseRequested);
    connect(signOut_, &QToolButton::clicked, link_, &ServerLink::signOut);
    connect(refresh_, &QToolButton::clicked, link_, &ServerLink::refreshNow);
    connect(link_, &ServerLink::profilesChanged, this, &ServerBar::fillProfiles);
    connect(link_, &ServerLink::sessionChanged, this, &ServerBar::showSession);
    fillProfiles();
}

QToolButton* ServerBar::makeButton(const char* name, const QString& iconName, const QString& text) {
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ServerBar::fillProfiles() {
    profiles_->clear();
    const auto all = link_->profiles();
    for (const server::Profile& profile : all)
        profiles_->addItem(icon(QStringLiteral("server")), toQString(profile.name), toQString(profile.id));
    if (!all.isEmpty()) profiles_->insertSeparator(profiles_->count());
    profiles_->addItem(tr("Manage servers…"));
    showSession();
}

void ServerBar::showSession() {
    const SessionState& session = link_->session();
    const int row = profiles_->findData(toQString(session.profile.id));
    profiles_->setCurrentIndex(session.profile.id.empty() ? -1 : row);
    who_->setText(stageText(session));
    plain_->setVisible(session.plainHttp);
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, toneColor(Tone::warning, palette()));
    plain_->setPalette(warned);
    const bool in = session.stage == SessionStage::signed_in;
    signIn_->setVisible(!in);
    signIn_->setEnabled(session.stage != SessionStage::signing_in);
    signOut_->setVisible(in);
    refresh_->setEnabled(in);
    diagnose_->setEnabled(!session.profile.id.empty());
    const bool tells = session.stage == SessionStage::expired && session.fault;
    if (tells) {
        fault_->show(session.fault);
    } else {
        fault_->clear();
    }
}

void ServerBar::choose(int row) {
    const QString id = profiles_->itemData(row).toString();
    if (id.isEmpty()) {
        showSession();
        emit chooseRequested();
    } else if (id.toStdString() != link_->session().profile.id) {
        link_->useProfile(id);
    }
}

}  // namespace sysmanage::ui
