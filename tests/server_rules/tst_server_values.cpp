// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the server as values: states, platforms, addresses, ages.
#include <QtTest>
#include <chrono>
#include <set>

#include "engine/server/activity.h"
#include "engine/server/child.h"
#include "engine/server/child_distribution.h"
#include "engine/server/profile.h"

using namespace sysmanage;
using namespace sysmanage::server;
using namespace std::chrono_literals;

class TestServerValues : public QObject {
    Q_OBJECT

private slots:
    void statesOfAChild();
    void platforms();
    void silenceIsCountedFromTheLastStep();
    void aChildsDistributionIsTold_data();
    void aChildsDistributionIsTold();
    void baseUrls_data();
    void baseUrls();
    void loopbackAndPlainHttp();
    void everyActionHasAName();
};

void TestServerValues::statesOfAChild() {
    QVERIFY(child_status_from_text("running") == ChildStatus::running);
    QVERIFY(child_status_from_text("") == ChildStatus::unknown);
    QVERIFY(child_status_from_text("shut off") == ChildStatus::other);
    QVERIFY(child_status_from_text("Running") == ChildStatus::other);  // shown as it is
}

void TestServerValues::platforms() {
    QVERIFY(platform_from_text("Linux") == Platform::linux_);
    QVERIFY(platform_from_text("FreeBSD 14.3-RELEASE") == Platform::freebsd);
    QVERIFY(platform_from_text("openbsd") == Platform::openbsd);
    QVERIFY(platform_from_text("Microsoft Windows 11") == Platform::windows);
    QVERIFY(platform_from_text("Darwin") == Platform::other);
    QVERIFY(platform_from_text("") == Platform::other);
}

void TestServerValues::silenceIsCountedFromTheLastStep() {
    const Time now{1'000'000s};
    Child child;
    child.status = ChildStatus::creating;
    QVERIFY(!silence(child, now));
    child.created_at = now - 3600s;
    QCOMPARE(silence(child, now)->count(), 3600);
    child.step_at = now - 60s;
    QCOMPARE(silence(child, now)->count(), 60);
    child.step_at = now + 60s;  // a server's clock may be ahead of ours
    QCOMPARE(silence(child, now)->count(), 0);
    child.status = ChildStatus::running;
    QVERIFY(!silence(child, now));
}

void TestServerValues::aChildsDistributionIsTold_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArrayList>("told");  // name, distribution, version
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](ChildType type, const QByteArrayList& told, const char* wanted) {
        QTest::newRow(told.join(' ').constData()) << int(type) << told << QByteArray(wanted);
    };
    row(ChildType::lxd, {"web01", "Debian", "12"}, "lxd-debian-12");
    row(ChildType::lxd, {"web01", "debian", "12.5"}, "lxd-debian-12");
    row(ChildType::lxd, {"web01", "Debian", "121"}, "");
    row(ChildType::lxd, {"web01", "Debian", ""}, "lxd-debian-12");
    row(ChildType::lxd, {"web01", "Ubuntu", ""}, "");  // two of them
    row(ChildType::lxd, {"web01", "Ubuntu", "22.04"}, "lxd-ubuntu-22.04");
    row(ChildType::lxd, {"web01", "ubuntu:24.04", ""}, "lxd-ubuntu-24.04");
    row(ChildType::lxd, {"web01", "Ubuntu 24.04 LTS", ""}, "lxd-ubuntu-24.04");
    row(ChildType::lxd, {"web01", "", ""}, "");
    row(ChildType::lxd, {"ubuntu:24.04", "", ""}, "");
    row(ChildType::wsl, {"Ubuntu-24.04", "", ""}, "wsl-ubuntu-24.04");
    row(ChildType::wsl, {"box", "Void", ""}, "");
    row(ChildType::kvm, {"web01", "Debian", "9"}, "");
}

void TestServerValues::aChildsDistributionIsTold() {
    QFETCH(const int, type);
    QFETCH(const QByteArrayList, told);
    QFETCH(const QByteArray, wanted);
    Child child;
    child.type = static_cast<ChildType>(type);
    child.name = told.at(0).toStdString();
    child.distribution = told.at(1).toStdString();
    child.distribution_version = told.at(2).toStdString();
    const auto* found = distribution_of(child, Catalog::built_in());
    QCOMPARE(QByteArray::fromStdString(found ? found->id : ""), wanted);
    child.type.reset();
    QVERIFY(!distribution_of(child, Catalog::built_in()));
}

void TestServerValues::baseUrls_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("url");  // "" = refused
    QTest::newRow("whole") << QByteArray("https://server.example.org:8443")
                           << QByteArray("https://server.example.org:8443");
    QTest::newRow("slash at its end") << QByteArray("https://server.example.org/")
                                      << QByteArray("https://server.example.org");
    QTest::newRow("no scheme") << QByteArray("server.example.org") << QByteArray("https://server.example.org");
    QTest::newRow("no scheme, a port") << QByteArray("server:8080") << QByteArray("https://server:8080");
    QTest::newRow("plain") << QByteArray("http://localhost:8080") << QByteArray("http://localhost:8080");
    QTest::newRow("IPv6") << QByteArray("https://[2001:db8::1]:8443") << QByteArray("https://[2001:db8::1]:8443");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("another scheme") << QByteArray("ftp://server") << QByteArray();
    QTest::newRow("a script") << QByteArray("javascript:alert(1)") << QByteArray();
    QTest::newRow("a file") << QByteArray("file:///etc/passwd") << QByteArray();
    QTest::newRow("a password") << QByteArray("https://ann:secret@server") << QByteArray();
    QTest::newRow("a path") << QByteArray("https://server/api") << QByteArray();
    QTest::newRow("a query") << QByteArray("https://server?x=1") << QByteArray();
    QTest::newRow("a fragment") << QByteArray("https://server#x") << QByteArray();
    QTest::newRow("no host") << QByteArray("https://") << QByteArray();
    QTest::newRow("a port that is none") << QByteArray("https://server:http") << QByteArray();
    QTest::newRow("port 0") << QByteArray("https://server:0") << QByteArray();
    QTest::newRow("port 65536") << QByteArray("https://server:65536") << QByteArray();
    QTest::newRow("a space") << QByteArray("https://ser ver") << QByteArray();
    QTest::newRow("a line break") << QByteArray("https://server\nX: y") << QByteArray();
    QTest::newRow("a backslash") << QByteArray("https://server\\@evil") << QByteArray();
    QTest::newRow("NUL") << QByteArray("https://ser\0ver", 15) << QByteArray();
}

void TestServerValues::baseUrls() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, url);
    const auto result = base_url_from_text(text.toStdString());
    QCOMPARE(result.has_value(), !url.isEmpty());
    if (result) {
        QCOMPARE(*result, url.toStdString());
    } else {
        QVERIFY(!result.error().empty());
        for (const Problem& problem : result.error()) {
            QVERIFY(to_english(problem).find("secret") == std::string::npos);
            QVERIFY(to_english(problem.message) != problem.message.key);
        }
    }
}

void TestServerValues::loopbackAndPlainHttp() {
    const auto profile = [](const char* url) {
        Profile made;
        made.base_url = url;
        return made;
    };
    QVERIFY(is_plain_http(profile("http://server:8080")));
    QVERIFY(!is_plain_http(profile("https://server")));
    for (const char* url : {"http://localhost:8080", "http://127.0.0.1", "http://127.9.9.9:1", "http://[::1]:8080"})
        QVERIFY2(is_loopback(profile(url)), url);
    for (const char* url : {"http://localhost.example.org", "http://128.0.0.1", "http://127.0.0.1.example.org",
                            "http://[::2]", "https://127.example.org"})
        QVERIFY2(!is_loopback(profile(url)), url);
}

void TestServerValues::everyActionHasAName() {
    std::set<std::string_view> names;
    for (int action = 0; action <= static_cast<int>(ServerAction::approve_host); ++action)
        names.insert(server_action_name(static_cast<ServerAction>(action)));
    QCOMPARE(names.size(), std::size_t(ServerAction::approve_host) + 1);
    QVERIFY(!names.contains(""));
}

QTEST_GUILESS_MAIN(TestServerValues)
#include "tst_server_values.moc"
