// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with a server: choosing and signing in, and every action on hosts and children with its dialogs,
// preview and sending. The views only ask for it.
#pragma once
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <optional>

#include "engine/server/access.h"
#include "engine/server/intent.h"
#include "ui/server/dialogs/certificate_dialog.h"
#include "ui/server/dialogs/reboot_dialog.h"
#include "ui/server/dialogs/sign_in_dialog.h"
#include "ui/style/theme.h"

class QDialog;
class QSettings;
class QWidget;

namespace sysmanage::ui {

class CreateChildDialog;
class Prompts;
class ServerLink;
class SignInDialog;
class Workspace;
struct CertificateNews;
struct ConfirmSubject;

class ServerController : public QObject {
    Q_OBJECT
public:
    /// Owns none of it. `window` is what dialogs belong to.
    struct Parts {
        ServerLink* link = nullptr;
        Workspace* workspace = nullptr;
        Prompts* prompts = nullptr;
        QSettings* settings = nullptr;
        QWidget* window = nullptr;
    };
    explicit ServerController(const Parts& parts);

public slots:
    void chooseServer();
    void signIn();
    /// `childIds` is empty for what concerns the host itself; `type` names the hypervisor where the action has one.
    void request(sysmanage::server::ServerAction action, const QString& hostId, const QStringList& childIds,
                 std::optional<sysmanage::ChildType> type);
    void diagnose();
    void showNetworks(const QString& hostId);

signals:
    /// For the window's InfoBar.
    void told(sysmanage::ui::Tone tone, const QString& text);
    /// Deletes that were just sent: the rows go at once.
    void childrenHidden(const QStringList& childIds);
    /// The server refused it: the row comes back with the reason.
    void childRestored(const QString& childId, const sysmanage::server::Fault& fault);

private:
    void takeSession();
    void meetCertificate(const CertificateNews& news);
    void findRuns(const server::Host& host);
    void reboot(const server::Host& host);
    void showRebootPlan(const server::Host& host, RebootDialog* over);
    void tellOfReboot(const QString& hostNames);
    void create(const server::Host& host, std::optional<ChildType> type);
    void createVm(const server::Host& host);
    CreateChildDialog* createFromList(const server::Host& host, ChildType type, QWidget* parent);
    bool isStillAt(const server::Profile& meant, QWidget* form) const;
    void lookBeforeSending(const server::Host& host, const Json& request, QDialog* form);
    /// Takes the chosen children into the subject, or into what is left out of it with the reason.
    void judge(ConfirmSubject& subject, const QStringList& childIds) const;
    void confirm(const ConfirmSubject& subject);
    void sendAll(const ConfirmSubject& subject, const QString& planDigest);
    void take(const server::Intent& intent, const server::Outcome& outcome);
    const server::Host* findHost(const QString& id) const;

    Parts parts_;
    QPointer<SignInDialog> signIn_;
    QPointer<CertificateDialog> certificate_;
    QString metCertificate_;  ///< the last one that was told of
    SessionStage stage_ = SessionStage::signed_out;
};

}  // namespace sysmanage::ui
