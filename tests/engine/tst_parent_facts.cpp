// SPDX-License-Identifier: GPL-3.0-or-later
// A parent's facts as a file: what is known, what is not, and what is refused.
#include <QTest>

#include "engine/plan/parent_facts.h"
#include "engine/resource/resource.h"

using namespace sysmanage;

namespace {

ParentFacts facts_of(const char* text) {
    auto facts = ParentFacts::parse(text);
    if (!facts) qFatal("%s", to_english(facts.error().front()).c_str());
    return std::move(*facts);
}

QString answer(const ParentFacts& facts, const Condition& condition) {
    const auto known = facts.answer(condition).holds;
    return !known ? "unknown" : *known ? "yes" : "no";
}

const char* const sample = R"({
  "hypervisor": "kvm",
  "programs": {"virsh": true, "xz": false, "curl": false, "wget": null},
  "files": {"/dev/kvm": true, "/absent": false, "/held": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
  "vms": {"web01": {"uuid": "u-1", "running": true, "complete": true}, "half": {"uuid": "u-2", "complete": false},
          "told": {}, "old": null},
  "containers": {"c1": {"id": "i-1", "running": false}},
  "networks": {"default": true, "lab": false},
  "routes": {"10.0.0.0/8": true, "fd00:1::/64": true, "192.168.130.0/24": false},
  "free_bytes": {"/var": 1000, "/var/lib/images": 10},
  "complete": ["vms", "networks"]})";

}  // namespace

class TestParentFacts : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void negates();
    void refuses_with_every_fault();
    void the_usual_ones_can_be_read();
};

void TestParentFacts::answers_data() {
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* fact, const char* subject, const char* value, const char* expected) {
        QTest::addRow("%s %s %s", fact, subject, value) << fact << subject << value << expected;
    };
    row("program_there", "virsh", "", "yes");
    row("program_there", "xz", "", "no");
    row("program_there", "awk", "", "unknown");
    row("program_there", "xz|virsh", "", "yes");
    row("program_there", "xz|curl", "", "no");
    row("program_there", "xz|wget", "", "unknown");
    row("file_exists", "/dev/kvm", "", "yes");
    row("file_exists", "/absent", "", "no");
    row("file_exists", "/other", "", "unknown");
    row("file_sha256", "/held", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "yes");
    row("file_sha256", "/held", "00", "no");
    row("file_sha256", "/absent", "00", "no");
    row("file_sha256", "/dev/kvm", "00", "unknown");
    row("domain_defined", "web01", "", "yes");
    row("domain_defined", "web01", "u-1", "yes");
    row("domain_defined", "web01", "u-9", "no");
    row("domain_defined", "told", "u-1", "unknown");
    row("domain_defined", "old", "", "no");
    row("domain_defined", "nobody", "", "no");
    row("domain_other", "web01", "u-1", "no");
    row("domain_other", "web01", "u-9", "yes");
    row("domain_other", "nobody", "u-1", "no");
    row("domain_running", "web01", "", "yes");
    row("domain_running", "half", "", "unknown");
    row("vm_complete", "/var/lib/sysmanage/kvm/web01/record", "u-1", "yes");
    row("vm_complete", "/var/lib/sysmanage/kvm/web01/record", "u-9", "no");
    row("vm_complete", "/var/lib/sysmanage/kvm/half/record", "u-2", "no");
    row("vm_complete", "/var/lib/sysmanage/kvm/told/record", "u-2", "unknown");
    row("vm_complete", "/var/lib/sysmanage/kvm/nobody/record", "u-2", "no");
    row("container_running", "c1", "", "no");
    row("container_running", "c2", "", "unknown");
    row("container_complete", "c1", "i-1", "unknown");
    row("container_complete", "c1", "i-2", "no");
    row("network_active", "default", "", "yes");
    row("network_active", "lab", "", "no");
    row("network_active", "none", "", "no");
    row("bridge_there", "br0", "", "unknown");
    row("subnet_routed", "10.9.0.0/16", "", "yes");
    row("subnet_routed", "8.0.0.0/6", "", "yes");
    row("subnet_routed", "192.168.130.0/24", "", "no");
    row("subnet_routed", "192.168.131.0/24", "", "unknown");
    row("subnet_routed", "fd00:1::/64", "", "yes");
    row("subnet_routed", "fd00:2::/64", "", "unknown");
    row("subnet_routed", "everything", "", "unknown");
    row("free_bytes", "/var", "1000", "yes");
    row("free_bytes", "/var/log/deep/er", "1001", "no");
    row("free_bytes", "/var/lib/images", "11", "no");
    row("free_bytes", "/srv", "1", "unknown");
    row("free_bytes", "/var", "many", "unknown");
    row("moon_phase", "full", "", "unknown");
}

void TestParentFacts::answers() {
    QFETCH(QString, fact);
    QFETCH(QString, subject);
    QFETCH(QString, value);
    QTEST(answer(facts_of(sample), {fact.toStdString(), subject.toStdString(), value.toStdString()}), "expected");
}

void TestParentFacts::negates() {
    const auto facts = facts_of(sample);
    QCOMPARE(answer(facts, {"domain_other", "web01", "u-1", true}), "yes");
    QCOMPARE(answer(facts, {"program_there", "virsh", "", true}), "no");
    QCOMPARE(answer(facts, {"program_there", "awk", "", true}), "unknown");
    QCOMPARE(to_english(facts.answer({"domain_other", "web01", "u-9", true}).why),
             "the name web01 belongs to another VM");
}

void TestParentFacts::refuses_with_every_fault() {
    const auto facts = ParentFacts::parse(R"({"programs": {"xz": 1}, "files": {"dev": true, "/a": "short"}, "zones": {},
        "vms": {"a": {"uuid": 7, "state": 1}, "b": []}, "free_bytes": {"/": -1}, "networks": [], "routes": {"10.0.0.1": true}, "complete": ["vms", "moons"]})");
    QVERIFY(!facts);
    QStringList fields;
    for (const auto& problem : facts.error()) fields << QString::fromStdString(problem.field);
    fields.sort();
    QCOMPARE(fields, QStringList({"complete[1]", "files./a", "files.dev", "free_bytes./", "networks", "programs.xz",
                                  "routes.10.0.0.1", "vms.a.state", "vms.a.uuid", "vms.b", "zones"}));
    QVERIFY(!ParentFacts::parse("[]"));
    QVERIFY(!ParentFacts::parse("{"));
}

void TestParentFacts::the_usual_ones_can_be_read() {
    for (const auto* hypervisor : {"kvm", "bhyve", "vmm", "lxd", "wsl"}) {
        const auto facts = ParentFacts::parse(resource("facts/" + std::string(hypervisor) + ".json"));
        QVERIFY2(facts, hypervisor);
        QCOMPARE(facts->hypervisor(), hypervisor);
    }
}

QTEST_GUILESS_MAIN(TestParentFacts)
#include "tst_parent_facts.moc"
