// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>
#include <set>

#include "engine/random/random_source.h"
#include "engine/text/secret.h"
#include "engine/text/sha256.h"

using namespace sysmanage;

class TestRandom : public QObject {
    Q_OBJECT
private slots:
    void sha256_has_the_published_values();
    void digests_what_is_written();
    void seeded_bytes_are_reproducible();
    void makes_uuids_and_macs();
    void system_bytes_differ();
    void secrets_compare_and_move();
};

// FIPS 180-4, examples of the standard.
void TestRandom::sha256_has_the_published_values() {
    QCOMPARE(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QCOMPARE(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QCOMPARE(sha256_hex(std::string(1'000'000, 'a')),
             "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    QCOMPARE(sha256("abc")[0], std::uint8_t{0xba});
}

void TestRandom::digests_what_is_written() {
    QCOMPARE(written_sha256_hex("abc"), sha256_hex("abc\n"));
    QCOMPARE(written_sha256_hex("abc\n"), sha256_hex("abc\n"));
    QCOMPARE(written_sha256_hex(""), sha256_hex(""));
}

void TestRandom::seeded_bytes_are_reproducible() {
    SeededRandom one("seed"), two("seed"), other("seed2");
    std::array<std::uint8_t, 100> a{}, b{}, c{};
    one.fill(a);
    two.fill(b);
    other.fill(c);
    QVERIFY(a == b);
    QVERIFY(a != c);
    one.fill(a);
    QVERIFY(a != b);
    const auto first = sha256(std::string("seed") + '\0' + "0");
    QVERIFY(std::equal(first.begin(), first.end(), b.begin()));
}

void TestRandom::makes_uuids_and_macs() {
    SeededRandom random("x");
    const QRegularExpression uuid("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    const QRegularExpression mac("^52:54:00(:[0-9a-f]{2}){3}$");
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto made = make_uuid(random);
        QVERIFY(uuid.match(QString::fromStdString(made)).hasMatch());
        QVERIFY(seen.insert(made).second);
        QVERIFY(mac.match(QString::fromStdString(make_mac(random))).hasMatch());
    }
}

void TestRandom::system_bytes_differ() {
    SystemRandom random;
    QVERIFY(make_uuid(random) != make_uuid(random));
}

void TestRandom::secrets_compare_and_move() {
    Secret one(std::string("value-that-is-long-enough-for-the-heap")), two = one;
    QVERIFY(one == two);
    const Secret three = std::move(one);
    QVERIFY(three == two);
    QVERIFY(one.empty());  // NOLINT(bugprone-use-after-move): nothing must be left behind
    two = Secret(std::string("other"));
    QCOMPARE(two.reveal(), "other");
    QVERIFY(Secret().empty());
}

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
