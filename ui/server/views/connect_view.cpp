// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/connect_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int textWidth = 460;
constexpr double titleScale = 1.5;

}  // namespace

ConnectView::ConnectView(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      fault_(new FaultNote(this)),
      go_(new QPushButton(icon(QStringLiteral("server")), QString(), this)),
      choose_(new QPushButton(tr("&Servers…"), this)) {
    title_->setObjectName(QStringLiteral("connectTitle"));
    go_->setObjectName(QStringLiteral("connectGo"));
    choose_->setObjectName(QStringLiteral("connectChoose"));
    QFont large = title_->font();
    large.setPointSizeF(large.pointSizeF() * titleScale);
    large.setWeight(QFont::DemiBold);
    title_->setFont(large);
    text_->setWordWrap(true);
    text_->setFixedWidth(textWidth);
    text_->setForegroundRole(QPalette::PlaceholderText);
    fault_->setMaximumWidth(textWidth);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(go_);
    buttons->addWidget(choose_);
    buttons->addStretch();
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addWidget(fault_);
    column->addLayout(buttons);
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->addStretch();
    row->addLayout(column);
    row->addStretch();
    connect(go_, &QPushButton::clicked, this,
            [this] { anyProfile_ ? emit signInRequested() : emit chooseRequested(); });
    connect(choose_, &QPushButton::clicked, this, &ConnectView::chooseRequested);
}

void ConnectView::show(const SessionState& session, bool anyProfile) {
    anyProfile_ = anyProfile;
    const bool chosen = !session.profile.id.empty();
    const bool busy = session.stage == SessionStage::signing_in;
    title_->setText(chosen ? tr("Sign in to %1").arg(toQString(session.profile.name)) : tr("Connect to a server"));
    text_->setText(
        tr("On a SysManage server you see its hosts and the child hosts that run on them, and you create, start, stop "
           "and delete child hosts there. Every plan is shown before it is sent."));
    go_->setText(busy ? tr("Signing in…") : anyProfile ? tr("S&ign in…") : tr("&Connect to a server…"));
    go_->setEnabled(!busy);
    choose_->setVisible(anyProfile);
    if (session.fault && session.fault.kind != server::FaultKind::cancelled) {
        fault_->show(session.fault);
    } else {
        fault_->clear();
    }
}

}  // namespace sysmanage::ui
