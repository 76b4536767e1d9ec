// SPDX-License-Identifier: GPL-3.0-or-later
// sysmanage-virt-demo: the whole product in one command. A SysManage server that is only simulated, on loopback, and the
// application's window signed in to it.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>

#include "app/window/translations.h"
#include "tests/contract_server/populations.h"
#include "tests/demo/demo_pictures.h"
#include "tests/demo/demo_server.h"
#include "tests/demo/demo_window.h"
#include "ui/style/appearance.h"

namespace {

using namespace sysmanage;

constexpr int wrong_usage = 2;
constexpr int no_server = 1;
constexpr int most_hosts = 100'000;

QCommandLineOption valued(const char* name, const char* description, const char* value, const char* otherwise = "") {
    return {QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(value),
            QString::fromLatin1(otherwise)};
}

void add_options(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral("Starts a simulated SysManage server on this machine, and the application signed in to it. Its "
                       "hosts and machines do not exist: nothing that is sent to it is executed anywhere."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {QStringLiteral("server-only"), QStringLiteral("No window: says where the server is, and waits.")});
    parser.addOption(
        valued("screenshots", "Writes pictures of all views and dialogs into this folder, and ends.", "folder"));
    parser.addOption(valued("language", "Of the window: en or de; else the system's.", "name"));
    parser.addOption(valued("port", "Where the server listens on 127.0.0.1; 0: any free port.", "number", "0"));
    parser.addOption(valued("dialect", "v1, documented or both.", "name", "v1"));
    parser.addOption(valued("tier", "Of the licence: community, professional or enterprise.", "name", "enterprise"));
    parser.addOption(valued("more-hosts", "Adds that many hosts, and twice as many machines.", "number", "0"));
}

std::optional<contract::Dialects> dialects_of(const QString& name) {
    if (name == QLatin1String("v1")) return contract::Dialects::v1;
    if (name == QLatin1String("documented")) return contract::Dialects::documented;
    if (name == QLatin1String("both")) return contract::Dialects::both;
    return std::nullopt;
}

std::optional<contract::Tier> tier_of(const QString& name) {
    if (name == QLatin1String("community")) return contract::Tier::community;
    if (name == QLatin1String("professional")) return contract::Tier::professional;
    if (name == QLatin1String("enterprise")) return contract::Tier::enterprise;
    return std::nullopt;
}

/// Nothing when a value is none.
std::optional<demo::DemoOptions> options_of(const QCommandLineParser& parser) {
    demo::DemoOptions options;
    bool is_port = false;
    bool is_count = false;
    options.port = parser.value(QStringLiteral("port")).toUShort(&is_port);
    options.more_hosts = parser.value(QStringLiteral("more-hosts")).toInt(&is_count);
    const auto dialects = dialects_of(parser.value(QStringLiteral("dialect")));
    const auto tier = tier_of(parser.value(QStringLiteral("tier")));
    if (!is_port || !is_count || options.more_hosts < 0 || options.more_hosts > most_hosts || !dialects || !tier)
        return std::nullopt;
    options.dialects = *dialects;
    options.tier = *tier;
    return options;
}

void print_where(const QUrl& url) {
    std::printf(
        "DEMO: a simulated SysManage server; nothing that is sent to it is executed anywhere.\n"
        "  server    %s\n"
        "  password  %s   (of every user)\n"
        "  users     %s          may do everything\n"
        "            viewer@example.com         may only look\n"
        "            mfa@example.com            second factor 123456\n",
        qPrintable(url.toString()), contract::demo_password, contract::demo_user);
    std::fflush(stdout);
}

/// Whether one of the words is there, before Qt has looked at them.
bool given(int argc, char** argv, std::initializer_list<std::string_view> words) {
    return std::any_of(argv + 1, argv + argc, [&](const char* argument) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return std::string_view(argument).substr(0, word.size()) == word;
        });
    });
}

/// Without a display there is the server alone, or a picture of what would be seen.
std::unique_ptr<QCoreApplication> make_application(int& argc, char** argv) {
    const bool pictures = given(argc, argv, {"--screenshots"});
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
                         qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (pictures && !display) qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool no_window = given(argc, argv, {"--server-only", "--help", "-h", "--version", "-v"});
    if (no_window || (!display && !pictures)) return std::make_unique<QCoreApplication>(argc, argv);
    return std::make_unique<QApplication>(argc, argv);
}

void install_translations(QCoreApplication& app, const QString& language) {
    const QLocale wish = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(wish);
    window::installTranslations(app, wish);
}

int show_window(const QUrl& url) {
    const QTemporaryDir folder;
    if (!folder.isValid()) return no_server;
    demo::DemoWindow window(url, folder.path());
    window.signIn();
    window.show();
    return QCoreApplication::exec();
}

/// Each look begins with a server and a window that nobody has touched.
int take_pictures(demo::DemoOptions options, const QString& folder) {
    if (!QDir().mkpath(folder)) return no_server;
    options.alive = false;
    QStringList faults;
    for (const ui::Appearance look : {ui::Appearance::light, ui::Appearance::dark}) {
        demo::DemoServer server;
        const QTemporaryDir files;
        if (!files.isValid() || !server.start(options)) return no_server;
        demo::DemoWindow window(server.url(), files.path());
        window.appearance().setWish(look);
        const bool whole =
            options.tier == contract::Tier::enterprise && options.dialects != contract::Dialects::documented;
        const auto offer = whole ? demo::DemoPictures::Offer::whole : demo::DemoPictures::Offer::less;
        faults << demo::DemoPictures(window, folder, ui::appearanceName(look), offer).take();
    }
    for (const QString& fault : faults)
        std::fprintf(stderr, "sysmanage-virt-demo: this did not come: %s\n", qPrintable(fault));
    return faults.isEmpty() ? 0 : no_server;
}

}  // namespace

int main(int argc, char** argv) {
    const std::unique_ptr<QCoreApplication> app = make_application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sysmanage-virt-demo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SYSMANAGE_VERSION));
    QCommandLineParser parser;
    add_options(parser);
    parser.process(*app);
    const auto options = options_of(parser);
    if (!options || !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "sysmanage-virt-demo: see --help\n");
        return wrong_usage;
    }
    const bool windows = qobject_cast<QApplication*>(app.get());
    if (windows) install_translations(*app, parser.value(QStringLiteral("language")));
    if (parser.isSet(QStringLiteral("screenshots")))
        return take_pictures(*options, parser.value(QStringLiteral("screenshots")));
    demo::DemoServer server;
    if (!server.start(*options)) {
        std::fprintf(stderr, "sysmanage-virt-demo: no port on 127.0.0.1 to listen at\n");
        return no_server;
    }
    print_where(server.url());
    if (windows) return show_window(server.url());
    std::printf("There is no window here: connect the application to it. Ctrl+C ends it.\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
