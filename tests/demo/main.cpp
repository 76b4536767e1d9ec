// SPDX-License-Identifier: GPL-3.0-or-later
// sysmanage-virt-demo: the whole product in one command. A SysManage server that is only simulated, on loopback, and the
// application as it is shipped, started with files of its own and with this server chosen.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>
#include <optional>

#include "tests/contract_server/populations.h"
#include "tests/demo/demo_server.h"

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
        QStringLiteral("Starts a simulated SysManage server on this machine. Its hosts and machines do not exist: "
                       "nothing that is sent to "
                       "it is executed anywhere."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("server-only"), QStringLiteral("Does not start the application.")});
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

/// The window beside this program; "" when it was not built or there is no display to show it on.
QString window_program() {
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
                         qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    const QString path = QCoreApplication::applicationDirPath() + QStringLiteral("/sysmanage-virt-window");
    return display && QFileInfo(path).isExecutable() ? path : QString();
}

/// Until the window is closed. Nothing of the user's own settings and servers is read or written.
int run_window(const QString& path, const QUrl& server) {
    const QTemporaryDir folder;
    if (!folder.isValid()) return no_server;
    QProcess window;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.filePath(QStringLiteral("data")));
    window.setProcessEnvironment(environment);
    window.setProcessChannelMode(QProcess::ForwardedChannels);
    const auto end = [](int code) { QCoreApplication::exit(code); };
    QObject::connect(&window, &QProcess::finished, &window, end);
    QObject::connect(&window, &QProcess::errorOccurred, &window, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) end(no_server);
    });
    window.start(path, {QStringLiteral("--server"), server.toString(), QStringLiteral("--user"),
                        QString::fromLatin1(contract::demo_user)});
    return QCoreApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sysmanage-virt-demo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SYSMANAGE_VERSION));
    QCommandLineParser parser;
    add_options(parser);
    parser.process(app);
    const auto options = options_of(parser);
    if (!options || !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "sysmanage-virt-demo: see --help\n");
        return wrong_usage;
    }
    demo::DemoServer server;
    if (!server.start(*options)) {
        std::fprintf(stderr, "sysmanage-virt-demo: no port on 127.0.0.1 to listen at\n");
        return no_server;
    }
    print_where(server.url());
    const QString window = parser.isSet(QStringLiteral("server-only")) ? QString() : window_program();
    if (!window.isEmpty()) return run_window(window, server.url());
    std::printf("Ctrl+C ends it.\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
