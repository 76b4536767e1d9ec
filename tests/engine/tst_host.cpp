// SPDX-License-Identifier: GPL-3.0-or-later
// What parents print, read back: every hypervisor's listing and probe, with the junk and the encodings of the field.
#include <QtTest>

#include "engine/host/capabilities.h"
#include "engine/host/child_host.h"

using namespace sysmanage;
using namespace sysmanage::host;

class TestHost : public QObject {
    Q_OBJECT

private slots:
    void virshTable();
    void lxdJson();
    void bhyveTableAndMetadata();
    void vmmTable();
    void wslInUtf16_data();
    void wslInUtf16();
    void severalSections();
    void junkIsPassedOver_data();
    void junkIsPassedOver();
    void kvmProbe();
    void otherProbes();
    void missingIsUnknown();
};

void TestHost::virshTable() {
    const auto hosts = parse_child_hosts(
        "warning: something\n===KVM===\n Id   Name        State\n-----------------------------\n"
        " 3    web01       running\n -    old one     shut off\n 7    täst        paused\n"
        " 8    idle        in shutdown\n 9    running     no state\n");
    QCOMPARE(hosts.size(), std::size_t(5));
    QCOMPARE(hosts[0].name, std::string("web01"));
    QVERIFY(hosts[0].state == ChildState::running);
    QCOMPARE(hosts[1].name, std::string("old one"));
    QVERIFY(hosts[1].state == ChildState::stopped);
    QCOMPARE(hosts[1].reported_state, std::string("shut off"));
    QVERIFY(hosts[2].state == ChildState::paused);
    QCOMPARE(hosts[3].name, std::string("idle"));
    QCOMPARE(hosts[4].name, std::string("running"));
    QVERIFY(hosts[4].state == ChildState::unknown);
}

void TestHost::lxdJson() {
    const auto hosts = parse_child_hosts(
        "===LXD===\n[{\"name\":\"c1\",\"status\":\"Running\",\"state\":{\"network\":{\"lo\":{\"addresses\":[{"
        "\"family\":"
        "\"inet\",\"address\":\"127.0.0.1\",\"scope\":\"local\"}]},\"eth0\":{\"addresses\":[{\"family\":\"inet6\","
        "\"address\":\"fd42::2\",\"scope\":\"global\"},{\"family\":\"inet\",\"address\":\"10.1.2.3\",\"scope\":"
        "\"global\"}]}}}},{\"name\":\"c2\",\"status\":\"Frozen\",\"state\":null},{\"status\":\"Running\"},7]\n");
    QCOMPARE(hosts.size(), std::size_t(2));
    QCOMPARE(hosts[0].address, std::string("10.1.2.3"));
    QVERIFY(hosts[0].type == ChildType::lxd && hosts[0].state == ChildState::running);
    QVERIFY(hosts[1].state == ChildState::paused);
}

void TestHost::bhyveTableAndMetadata() {
    const auto hosts = parse_child_hosts(
        "===BHYVE===\nNAME   DATASTORE  LOADER     CPU  MEMORY  VNC  AUTO     STATE\n"
        "fbsd   default    bhyveload  1    1G      -    Yes [1]  Running (1234)\n"
        "other  default    uefi       2    2G      -    No       Stopped\n"
        "third  default    uefi       2    2G      -    No       Locked (parent1)\n"
        "===BHYVE_META===\n{\"vm_name\":\"fbsd\",\"hostname\":\"fbsd.example.org\",\"distribution\":\"FreeBSD 14.3 "
        "{x}\","
        "\"vm_ip\":\"10.0.0.9\"}\n{\"vm_name\":7}{broken}\n{\"vm_name\":\"other\",\"hostname\":\"other.example.org\"}"
        "\n");
    QCOMPARE(hosts.size(), std::size_t(3));
    QVERIFY(hosts[0].state == ChildState::running);
    QCOMPARE(hosts[0].reported_state, std::string("Running (1234)"));
    QCOMPARE(hosts[0].hostname, std::string("fbsd.example.org"));
    QCOMPARE(hosts[0].address, std::string("10.0.0.9"));
    QVERIFY(hosts[1].state == ChildState::stopped);
    QCOMPARE(hosts[1].hostname, std::string("other.example.org"));
    QVERIFY(hosts[2].state == ChildState::unknown);
}

void TestHost::vmmTable() {
    const auto hosts = parse_child_hosts(
        "===VMM_META===\n{\"vm_name\":\"web\",\"hostname\":\"web.example.org\",\"distribution\":\"vmm-openbsd-7.7\","
        "\"vm_ip\":"
        "\"10.86.77.11\"}\n"
        "===VMM===\n   ID   PID VCPUS  MAXMEM  CURMEM     TTY        OWNER    STATE NAME\n"
        "    1 85801     1    1.0G    512M   ttyp0         root  running web\n"
        "    2     -     1    1.0G       -       -         root  stopped old\n");
    QCOMPARE(hosts.size(), std::size_t(2));
    QVERIFY(hosts[0].state == ChildState::running && hosts[0].name == "web");
    QVERIFY(hosts[1].state == ChildState::stopped && hosts[1].name == "old");
    QVERIFY(hosts[0].hostname == "web.example.org" && hosts[0].address == "10.86.77.11");
    const auto older = parse_child_hosts(
        "===VMM===\n   ID   PID VCPUS  MAXMEM  CURMEM     TTY        OWNER NAME\n"
        "    1 85801     1    1.0G    512M   ttyp0         root web\n"
        "    2     -     1    1.0G       -       -         root old\n");
    QCOMPARE(older.size(), std::size_t(2));
    QVERIFY(older[0].state == ChildState::running);
    QVERIFY(older[1].state == ChildState::stopped);
}

void TestHost::wslInUtf16_data() {
    QTest::addColumn<QByteArray>("output");
    const QString text = QStringLiteral(
        "  NAME          STATE      VERSION\r\n* Ubuntu-24.04  Running    2\r\n"
        "  B\u00fcro-\U0001f427       Stopped    1\r\n");
    const QByteArray utf16(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    QTest::newRow("UTF-8") << QByteArray("===WSL===\r\n") + text.toUtf8();
    QTest::newRow("UTF-16LE behind an ASCII head") << QByteArray("===WSL===\r\n") + utf16;
    QTest::newRow("UTF-16LE with its mark") << QByteArray("===WSL===\n\xff\xfe") + utf16;
}

void TestHost::wslInUtf16() {
    QFETCH(QByteArray, output);
    const auto hosts = parse_child_hosts(output.toStdString());
    QCOMPARE(hosts.size(), std::size_t(2));
    QCOMPARE(hosts[0].name, std::string("Ubuntu-24.04"));
    QVERIFY(hosts[0].state == ChildState::running);
    QCOMPARE(QString::fromStdString(hosts[1].name), QStringLiteral("B\u00fcro-\U0001f427"));
    QVERIFY(hosts[1].state == ChildState::stopped);
}

void TestHost::severalSections() {
    const auto hosts = parse_child_hosts(
        "===LXD===\n[]\n===KVM===\n Id Name State\n - a shut off\n===BHYVE===\n===VMM===\n===WSL===\nwsl:none\n");
    QCOMPARE(hosts.size(), std::size_t(1));
    QVERIFY(hosts.front().type == ChildType::kvm);
}

void TestHost::junkIsPassedOver_data() {
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no section") << QByteArray("bash: virsh: command not found\n");
    QTest::newRow("cut JSON") << QByteArray("===LXD===\n[{\"name\":\"a\",\n");
    QTest::newRow("error instead of a table") << QByteArray("===KVM===\nerror: failed to connect to the hypervisor\n");
    QTest::newRow("NUL bytes") << QByteArray("===KVM===\n\0\0\0\n", 14);
    QTest::newRow("fences") << QByteArray("======\n=== ===\n===kvm===\n===KVM\n - a shut off\n");
    QTest::newRow("deep JSON") << "===LXD===\n" + QByteArray(100000, '[') + QByteArray(100000, ']');
    QTest::newRow("deep metadata") << "===BHYVE_META===\n" + QByteArray(100000, '{');
    QTest::newRow("odd UTF-16LE") << QByteArray("===WSL===\n\xff\xfe\x3d\xd8\x00\xd8\x61", 17);
}

void TestHost::junkIsPassedOver() {
    QFETCH(QByteArray, output);
    QVERIFY(parse_child_hosts(output.toStdString()).empty());
    parse_capabilities(output.toStdString());
}

void TestHost::kvmProbe() {
    const auto ready = parse_capabilities("===KVM===\ncpu:svm\ndevkvm:yes\nvirsh:yes\nlibvirtd:yes\n");
    QCOMPARE(ready.size(), std::size_t(1));
    const auto& flags = ready.at(ChildType::kvm);
    QVERIFY(flags.available == true && flags.initialized == true && flags.needs_init == false);
    QCOMPARE(flags.cpu, std::string("svm"));
    const auto bare = parse_capabilities("===KVM===\r\ncpu:none\r\ndevkvm:no\r\nvirsh:no\r\nlibvirtd:no\r\n");
    QVERIFY(bare.at(ChildType::kvm).available == false);
    QVERIFY(bare.at(ChildType::kvm).needs_install == true);
    QVERIFY(bare.at(ChildType::kvm).needs_enable == true);
}

void TestHost::otherProbes() {
    const auto host = parse_capabilities(
        "===LXD===\nlxc:no\nsnap_lxd:yes\ninitialized:no\n===BHYVE===\nvmm:loaded\nvmbhyve:no\n===VMM===\nvmctl:yes\n"
        "devvmm:yes\nvmd:stopped\n===WSL===\nwsl:none\n");
    QVERIFY(host.at(ChildType::lxd).installed == true && host.at(ChildType::lxd).needs_init == true);
    QVERIFY(host.at(ChildType::bhyve).enabled == true && host.at(ChildType::bhyve).needs_install == true);
    QVERIFY(host.at(ChildType::vmm).kernel_supported == true && host.at(ChildType::vmm).needs_enable == true);
    QVERIFY(host.at(ChildType::wsl).available == false);
    const auto windows = parse_capabilities(
        "===WSL===\r\nwsl:yes\r\nenabled:no\r\nreboot_required:yes\r\nneeds_bios_virtualization:yes\r\n");
    const auto& flags = windows.at(ChildType::wsl);
    QVERIFY(flags.available == true && flags.enabled == false && flags.needs_enable == true);
    QVERIFY(flags.needs_bios_virtualization == true);
    QVERIFY(parse_capabilities("===WSL===\nwsl:yes\nenabled:yes\n").at(ChildType::wsl).needs_enable == false);
}

// A flag that nobody told is not false: the card must be able to say "unknown".
void TestHost::missingIsUnknown() {
    const auto flags = parse_capabilities("===KVM===\nvirsh:yes\n").at(ChildType::kvm);
    QVERIFY(!flags.available.has_value() && !flags.enabled.has_value() && !flags.initialized.has_value());
    QVERIFY(flags.installed == true);
    QVERIFY(!parse_capabilities("===BHYVE===\n").at(ChildType::bhyve).running.has_value());
}

QTEST_GUILESS_MAIN(TestHost)
#include "tst_host.moc"
