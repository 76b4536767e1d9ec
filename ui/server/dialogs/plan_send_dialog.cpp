// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/plan_send_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/export_prompt.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

constexpr QSize usualSize{960, 660};
constexpr std::string_view planShell = "sh";

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
    export_ = buttons->addButton(tr("E&xport…"), QDialogButtonBox::ActionRole);
    QPushButton* back = buttons->addButton(tr("&Back"), QDialogButtonBox::RejectRole);
    send_->setObjectName(QStringLiteral("sendPlan"));
    export_->setObjectName(QStringLiteral("exportPlan"));
    for (QPushButton* button : {send_, export_}) button->setAutoDefault(false);
    back->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(note_);
    column->addWidget(panel_, 1);
    column->addWidget(buttons);
    resize(usualSize);
    connect(panel_, &PlanPanel::planChanged, this, &PlanSendDialog::updateButtons);
    connect(parts_.link, &ServerLink::sessionChanged, this, &PlanSendDialog::updateButtons);
    connect(send_, &QPushButton::clicked, this, &PlanSendDialog::send);
    connect(export_, &QPushButton::clicked, this, [this] {
        exportWithPrompt(this, parts_.prompts, &background_, panel_->plan(),
                         [this](bool good, const QString& text) { note_->show(good ? Tone::ok : Tone::error, text); });
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    panel_->setTasks({task});
    updateButtons();
}

void PlanSendDialog::updateButtons() {
    server::Target target;
    target.host = &host_;
    target.shell = planShell;
    QString why = words::reasons(
        server::reasons_against(server::ServerAction::run_script, parts_.link->session().access, target));
    if (!panel_->plan()) why = tr("There is no plan to send");
    send_->setEnabled(why.isEmpty());
    send_->setToolTip(why.isEmpty() ? tr("Runs this very plan on the parent through a script") : why);
    send_->setAccessibleDescription(send_->toolTip());
    export_->setEnabled(panel_->plan() != nullptr);
}

void PlanSendDialog::send() {
    if (!panel_->plan()) return;
    parts_.link->sendPlan(toQString(host_.id), panel_->plan(), title_);
    accept();
    emit sent(tr("“%1” is on its way to %2.").arg(title_, toQString(host_.fqdn)));
}

}  // namespace sysmanage::ui
