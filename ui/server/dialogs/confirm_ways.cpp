// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of a plan that a question shows: exactly as it stands, by script or as a deployment plan, or into a file.
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/deploy_offer.h"
#include "ui/server/dialogs/export_prompt.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/plan_ways.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {

void ConfirmDialog::addWays(QVBoxLayout* column, QDialogButtonBox* buttons) {
    run_ = buttons->addButton(tr("Send &exactly this plan"), QDialogButtonBox::ActionRole);
    run_->setObjectName(QStringLiteral("sendPlan"));
    deploy_ = new DeployOffer(parts_.link, subject_.host, buttons, this);
    export_ = buttons->addButton(tr("E&xport…"), QDialogButtonBox::ActionRole);
    export_->setObjectName(QStringLiteral("exportPlan"));
    for (QPushButton* button : {run_, export_}) button->setAutoDefault(false);
    outcome_ = new FaultNote(this);
    outcome_->setObjectName(QStringLiteral("outcomeNote"));
    column->addWidget(deploy_);
    column->addWidget(outcome_);
}

void ConfirmDialog::connectWays() {
    connect(panel_, &PlanPanel::planChanged, this, &ConfirmDialog::updateWays);
    connect(parts_.link, &ServerLink::sessionChanged, this, &ConfirmDialog::updateWays);
    connect(run_, &QPushButton::clicked, this, &ConfirmDialog::sendPlan);
    connect(deploy_, &DeployOffer::sending, this, [this] {
        sending_ = true;
        outcome_->clear();
        updateWays();
    });
    connect(deploy_, &DeployOffer::answered, this, &ConfirmDialog::takeDeployed);
    connect(export_, &QPushButton::clicked, this, [this] {
        exportWithPrompt(this, parts_.prompts, &background_, panel_->plan(), [this](bool good, const QString& text) {
            outcome_->show(good ? Tone::ok : Tone::error, text);
        });
    });
}

QString ConfirmDialog::name() const {
    return toQString(subject_.children.empty() ? subject_.host.fqdn : subject_.children.front().name);
}

QString ConfirmDialog::whyNotThisPlan() const {
    if (subject_.children.size() > 1) return tr("A plan is for one of them: choose it alone to send exactly its plan");
    return panel_->plan() ? QString() : tr("There is no plan to send");
}

/// A plan that is not to be seen is not sent either: without it, the server's own way is the only one.
void ConfirmDialog::updateWays() {
    const bool shown = unfold_->isChecked() && (panel_->waiting() || panel_->plan());
    yes_->setEnabled(!sending_);
    run_->setVisible(shown);
    export_->setVisible(shown);
    export_->setEnabled(panel_->plan() != nullptr);
    if (!shown) {
        deploy_->withdraw();
        return;
    }
    QString why = whyNotThisPlan();
    deploy_->offer({panel_->plan(), subject_.children.empty() ? subject_.type : subject_.children.front().type,
                    subject_.children.empty() ? std::string() : name().toStdString(), sending_, why});
    if (why.isEmpty()) why = words::reasons(reasonsAgainstScript(parts_.link->session().access, subject_.host));
    run_->setEnabled(!sending_ && why.isEmpty());
    run_->setToolTip(why.isEmpty() ? tr("Runs this very plan on the parent through a script") : why);
    run_->setAccessibleDescription(run_->toolTip());
}

/// The server's own call takes a row away at once; of a plan the server knows nothing.
QString ConfirmDialog::afterwards(const QString& text) const {
    if (subject_.action != server::ServerAction::delete_child) return text;
    return tr("%1 Its row stays until the server has looked at the host again.").arg(text);
}

void ConfirmDialog::sendPlan() {
    if (sending_ || !run_->isEnabled()) return;
    sending_ = true;  // a second press before the question is gone sends nothing
    const QString title = QStringLiteral("%1 %2").arg(words::verb(subject_.action), name());
    parts_.link->sendPlan(toQString(subject_.host.id), panel_->plan(), title);
    accept();
    emit sent(afterwards(tr("The plan for %1 is on its way to %2.").arg(name(), toQString(subject_.host.fqdn))));
}

void ConfirmDialog::takeDeployed(const server::Outcome& outcome) {
    sending_ = false;
    if (outcome.verdict == server::Verdict::accepted) {
        accept();
        emit sent(afterwards(deploy_->afterwards(name())));
        return;
    }
    deploy_->tell(outcome, outcome_);
    updateWays();
}

void ConfirmDialog::reject() {
    // What is under way has its answer to come: closing now would leave nobody to tell it to.
    if (!sending_) QDialog::reject();
}

}  // namespace sysmanage::ui
