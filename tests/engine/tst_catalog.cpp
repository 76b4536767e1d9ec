// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded catalogue is whole; a file of the user's is read with every fault at its place.
#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/catalog/catalog.h"
#include "engine/resource/resource.h"
#include "engine/text/size.h"

using namespace sysmanage;

namespace {

constexpr const char* good_entry =
    R"({"id":"kvm-mine-1","child_type":"kvm","name":"Mine","version":"1","family":"debian","provisioning":"cloud_init",)"
    R"("install_identifier":"https://mirror.example.org/mine.qcow2.xz","agent_channel":"github-deb",)"
    R"("checksum":{"url":"https://mirror.example.org/SHA256SUMS"}})";

QString listed(const Problems& problems) {
    QStringList lines;
    for (const auto& problem : problems) lines << QString::fromStdString(problem.field + " " + problem.message.key);
    return lines.join('\n');
}

QString faults_of(const std::string& text) {
    const auto catalog = Catalog::parse(text);
    return catalog ? QStringLiteral("none") : listed(catalog.error());
}

/// The good entry with one member replaced or added.
std::string with(const char* key, const nlohmann::json& value) {
    auto entry = nlohmann::json::parse(good_entry);
    entry[key] = value;
    return nlohmann::json{{"entries", {entry}}}.dump();
}

}  // namespace

class TestCatalog : public QObject {
    Q_OBJECT

private slots:
    void builtInIsWhole();
    void whatIsGoneHasASuccessor();
    void everyImageCanBeVerified();
    void findsByIdAndIdentifier();
    void goodEntry();
    void faults_data();
    void faults();
    void everyFaultIsListed();
    void documentFaults_data();
    void documentFaults();
    void duplicatesAreRefused();
    void mergeReplacesById();
    void compressions_data();
    void compressions();
    void sizes_data();
    void sizes();
};

void TestCatalog::builtInIsWhole() {
    const auto& catalog = Catalog::built_in();
    std::map<ChildType, int> count;
    std::set<std::string> ids;
    const std::set<std::string> newer = {"wsl-fedora-43", "wsl-fedora-44", "wsl-oracle-9.5", "wsl-sles-15-sp7",
                                         "wsl-opensuse-leap-16.0"};
    for (const auto& entry : catalog.entries()) {
        // The server has no installers for KVM, no images for VMM, for bhyve FreeBSD's plain images alone, and of WSL's
        // names some that are gone: the others are ours.
        const bool ours = (entry.child_type == ChildType::kvm && is_installer(entry.provisioning)) ||
                          (entry.child_type == ChildType::vmm && entry.provisioning == Provisioning::cloud_init) ||
                          (entry.child_type == ChildType::bhyve && entry.provisioning != Provisioning::mounted_image) ||
                          newer.contains(entry.id);
        if (!ours) ++count[entry.child_type];
        QVERIFY2(ids.insert(entry.id).second, entry.id.c_str());
        QVERIFY2(entry.id.starts_with(std::string(child_type_name(entry.child_type)) + "-"), entry.id.c_str());
        QVERIFY2(!entry.display_name.empty() && !entry.agent_shells.empty(), entry.id.c_str());
    }
    // As many as the server offers.
    QCOMPARE(count[ChildType::kvm], 18);
    QCOMPARE(count[ChildType::bhyve], 3);
    QCOMPARE(count[ChildType::vmm], 9);
    QCOMPARE(count[ChildType::lxd], 6);
    QCOMPARE(count[ChildType::wsl], 12);
}

/// A name that wsl.exe's list has no more says what there is instead; in one case it is another's system.
void TestCatalog::whatIsGoneHasASuccessor() {
    int gone = 0;
    for (const auto* entry : Catalog::built_in().entries_for(ChildType::wsl)) {
        if (entry->successor.empty()) continue;
        ++gone;
        const auto* successor = Catalog::built_in().find(ChildType::wsl, entry->successor);
        QVERIFY2(successor && successor->successor.empty(), entry->id.c_str());
        QCOMPARE(successor->family, entry->family);
    }
    QCOMPARE(gone, 5);
}

void TestCatalog::everyImageCanBeVerified() {
    for (const auto* entry : Catalog::built_in().entries_for(ChildType::kvm)) {
        if (entry->provisioning != Provisioning::cloud_init && !is_installer(entry->provisioning)) continue;
        QVERIFY2(entry->checksum.known(), entry->id.c_str());
        QVERIFY2(entry->min_memory_bytes > 0 && entry->min_disk_bytes > 0, entry->id.c_str());
        QVERIFY2(!entry->os_variant.empty() && !entry->admin_group.empty(), entry->id.c_str());
        resource("templates/guest/agent/" + entry->agent_channel + ".sh");  // throws when there is none
    }
}

void TestCatalog::findsByIdAndIdentifier() {
    const auto& catalog = Catalog::built_in();
    const auto* debian = catalog.find(ChildType::kvm, "kvm-debian-12");
    QVERIFY(debian);
    QVERIFY(catalog.find(ChildType::kvm, debian->install_identifier) == debian);
    QVERIFY(!catalog.find(ChildType::bhyve, "kvm-debian-12"));
    QVERIFY(!catalog.find(ChildType::kvm, ""));
    QVERIFY(catalog.find(ChildType::lxd, "images:debian/12"));
    QVERIFY(catalog.find(ChildType::wsl, "Ubuntu-24.04"));
}

void TestCatalog::goodEntry() {
    const auto catalog = Catalog::parse(std::string("{\"entries\":[") + good_entry + "]}");
    QVERIFY2(catalog.has_value(), qPrintable(catalog ? QString() : listed(catalog.error())));
    const auto& entry = catalog->entries().front();
    QCOMPARE(entry.display_name, std::string("Mine 1"));
    QCOMPARE(entry.checksum.algorithm, std::string("sha256"));
    QVERIFY(entry.uefi && entry.bios);
}

void TestCatalog::faults_data() {
    using nlohmann::json;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::string& text, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString(expected);
    };
    row("id with blank", with("id", "a b"), "entries[0].id catalog.characters");
    row("id is a number", with("id", 7), "entries[0].id plan.not_text");
    row("no name", with("name", nullptr), "entries[0].name plan.missing");
    row("empty version", with("version", ""), "entries[0].version plan.empty");
    row("name of two lines", with("name", "a\nb"), "entries[0].name catalog.not_a_line");
    row("long name", with("name", std::string(2000, 'x')), "entries[0].name catalog.too_long");
    row("child type", with("child_type", "xen"), "entries[0].child_type catalog.choice");
    row("family", with("family", "Debian"), "entries[0].family catalog.choice");
    row("provisioning", with("provisioning", "magic"), "entries[0].provisioning catalog.choice");
    row("image format", with("image_format", "vmdk"), "entries[0].image_format catalog.choice");
    row("size", with("min_disk", "20GB"), "entries[0].min_disk catalog.size");
    row("flag", with("uefi", "yes"), "entries[0].uefi plan.not_boolean");
    row("channel", with("agent_channel", "pypi"), "entries[0].agent_channel catalog.choice");
    row("packages", with("base_packages", "sudo"), "entries[0].base_packages plan.not_list");
    row("package", with("base_packages", {"sudo", "-y"}), "entries[0].base_packages[1] catalog.item");
    row("command", with("agent_install_commands", {"a\rb"}), "entries[0].agent_install_commands[0] catalog.item");
    row("many", with("agent_shells", json(std::vector<std::string>(70, "sh"))),
        "entries[0].agent_shells catalog.too_many");
    row("image", with("install_identifier", "relative/image.qcow2"), "entries[0].install_identifier catalog.image");
    row("image by ftp", with("install_identifier", "ftp://x/y"), "entries[0].install_identifier catalog.image");
    row("near key", with("min_memry", "1G"), "entries[0].min_memry catalog.unknown_key_near");
    row("unknown key", with("colour", "red"), "entries[0].colour catalog.unknown_key");
    row("checksum key", with("checksum", {{"url", "https://x/S"}, {"algorithms", "sha256"}}),
        "entries[0].checksum.algorithms catalog.unknown_key_near");
    row("checksum by ftp", with("checksum", {{"url", "ftp://x/S"}}), "entries[0].checksum.url catalog.url");
    row("checksum of nothing", with("checksum", json::object()), "entries[0].checksum.url catalog.url_or_value");
    row("short digest", with("checksum", {{"value", "abc"}}), "entries[0].checksum.value catalog.digest");
    row("checksum is a text", with("checksum", "abc"), "entries[0].checksum plan.not_object");
}

void TestCatalog::faults() {
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(faults_of(text.toStdString()), expected);
}

void TestCatalog::everyFaultIsListed() {
    const auto faults = faults_of(R"({"entries":[7,{"id":"a","child_type":"kvm"}],"entrys":1})");
    QVERIFY2(faults.startsWith("entries[0] plan.not_object\nentries[1].name plan.missing\n"), qPrintable(faults));
    QVERIFY(faults.contains("entries[1].family plan.missing"));
    QVERIFY(faults.endsWith("entrys catalog.unknown_key_near"));
}

void TestCatalog::documentFaults_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << "catalog plan.not_json";
    QTest::newRow("no JSON") << QByteArray("entries:") << "catalog plan.not_json";
    QTest::newRow("list") << QByteArray("[]") << " plan.not_object";
    QTest::newRow("no entries") << QByteArray("{}") << "entries plan.missing";
    QTest::newRow("entries is a text") << QByteArray("{\"entries\":\"a\"}") << "entries plan.not_list";
    QTest::newRow("key twice") << QByteArray("{\"entries\":[],\"entries\":[]}") << "catalog plan.duplicate_key";
    QTest::newRow("deep") << QByteArray(1000, '[') << "catalog plan.too_deep";
    QTest::newRow("too many") << "{\"entries\":[1" + QByteArray(",1").repeated(3000) + "]}"
                              << "entries catalog.too_many";
}

void TestCatalog::documentFaults() {
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(faults_of(text.toStdString()), expected);
}

void TestCatalog::duplicatesAreRefused() {
    QCOMPARE(faults_of(std::string("{\"entries\":[") + good_entry + "," + good_entry + "]}"),
             QString("entries[1].id catalog.duplicate_id"));
}

void TestCatalog::mergeReplacesById() {
    auto text = std::string("{\"entries\":[") + good_entry + "]}";
    const auto added = Catalog::built_in().merged_with(*Catalog::parse(text));
    QCOMPARE(added.entries().size(), Catalog::built_in().entries().size() + 1);
    QVERIFY(added.find(ChildType::kvm, "kvm-mine-1"));
    const auto replaced = added.merged_with(*Catalog::parse(with("id", "kvm-debian-12")));
    QCOMPARE(replaced.entries().size(), added.entries().size());
    QCOMPARE(replaced.find(ChildType::kvm, "kvm-debian-12")->name, std::string("Mine"));
}

void TestCatalog::compressions_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("xz") << QByteArray("https://x/a.qcow2.xz") << QByteArray("xz");
    QTest::newRow("query") << QByteArray("https://x/a.qcow2.gz?x=a.xz") << QByteArray("gz");
    QTest::newRow("path with a question mark") << QByteArray("/srv/a?b.bz2") << QByteArray("bz2");
    QTest::newRow("zst") << QByteArray("/srv/a.zst") << QByteArray("zst");
    QTest::newRow("none") << QByteArray("/srv/a.qcow2") << QByteArray();
    QTest::newRow("no dot") << QByteArray("xz") << QByteArray();
}

void TestCatalog::compressions() {
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, name);
    const auto found = compression_name(compression_of(source.toStdString()));
    QCOMPARE(QByteArray(found.data(), qsizetype(found.size())), name);
}

void TestCatalog::sizes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qulonglong>("bytes");  // 0: no size
    const auto mib = qulonglong(1) << 20;
    QTest::newRow("512M") << QByteArray("512M") << 512 * mib;
    QTest::newRow("2G") << QByteArray("2G") << 2048 * mib;
    QTest::newRow("1.5T") << QByteArray("1.5T") << 1536 * 1024 * mib;
    QTest::newRow("0.25g") << QByteArray("0.25g") << 256 * mib;
    QTest::newRow("GiB") << QByteArray("20GiB") << 20480 * mib;
    QTest::newRow("Gi") << QByteArray("20Gi") << 20480 * mib;
    QTest::newRow("K") << QByteArray("1024K") << mib;
    for (const char* bad : {"",
                            "G",
                            "2",
                            "2GB",
                            "2 G",
                            " 2G",
                            "-2G",
                            "+2G",
                            "2G ",
                            "2.G",
                            ".5G",
                            "1.2345G",
                            "1e3M",
                            "0x1G",
                            "2P",
                            "1025T",
                            "99999999999999999G",
                            "18446744073709551616K",
                            "2GiBs",
                            "２G"})
        QTest::newRow(bad) << QByteArray(bad) << qulonglong(0);
}

void TestCatalog::sizes() {
    QFETCH(QByteArray, text);
    QFETCH(qulonglong, bytes);
    QCOMPARE(qulonglong(parse_size(text.toStdString()).value_or(0)), bytes);
    if (bytes) QCOMPARE(qulonglong(*parse_size(size_text(bytes))), bytes);
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
