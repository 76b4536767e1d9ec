// SPDX-License-Identifier: GPL-3.0-or-later
// sysmanage-virt-window [--server URL [--user EMAIL]] [FILE…]: the window, with the plans in these files opened and this
// server chosen.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <cstdio>

#include "app/client/secret_store.h"
#include "app/runner/new_files.h"
#include "app/server/application_link.h"
#include "app/window/crash_privacy.h"
#include "app/window/key_ring_signing.h"
#include "app/window/local_plan_runner.h"
#include "app/window/notifier.h"
#include "app/window/own_catalog.h"
#include "app/window/translations.h"
#include "app/window/window_arguments.h"
#include "ui/dialogs/prompts.h"
#include "ui/style/appearance.h"
#include "ui/style/icons.h"
#include "ui/views/main_window.h"

namespace {

using namespace sysmanage;

QString baseFolder(QStandardPaths::StandardLocation location) {
    return QStandardPaths::writableLocation(location) + QStringLiteral("/sysmanage-virt");
}

/// For benchmarks: milliseconds from the start of main to the first frame.
void reportFirstFrame(ui::MainWindow& window, const QElapsedTimer& clock) {
    const QByteArray wish = qgetenv("SYSMANAGE_VIRT_STARTUP_TIME");
    if (wish.isEmpty()) return;
    QObject::connect(&window, &ui::MainWindow::firstPainted, &window, [clock, wish] {
        std::printf("first frame: %lld ms\n", static_cast<long long>(clock.elapsed()));
        std::fflush(stdout);
        if (wish == "exit") QCoreApplication::quit();
    });
}

link::LinkParts linkParts(const QString& configFolder) {
    link::LinkParts parts;
    parts.configFolder = configFolder;
    parts.dataFolder = baseFolder(QStandardPaths::GenericDataLocation);
    parts.client.userAgent = "sysmanage-virt/" SYSMANAGE_VERSION;
    parts.client.acceptLanguage = QLocale().uiLanguages().join(QStringLiteral(", ")).toLatin1();
    parts.secrets = client::keyRingStore();
    return parts;
}

/// The server that was asked for, else the one of the last time.
void chooseServer(link::ApplicationLink& server, const window::WindowArguments& arguments, ui::Workspace& workspace) {
    QString fault = server.startFault();
    if (!arguments.fault.isEmpty()) fault = arguments.fault;
    if (arguments.server.isEmpty()) {
        if (const QString last = server.lastProfile(); !last.isEmpty()) server.useProfile(last);
    } else if (const QString problem = server.useServer(arguments.server, arguments.user); !problem.isEmpty()) {
        fault = QCoreApplication::translate("main", "%1: %2").arg(arguments.server, problem);
    }
    if (!fault.isEmpty()) emit workspace.fault(fault);
}

std::vector<Message> writeFiles(const QString& folder, const std::vector<guest::GuestFile>& files) {
    return runner::write_new_files(QFile::encodeName(folder).toStdString(), files);
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer clock;
    clock.start();
    window::leaveNoCoreFile();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sysmanage-virt"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SYSMANAGE_VERSION));
    QGuiApplication::setApplicationDisplayName(QCoreApplication::translate("main", "SysManage Virtualization"));
    QGuiApplication::setDesktopFileName(QStringLiteral("sysmanage-virt"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/sysmanage-virt.svg")));
    window::installTranslations(app, QLocale());

    const QString configFolder = baseFolder(QStandardPaths::GenericConfigLocation);
    QSettings settings(configFolder + QStringLiteral("/window.ini"), QSettings::IniFormat);
    const QString systemDarkKey = QStringLiteral("window/systemDark");
    const bool guess = ui::desktopPrefersDark(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
                                              qgetenv("GTK_THEME"));
    ui::AppearanceControl appearance(
        ui::appearanceFromName(settings.value(QStringLiteral("window/appearance")).toString()),
        settings.value(systemDarkKey, guess).toBool());
    QObject::connect(&appearance, &ui::AppearanceControl::systemDarkChanged, &settings,
                     [&settings, &systemDarkKey](bool dark) { settings.setValue(systemDarkKey, dark); });

    ui::Workspace workspace(baseFolder(QStandardPaths::GenericDataLocation), [&workspace, configFolder] {
        window::CatalogResult loaded = window::loadCatalog(configFolder);
        if (!loaded.fault.isEmpty()) emit workspace.fault(loaded.fault);
        return loaded.catalog;
    });
    const ui::TrustedKeys trusted(configFolder + QStringLiteral("/keys"));
    workspace.setTrustedKeys(trusted);
    workspace.load();
    window::LocalPlanRunner runner;
    ui::NativePrompts prompts;
    link::ApplicationLink serverLink(linkParts(configFolder));
    window::KeyRingSigning signing(client::keyRingStore());
    ui::MainWindow mainWindow(
        {&workspace, &runner, &prompts, &settings, &appearance, &serverLink, writeFiles, &signing, trusted});
    reportFirstFrame(mainWindow, clock);
    QObject::connect(&mainWindow, &ui::MainWindow::firstPainted, &appearance, &ui::AppearanceControl::followPortal);
    window::Notifier notifier(&mainWindow);
    QObject::connect(&serverLink, &ui::ServerLink::longActionEnded, &notifier, &window::Notifier::tell);
    const window::WindowArguments arguments = window::windowArguments(app.arguments().mid(1));
    // After the first frame: reading the key ring and talking to a server keep nobody from seeing the window.
    QTimer::singleShot(0, &serverLink, [&] { chooseServer(serverLink, arguments, workspace); });
    mainWindow.show();
    mainWindow.openFiles(arguments.files);
    if (!arguments.server.isEmpty()) mainWindow.showHosts();
    return QApplication::exec();
}
