// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/send_dialog.h"

#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "ui/dialogs/form/form_section.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/deploy_offer.h"
#include "ui/server/dialogs/export_prompt.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/host_words.h"
#include "ui/server/plan_ways.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

using server::Outcome;
using server::ServerAction;
using server::Verdict;

constexpr QSize usualSize{1000, 700};

}  // namespace

SendDialog::SendDialog(const Parts& parts, const server::Host& host, Json request, QWidget* parent)
    : QDialog(parent), parts_(parts), host_(host), request_(std::move(request)), type_(typeOf(request_)) {
    secrets_ = takeSecrets(request_);
    setObjectName(QStringLiteral("send"));
    setWindowTitle(tr("Create %1 on %2").arg(name(), toQString(host_.fqdn)));
    layOut();
    showPlan();
    updateButtons();
    askForDistributions();
}

QString SendDialog::name() const { return childNameOf(request_); }

void SendDialog::showPlan() {
    PlanTask task;
    task.title = name();
    if (!can_plan(type_, Action::create)) {
        task.words = tr("The server builds the plan for this. A preview for %1 is not part of this version: what is "
                        "sent is what the form says.")
                         .arg(typeName(type_));
    } else if (!parts_.catalog->find(type_, textOf(request_, "distribution").toStdString())) {
        task.words =
            tr("The server builds the plan for this. This version has no plan for this distribution: what is "
               "sent is what the form says.");
    } else {
        task.action = Action::create;
        task.request = planRequest(request_, parts_.link->session().profile, *parts_.catalog);
        task.secrets = secrets_;
    }
    panel_->setTasks({task});
}

void SendDialog::layOut() {
    reading_ = new FaultNote(this);
    reading_->setObjectName(QStringLiteral("readingNote"));
    showReading();
    panel_ = new PlanPanel(parts_.catalog, this);
    outcome_ = new FaultNote(this);
    outcome_->setObjectName(QStringLiteral("outcomeNote"));

    auto* buttons = new QDialogButtonBox(this);
    create_ = buttons->addButton(tr("&Let the server create it"), QDialogButtonBox::ActionRole);
    run_ = buttons->addButton(tr("Send &exactly this plan"), QDialogButtonBox::ActionRole);
    deploy_ = new DeployOffer(parts_.link, host_, buttons, this);
    export_ = buttons->addButton(tr("E&xport…"), QDialogButtonBox::ActionRole);
    back_ = buttons->addButton(tr("&Back to the form"), QDialogButtonBox::RejectRole);
    create_->setObjectName(QStringLiteral("sendCreate"));
    run_->setObjectName(QStringLiteral("sendPlan"));
    export_->setObjectName(QStringLiteral("exportPlan"));
    back_->setObjectName(QStringLiteral("backToForm"));
    create_->setDefault(true);
    for (QPushButton* button : {run_, export_, back_}) button->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(reading_);
    column->addWidget(panel_, 1);
    column->addWidget(deploy_);
    column->addWidget(outcome_);
    column->addWidget(buttons);
    resize(usualSize);

    connect(panel_, &PlanPanel::planChanged, this, &SendDialog::updateButtons);
    connect(parts_.link, &ServerLink::sessionChanged, this, &SendDialog::updateButtons);
    connect(create_, &QPushButton::clicked, this, &SendDialog::tryCreate);
    connect(run_, &QPushButton::clicked, this, &SendDialog::sendPlan);
    connect(deploy_, &DeployOffer::sending, this, [this] {
        sending_ = true;
        outcome_->clear();
        updateButtons();
    });
    connect(deploy_, &DeployOffer::answered, this, &SendDialog::takeDeployed);
    connect(export_, &QPushButton::clicked, this, &SendDialog::exportPlan);
    connect(buttons, &QDialogButtonBox::rejected, this, &SendDialog::reject);
}

void SendDialog::showReading() {
    QStringList left = notHonoured(request_, passwordOf(secrets_));
    if (!offered_.isEmpty()) left << offered_;
    reading_->show(
        left.isEmpty() ? Tone::accent : Tone::warning,
        tr("This is our reading of it. With “Let the server create it” the server builds its own plan, which "
           "may differ."),
        left.join(QLatin1Char('\n')));
}

/// The server looks the identifier up in its own list, and tells nobody when it does not find it.
void SendDialog::askForDistributions() {
    const Json body = createBody(request_, *parts_.catalog);
    parts_.link->loadDistributions(type_, [self = QPointer<SendDialog>(this),
                                           wanted = textOf(body, "distribution")](const DistributionAnswer& answer) {
        if (!self) return;
        const bool listed = std::any_of(answer.rows.begin(), answer.rows.end(), [&wanted](const DistributionRow& row) {
            return row.installIdentifier == wanted;
        });
        if (answer.fault) {
            self->offered_ =
                tr("The server’s list of distributions cannot be read: whether it has this one is not known.");
        } else if (answer.fromCatalogue) {
            self->offered_ =
                tr("The server does not tell you its identifiers (that needs the role Configure Child "
                   "Host): this application’s own one is sent.");
        } else if (!listed) {
            self->offered_ =
                tr("The server does not list this distribution: it may refuse it, or create something "
                   "else.");
            if (self->type_ == ChildType::kvm)
                self->offered_ += tr(" “Send exactly this plan” does not need the list.");
        }
        self->showReading();
    });
}

QString SendDialog::whyNoPlanRun() const {
    if (!panel_->plan()) return tr("There is no plan to send");
    return words::reasons(reasonsAgainstScript(parts_.link->session().access, host_));
}

void SendDialog::updateButtons() {
    const auto status = parts_.link->virtualization(toQString(host_.id)).value;
    server::Target target;
    target.host = &host_;
    target.type = type_;
    target.status = status.get();
    const QString noCreate =
        words::reasons(server::reasons_against(ServerAction::create_child, parts_.link->session().access, target));
    const QString noRun = whyNoPlanRun();
    create_->setEnabled(!sending_ && noCreate.isEmpty());
    create_->setToolTip(noCreate);
    create_->setText(sending_ ? tr("Sending…") : doubtful_ ? tr("Send &again…") : tr("&Let the server create it"));
    run_->setEnabled(!sending_ && noRun.isEmpty());
    run_->setToolTip(noRun.isEmpty() ? tr("Runs this very plan on the parent through a script") : noRun);
    run_->setAccessibleDescription(run_->toolTip());
    deploy_->offer({panel_->plan(), type_, name().toStdString(), sending_});
    export_->setEnabled(panel_->plan() != nullptr);
    back_->setEnabled(!sending_);
}

void SendDialog::tryCreate() {
    if (sending_) return;
    if (!doubtful_) {
        create();
        return;
    }
    Prompts::Question question;
    question.title = windowTitle();
    question.text = tr("Send it again?");
    question.details =
        tr("The first one may have arrived. The server refuses a second child of the same name; it "
           "does not overwrite one.");
    question.yes = tr("&Send again");
    question.no = tr("&Do not send");
    question.yesIsDefault = false;
    parts_.prompts->ask(this, question, [self = QPointer<SendDialog>(this)](Prompts::Answer answer) {
        if (self && answer == Prompts::Answer::yes) self->create();
    });
}

void SendDialog::create() {
    if (sending_) return;
    sending_ = true;
    outcome_->clear();
    updateButtons();
    server::Intent intent;
    intent.action = ServerAction::create_child;
    intent.host_id = host_.id;
    intent.host_name = host_.fqdn;
    intent.child_name = name().toStdString();
    intent.type = type_;
    intent.body = createBody(request_, *parts_.catalog);
    for (const auto& [field, secret] : secrets_) intent.body[field] = secret.reveal();
    if (panel_->plan()) intent.plan_digest = plan_digest(*panel_->plan());
    parts_.link->send(intent, [self = QPointer<SendDialog>(this)](const Outcome& outcome) {
        if (self) self->take(outcome);
    });
}

void SendDialog::take(const Outcome& outcome) {
    sending_ = false;
    if (outcome.verdict == Verdict::accepted) {
        accept();
        emit sent(tr("%1: the server has queued its creation. The list shows how it goes on.").arg(name()));
        return;
    }
    if (outcome.verdict == Verdict::unknown) {
        takeUnknown(outcome);
    } else {
        doubtful_ = false;
        outcome_->show(outcome.fault);
    }
    updateButtons();
}

void SendDialog::takeUnknown(const Outcome& outcome) {
    const QString why = words::what(outcome.fault);
    if (outcome.arrived == Outcome::Arrived::yes) {
        accept();
        emit sent(tr("%1: no answer came, but it is in the server’s list: it has arrived.").arg(name()));
        return;
    }
    doubtful_ = true;
    if (outcome.arrived == Outcome::Arrived::no) {
        outcome_->show(Tone::warning, tr("No answer came, and %1 is not in the server’s list.").arg(name()),
                       tr("It has probably not arrived. %1").arg(why));
    } else {
        outcome_->show(Tone::warning, tr("No answer came: it is not known whether %1 was created.").arg(name()),
                       tr("The list could not be read either. Look at it before you send again. %1").arg(why));
    }
}

void SendDialog::sendPlan() {
    if (sending_ || !whyNoPlanRun().isEmpty()) return;
    sending_ = true;
    parts_.link->sendPlan(toQString(host_.id), panel_->plan(), tr("Create %1").arg(name()));
    accept();
    emit sent(tr("The plan for %1 is on its way to %2.").arg(name(), toQString(host_.fqdn)));
}

void SendDialog::takeDeployed(const Outcome& outcome) {
    sending_ = false;
    if (outcome.verdict == Verdict::accepted) {
        accept();
        emit sent(deploy_->afterwards(name()));
        return;
    }
    deploy_->tell(outcome, outcome_);
    updateButtons();
}

void SendDialog::exportPlan() {
    exportWithPrompt(this, parts_.prompts, &background_, panel_->plan(),
                     [this](bool good, const QString& text) { outcome_->show(good ? Tone::ok : Tone::error, text); });
}

void SendDialog::reject() {
    // What is under way has its answer to come: closing now would leave nobody to tell it to.
    if (!sending_) QDialog::reject();
}

}  // namespace sysmanage::ui
