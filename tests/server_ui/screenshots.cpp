// SPDX-License-Identifier: GPL-3.0-or-later
// server_screenshots_writer FOLDER: a picture of each place of the server side in light and dark.
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <cstdio>

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/dialogs/diagnosis_dialog.h"
#include "ui/server/dialogs/networks_dialog.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/server_tree.h"

namespace {

using namespace sysmanage;
using namespace sysmanage::ui;

constexpr QSize windowSize{1320, 800};
constexpr int settleMs = 400;
const QString home = QStringLiteral("host-0");

class Photographer {
public:
    Photographer(QString folder, Appearance look) : folder_(std::move(folder)), look_(look) {}

    void take(QWidget& widget, const char* name) const {
        QTest::qWait(settleMs);
        const QString path =
            QStringLiteral("%1/server-%2-%3.png").arg(folder_, QLatin1String(name), appearanceName(look_));
        widget.grab().save(path);
        std::printf("%s\n", qPrintable(path));
    }

private:
    QString folder_;
    Appearance look_;
};

server::Fault unreachable() {
    server::Fault fault;
    fault.kind = server::FaultKind::unreachable;
    fault.request_id = "r-000042";
    return fault;
}

ChildList someChildren() {
    ChildList children = manyChildren(home, 14);
    children[4].status = server::ChildStatus::error;
    children[4].status_text = "error";
    children[4].error = "The image could not be downloaded: 404.";
    children[6].reboot_required = true;
    children[10].step_at = *children[10].step_at - std::chrono::minutes(23);
    return children;
}

std::vector<server::Activity> someActivity() {
    std::vector<server::Activity> list;
    for (int at = 0; at < 9; ++at) {
        server::Activity one;
        one.at = QDateTime::currentSecsSinceEpoch() - at * 3700;
        one.user = "ann@example.org";
        one.action = at % 3 == 0 ? server::ServerAction::create_child : server::ServerAction::stop_child;
        one.host_name = "vh00000.example.org";
        one.child_name = "guest" + std::to_string(at);
        one.outcome = at == 4 ? "refused" : at == 7 ? "unknown" : "accepted";
        one.answer = at == 4 ? "A role is missing." : "Child host stop requested";
        one.http_status = at == 4 ? 403 : 200;
        if (at % 3 == 0) one.plan_digest = "9b1c0de5f0a24e7c";
        list.push_back(one);
    }
    return list;
}

std::vector<server::RemoteRun> someRuns() {
    server::RemoteRun run;
    run.digest = "9b1c0de5f0a24e7c";
    run.host_name = "vh00000.example.org";
    run.title = "Create guest0";
    run.stage = server::RunStage::running;
    run.step = 7;
    run.steps = 19;
    run.step_description = "Download the image";
    run.tail = "100 [====================>        ] 71%\n";
    return {run};
}

void takeAll(const QString& folder, Appearance look) {
    const Photographer camera(folder, look);
    StandInLink link;
    WindowFixture fixture(nullptr, look, &link);
    MainWindow& window = fixture.window();
    window.resize(windowSize);
    fixture.press(Qt::Key_2, Qt::AltModifier);
    camera.take(window, "connect");
    link.setProfiles({signedIn().profile});
    link.setSession(signedIn());
    link.setHosts(manyHosts(200));
    link.setChildren(home, someChildren());
    link.setVirtualization(home, sampleStatus());
    auto& hosts = *window.findChild<HostsView*>();
    hosts.pane()->select(home);
    hosts.pane()->view()->expand(hosts.pane()->view()->currentIndex());
    camera.take(window, "hosts");
    window.findChild<QToolButton*>(QStringLiteral("cardsUnfold"))->click();
    SessionState plain = signedIn();
    plain.plainHttp = true;
    link.setSession(plain);
    link.setHosts(manyHosts(200), QDateTime::currentDateTimeUtc().addSecs(-300));
    link.setHostsFault(unreachable());
    window.findChild<QLineEdit*>(QStringLiteral("hostSearch"))->setText(QStringLiteral("guest0001"));
    camera.take(window, "hosts-stale");
    SessionState community = signedIn();
    community.access.license = {};
    community.access.roles = {};
    link.setSession(community);
    link.setHosts(manyHosts(200));
    window.findChild<QLineEdit*>(QStringLiteral("hostSearch"))->clear();
    hosts.pane()->select(QStringLiteral("host-10"));
    camera.take(window, "hosts-community");
    link.setSession(signedIn());
    link.setActivity(someActivity());
    link.setRuns(someRuns());
    fixture.press(Qt::Key_3, Qt::AltModifier);
    camera.take(window, "activity");
    using State = DiagnosisStep::State;
    link.setDiagnosis(
        {{QStringLiteral("Name"), State::passed, QStringLiteral("192.0.2.7, in 3 ms"), {}},
         {QStringLiteral("Connection"), State::passed, QStringLiteral("port 8443, in 12 ms"), {}},
         {QStringLiteral("TLS"), State::failed, QStringLiteral("The certificate is self-signed."),
          QStringLiteral("Look at the certificate and trust it for this profile, or give the CA’s file.")},
         {QStringLiteral("Dialect"), State::left_out, {}, {}}});
    DiagnosisDialog diagnosis(&link);
    diagnosis.show();
    camera.take(diagnosis, "diagnosis");
    link.networks = {{QStringLiteral("default"), QStringLiteral("nat"), QStringLiteral("virbr0"), true}};
    ScriptedPrompts prompts;
    NetworksDialog networks({&link, &prompts, {CatalogPtr(), &Catalog::built_in()}},
                            sampleHost(home, QStringLiteral("vh00000.example.org")));
    networks.show();
    camera.take(networks, "networks");
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QDir::currentPath());
    QDir().mkpath(folder);
    takeAll(folder, Appearance::light);
    takeAll(folder, Appearance::dark);
    return 0;
}
