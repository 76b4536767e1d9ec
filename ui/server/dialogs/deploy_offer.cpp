// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/deploy_offer.h"

#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/plan_ways.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {

DeployOffer::DeployOffer(ServerLink* link, const server::Host& host, QDialogButtonBox* buttons, QWidget* parent)
    : QLabel(parent),
      link_(link),
      host_(host),
      button_(buttons->addButton(tr("As a &deployment plan"), QDialogButtonBox::ActionRole)) {
    setObjectName(QStringLiteral("deployWords"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    setText(tr(
        "As a deployment plan, the host’s agent takes this very plan. Nothing of its result can be read back: the list "
        "of children shows what came of it."));
    button_->setObjectName(QStringLiteral("deployPlan"));
    button_->setAutoDefault(false);
    connect(button_, &QPushButton::clicked, this, &DeployOffer::send);
    hide();
}

void DeployOffer::offer(const Subject& subject) {
    subject_ = subject;
    QString why = subject_.whyNot;
    if (!why.isEmpty()) {
        // The dialog has said it.
    } else if (!subject_.plan) {
        why = tr("There is no plan to send");
    } else if (doubtful_) {
        why = tr("It may have arrived: look at the list before you send anything again");
    } else {
        const auto status = link_->virtualization(toQString(host_.id)).value;
        why = words::reasons(
            reasonsAgainstDeployment(link_->session().access, host_, subject_.type, status.get(), *subject_.plan));
    }
    button_->setEnabled(!subject_.busy && why.isEmpty());
    button_->setToolTip(why.isEmpty() ? text() : why);
    button_->setAccessibleDescription(button_->toolTip());
    button_->show();
    setVisible(why.isEmpty());
}

void DeployOffer::withdraw() {
    subject_ = {};
    button_->hide();
    hide();
}

void DeployOffer::send() {
    if (!button_->isEnabled() || !subject_.plan) return;
    const server::Intent intent = deploymentOf(*subject_.plan, host_, subject_.type, subject_.childName);
    emit sending();
    link_->send(intent, [self = QPointer<DeployOffer>(this)](const server::Outcome& outcome) {
        if (self) emit self->answered(outcome);
    });
}

QString DeployOffer::afterwards(const QString& title) const {
    const bool creates = subject_.plan && subject_.plan->action == "create";
    return creates
               ? tr("%1: the server passes the plan on. Nothing of its result can be read back; the list shows it when "
                    "it "
                    "is there.")
                     .arg(title)
               : tr("%1: the server passes the plan on. Nothing of its result can be read back.").arg(title);
}

void DeployOffer::tell(const server::Outcome& outcome, FaultNote* note) {
    if (outcome.verdict != server::Verdict::unknown) {
        note->show(outcome.fault);
        return;
    }
    doubtful_ = true;
    note->show(Tone::warning, tr("No answer came: the host may run the plan."),
               tr("It is not sent again from here. Look at the list of children. %1").arg(words::what(outcome.fault)));
}

}  // namespace sysmanage::ui
