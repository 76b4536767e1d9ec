// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/server_words.h"

#include <QCoreApplication>

#include "ui/models/message_text.h"

namespace sysmanage::ui::words {
namespace {

using server::FaultKind;
using server::ServerAction;

/// The context is the one that lupdate finds for it.
QString tr(const char* text) { return QCoreApplication::translate("sysmanage::ui::words", text); }

QString plainWhat(FaultKind kind) {
    switch (kind) {
        case FaultKind::none:
            return {};
        case FaultKind::cancelled:
            return tr("It was cancelled.");
        case FaultKind::unreachable:
            return tr("The server cannot be reached.");
        case FaultKind::untrusted:
            return tr("The server’s certificate is not trusted.");
        case FaultKind::signed_out:
            return tr("The session is over.");
        case FaultKind::wrong_login:
            return tr("The server does not accept this login.");
        case FaultKind::locked:
            return tr("The account is locked.");
        case FaultKind::throttled:
            return tr("There were too many attempts.");
        case FaultKind::enrolment_needed:
            return tr("A second factor has to be set up first.");
        case FaultKind::not_permitted:
            return tr("A role is missing.");
        case FaultKind::not_licensed:
            return tr("The server’s licence does not cover this.");
        case FaultKind::not_found:
            return tr("The server does not know it any more.");
        case FaultKind::refused:
            return tr("The server refuses the request.");
        case FaultKind::server_failed:
            return tr("The server has failed.");
        case FaultKind::not_understood:
            return tr("The answer is not one of a SysManage server.");
    }
    return {};
}

QString plainAdvice(FaultKind kind) {
    switch (kind) {
        case FaultKind::none:
        case FaultKind::cancelled:
            return {};
        case FaultKind::unreachable:
            return tr("Check the server’s address and the network, or run the diagnosis; then try again.");
        case FaultKind::untrusted:
            return tr("Look at the certificate, or give the profile the file of your private CA.");
        case FaultKind::signed_out:
            return tr("Sign in again: it goes on where it stopped.");
        case FaultKind::wrong_login:
            return tr("Check it and type it again. After five failures the account is locked for 15 minutes.");
        case FaultKind::locked:
            return tr("Wait 15 minutes, or ask an administrator to unlock it. Trying now prolongs it.");
        case FaultKind::throttled:
            return tr("Wait until the time is over. Attempts made before count as failures.");
        case FaultKind::enrolment_needed:
            return tr("Open the server’s web page, set up the second factor in your profile, then sign in here.");
        case FaultKind::not_permitted:
            return tr("Ask an administrator of the server for the role.");
        case FaultKind::not_licensed:
            return tr("Ask an administrator of the server about the licence.");
        case FaultKind::not_found:
            return tr("Read the list again: somebody else may have removed it.");
        case FaultKind::refused:
            return tr("Change what it names and send it again. Nothing has happened.");
        case FaultKind::server_failed:
            return tr("Try again later; its log has the reason.");
        case FaultKind::not_understood:
            return tr("Check that the address is the API’s and that no proxy answers in its place.");
    }
    return {};
}

}  // namespace

QString names(const QStringList& names) {
    if (names.size() < 2) return names.value(0);
    if (names.size() == 2) return tr("%1 and %2").arg(names.at(0), names.at(1));
    return tr("%1 and %2 more").arg(names.at(0)).arg(names.size() - 1);
}

QString verb(ServerAction action) {
    switch (action) {
        case ServerAction::view_children:
            return tr("Show the children");
        case ServerAction::create_child:
            return tr("Create");
        case ServerAction::start_child:
            return tr("Start");
        case ServerAction::stop_child:
            return tr("Stop");
        case ServerAction::restart_child:
            return tr("Restart");
        case ServerAction::delete_child:
            return tr("Delete");
        case ServerAction::update_child_agent:
            return tr("Update the agent");
        case ServerAction::configure_child:
            return tr("Configure");
        case ServerAction::enable_hypervisor:
            return tr("Enable");
        case ServerAction::disable_hypervisor:
            return tr("Disable");
        case ServerAction::load_modules:
            return tr("Load modules");
        case ServerAction::unload_modules:
            return tr("Unload modules");
        case ServerAction::configure_network:
            return tr("Create the network");
        case ServerAction::reboot_host:
            return tr("Reboot");
        case ServerAction::orchestrated_reboot:
            return tr("Safe reboot");
        case ServerAction::run_script:
            return tr("Run the plan");
        case ServerAction::approve_host:
            return tr("Approve");
        case ServerAction::deploy_plan:
            return tr("Send a deployment plan");
    }
    return {};
}

QString what(const server::Fault& fault) {
    return fault.what.empty() ? plainWhat(fault.kind) : sentence(messageText(fault.what));
}

QString advice(const server::Fault& fault) {
    return fault.advice.empty() ? plainAdvice(fault.kind) : sentence(messageText(fault.advice));
}

QString whole(const server::Fault& fault) {
    QStringList parts{what(fault), advice(fault)};
    parts.removeAll(QString());
    for (QString& part : parts) {
        if (!part.endsWith(QLatin1Char('.'))) part += QLatin1Char('.');
    }
    return parts.join(QLatin1Char(' '));
}

QString details(const server::Fault& fault) {
    QStringList lines;
    if (!fault.details.empty()) lines << toQString(fault.details);
    if (fault.http_status > 0) lines << tr("HTTP status %1").arg(fault.http_status);
    if (!fault.request_id.empty()) lines << tr("Request %1").arg(toQString(fault.request_id));
    return lines.join(QLatin1Char('\n'));
}

QString reasons(const std::vector<Message>& reasons) {
    QStringList lines;
    for (const Message& reason : reasons) lines << sentence(messageText(reason));
    return lines.join(QLatin1Char('\n'));
}

QString countdown(qint64 seconds) {
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 3600;
    constexpr int decimal = 10;
    const QLatin1Char zero('0');
    if (seconds < hour) return QStringLiteral("%1:%2").arg(seconds / minute).arg(seconds % minute, 2, decimal, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / hour)
        .arg(seconds % hour / minute, 2, decimal, zero)
        .arg(seconds % minute, 2, decimal, zero);
}

QString escaped(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace sysmanage::ui::words
