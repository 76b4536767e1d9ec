// SPDX-License-Identifier: GPL-3.0-or-later
// Signed bundles in the window: the first key, keys from files, opening what is signed, trusting and giving keys away.
#include <QAction>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <array>

#include "engine/bundle/bundle.h"
#include "engine/bundle/opened_bundle.h"
#include "engine/plan/plan_json.h"
#include "engine/signature/key_file.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/info_bar.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

constexpr int patienceMs = 30'000;

/// A window with a plan, and what a test asks of it.
struct Desk {
    WindowFixture fixture{};
    QString plan = fixture.addDraft(sampleDraft());

    QString path(const char* name) const { return fixture.folder() + QLatin1Char('/') + QLatin1String(name); }
    QAction* action(const char* name) { return fixture.find<QAction>(name); }
    QString told() { return fixture.find<InfoBar>("infoBar")->text(); }
    QByteArray read(const QString& file) const {
        QFile source(file);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    void write(const QString& file, const QByteArray& bytes) const {
        QFile target(file);
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size()) qFatal("no file");
    }
    /// Exports a signed bundle; whether it was written.
    bool sign(const QString& file) {
        fixture.prompts.savePath = file;
        QSignalSpy exported(&fixture.workspace(), &Workspace::exported);
        action("exportSigned")->trigger();
        return QTest::qWaitFor([&] { return !exported.isEmpty(); }, patienceMs);
    }
    /// Opens a file; the id of its entry.
    QString open(const QString& file) {
        fixture.prompts.openPath = file;
        QSignalSpy opened(&fixture.workspace(), &Workspace::opened);
        action("open")->trigger();
        return QTest::qWaitFor([&] { return !opened.isEmpty(); }, patienceMs) ? opened.front().front().toString()
                                                                              : QString();
    }
    QString number() const { return QString::fromStdString(key_number_text(fixture.keys.key->public_key.number)); }
};

SigningKey strangersKey() {
    SeededRandom random("stranger");
    return make_signing_key(random);
}

}  // namespace

class TestSigning : public QObject {
    Q_OBJECT
private slots:
    void theFirstKeyIsMadeOnce() {
        Desk desk;
        desk.fixture.prompts.answers << Prompts::Answer::yes;
        QVERIFY(desk.sign(desk.path("a.tar")));
        QVERIFY(desk.fixture.keys.key);
        const PublicKey key = desk.fixture.keys.key->public_key;
        const auto opened = open_bundle("a", desk.read(desk.path("a.tar")).toStdString(), std::array{key});
        QVERIFY(opened && opened->verified_by == key);
        QCOMPARE(canonical_text(opened->plan), canonical_text(*desk.fixture.workspace().plan(desk.plan)->plan));
        // Nothing is asked any more.
        QVERIFY(desk.sign(desk.path("b.tar")));
        QCOMPARE(desk.fixture.prompts.asked.size(), 1);
        QCOMPARE(desk.fixture.keys.kept, 1);
    }

    void nothingIsSignedWithoutAKey() {
        Desk desk;
        desk.fixture.prompts.answers << Prompts::Answer::no;
        desk.fixture.prompts.savePath = desk.path("a.tar");
        desk.action("exportSigned")->trigger();
        QCOMPARE(desk.fixture.prompts.asked.size(), 1);
        QVERIFY(!desk.fixture.keys.key);
        desk.fixture.keys.keepFault = QStringLiteral("The key ring is locked.");
        desk.fixture.prompts.answers << Prompts::Answer::yes;
        desk.action("exportSigned")->trigger();
        QTRY_VERIFY(desk.told().contains(QStringLiteral("The key ring is locked.")));
        desk.fixture.keys.readFault = QStringLiteral("There is no key ring.");
        desk.action("exportSigned")->trigger();
        QTRY_VERIFY(desk.told().contains(QStringLiteral("There is no key ring.")));
        QCOMPARE(desk.fixture.prompts.asked.size(), 2);
        QVERIFY(!QFile::exists(desk.path("a.tar")));
    }

    void aKeyOfMinisignIsTakenWithItsPassword() {
        Desk desk;
        QProcess minisign;
        minisign.setWorkingDirectory(desk.fixture.folder());
        minisign.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"), QStringLiteral("printf 'sesame\\nsesame\\n' | minisign -G -p m.pub -s m.key")});
        QVERIFY(minisign.waitForFinished(60'000));
        const auto open = read_public_key("m", desk.read(desk.path("m.pub")).toStdString());
        QVERIFY2(open, "minisign is needed");
        desk.fixture.prompts.answers << Prompts::Answer::other;
        desk.fixture.prompts.openPath = desk.path("m.key");
        desk.fixture.prompts.passwords << Secret("wrong") << Secret("sesame");
        QVERIFY(desk.sign(desk.path("a.tar")));
        QVERIFY(desk.fixture.keys.key->public_key == *open);
        QVERIFY(desk.fixture.prompts.passwords.isEmpty());
    }

    void aFileThatIsNoKeyIsRefused() {
        Desk desk;
        desk.write(desk.path("x.key"), "hello\n");
        desk.fixture.prompts.answers << Prompts::Answer::other;
        desk.fixture.prompts.openPath = desk.path("x.key");
        desk.action("exportSigned")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.told().contains(QStringLiteral("x.key is no secret key")), patienceMs);
        QVERIFY(!desk.fixture.keys.key);
    }

    void whatIsOpenedSaysWhoHasSignedIt() {
        Desk desk;
        desk.fixture.prompts.answers << Prompts::Answer::yes;
        QVERIFY(desk.sign(desk.path("a.tar")));
        const QString own = desk.open(desk.path("a.tar"));
        QVERIFY(desk.told().contains(desk.number()));
        QVERIFY(desk.told().contains(QStringLiteral("which you trust")));
        QVERIFY(desk.fixture.workspace().find(own)->subtitle.endsWith(QStringLiteral("signed by ") + desk.number()));
        const SigningKey stranger = strangersKey();
        const auto plan = desk.fixture.workspace().plan(desk.plan)->plan;
        const std::chrono::sys_seconds time{std::chrono::seconds(1'700'000'000)};
        desk.write(desk.path("s.tar"), QByteArray::fromStdString(make_bundle(*plan, time, &stranger)));
        const QString other = desk.open(desk.path("s.tar"));
        QVERIFY(desk.told().contains(QStringLiteral("nothing is known about who made it")));
        QVERIFY(desk.fixture.workspace().find(other)->subtitle.endsWith(QStringLiteral("not a trusted key")));
    }

    void whatWasChangedIsNotOpened() {
        Desk desk;
        desk.fixture.prompts.answers << Prompts::Answer::yes;
        QVERIFY(desk.sign(desk.path("a.tar")));
        auto bytes = desk.read(desk.path("a.tar"));
        bytes[bytes.indexOf("#cloud-config")] = '%';
        desk.write(desk.path("b.tar"), bytes);
        desk.fixture.prompts.openPath = desk.path("b.tar");
        QSignalSpy fault(&desk.fixture.workspace(), &Workspace::fault);
        QSignalSpy opened(&desk.fixture.workspace(), &Workspace::opened);
        desk.action("open")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!fault.isEmpty(), patienceMs);
        QVERIFY(desk.told().contains(QStringLiteral("has been changed")));
        QVERIFY(opened.isEmpty());
    }

    void aKeyIsTrustedAfterAQuestion() {
        Desk desk;
        const SigningKey stranger = strangersKey();
        desk.write(desk.path("s.pub"), QByteArray::fromStdString(public_key_text(stranger.public_key)));
        desk.fixture.prompts.openPath = desk.path("s.pub");
        desk.fixture.prompts.answers << Prompts::Answer::no << Prompts::Answer::yes;
        desk.action("trustKey")->trigger();
        QVERIFY(desk.fixture.trusted().all().empty());
        QVERIFY(!desk.fixture.prompts.asked.front().yesIsDefault);
        desk.action("trustKey")->trigger();
        QVERIFY(desk.fixture.trusted().all() == std::vector{stranger.public_key});
        desk.write(desk.path("x.pub"), "hello\n");
        desk.fixture.prompts.openPath = desk.path("x.pub");
        desk.action("trustKey")->trigger();
        QVERIFY(desk.told().contains(QStringLiteral("x.pub is no public key")));
    }

    void thePublicKeyIsGivenAway() {
        Desk desk;
        desk.fixture.prompts.answers << Prompts::Answer::yes;
        desk.fixture.prompts.savePath = desk.path("mine.pub");
        desk.action("savePublicKey")->trigger();
        QTRY_VERIFY(QFile::exists(desk.path("mine.pub")));
        const auto key = read_public_key("k", desk.read(desk.path("mine.pub")).toStdString());
        QVERIFY(key && *key == desk.fixture.keys.key->public_key);
        QVERIFY(desk.told().contains(desk.number()));
        QVERIFY(desk.fixture.prompts.suggested.endsWith(desk.number() + QStringLiteral(".pub")));
    }
};

QTEST_MAIN(TestSigning)
#include "tst_signing.moc"
