// SPDX-License-Identifier: GPL-3.0-or-later
// The signing key in a key ring: it comes back, and what the key ring says is said.
#include <QTest>

#include "app/window/key_ring_signing.h"

using namespace sysmanage;

namespace {

struct Answer {
    bool came = false;
    ui::SigningKeyStore::Read read{};
};

Answer asked(window::KeyRingSigning& store) {
    Answer answer;
    store.read([&](const ui::SigningKeyStore::Read& read) { answer = {true, read}; });
    return QTest::qWaitFor([&] { return answer.came; }) ? answer : Answer();
}

QString kept(window::KeyRingSigning& store, const SigningKey& key) {
    QString fault = QStringLiteral("nothing came");
    bool came = false;
    store.keep(key, [&](const QString& text) { fault = text, came = true; });
    return QTest::qWaitFor([&] { return came; }) ? fault : QStringLiteral("nothing came");
}

}  // namespace

class TestSigningStore : public QObject {
    Q_OBJECT
private slots:
    void aKeyComesBack() {
        window::KeyRingSigning store(std::make_shared<client::MemoryStore>(Message{}));
        const auto before = asked(store);
        QVERIFY(before.came && !before.read.key && before.read.fault.isEmpty());
        SeededRandom random("1");
        const auto key = make_signing_key(random);
        QCOMPARE(kept(store, key), QString());
        const auto after = asked(store);
        QVERIFY(after.read.key && after.read.key->pair == key.pair);
        QVERIFY(after.read.key->public_key == key.public_key);
    }

    void aKeyRingThatDoesNotWorkIsSaid() {
        window::KeyRingSigning store(std::make_shared<client::MemoryStore>(Message{"client.store.unavailable"}));
        SeededRandom random("1");
        QVERIFY(!kept(store, make_signing_key(random)).isEmpty());
    }

    void anEntryThatIsNoKeyIsSaid() {
        const auto secrets = std::make_shared<client::MemoryStore>(Message{});
        secrets->write(QStringLiteral("bundle-signing-key"), Secret("hello"), [](const Message&) {});
        window::KeyRingSigning store(secrets);
        const auto answer = asked(store);
        QVERIFY(!answer.read.key && answer.read.fault.contains(QStringLiteral("no secret key")));
    }
};

QTEST_GUILESS_MAIN(TestSigningStore)
#include "tst_signing_store.moc"
