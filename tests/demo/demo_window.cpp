// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/demo_window.h"

#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>

#include "app/server/application_link.h"
#include "app/window/notifier.h"
#include "app/window/own_catalog.h"
#include "tests/contract_server/populations.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/workspace.h"
#include "ui/style/appearance.h"
#include "ui/views/main_window.h"

namespace sysmanage::demo {
namespace {

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
          workspace(folder + QStringLiteral("/data"),
                    [folder] { return sysmanage::window::loadCatalog(folder).catalog; }),
          link(link_parts(folder)) {
        workspace.load();
        window = std::make_unique<ui::MainWindow>(
            ui::WindowParts{&workspace, nullptr, &prompts, &settings, &appearance, &link});
        notifier = std::make_unique<sysmanage::window::Notifier>(window.get());
        QObject::connect(&link, &ui::ServerLink::longActionEnded, notifier.get(), &sysmanage::window::Notifier::tell);
    }

    QSettings settings;
    ui::AppearanceControl appearance{ui::Appearance::system, false};
    ui::Workspace workspace;
    ui::NativePrompts prompts{};
    link::ApplicationLink link;
    std::unique_ptr<ui::MainWindow> window{};
    std::unique_ptr<sysmanage::window::Notifier> notifier{};
};

DemoWindow::DemoWindow(const QUrl& server, const QString& folder) : parts_(std::make_unique<Parts>(folder)) {
    mark();
    server::Profile profile;
    profile.name = "Demo (simulated)";
    profile.base_url = server.toString().toStdString();
    profile.last_user = contract::demo_user;
    parts_->link.saveProfile(profile);
    parts_->link.useProfile(QString::fromStdString(parts_->link.profiles().constFirst().id));
}

DemoWindow::~DemoWindow() = default;

/// Nobody shall take these machines for real ones.
void DemoWindow::mark() {
    ui::MainWindow& window = *parts_->window;
    window.setWindowTitle(QCoreApplication::translate("demo", "DEMO (simulated) \u2013 %1").arg(window.windowTitle()));
    auto* label = new QLabel(QCoreApplication::translate("demo", "DEMO: these hosts and machines are simulated"));
    label->setObjectName(QStringLiteral("demoMark"));
    // A style sheet, because a change of the appearance would replace a palette.
    label->setStyleSheet(QStringLiteral("background: #ffc107; color: black; padding: 2px 8px;"));
    window.menuBar()->setCornerWidget(label);
}

void DemoWindow::signIn() {
    parts_->link.signIn(QString::fromLatin1(contract::demo_user), Secret(contract::demo_password), false);
}

void DemoWindow::show() {
    parts_->window->show();
    parts_->window->showHosts();
}

bool DemoWindow::ready() const {
    return parts_->link.session().stage == ui::SessionStage::signed_in && parts_->link.hosts().value;
}

ui::MainWindow& DemoWindow::window() { return *parts_->window; }

link::ApplicationLink& DemoWindow::link() { return parts_->link; }

ui::Workspace& DemoWindow::workspace() { return parts_->workspace; }

ui::AppearanceControl& DemoWindow::appearance() { return parts_->appearance; }

}  // namespace sysmanage::demo
