// SPDX-License-Identifier: GPL-3.0-or-later
// What the question before an action says.
#include <QCoreApplication>
#include <algorithm>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/host_words.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

using server::ServerAction;

QString tr(const char* text) { return QCoreApplication::translate("sysmanage::ui", text); }

QString joined(QString text, const QString& more) { return text.append(QLatin1Char(' ')).append(more); }

bool anyInProgress(const ConfirmSubject& subject) {
    return std::any_of(subject.children.begin(), subject.children.end(),
                       [](const server::Child& child) { return child.in_progress(); });
}

bool anyRuns(const ConfirmSubject& subject) {
    return std::any_of(subject.children.begin(), subject.children.end(),
                       [](const server::Child& child) { return child.status == server::ChildStatus::running; });
}

QString deletionLoss(const ConfirmSubject& subject) {
    QString text = subject.children.size() > 1
                       ? tr("Their disks and everything on them are deleted: files, applications, configuration. "
                            "Nothing brings them back.")
                       : tr("Its disk and everything on it is deleted: files, applications, configuration. Nothing "
                            "brings it back.");
    if (anyRuns(subject)) text = joined(text, tr("What runs is stopped first."));
    if (anyInProgress(subject))
        text = joined(text, tr("A creation that is under way is given up: what it has already written on the parent "
                               "has to be removed by hand."));
    return joined(text, tr("The server takes the rows away at once and deletes afterwards; it does not tell whether "
                           "that worked."));
}

QString hypervisorLoss(const ConfirmSubject& subject) {
    const QString name = subject.type ? typeName(*subject.type) : QString();
    switch (subject.action) {
        case ServerAction::enable_hypervisor:
            if (subject.type == ChildType::wsl)
                return joined(tr("Nothing is lost. Windows may have to be restarted before WSL can be used."),
                              tr("When it fails, the server does not say so: the card simply stays as it is."));
            return tr("Nothing is lost. What %1 needs is installed and started on the host. When it fails, the server "
                      "does not say so: the card simply stays as it is.")
                .arg(name);
        case ServerAction::disable_hypervisor:
            return tr("No guest of %1 can run until it is enabled again. While guests run, the agent refuses it.")
                .arg(name);
        case ServerAction::load_modules:
            return tr("Nothing is lost. The kernel modules of %1 are loaded.").arg(name);
        case ServerAction::unload_modules:
            return tr("No guest of %1 can start until the modules are loaded again. While guests run, the agent "
                      "refuses it.")
                .arg(name);
        default:
            return {};
    }
}

}  // namespace

QString confirmHeading(const ConfirmSubject& subject) {
    QStringList names;
    for (const server::Child& child : subject.children) names << toQString(child.name);
    const QString what = words::verb(subject.action);
    if (!names.isEmpty()) {
        const bool cancels =
            subject.action == ServerAction::delete_child && names.size() == 1 && subject.children.front().in_progress();
        if (cancels) return tr("Cancel the creation of %1?").arg(names.front());
        if (subject.action == ServerAction::update_child_agent)
            return tr("Update the agent of %1?").arg(words::names(names));
        return tr("%1 %2?").arg(what, words::names(names));
    }
    const QString host = toQString(subject.host.fqdn);
    if (subject.action == ServerAction::orchestrated_reboot) return tr("Safe reboot of %1").arg(host);
    if (subject.type) {
        //: %1: what to do ("Enable"), %2: a hypervisor, %3: a host
        return tr("%1 %2 on %3?").arg(what, typeName(*subject.type), host);
    }
    return tr("%1 %2?").arg(what, host);
}

QString whatIsLost(const ConfirmSubject& subject) {
    const bool several = subject.children.size() > 1;
    switch (subject.action) {
        case ServerAction::delete_child:
            return deletionLoss(subject);
        case ServerAction::stop_child:
            return several ? tr("Their services are not reachable until they are started again. Nothing on their disks "
                                "is lost.")
                           : tr("Its services are not reachable until it is started again. Nothing on its disk is "
                                "lost.");
        case ServerAction::restart_child:
            return several ? tr("Their services are interrupted while they restart. Nothing on their disks is lost.")
                           : tr("Its services are interrupted while it restarts. Nothing on its disk is lost.");
        case ServerAction::start_child:
            return tr("Nothing is lost.");
        case ServerAction::update_child_agent:
            return tr("The agent restarts; what else runs in the guest goes on.");
        case ServerAction::orchestrated_reboot:
            return tr(
                "The host writes down which of its children run, of all hypervisors, stops them, reboots within a "
                "minute, "
                "and starts them again after the boot by itself. What does not stop in time is ended. The server "
                "has no part in it, and no timeline of it.");
        case ServerAction::approve_host:
            return tr("Nothing is lost. The host may be managed from then on.");
        default:
            break;
    }
    const QString text = hypervisorLoss(subject);
    return text.isEmpty() ? tr("Nothing is lost.") : text;
}

}  // namespace sysmanage::ui
