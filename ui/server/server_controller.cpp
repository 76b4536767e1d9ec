// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/server_controller.h"

#include <QApplication>
#include <QSet>

#include "ui/dialogs/create_vm_dialog.h"
#include "ui/dialogs/form/derived_names.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/models/workspace.h"
#include "ui/server/dialogs/certificate_dialog.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/create_body.h"
#include "ui/server/dialogs/create_child_dialog.h"
#include "ui/server/dialogs/diagnosis_dialog.h"
#include "ui/server/dialogs/networks_dialog.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/dialogs/profiles_dialog.h"
#include "ui/server/dialogs/send_dialog.h"
#include "ui/server/host_words.h"
#include "ui/server/server_link.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

using server::ServerAction;

/// Done after a question about the subject, and sent as it stands.
bool isDirect(ServerAction action) {
    switch (action) {
        case ServerAction::start_child:
        case ServerAction::stop_child:
        case ServerAction::restart_child:
        case ServerAction::delete_child:
        case ServerAction::update_child_agent:
        case ServerAction::enable_hypervisor:
        case ServerAction::disable_hypervisor:
        case ServerAction::load_modules:
        case ServerAction::unload_modules:
        case ServerAction::approve_host:
            return true;
        default:
            return false;
    }
}

/// Nothing is lost or interrupted by it: without the wish to see plans before, it needs no question.
bool isHarmless(ServerAction action) {
    return action == ServerAction::start_child || action == ServerAction::load_modules;
}

QString subjectName(const server::Intent& intent) {
    return toQString(intent.child_name.empty() ? intent.host_name : intent.child_name);
}

}  // namespace

ServerController::ServerController(const Parts& parts) : parts_(parts) {
    connect(parts_.link, &ServerLink::certificateMet, this, &ServerController::meetCertificate);
    connect(parts_.link, &ServerLink::keepingFailed, this,
            [this](const QString& text) { emit told(Tone::warning, text); });
    connect(parts_.link, &ServerLink::rebootsFound, this,
            [this](const QStringList& hosts) { tellOfReboot(hosts.join(QStringLiteral(", "))); });
    connect(parts_.link, &ServerLink::sessionChanged, this, &ServerController::takeSession);
}

void ServerController::takeSession() {
    const SessionStage stage = parts_.link->session().stage;
    const bool expiredNow = stage == SessionStage::expired && stage_ != SessionStage::expired;
    stage_ = stage;
    // A form that is open blocks the window's own bar: the way back in is laid over it, and what was typed stays.
    if (expiredNow && QApplication::activeModalWidget()) signIn();
}

void ServerController::chooseServer() {
    QWidget* parent = signIn_ ? static_cast<QWidget*>(signIn_.data()) : parts_.window;
    auto* dialog = new ProfilesDialog(parts_.link, parts_.prompts, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfilesDialog::chosen, this, [this](const QString& id) {
        if (!id.isEmpty()) parts_.link->useProfile(id);
        const SessionStage stage = parts_.link->session().stage;
        if (stage != SessionStage::signed_in && stage != SessionStage::signing_in) signIn();
    });
    dialog->open();
}

void ServerController::signIn() {
    if (signIn_) {
        signIn_->raise();
        signIn_->activateWindow();
        return;
    }
    QWidget* form = QApplication::activeModalWidget();
    metCertificate_.clear();
    signIn_ = new SignInDialog(parts_.link, form ? form : parts_.window);
    signIn_->setAttribute(Qt::WA_DeleteOnClose);
    connect(signIn_, &SignInDialog::profilesRequested, this, &ServerController::chooseServer);
    signIn_->open();
}

/// Each refresh meets it anew: it is told once, and again only to somebody who tries to sign in.
void ServerController::meetCertificate(const CertificateNews& news) {
    const QString met = QStringLiteral("%1 %2 %3")
                            .arg(toQString(parts_.link->session().profile.id), news.fingerprint,
                                 news.replacesPinned ? QStringLiteral("changed") : QString());
    if (met == metCertificate_ && (certificate_ || !signIn_)) return;
    metCertificate_ = met;
    if (certificate_) certificate_->reject();
    QWidget* parent = signIn_ ? static_cast<QWidget*>(signIn_.data()) : parts_.window;
    certificate_ = new CertificateDialog(news, parts_.link->session().profile, parent);
    certificate_->setAttribute(Qt::WA_DeleteOnClose);
    connect(certificate_, &CertificateDialog::trusted, this, [this](const QString& fingerprint) {
        metCertificate_.clear();
        parts_.link->trustCertificate(fingerprint);
    });
    certificate_->open();
}

const server::Host* ServerController::findHost(const QString& id) const {
    const auto& hosts = parts_.link->hosts().value;
    if (!hosts) return nullptr;
    for (const server::Host& host : *hosts) {
        if (host.id == id.toStdString()) return &host;
    }
    return nullptr;
}

void ServerController::request(ServerAction action, const QString& hostId, const QStringList& childIds,
                               std::optional<ChildType> type) {
    const server::Host* host = findHost(hostId);
    if (!host) {
        emit told(Tone::warning, tr("The host is not in the server’s list any more."));
        return;
    }
    if (action == ServerAction::create_child) {
        create(*host, type);
        return;
    }
    if (action == ServerAction::run_script) {
        findRuns(*host);
        return;
    }
    if (action == ServerAction::reboot_host || action == ServerAction::orchestrated_reboot) {
        reboot(*host);
        return;
    }
    if (!isDirect(action)) {
        emit told(Tone::warning, tr("“%1” is not part of this version. Nothing was sent.").arg(words::verb(action)));
        return;
    }
    ConfirmSubject subject{action, *host, {}, type, {}};
    judge(subject, childIds);
    if (subject.leftOut.isEmpty() || !subject.children.empty()) {
        confirm(subject);
    } else {
        emit told(Tone::warning,
                  words::verb(action) + QStringLiteral(": ") + subject.leftOut.join(QStringLiteral(" ")));
    }
}

/// The children that ran before are known to nobody but its dialog: what it knew outlives it, and the program.
void ServerController::reboot(const server::Host& host) {
    const QString id = toQString(host.id);
    auto* dialog = new RebootDialog(parts_.link, host, parts_.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->takeUp(parts_.link->keptReboot(id));
    const server::Profile meant = parts_.link->session().profile;
    const auto keep = [this, dialog, id, meant] {
        // Another server may have been taken meanwhile: it is none of its hosts.
        if (parts_.link->session().profile.id == meant.id) parts_.link->keepReboot(id, dialog->trail());
    };
    connect(dialog, &RebootDialog::told, this, [this](const QString& text) { emit told(Tone::ok, text); });
    connect(dialog, &RebootDialog::moved, this, keep);
    connect(dialog, &RebootDialog::planWanted, this, [this, dialog, host] { showRebootPlan(host, dialog); });
    connect(dialog, &QDialog::finished, this, [this, dialog, keep, name = toQString(host.fqdn)] {
        keep();
        if (!dialog->trail().isEmpty()) tellOfReboot(name);
    });
    dialog->open();
}

void ServerController::showRebootPlan(const server::Host& host, RebootDialog* over) {
    ConfirmSubject subject{ServerAction::orchestrated_reboot, host, {}, rebootPlanType(host), {}, true};
    const ConfirmDialog::Parts parts{parts_.link, parts_.prompts, parts_.workspace->catalog(), parts_.settings};
    auto* dialog = new ConfirmDialog(parts, subject, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmDialog::sent, this, [this, over](const QString& text) {
        over->reject();
        emit told(Tone::ok, text);
    });
    dialog->open();
}

void ServerController::tellOfReboot(const QString& hostNames) {
    emit told(Tone::accent, tr("%1: “Reboot…” shows how it goes on, and starts the children that ran before should "
                               "the server not do it.")
                                .arg(hostNames));
}

void ServerController::findRuns(const server::Host& host) {
    const QString name = toQString(host.fqdn);
    parts_.link->findRuns(toQString(host.id), [self = QPointer<ServerController>(this), name](int found,
                                                                                              const Fault& fault) {
        if (!self) return;
        if (fault) {
            emit self->told(Tone::warning, tr("Plans on %1: %2").arg(name, words::whole(fault)));
        } else if (found == 0) {
            emit self->told(Tone::ok, tr("%1 has no plans that are not known here.").arg(name));
        } else {
            emit self->told(
                Tone::ok, tr("Found on %1: %n plan(s). They are followed under “Activity”.", nullptr, found).arg(name));
        }
    });
    emit told(Tone::accent, tr("Asking %1 which plans are on it…").arg(name));
}

void ServerController::judge(ConfirmSubject& subject, const QStringList& childIds) const {
    const QString hostId = toQString(subject.host.id);
    const auto status = parts_.link->virtualization(hostId).value;
    const auto children = parts_.link->children(hostId).value;
    const auto whyNot = [&](const server::Child* child) {
        const server::Target target{&subject.host, child, subject.type, status.get(), {}};
        return words::reasons(server::reasons_against(subject.action, parts_.link->session().access, target))
            .section(QLatin1Char('\n'), 0, 0);
    };
    if (childIds.isEmpty()) {
        if (const QString why = whyNot(nullptr); !why.isEmpty()) subject.leftOut << why;
        return;
    }
    QSet<QString> wanted(childIds.begin(), childIds.end());
    if (children) {
        for (const server::Child& child : *children) {
            if (!wanted.remove(toQString(child.id))) continue;
            const QString why = whyNot(&child);
            if (why.isEmpty()) {
                subject.children.push_back(child);
            } else {
                subject.leftOut << QStringLiteral("%1: %2.").arg(toQString(child.name), why);
            }
        }
    }
    if (!wanted.isEmpty())
        subject.leftOut << tr("%n of them are not in the server’s list any more.", nullptr, int(wanted.size()));
}

void ServerController::create(const server::Host& host, std::optional<ChildType> type) {
    if (!type) {
        emit told(Tone::warning, tr("Choose a hypervisor first. Nothing was sent."));
    } else if (*type == ChildType::kvm) {
        createVm(host);
    } else {
        createFromList(host, *type, parts_.window);
    }
}

/// KVM has the engine's own form: its plan is complete.
void ServerController::createVm(const server::Host& host) {
    auto* form =
        new CreateVmDialog(parts_.workspace->catalog(), parts_.workspace->background(), parts_.prompts, parts_.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->setKeepsForm(tr("&Preview…"), tr("&Windows, or another of the server’s list…"));
    Json request{{"child_type", "kvm"}};
    addServer(request, parts_.link->session().profile);
    form->edit(newDraft(Action::create, request));
    form->setDomain(domainOf(toQString(host.fqdn)));
    form->setWindowTitle(tr("New VM on %1").arg(toQString(host.fqdn)));
    const server::Profile meant = parts_.link->session().profile;
    connect(form, &CreateVmDialog::draftAccepted, this, [this, form, host, meant](const Entry& draft) {
        if (isStillAt(meant, form)) lookBeforeSending(host, draft.request, form);
    });
    connect(form, &CreateVmDialog::otherWayRequested, this, [this, form, host] {
        CreateChildDialog* other = createFromList(host, ChildType::kvm, form);
        connect(other, &QDialog::accepted, form, &QDialog::accept);
    });
    form->open();
}

CreateChildDialog* ServerController::createFromList(const server::Host& host, ChildType type, QWidget* parent) {
    auto* form = new CreateChildDialog({parts_.link, parts_.prompts, parts_.workspace->catalog()}, host, type, parent);
    form->setAttribute(Qt::WA_DeleteOnClose);
    const server::Profile meant = parts_.link->session().profile;
    connect(form, &CreateChildDialog::draftAccepted, this, [this, form, host, meant](const Entry& draft) {
        if (isStillAt(meant, form)) lookBeforeSending(host, draft.request, form);
    });
    form->open();
    return form;
}

/// Another server may have been taken meanwhile, over the form: it must not get the passwords that were typed for this.
bool ServerController::isStillAt(const server::Profile& meant, QWidget* form) const {
    const server::Profile& now = parts_.link->session().profile;
    if (now.id == meant.id) return true;
    Prompts::Question question;
    question.title = tr("Another server");
    question.text = tr("This was meant for a host of “%1”. Now you are at “%2”. Nothing was sent.")
                        .arg(toQString(meant.name), toQString(now.name));
    question.yes = tr("&Back to “%1”").arg(toQString(meant.name));
    question.no = tr("&Go on editing");
    question.yesIsDefault = false;
    parts_.prompts->ask(form, question,
                        [link = QPointer<ServerLink>(parts_.link), id = toQString(meant.id)](Prompts::Answer answer) {
                            if (link && answer == Prompts::Answer::yes) link->useProfile(id);
                        });
    return false;
}

/// The form stays below with all that was typed until the server has it.
void ServerController::lookBeforeSending(const server::Host& host, const Json& request, QDialog* form) {
    auto* send = new SendDialog({parts_.link, parts_.prompts, parts_.workspace->catalog()}, host, request, form);
    send->setAttribute(Qt::WA_DeleteOnClose);
    connect(send, &SendDialog::sent, this, [this, form](const QString& text) {
        form->accept();
        parts_.link->refreshNow();
        emit told(Tone::ok, text);
    });
    send->open();
}

void ServerController::confirm(const ConfirmSubject& subject) {
    if (isHarmless(subject.action) && subject.leftOut.isEmpty() && !ConfirmDialog::plansAreWanted(parts_.settings)) {
        sendAll(subject, {});
        return;
    }
    const ConfirmDialog::Parts parts{parts_.link, parts_.prompts, parts_.workspace->catalog(), parts_.settings};
    auto* dialog = new ConfirmDialog(parts, subject, parts_.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmDialog::confirmed, this,
            [this, dialog, subject] { sendAll(subject, dialog->planDigest()); });
    connect(dialog, &ConfirmDialog::sent, this, [this](const QString& text) {
        parts_.link->refreshNow();
        emit told(Tone::ok, text);
    });
    dialog->open();
}

void ServerController::sendAll(const ConfirmSubject& subject, const QString& planDigest) {
    server::Intent intent;
    intent.action = subject.action;
    intent.host_id = subject.host.id;
    intent.host_name = subject.host.fqdn;
    intent.type = subject.type;
    intent.plan_digest = planDigest.toStdString();
    std::vector<server::Intent> intents;
    QStringList hidden;
    for (const server::Child& child : subject.children) {
        intent.child_id = child.id;
        intent.child_name = child.name;
        intent.child_host_id = child.host_id;
        intent.type = child.type;
        hidden << toQString(child.id);
        intents.push_back(intent);
    }
    if (subject.children.empty()) intents.push_back(intent);
    if (subject.action == ServerAction::delete_child) emit childrenHidden(hidden);
    for (const server::Intent& one : intents) {
        parts_.link->send(one, [self = QPointer<ServerController>(this), one](const server::Outcome& outcome) {
            if (self) self->take(one, outcome);
        });
    }
}

void ServerController::take(const server::Intent& intent, const server::Outcome& outcome) {
    const QString name = subjectName(intent);
    const QString action = words::verb(intent.action);
    const bool deletes = intent.action == ServerAction::delete_child;
    if (outcome.verdict == server::Verdict::accepted) {
        emit told(Tone::ok, tr("%1 %2: the server has taken it. The list shows when it is done.").arg(action, name));
        return;
    }
    const QString why = words::whole(outcome.fault);
    // A row that the server does not know any more is gone, which is what was wanted.
    const bool gone = deletes && outcome.fault.kind == server::FaultKind::not_found;
    if (gone) {
        emit told(Tone::warning, tr("%1 was not in the server’s list any more.").arg(name));
        parts_.link->refreshNow();
        return;
    }
    if (deletes) emit childRestored(toQString(intent.child_id), outcome.fault);
    if (outcome.verdict == server::Verdict::refused) {
        emit told(Tone::error, tr("%1 %2: %3").arg(action, name, why));
        return;
    }
    parts_.link->refreshNow();
    emit told(Tone::warning,
              tr("%1 %2: no answer came, so it may have happened. Look at the list before you do it again. %3")
                  .arg(action, name, why));
}

void ServerController::diagnose() {
    auto* dialog = new DiagnosisDialog(parts_.link, parts_.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ServerController::showNetworks(const QString& hostId) {
    const server::Host* host = findHost(hostId);
    if (!host) return;
    auto* dialog = new NetworksDialog({parts_.link, parts_.prompts, parts_.workspace->catalog()}, *host, parts_.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NetworksDialog::told, this, [this](const QString& text) { emit told(Tone::ok, text); });
    dialog->open();
}

}  // namespace sysmanage::ui
