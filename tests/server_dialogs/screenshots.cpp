// SPDX-License-Identifier: GPL-3.0-or-later
// dialog_screenshots_writer FOLDER: a picture of each dialog of the server side in light and dark.
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <cstdio>

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/dialogs/certificate_dialog.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/profiles_dialog.h"
#include "ui/server/dialogs/send_dialog.h"
#include "ui/server/dialogs/sign_in_dialog.h"

namespace {

using namespace sysmanage;
using namespace sysmanage::ui;

constexpr int settleMs = 500;

class Photographer {
public:
    Photographer(QString folder, Appearance look) : folder_(std::move(folder)), look_(look) {}

    void take(QDialog& dialog, const char* name) const {
        dialog.show();
        QTest::qWait(settleMs);
        const QString path =
            QStringLiteral("%1/server-%2-%3.png").arg(folder_, QLatin1String(name), appearanceName(look_));
        dialog.grab().save(path);
        std::printf("%s\n", qPrintable(path));
    }

private:
    QString folder_;
    Appearance look_;
};

server::Profile profile(const char* id, const char* name, const char* url) {
    server::Profile made;
    made.id = id;
    made.name = name;
    made.base_url = url;
    made.last_user = "ann@example.org";
    return made;
}

SessionState awaySession(SessionStage stage, server::FaultKind kind) {
    SessionState session;
    session.stage = stage;
    session.profile = profile("p-1", "Main site", "https://sysmanage.example.org");
    session.user = QStringLiteral("ann@example.org");
    session.fault.kind = kind;
    return session;
}

void takeSignIn(StandInLink& link, const Photographer& camera) {
    SignInDialog dialog(&link);
    camera.take(dialog, "sign-in");
    link.setSession(awaySession(SessionStage::signed_out, server::FaultKind::wrong_login));
    camera.take(dialog, "sign-in-wrong");
    SessionState throttled = awaySession(SessionStage::signed_out, server::FaultKind::throttled);
    throttled.retryAfter = QDateTime::currentDateTimeUtc().addSecs(88);
    link.setSession(throttled);
    camera.take(dialog, "sign-in-throttled");
    link.setSession(awaySession(SessionStage::second_factor, server::FaultKind::none));
    camera.take(dialog, "sign-in-code");
    SessionState expired = awaySession(SessionStage::expired, server::FaultKind::none);
    expired.keyRingAvailable = false;
    link.setSession(expired);
    camera.take(dialog, "sign-in-expired");
}

void takeCertificates(const Photographer& camera) {
    CertificateNews news;
    news.fingerprint = QStringLiteral(
        "9a:be:0a:dc:78:71:10:cf:56:97:98:4a:92:f7:87:c8:6b:98:99:d1:e5:05:28:73:ce:5e:47:be:ca:3f:7b:f4");
    news.subject = QStringLiteral("CN=sysmanage.example.org");
    news.issuer = QStringLiteral("CN=Example private CA, O=Example");
    news.names = QStringList{QStringLiteral("sysmanage.example.org"), QStringLiteral("sysmanage")};
    news.validFrom = QDateTime(QDate(2026, 1, 10), QTime(8, 0), Qt::UTC);
    news.validUntil = QDateTime(QDate(2027, 1, 10), QTime(8, 0), Qt::UTC);
    news.faults = QStringList{QStringLiteral("It is signed by somebody that this system does not know.")};
    const server::Profile main = profile("p-1", "Main site", "https://sysmanage.example.org");
    CertificateDialog unknown(news, main);
    camera.take(unknown, "certificate");
    news.replacesPinned = true;
    CertificateDialog changed(news, main);
    camera.take(changed, "certificate-changed");
}

void takeConfirm(StandInLink& link, const Photographer& camera, const CatalogPtr& catalog) {
    ScriptedPrompts prompts;
    const ConfirmDialog::Parts parts{&link, &prompts, catalog, nullptr};
    const server::Host host = sampleHost(QStringLiteral("h-1"), QStringLiteral("kvm1.example.org"));
    ConfirmSubject subject;
    subject.action = server::ServerAction::delete_child;
    subject.host = host;
    subject.children = {sampleChild(QStringLiteral("h-1"), QStringLiteral("c-1"), QStringLiteral("web01")),
                        sampleChild(QStringLiteral("h-1"), QStringLiteral("c-2"), QStringLiteral("db01")),
                        sampleChild(QStringLiteral("h-1"), QStringLiteral("c-3"), QStringLiteral("mail01"))};
    ConfirmDialog several(parts, subject);
    camera.take(several, "confirm-delete");
    subject.children.clear();
    subject.action = server::ServerAction::enable_hypervisor;
    subject.type = ChildType::lxd;
    ConfirmDialog enable(parts, subject);
    camera.take(enable, "confirm-enable");
}

void takeAll(const QString& folder, Appearance look) {
    const Photographer camera(folder, look);
    AppearanceControl appearance(look, false);
    StandInLink link;
    ScriptedPrompts prompts;
    server::Profile plain = profile("p-2", "Lab", "http://lab.example.org:8080");
    link.setProfiles({profile("p-1", "Main site", "https://sysmanage.example.org"), plain});
    link.setSession(awaySession(SessionStage::signed_out, server::FaultKind::none));
    takeSignIn(link, camera);
    ProfilesDialog profiles(&link, &prompts);
    camera.take(profiles, "profiles");
    QTest::keyClick(&profiles, Qt::Key_A, Qt::AltModifier);
    takeCertificates(camera);
    const CatalogPtr catalog(CatalogPtr(), &Catalog::built_in());
    takeConfirm(link, camera, catalog);
    link.setSession(signedIn());
    Json request = sampleRequest();
    SendDialog send({&link, &prompts, catalog}, sampleHost(QStringLiteral("h-1"), QStringLiteral("kvm1.example.org")),
                    request);
    QTest::qWait(settleMs);
    camera.take(send, "send");
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) return 2;
    for (const Appearance look : {Appearance::light, Appearance::dark}) takeAll(QString::fromLocal8Bit(argv[1]), look);
    return 0;
}
