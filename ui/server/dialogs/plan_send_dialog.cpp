// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/plan_send_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/deploy_offer.h"
#include "ui/server/dialogs/export_prompt.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/plan_ways.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

constexpr QSize usualSize{960, 660};

}  // namespace

PlanSendDialog::PlanSendDialog(const Parts& parts, const server::Host& host, const PlanTask& task, const QString& lost,
                               QWidget* parent)
    : QDialog(parent),
      parts_(parts),
      host_(host),
      title_(task.title),
      panel_(new PlanPanel(parts.catalog, this)),
      note_(new FaultNote(this)) {
    setObjectName(QStringLiteral("planSend"));
    setWindowTitle(tr("%1 on %2").arg(title_, toQString(host_.fqdn)));
    note_->setObjectName(QStringLiteral("planSendNote"));
    if (!lost.isEmpty()) note_->show(Tone::warning, lost);
    auto* buttons = new QDialogButtonBox(this);
    send_ = buttons->addButton(tr("Send &exactly this plan"), QDialogButtonBox::ActionRole);
    deploy_ = new DeployOffer(parts_.link, host_, buttons, this);
    export_ = buttons->addButton(tr("E&xport…"), QDialogButtonBox::ActionRole);
    back_ = buttons->addButton(tr("&Back"), QDialogButtonBox::RejectRole);
    send_->setObjectName(QStringLiteral("sendPlan"));
    export_->setObjectName(QStringLiteral("exportPlan"));
    for (QPushButton* button : {send_, export_}) button->setAutoDefault(false);
    back_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(note_);
    column->addWidget(panel_, 1);
    column->addWidget(deploy_);
    column->addWidget(buttons);
    resize(usualSize);
    connect(panel_, &PlanPanel::planChanged, this, &PlanSendDialog::updateButtons);
    connect(parts_.link, &ServerLink::sessionChanged, this, &PlanSendDialog::updateButtons);
    connect(send_, &QPushButton::clicked, this, &PlanSendDialog::send);
    connect(export_, &QPushButton::clicked, this, [this] {
        exportWithPrompt(this, parts_.prompts, &background_, panel_->plan(),
                         [this](bool good, const QString& text) { note_->show(good ? Tone::ok : Tone::error, text); });
    });
    connect(deploy_, &DeployOffer::sending, this, [this] {
        sending_ = true;
        updateButtons();
    });
    connect(deploy_, &DeployOffer::answered, this, &PlanSendDialog::takeDeployed);
    connect(buttons, &QDialogButtonBox::rejected, this, &PlanSendDialog::reject);
    panel_->setTasks({task});
    updateButtons();
}

void PlanSendDialog::updateButtons() {
    QString why = words::reasons(reasonsAgainstScript(parts_.link->session().access, host_));
    if (!panel_->plan()) why = tr("There is no plan to send");
    send_->setEnabled(!sending_ && why.isEmpty());
    send_->setToolTip(why.isEmpty() ? tr("Runs this very plan on the parent through a script") : why);
    send_->setAccessibleDescription(send_->toolTip());
    // The plan names its hypervisor itself; these are KVM's networks.
    deploy_->offer({panel_->plan(), ChildType::kvm, {}, sending_});
    export_->setEnabled(panel_->plan() != nullptr);
    back_->setEnabled(!sending_);
}

void PlanSendDialog::takeDeployed(const server::Outcome& outcome) {
    sending_ = false;
    if (outcome.verdict == server::Verdict::accepted) {
        accept();
        emit sent(deploy_->afterwards(title_));
        return;
    }
    deploy_->tell(outcome, note_);
    updateButtons();
}

void PlanSendDialog::reject() {
    // What is under way has its answer to come: closing now would leave nobody to tell it to.
    if (!sending_) QDialog::reject();
}

void PlanSendDialog::send() {
    if (!panel_->plan() || sending_) return;
    sending_ = true;  // a second press before the dialog is gone sends nothing
    parts_.link->sendPlan(toQString(host_.id), panel_->plan(), title_);
    accept();
    emit sent(tr("“%1” is on its way to %2.").arg(title_, toQString(host_.fqdn)));
}

}  // namespace sysmanage::ui
