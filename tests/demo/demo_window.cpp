// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/demo_window.h"

#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QPixmap>
#include <QSettings>
#include <QTimer>
#include <functional>

#include "app/server/application_link.h"
#include "app/window/own_catalog.h"
#include "tests/contract_server/populations.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/workspace.h"
#include "ui/server/views/host_pane.h"
#include "ui/style/appearance.h"
#include "ui/views/main_window.h"

namespace sysmanage::demo {
namespace {

constexpr int patience = 10'000;  // ms
constexpr int settling = 400;     // ms, for what is painted late
constexpr QSize picture_size(1280, 800);

/// Keeps the window alive until the condition holds; false when it never did.
bool wait(const std::function<bool()>& holds, int milliseconds = patience) {
    const QDeadlineTimer end(milliseconds);
    while (!holds()) {
        if (end.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    }
    return true;
}

link::LinkParts link_parts(const QString& folder) {
    link::LinkParts parts;
    parts.configFolder = folder + QStringLiteral("/config");
    parts.dataFolder = folder + QStringLiteral("/data");
    parts.client.userAgent = "sysmanage-virt-demo";
    return parts;
}

}  // namespace

struct DemoWindow::Parts {
    explicit Parts(const QString& folder)
        : settings(folder + QStringLiteral("/window.ini"), QSettings::IniFormat),
          workspace(folder + QStringLiteral("/data"), [folder] { return window::loadCatalog(folder).catalog; }),
          link(link_parts(folder)) {
        workspace.load();
        window = std::make_unique<ui::MainWindow>(
            ui::WindowParts{&workspace, nullptr, &prompts, &settings, &appearance, &link});
    }

    QSettings settings;
    ui::AppearanceControl appearance{ui::Appearance::system, false};
    ui::Workspace workspace;
    ui::NativePrompts prompts{};
    link::ApplicationLink link;
    std::unique_ptr<ui::MainWindow> window{};
};

DemoWindow::DemoWindow(const QUrl& server, const QString& folder) : parts_(std::make_unique<Parts>(folder)) {
    mark();
    signIn(server);
}

DemoWindow::~DemoWindow() = default;

/// Nobody shall take these machines for real ones.
void DemoWindow::mark() {
    ui::MainWindow& window = *parts_->window;
    window.setWindowTitle(QStringLiteral("DEMO (simulated) \u2013 %1").arg(window.windowTitle()));
    auto* label = new QLabel(QStringLiteral("DEMO: these hosts and machines are simulated"));
    label->setObjectName(QStringLiteral("demoMark"));
    label->setMargin(4);
    label->setAutoFillBackground(true);
    QPalette colours = label->palette();
    colours.setColor(QPalette::Window, QColor(0xff, 0xc1, 0x07));
    colours.setColor(QPalette::WindowText, Qt::black);
    label->setPalette(colours);
    window.menuBar()->setCornerWidget(label);
}

void DemoWindow::signIn(const QUrl& server) {
    server::Profile profile;
    profile.name = "Demo (simulated)";
    profile.base_url = server.toString().toStdString();
    profile.last_user = contract::demo_user;
    link::ApplicationLink& link = parts_->link;
    link.saveProfile(profile);
    link.useProfile(QString::fromStdString(link.profiles().constFirst().id));
    link.signIn(QString::fromLatin1(contract::demo_user), Secret(contract::demo_password), false);
}

void DemoWindow::show() {
    parts_->window->show();
    trigger("placeHosts");
}

bool DemoWindow::ready() const {
    return parts_->link.session().stage == ui::SessionStage::signed_in && parts_->link.hosts().value;
}

void DemoWindow::trigger(const char* action) {
    if (auto* found = parts_->window->findChild<QAction*>(QString::fromLatin1(action))) found->trigger();
}

bool DemoWindow::showHost(const QString& fqdn) {
    auto* pane = parts_->window->findChild<ui::HostPane*>();
    if (!pane) return false;
    for (const server::Host& host : *parts_->link.hosts().value) {
        if (QString::fromStdString(host.fqdn) != fqdn) continue;
        const QString id = QString::fromStdString(host.id);
        pane->select(id);
        return wait([&] { return parts_->link.children(id).value && parts_->link.virtualization(id).value; });
    }
    return false;
}

bool DemoWindow::save(QWidget* widget, const QString& name) {
    wait([] { return false; }, settling);
    const bool saved = widget->grab().save(pictures_ + QLatin1Char('/') + name + QStringLiteral(".png"));
    if (!saved) fault_ = name;
    return saved;
}

bool DemoWindow::saveDialog(const char* action, const QString& name) {
    // A dialog may have an event loop of its own: what looks at it runs from a timer.
    bool saved = false;
    QTimer look;
    look.callOnTimeout(this, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (!dialog) return;
        look.stop();
        saved = save(dialog, name);
        dialog->close();
    });
    look.start(settling);
    trigger(action);
    if (!wait([&] { return saved; })) fault_ = name;
    return saved;
}

void DemoWindow::takeViews(const QString& mode) {
    trigger("placeHosts");
    for (const char* host : {"kvm01", "kvm02", "bsd01", "fw01", "ws01"}) {
        const QString name = QString::fromLatin1(host);
        if (!showHost(name + QStringLiteral(".lab.example.com"))) fault_ = name;
        save(parts_->window.get(), QStringLiteral("host-%1-%2").arg(name, mode));
    }
    trigger("placeActivity");
    save(parts_->window.get(), QStringLiteral("activity-") + mode);
    trigger("placePlans");
    save(parts_->window.get(), QStringLiteral("plans-") + mode);
    saveDialog("serverChoose", QStringLiteral("servers-") + mode);
    saveDialog("serverDiagnose", QStringLiteral("diagnosis-") + mode);
}

QString DemoWindow::takePictures(const QString& folder) {
    pictures_ = folder;
    if (!QDir().mkpath(folder)) return folder;
    parts_->window->resize(picture_size);
    if (!wait([this] { return ready(); })) return QStringLiteral("signing in");
    parts_->appearance.setWish(ui::Appearance::light);
    takeViews(QStringLiteral("light"));
    parts_->appearance.setWish(ui::Appearance::dark);
    takeViews(QStringLiteral("dark"));
    return fault_;
}

}  // namespace sysmanage::demo
