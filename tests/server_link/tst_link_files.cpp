// SPDX-License-Identifier: GPL-3.0-or-later
// What the link keeps on the disk: servers, activities, runs, reboots. Whole or said to be broken, and without secrets.
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/server/activity_store.h"
#include "app/server/poller.h"
#include "app/server/profile_store.h"
#include "app/server/reboot_keeper.h"
#include "app/server/run_file.h"

using namespace sysmanage;
using namespace sysmanage::link;

namespace {

server::Profile lab() {
    server::Profile profile;
    profile.name = "Lab";
    profile.base_url = "https://lab.example.com:8443";
    profile.dialect = server::DialectKnown::v1;
    profile.pinned_fingerprint = "ab12";
    profile.last_user = "ann@example.com";
    profile.stay_signed_in = true;
    return profile;
}

server::Activity create(const std::string& child) {
    server::Activity activity;
    activity.at = 1'700'000'000;
    activity.user = "ann@example.com";
    activity.action = server::ServerAction::create_child;
    activity.host_name = "kvm01.example.com";
    activity.child_name = child;
    activity.outcome = "accepted";
    activity.answer = "line\nbreak";
    activity.http_status = 200;
    return activity;
}

ui::RebootTrail trailOf(const QString& host) {
    ui::RebootTrail trail;
    trail.hostName = host;
    trail.orchestration = QStringLiteral("o-1");
    return trail;
}

}  // namespace

class TestLinkFiles : public QObject {
    Q_OBJECT
private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void profilesComeBack() {
        Disk disk;
        ProfileStore store(path(), disk);
        const auto saved = store.save(lab());
        QVERIFY(!saved.id.empty());
        store.setLast(QString::fromStdString(saved.id));
        disk.waitForDone();
        ProfileStore again(path(), disk);
        QCOMPARE(again.fault(), QString());
        QCOMPARE(again.profiles().size(), 1);
        QVERIFY(again.profiles().first() == saved);
        QCOMPARE(again.last(), QString::fromStdString(saved.id));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        store.remove(QString::fromStdString(saved.id));
        disk.waitForDone();
        QVERIFY(ProfileStore(path(), disk).profiles().isEmpty());
    }

    void brokenProfilesAreKeptAsACopy_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("left");
        const QByteArray good = R"({"id":"a","name":"A","base_url":"https://a.example.com"})";
        QTest::newRow("no JSON") << QByteArray("{\"version\":1,\"profi") << 0;
        QTest::newRow("no list") << QByteArray(R"({"version":1,"profiles":{}})") << 0;
        QTest::newRow("newer") << QByteArray(R"({"version":2,"profiles":[)" + good + "]}") << 1;
        QTest::newRow("a bad row") << QByteArray(R"({"version":1,"profiles":[7,)" + good + "]}") << 1;
        QTest::newRow("a bad address") << QByteArray(R"({"version":1,"profiles":[{"id":"b","base_url":"ftp://b"},)" +
                                                     good + "]}")
                                       << 1;
        QTest::newRow("twice the same") << QByteArray(R"({"version":1,"profiles":[)" + good + "," + good + "]}") << 1;
    }
    void brokenProfilesAreKeptAsACopy() {
        QFETCH(const QByteArray, content);
        QFETCH(const int, left);
        QVERIFY(writeFile(path(), content));
        Disk disk;
        ProfileStore store(path(), disk);
        QCOMPARE(store.profiles().size(), left);
        QVERIFY(!store.fault().isEmpty());
        store.save(lab());
        disk.waitForDone();
        const QStringList copies = QDir(folder_->path()).entryList({QStringLiteral("servers.json.unread-*")});
        QCOMPARE(copies.size(), 1);
        QCOMPARE(readFile(folder_->filePath(copies.first()), 10'000).value_or(QByteArray()), content);
        QVERIFY(ProfileStore(path(), disk).fault().isEmpty());
    }

    void activitiesComeBackNewestFirst() {
        Disk disk;
        ActivityStore store(folder_->path(), disk);
        store.use(QStringLiteral("p-1"));
        store.add(QStringLiteral("p-1"), create("web01"));
        store.add(QStringLiteral("p-1"), create("web02"));
        store.add(QStringLiteral("p-2"), create("elsewhere"));
        QCOMPARE(store.all().size(), std::size_t(2));
        QVERIFY(store.all().front() == create("web02"));
        disk.waitForDone();
        ActivityStore again(folder_->path(), disk);
        again.use(QStringLiteral("p-1"));
        again.add(QStringLiteral("p-1"), create("web03"));
        QTRY_COMPARE(again.all().size(), std::size_t(3));
        QVERIFY(again.all().front() == create("web03"));
        QVERIFY(again.all().back() == create("web01"));
    }

    void aRowIsCompletedInItsPlace() {
        Disk disk;
        ActivityStore store(folder_->path(), disk);
        store.use(QStringLiteral("p-1"));
        server::Activity one = create("web01");
        one.id = "r-1";
        one.outcome = "sending";
        int written = 0;
        store.add(QStringLiteral("p-1"), one, [&] { ++written; });
        store.add(QStringLiteral("p-1"), create("web02"));
        QTRY_COMPARE(written, 1);
        QVERIFY(readFile(folder_->filePath(QStringLiteral("p-1.jsonl")), 10'000).value_or("").contains("sending"));
        one.outcome = "unknown";
        one.found = "A look afterwards: it is there.";
        one.server_id = "srv-7";
        store.add(QStringLiteral("p-1"), one);
        QCOMPARE(store.all().size(), std::size_t(2));
        QVERIFY(store.all().back() == one);
        disk.waitForDone();
        ActivityStore again(folder_->path(), disk);
        again.use(QStringLiteral("p-1"));
        QTRY_COMPARE(again.all().size(), std::size_t(2));
        QVERIFY(again.all().back() == one);
    }

    void whatWasUnderWayIsInterruptedForTheNextProgramOnly() {
        Disk disk;
        ActivityStore store(folder_->path(), disk);
        store.use(QStringLiteral("p-1"));
        server::Activity one = create("web01");
        one.id = "r-1";
        one.outcome = "sending";
        store.add(QStringLiteral("p-1"), one);
        // To another server and back: this program still waits for the answer.
        store.use(QStringLiteral("p-2"));
        store.use(QStringLiteral("p-1"));
        QTRY_COMPARE(store.all().size(), std::size_t(1));
        QCOMPARE(store.all().front().outcome, std::string("sending"));
        ActivityStore next(folder_->path(), disk);
        next.use(QStringLiteral("p-1"));
        QTRY_COMPARE(next.all().size(), std::size_t(1));
        QCOMPARE(next.all().front().outcome, std::string("interrupted"));
    }

    void aBrokenLineCostsItself() {
        const QByteArray torn = "{\"action\":\"create_chi";
        const QByteArray content = lineOf(create("web01")) + "{\"at\": 17\n[]\n\xff\n" + lineOf(create("web02")) + torn;
        QVERIFY(writeFile(folder_->filePath(QStringLiteral("p-1.jsonl")), content));
        Disk disk;
        ActivityStore store(folder_->path(), disk);
        store.use(QStringLiteral("p-1"));
        QTRY_COMPARE(store.all().size(), std::size_t(2));
    }

    void aLongFileIsCut() {
        QByteArray content;
        const int lines = int(ActivityStore::mostKept) * 2 + 10;
        for (int i = 0; i < lines; ++i) content += lineOf(create("vm" + std::to_string(i)));
        const QString file = folder_->filePath(QStringLiteral("p-1.jsonl"));
        QVERIFY(writeFile(file, content));
        Disk disk;
        ActivityStore store(folder_->path(), disk);
        store.use(QStringLiteral("p-1"));
        QTRY_COMPARE(store.all().size(), ActivityStore::mostKept);
        QCOMPARE(store.all().front().child_name, "vm" + std::to_string(lines - 1));
        QCOMPARE(readFile(file, content.size()).value_or(QByteArray()).count('\n'), qsizetype(ActivityStore::mostKept));
    }

    void anUnwritableFolderIsSaidOnce() {
        QVERIFY(writeFile(folder_->filePath(QStringLiteral("plug")), "x"));
        Disk disk;
        ActivityStore store(folder_->filePath(QStringLiteral("plug")), disk);
        QSignalSpy said(&store, &ActivityStore::fault);
        store.add(QStringLiteral("p"), create("a"));
        store.add(QStringLiteral("p"), create("b"));
        disk.waitForDone();
        QTRY_COMPARE(said.count(), 1);
    }

    void secretsAreMasked() {
        const std::vector<Secret> secrets{Secret("geheim-77"), Secret("ab")};
        QCOMPARE(masked("pw geheim-77, geheim-77 ab", secrets), std::string("pw •••, ••• ab"));
        QCOMPARE(masked("key smk_AbC-12_x refused"), std::string("key ••• refused"));
        QCOMPARE(masked("Bearer abc.def tail"), std::string("Bearer ••• tail"));
        QCOMPARE(masked("token eyJhbGci.eyJ1c2Vy.c2ln end"), std::string("token ••• end"));
        QCOMPARE(masked("nothing here"), std::string("nothing here"));
    }

    void runsComeBackWithoutTheirOutput() {
        KeptRun kept;
        kept.run.digest = std::string(64, 'a');
        kept.run.host_id = "h-1";
        kept.run.title = "Create web01";
        kept.run.stage = server::RunStage::running;
        kept.run.steps = 9;
        kept.run.started_at = 1'700'000'000;
        kept.run.tail = "some output";
        kept.shell = "sh";
        const QByteArray content = runsToJson({kept});
        QVERIFY(!content.contains("some output"));
        kept.run.tail.clear();
        const auto back = runsFromJson(content);
        QCOMPARE(back.size(), std::size_t(1));
        QVERIFY(back.front().run == kept.run);
        QCOMPARE(back.front().shell, kept.shell);
    }

    void runsThatCannotBeUsedAreLeftOut() {
        for (const char* content : {"", "[]", R"({"runs":[1,{"digest":"../etc","host_id":"h","shell":"sh"}]})",
                                    R"({"runs":[{"digest":"aa","host_id":"h","shell":"sh"}]})", R"({"runs":"no"})"})
            QVERIFY(runsFromJson(content).empty());
    }

    void aRebootOverBeforeItsFileWasReadDoesNotComeBack() {
        Disk disk;
        const QString file = folder_->filePath(QStringLiteral("p-1.json"));
        QVERIFY(writeFile(file, trailsToJson({{QStringLiteral("h-1"), trailOf(QStringLiteral("kvm01"))},
                                              {QStringLiteral("h-2"), trailOf(QStringLiteral("kvm02"))}})));
        RebootKeeper keeper(folder_->path(), disk);
        QSignalSpy told(&keeper, &RebootKeeper::found);
        keeper.setOnline(true);
        keeper.use(QStringLiteral("p-1"));
        keeper.keep(QStringLiteral("h-1"), {});
        keeper.keep(QStringLiteral("h-3"), trailOf(QStringLiteral("kvm03")));
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.first().first().toStringList(), QStringList{QStringLiteral("kvm02")});
        QVERIFY(keeper.of(QStringLiteral("h-1")).isEmpty());
        disk.waitForDone();
        const RebootTrails kept = trailsFromJson(readFile(file, 100'000).value_or(QByteArray()));
        QCOMPARE(kept.keys(), QStringList({QStringLiteral("h-2"), QStringLiteral("h-3")}));
    }

    void aFileThatCannotBeWrittenIsSaidOnceUntilItCan() {
        const QString plug = folder_->filePath(QStringLiteral("plug"));
        const QString file = plug + QStringLiteral("/p-1.json");
        QVERIFY(writeFile(plug, "x"));
        Disk disk;
        QSignalSpy said(&disk, &Disk::writeFailed);
        disk.write(file, "1");
        disk.write(file, "2");
        disk.waitForDone();
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.first().first().toString(), file);
        QVERIFY(QFile::remove(plug));
        disk.write(file, "3");
        disk.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(said.count(), 1);
        QVERIFY(QFile::remove(file) && QDir().rmdir(plug) && writeFile(plug, "x"));
        disk.write(file, "4");
        QTRY_COMPARE(said.count(), 2);
    }

    void aPollerNeverReadsTwiceAtOnce() {
        int begun = 0;
        Poller poller([&] { ++begun; }, Milliseconds(1));
        poller.setWanted(true);
        QCOMPARE(begun, 1);
        poller.readNow();
        poller.readNow();
        QCOMPARE(begun, 1);
        poller.finished();
        QTRY_COMPARE(begun, 2);
        poller.setWanted(false);
        poller.finished();
        poller.readNow();
        QCOMPARE(begun, 2);
    }

private:
    QString path() const { return folder_->filePath(QStringLiteral("servers.json")); }
    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestLinkFiles)
#include "tst_link_files.moc"
