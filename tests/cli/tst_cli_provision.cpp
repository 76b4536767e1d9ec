// SPDX-License-Identifier: GPL-3.0-or-later
// provision: the folder, what is in it and who may read it; what is refused, and that nothing is overwritten.
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include "tests/cli/program.h"

using namespace sysmanage::test;

namespace {

QString request_of(const char* name) {
    return QStringLiteral(SYSMANAGE_SOURCE_DIR "/tests/golden-provision/") + name + "/request.json";
}

QStringList provision(const char* system, const char* name, const QString& folder) {
    return {"provision", system,   "--request", request_of(name), "-o",
            folder,      "--seed", "tests",     "--now",          "2026-01-02T03:04:05Z"};
}

unsigned mode_of(const QString& path) {
    struct stat facts {};
    return stat(qPrintable(path), &facts) == 0 ? facts.st_mode & 0777U : 0;
}

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestCliProvision : public QObject {
    Q_OBJECT
private slots:
    void writes_the_documents_data();
    void writes_the_documents();
    void overwrites_nothing();
    void names_another_system();
    void lists_every_fault();
    void leaves_nothing_half();
};

void TestCliProvision::writes_the_documents_data() {
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("secret");
    QTest::newRow("debian") << QByteArray("debian") << QByteArray("debian-12") << "preseed.cfg";
    QTest::newRow("ubuntu") << QByteArray("ubuntu") << QByteArray("ubuntu-24.04") << "user-data";
    QTest::newRow("alpine") << QByteArray("alpine") << QByteArray("alpine-3.20") << "web01.apkovl.tar.gz";
    QTest::newRow("freebsd") << QByteArray("freebsd") << QByteArray("freebsd-14.3") << "installerconfig";
}

void TestCliProvision::writes_the_documents() {
    QFETCH(QByteArray, system);
    QFETCH(QByteArray, name);
    QFETCH(QString, secret);
    Sandbox sandbox;
    const auto folder = QString::fromStdString(sandbox.path("out"));
    const auto ended = Program().run(provision(system, name, folder));
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.isEmpty(), ended.out.constData());
    QVERIFY(ended.err.contains(secret.toUtf8()) && !ended.err.contains("$6$"));
    QCOMPARE(mode_of(folder), 0700U);
    QCOMPARE(mode_of(folder + "/" + secret), 0600U);
    QCOMPARE(mode_of(folder + "/README.txt"), 0644U);
    // The same again gives the same bytes.
    const auto again = QString::fromStdString(sandbox.path("again"));
    QCOMPARE(Program().run(provision(system, name, again)).status, 0);
    for (const auto& file : QDir(folder).entryList(QDir::Files))
        QCOMPARE(content(folder + "/" + file), content(again + "/" + file));
}

void TestCliProvision::overwrites_nothing() {
    Sandbox sandbox;
    const auto folder = QString::fromStdString(sandbox.path("out"));
    QVERIFY(QDir().mkdir(folder));
    QFile own(folder + "/README.txt");
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write("mine");
    own.close();
    QVERIFY(QFile::link("/nowhere", folder + "/preseed.cfg"));
    const auto ended = Program().run(provision("debian", "debian-12", folder));
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.err.count("is there already, and is not overwritten"), 2);
    QCOMPARE(content(folder + "/README.txt"), QByteArray("mine"));
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::System).size(), 2);
}

void TestCliProvision::names_another_system() {
    Sandbox sandbox;
    const auto folder = QString::fromStdString(sandbox.path("out"));
    const auto ended = Program().run(provision("alpine", "debian-12", folder));
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.err.startsWith("error: SYSTEM: is alpine, but"));
    QVERIFY(!QDir(folder).exists());
}

void TestCliProvision::lists_every_fault() {
    Sandbox sandbox;
    const auto folder = QString::fromStdString(sandbox.path("out"));
    const QByteArray body =
        R"({"distribution": "kvm-debian-12-installer", "hostname": "-", "username": "root", "keyboard": "?"})";
    const auto ended = Program().run({"provision", "debian", "--request", "-", "-o", folder}, body);
    QCOMPARE(ended.status, 2);
    for (const auto* field : {"hostname", "username", "password", "keyboard"})
        QVERIFY2(ended.err.contains(QByteArray("error: ") + field + ": "), field);
    QVERIFY(!QDir(folder).exists());
}

void TestCliProvision::leaves_nothing_half() {
    const auto ended = Program().run(provision("debian", "debian-12", "/proc/sysmanage"));
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.err.contains("error: --output: /proc/sysmanage: "));
}

QTEST_GUILESS_MAIN(TestCliProvision)
#include "tst_cli_provision.moc"
