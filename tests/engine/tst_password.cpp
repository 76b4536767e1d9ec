// SPDX-License-Identifier: GPL-3.0-or-later
// Clear passwords become hashes that crypt(3) itself verifies, of the kind that each guest knows.
#include <crypt.h>

#include <QtTest>
#include <cstring>

#include "engine/request/request.h"

using namespace sysmanage;

namespace {

std::string crypt_again(const std::string& phrase, const std::string& hash) {
    crypt_data data;
    std::memset(&data, 0, sizeof data);
    const char* text = crypt_r(phrase.c_str(), hash.c_str(), &data);
    return text ? text : "";
}

Request request_for(ChildType type, const char* distribution, const char* password) {
    Request request;
    request.child_type = type;
    request.distribution = distribution;
    request.password = Secret(password);
    return request;
}

std::string hash_of(const Request& request) { return std::string(request.password_hash.reveal()); }

}  // namespace

class TestPassword : public QObject {
    Q_OBJECT

private slots:
    void knownVector();
    void cryptVerifies_data();
    void cryptVerifies();
    void saltsDiffer();
    void sameSeedSameHash();
    void hashesStayAsTheyAre();
    void rootPasswordToo();
};

// From the SHA-crypt specification (U. Drepper), test vectors of SHA-512.
void TestPassword::knownVector() {
    QCOMPARE(crypt_again("Hello world!", "$6$rounds=10000$saltstringsaltstring"),
             std::string("$6$rounds=10000$saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/"
                         "UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v."));
}

void TestPassword::cryptVerifies_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("distribution");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("prefix");
    const int kvm = int(ChildType::kvm), vmm = int(ChildType::vmm);
    QTest::newRow("Debian") << kvm << QByteArray("kvm-debian-12") << QByteArray("correct horse") << QByteArray("$6$");
    QTest::newRow("Alpine") << kvm << QByteArray("kvm-alpine-3.20") << QByteArray("$6$ '\"\\ `id`")
                            << QByteArray("$6$");
    QTest::newRow("FreeBSD") << kvm << QByteArray("kvm-freebsd-14.3") << QByteArray("pässwörd 🐧") << QByteArray("$6$");
    QTest::newRow("OpenBSD") << vmm << QByteArray("vmm-openbsd-7.7") << QByteArray("correct horse")
                             << QByteArray("$2b$");
    QTest::newRow("long") << kvm << QByteArray("kvm-debian-12") << QByteArray(511, 'x') << QByteArray("$6$");
    QTest::newRow("not in the catalogue") << kvm << QByteArray("") << QByteArray("x") << QByteArray("$6$");
}

void TestPassword::cryptVerifies() {
    QFETCH(int, type);
    QFETCH(QByteArray, distribution);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, prefix);
    SystemRandom random;
    auto request = request_for(ChildType(type), distribution.constData(), password.constData());
    hash_passwords(request, Catalog::built_in(), random);
    const auto hash = hash_of(request);
    QVERIFY(request.password.empty());
    QVERIFY(QByteArray::fromStdString(hash).startsWith(prefix));
    QCOMPARE(crypt_again(password.toStdString(), hash), hash);
    QVERIFY(crypt_again(password.toStdString() + "x", hash) != hash || prefix == "$2b$");
    QVERIFY(crypt_again("other", hash) != hash);
    if (prefix == "$6$") QVERIFY(hash.starts_with("$6$rounds="));
}

void TestPassword::saltsDiffer() {
    SystemRandom random;
    auto one = request_for(ChildType::kvm, "kvm-debian-12", "same");
    auto two = one;
    hash_passwords(one, Catalog::built_in(), random);
    hash_passwords(two, Catalog::built_in(), random);
    QVERIFY(hash_of(one) != hash_of(two));
}

void TestPassword::sameSeedSameHash() {
    SeededRandom first("seed"), second("seed");
    auto one = request_for(ChildType::kvm, "kvm-debian-12", "same");
    auto two = one;
    hash_passwords(one, Catalog::built_in(), first);
    hash_passwords(two, Catalog::built_in(), second);
    QCOMPARE(hash_of(one), hash_of(two));
}

void TestPassword::hashesStayAsTheyAre() {
    SeededRandom random("seed");
    Request request;
    request.password_hash = Secret("$6$salt$digest");
    hash_passwords(request, Catalog::built_in(), random);
    QCOMPARE(hash_of(request), std::string("$6$salt$digest"));
}

void TestPassword::rootPasswordToo() {
    SeededRandom random("seed");
    auto request = request_for(ChildType::vmm, "vmm-openbsd-7.7", "one");
    request.root_password = Secret("two");
    hash_passwords(request, Catalog::built_in(), random);
    QVERIFY(request.root_password.empty());
    const std::string root(request.root_password_hash.reveal());
    QVERIFY(root.starts_with("$2b$10$"));
    QCOMPARE(crypt_again("two", root), root);
}

QTEST_GUILESS_MAIN(TestPassword)
#include "tst_password.moc"
