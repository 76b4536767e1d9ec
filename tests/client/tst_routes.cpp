// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QtTest>

#include "app/client/routes.h"

using namespace sysmanage::client;

class TestRoutes : public QObject {
    Q_OBJECT

private slots:
    void eachDialectHasItsOwnPaths_data();
    void eachDialectHasItsOwnPaths();
    void everyCallIsKnownToTheV1Dialect();
    void noTwoCallsShareARoute();
    void idsBecomeOneSegment();
    void hostileIdsAreRefusedOrEncoded();
};

namespace {
constexpr int callCount = int(Call::scriptExecution) + 1;
}

void TestRoutes::eachDialectHasItsOwnPaths_data() {
    QTest::addColumn<int>("call");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("documented");
    QTest::addColumn<QString>("v1");
    const auto add = [](const char* name, Call call, const char* method, const char* documented, const char* v1) {
        QTest::newRow(name) << int(call) << QByteArray(method) << QString(documented) << QString(v1);
    };
    add("sign in", Call::signIn, "POST", "/api/login", "/api/v1/login");
    add("second factor is unversioned", Call::verifySecondFactor, "POST", "/api/auth/mfa/verify",
        "/api/auth/mfa/verify");
    add("server info", Call::serverInfo, "GET", "", "/api/v1/server-info");
    add("create", Call::createChild, "POST", "/api/host/{host}/virtualization/create-child",
        "/api/v1/host/{host}/virtualization/create-child");
    add("delete", Call::deleteChild, "DELETE", "/api/host/{host}/children/{child}",
        "/api/v1/host/{host}/children/{child}");
    add("enable kvm", Call::enableKvm, "POST", "/api/host/{host}/virtualization/kvm/enable",
        "/api/v1/host/{host}/virtualization/initialize-kvm");
    add("enable wsl", Call::enableWsl, "POST", "/api/host/{host}/virtualization/wsl/enable",
        "/api/v1/host/{host}/virtualization/enable-wsl");
    add("reboot", Call::reboot, "POST", "/api/host/{host}/reboot", "/api/v1/host/reboot/{host}");
    add("update a container's agent", Call::updateChildAgent, "POST", "",
        "/api/v1/host/{host}/children/{child}/update-agent");
    add("update a machine's agent", Call::updateHostAgent, "POST", "", "/api/v1/host/update-agent/{host}");
    add("deployment plan", Call::commandAgent, "POST", "", "/api/v1/fleet/agent/{fqdn}/command");
    add("run a script", Call::executeScript, "POST", "", "/api/v1/scripts/execute");
}

void TestRoutes::eachDialectHasItsOwnPaths() {
    QFETCH(int, call);
    QFETCH(QByteArray, method);
    QFETCH(QString, documented);
    QFETCH(QString, v1);
    const auto old = route(Dialect::documented, Call(call));
    QCOMPARE(old.has_value(), !documented.isEmpty());
    if (old) QCOMPARE(*old, (Route{method, documented}));
    const auto current = route(Dialect::v1, Call(call));
    QVERIFY(current);
    QCOMPARE(*current, (Route{method, v1}));
}

void TestRoutes::everyCallIsKnownToTheV1Dialect() {
    for (int call = 0; call < callCount; ++call) {
        const auto found = route(Dialect::v1, Call(call));
        QVERIFY2(found, qPrintable(QString::number(call)));
        QVERIFY(found->path.startsWith("/api/"));
    }
}

void TestRoutes::noTwoCallsShareARoute() {
    for (const Dialect dialect : {Dialect::documented, Dialect::v1}) {
        QSet<QString> seen;
        for (int call = 0; call < callCount; ++call) {
            const auto found = route(dialect, Call(call));
            if (!found) continue;
            const QString key = QString::fromLatin1(found->method) + ' ' + found->path;
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen.insert(key);
        }
    }
}

void TestRoutes::idsBecomeOneSegment() {
    QCOMPARE(expandPath("/api/host/{host}/children/{child}", {{"host", "h-1"}, {"child", "c-2"}}),
             std::optional<QString>("/api/host/h-1/children/c-2"));
    QCOMPARE(expandPath("/api/hosts", {}), std::optional<QString>("/api/hosts"));
}

void TestRoutes::hostileIdsAreRefusedOrEncoded() {
    const QString path = "/api/host/{host}";
    QCOMPARE(expandPath(path, {}), std::nullopt);
    QCOMPARE(expandPath(path, {{"host", ""}}), std::nullopt);
    QCOMPARE(expandPath(path, {{"host", ".."}}), std::nullopt);
    QCOMPARE(expandPath(path, {{"host", "../login?x#y"}}), std::optional<QString>("/api/host/..%2Flogin%3Fx%23y"));
    QCOMPARE(expandPath(path, {{"host", "ü"}}), std::optional<QString>("/api/host/%C3%BC"));
}

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
