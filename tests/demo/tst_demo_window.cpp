// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's window: signed in, full of life, and marked as simulated; the window's words --server and --user; and what is
// told when something long has ended while the window is elsewhere.
#include <sys/resource.h>

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <set>

#include "app/server/application_link.h"
#include "app/window/notifier.h"
#include "app/window/translations.h"
#include "app/window/window_arguments.h"
#include "tests/contract_server/populations.h"
#include "tests/demo/demo_server.h"
#include "tests/demo/demo_window.h"
#include "ui/server/views/hosts_view.h"
#include "ui/views/main_window.h"

using namespace sysmanage;

namespace {

/// A tray that can be looked into.
class WatchedNotifier : public window::Notifier {
public:
    using window::Notifier::Notifier;
    bool hasTray = true;
    QStringList shown;
    int alerts = 0;
    void click() { showWindow(); }

protected:
    bool showInTray(const QString& what, const QString& text, bool good) override {
        if (hasTray) shown << QStringLiteral("%1|%2|%3").arg(what, text).arg(good);
        return hasTray;
    }
    void drawAttention() override { ++alerts; }
};

}  // namespace

class TestDemoWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theWindowIsSignedInAndMarked();
    void thereIsAFleetOfAllPlatforms();
    void theServerOfTheCommandLineIsChosen();
    void theProgramStartsWithAServer();
    void aCrashOfTheProgramLeavesNoCoreFile();
    void theEndIsToldWhenTheWindowIsElsewhere();
    void qtsOwnWordsComeInTheUsersLanguage();

private:
    QTemporaryDir folder_;
    demo::DemoServer server_;
};

void TestDemoWindow::initTestCase() { QVERIFY(server_.start({})); }

void TestDemoWindow::theWindowIsSignedInAndMarked() {
    demo::DemoWindow demo(server_.url(), folder_.filePath(QStringLiteral("a")));
    demo.signIn();
    demo.show();
    QTRY_VERIFY(demo.ready());
    QVERIFY(demo.window().findChild<ui::HostsView*>()->isVisible());
    const auto* mark = demo.window().findChild<QLabel*>(QStringLiteral("demoMark"));
    QVERIFY(mark && mark->isVisible() && mark->text().contains(QStringLiteral("simulated")));
    QVERIFY(demo.window().windowTitle().contains(QStringLiteral("simulated")));
    QCOMPARE(demo.link().session().user, QString::fromLatin1(contract::demo_user));
}

void TestDemoWindow::thereIsAFleetOfAllPlatforms() {
    demo::DemoWindow demo(server_.url(), folder_.filePath(QStringLiteral("b")));
    demo.signIn();
    demo.show();
    QTRY_VERIFY(demo.ready());
    std::set<server::Platform> platforms;
    for (const server::Host& host : *demo.link().hosts().value) platforms.insert(host.platform);
    for (const server::Platform platform :
         {server::Platform::linux_, server::Platform::freebsd, server::Platform::openbsd, server::Platform::windows})
        QVERIFY(platforms.count(platform) == 1);
}

void TestDemoWindow::theServerOfTheCommandLineIsChosen() {
    const auto arguments =
        window::windowArguments({QStringLiteral("--server"), server_.url().toString(),
                                 QStringLiteral("--user=viewer@example.com"), QStringLiteral("a.json")});
    QVERIFY(arguments.fault.isEmpty());
    QCOMPARE(arguments.files, QStringList{QStringLiteral("a.json")});
    demo::DemoWindow demo(server_.url(), folder_.filePath(QStringLiteral("c")));
    QCOMPARE(demo.link().useServer(arguments.server, arguments.user), QString());
    demo.show();
    demo.window().findChild<QAction*>(QStringLiteral("serverSignIn"))->trigger();
    auto* box = demo.window().findChild<QDialog*>(QStringLiteral("signIn"));
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->findChild<QLineEdit*>(QStringLiteral("user"))->text(), QStringLiteral("viewer@example.com"));
    box->findChild<QLineEdit*>(QStringLiteral("password"))->setText(QString::fromLatin1(contract::demo_password));
    QTest::keyClick(box->findChild<QLineEdit*>(QStringLiteral("password")), Qt::Key_Return);
    QTRY_VERIFY(demo.ready());
    QCOMPARE(demo.link().session().user, QStringLiteral("viewer@example.com"));
    QVERIFY(!window::windowArguments({QStringLiteral("--nonsense")}).fault.isEmpty());
    QVERIFY(!demo.link().useServer(QStringLiteral("ftp://lab.example.com"), {}).isEmpty());
}

void TestDemoWindow::theProgramStartsWithAServer() {
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder_.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("SYSMANAGE_VIRT_STARTUP_TIME"), QStringLiteral("exit"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(WINDOW_PROGRAM), {QStringLiteral("--server"), server_.url().toString(),
                                                   QStringLiteral("--user"), QStringLiteral("ann@example.com")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

/// It would hold what is kept in memory only.
void TestDemoWindow::aCrashOfTheProgramLeavesNoCoreFile() {
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_CORE, &before), 0);
    const rlimit whole{before.rlim_max, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_CORE, &whole), 0);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder_.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("SYSMANAGE_VIRT_STARTUP_TIME"), QStringLiteral("stay"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(WINDOW_PROGRAM), QStringList());
    setrlimit(RLIMIT_CORE, &before);
    QVERIFY(program.waitForReadyRead());  // its first frame
    QFile limits(QStringLiteral("/proc/%1/limits").arg(program.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const auto row = QRegularExpression(QStringLiteral("Max core file size\\s+(\\S+)\\s+(\\S+)"))
                         .match(QString::fromUtf8(limits.readAll()));
    // A machine that allows none at all is asked for no more.
    const QString least = before.rlim_max > 0 ? QStringLiteral("1") : row.captured(2);
    QCOMPARE(row.captured(1), least);
    QVERIFY2(row.captured(2) == QLatin1String("0") || row.captured(2) == QLatin1String("1"),
             qPrintable(row.captured(0)));
    program.terminate();
    QVERIFY(program.waitForFinished());
}

void TestDemoWindow::theEndIsToldWhenTheWindowIsElsewhere() {
    demo::DemoWindow demo(server_.url(), folder_.filePath(QStringLiteral("d")));
    WatchedNotifier notifier(&demo.window());
    QObject::connect(&demo.link(), &ui::ServerLink::longActionEnded, &notifier, &window::Notifier::tell);
    demo.show();
    QVERIFY(QTest::qWaitForWindowActive(&demo.window()));
    emit demo.link().longActionEnded(QStringLiteral("web01"), QStringLiteral("runs"), true);
    QVERIFY(notifier.shown.isEmpty());
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!demo.window().isActiveWindow());
    emit demo.link().longActionEnded(QStringLiteral("web01"), QStringLiteral("runs"), true);
    QCOMPARE(notifier.shown, QStringList{QStringLiteral("web01|runs|1")});
    QCOMPARE(notifier.alerts, 0);
    notifier.hasTray = false;
    emit demo.link().longActionEnded(QStringLiteral("web02"), QStringLiteral("failed"), false);
    QCOMPARE(notifier.alerts, 1);
    notifier.click();
    QTRY_VERIFY(demo.window().isActiveWindow());
}

void TestDemoWindow::qtsOwnWordsComeInTheUsersLanguage() {
    // A language that we do not have stays English as a whole.
    window::installTranslations(*qApp, QLocale(QLocale::Finnish));
    const auto words = [](QDialogButtonBox::StandardButton button) {
        const QDialogButtonBox box(button);
        return box.button(button)->text().remove(QLatin1Char('&'));
    };
    QCOMPARE(words(QDialogButtonBox::Close), QStringLiteral("Close"));
    window::installTranslations(*qApp, QLocale(QLocale::German));
    QCOMPARE(words(QDialogButtonBox::Close), QStringLiteral("Schließen"));
    QCOMPARE(words(QDialogButtonBox::Cancel), QStringLiteral("Abbrechen"));
    for (QTranslator* one : qApp->findChildren<QTranslator*>()) delete one;
    QCOMPARE(words(QDialogButtonBox::Close), QStringLiteral("Close"));
}

QTEST_MAIN(TestDemoWindow)
#include "tst_demo_window.moc"
