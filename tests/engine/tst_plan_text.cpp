// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as text: everything is there, in the order in which it happens, and nothing that harms a terminal.
#include <QTest>

#include "engine/plan/plan_json.h"
#include "engine/plan/plan_text.h"
#include "engine/plan/redact.h"
#include "sample_plan.h"

using namespace sysmanage;
using test::sample_plan;

namespace {

QString text_of(const Plan& plan, Secrets secrets = Secrets::masked) {
    return QString::fromStdString(to_text(plan, secrets));
}

// Whether texts stand in a text, one behind the other.
bool in_order(const QString& text, const QStringList& parts) {
    qsizetype at = 0;
    for (const auto& part : parts) {
        at = text.indexOf(part, at);
        if (at < 0) return qWarning("missing or out of order: %s", qPrintable(part)), false;
        at += part.size();
    }
    return true;
}

}  // namespace

class TestPlanText : public QObject {
    Q_OBJECT
private slots:
    void begins_with_a_summary();
    void shows_every_step_in_order();
    void shows_all_of_a_command();
    void shows_all_of_a_file();
    void masks_secrets_unless_told();
    void puts_findings_at_their_steps();
    void harms_no_terminal();
    void says_when_there_is_nothing();
    void takes_a_large_plan();
};

void TestPlanText::begins_with_a_summary() {
    const auto plan = sample_plan();
    const auto text = text_of(plan);
    QVERIFY(in_order(text, {"Plan: kvm create web01\n", "Made: 2026-01-02T03:04:05Z\n",
                            "Digest: sha256 " + QString::fromStdString(plan_digest(plan)),
                            "Steps: 8, 2 packages, 1 file (", "2 commands, 2 service actions, 1 removal\n",
                            "Expected: downloads 3 MiB, disk 1 GiB, waits at least 1 min 35 s\n",
                            "Findings: ", "Secrets: in 1 file, masked here\n", "Note: No auto-approve token"}));
}

void TestPlanText::shows_every_step_in_order() {
    QVERIFY(in_order(text_of(sample_plan()),
                     {"[1/8] + install package qemu-utils\n", "[2/8] + install package xorriso with apt",
                      "[3/8] + write /var/lib/sysmanage/staging/web01/user-data\n",
                      "[4/8] > Define and start web01 with virt-install (define-vm)\n", "[5/8] > a try\n",
                      "[6/8] * enable service libvirtd\n", "[7/8] * restart service libvirtd\n",
                      "[8/8] - remove package old-tool\n"}));
}

void TestPlanText::shows_all_of_a_command() {
    const auto text = text_of(sample_plan());
    QVERIFY(
        in_order(text, {"[4/8]", "    argv  sh\n          /var/lib/sysmanage/staging/web01/define-vm.sh\n",
                        "          --name=web01\n          two\\nlines\n",
                        "stopped after 15 min, with sudo when not root, a failure stops the plan\n",
                        "skipped when this plan has defined the VM before\n",
                        "skip when domain_defined web01 = 7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11\n",
                        "skip when not file_exists /vm/lock\n", "when it fails: everything that this plan has made",
                        "expected: downloads 3 MiB", "[5/8]", "stopped after 1 min, may fail: the plan goes on\n"}));
}

void TestPlanText::shows_all_of_a_file() {
    const auto plan = sample_plan();
    QVERIFY(in_order(text_of(plan, Secrets::revealed),
                     {"[3/8]", "Seed: user, packages, agent and its configuration\n",
                      "mode 0600, owner 64055:107, 53 bytes, for the guest, what was there is kept as "
                      "/var/lib/sysmanage/staging/web01/user-data.sysmanage.bak\n",
                      "sha256 " + QString::fromStdString(plan.files[0].expected_sha256) + "\n",
                      "    | #cloud-config\n    | passwd: \"s3cret-value\"\n    | name: Zoë 🦊\n"}));
    auto unchecked = plan;
    unchecked.files[0].expected_sha256.clear();
    QVERIFY(text_of(unchecked).contains("sha256 not checked\n"));
}

void TestPlanText::masks_secrets_unless_told() {
    auto plan = sample_plan();
    plan.commands[1].argv.push_back("s3cret-value");
    const auto text = text_of(plan);
    QVERIFY(!text.contains("s3cret"));
    QVERIFY(text.contains("    | passwd: \"" + QString::fromUtf8(secret_mask.data()) + "\"\n"));
    QVERIFY(text_of(plan, Secrets::revealed).contains("Secrets: in 1 file, shown in full\n"));
    // Size and digest are those of what is written, not of the mask.
    QVERIFY(text.contains("53 bytes") && text.contains(QString::fromStdString(plan.files[0].expected_sha256)));
}

void TestPlanText::puts_findings_at_their_steps() {
    auto plan = sample_plan();
    plan.files[0].mode = 0644;
    plan.commands[1].argv = {"curl", "-o", "/vm/a", "http://example.org/a"};
    const auto text = text_of(plan);
    QVERIFY(in_order(text, {"Findings: ", "errors, ", "[3/8]", "! error secret-readable-by-others: ",
                            "Use mode 0600.\n", "[5/8]", "! error curl-without-fail: ", "[6/8]"}));
    QVERIFY(text_of(Plan{.hypervisor = "kvm", .action = "list"}).contains("Findings: none\n"));
}

void TestPlanText::harms_no_terminal() {
    auto plan = sample_plan();
    const std::string evil = "\x1b]0;title\x07\u202e\r\b\n[1/1] > forged";
    plan.vm_name += evil;
    plan.packages[0] = {.name = evil, .manager = evil};
    plan.files[0].path += evil;
    plan.files[0].content = evil + "\xFF";
    plan.files[0].secrets.clear();
    plan.files[0].expected_sha256 = evil;
    plan.commands[0].argv = {evil};
    plan.commands[0].description = {evil};
    plan.commands[0].id = evil;
    plan.commands[0].guard.skip_when[0] = {evil, evil, evil};
    plan.commands[0].undo = {evil};
    plan.service_actions[0] = {evil, evil};
    plan.notes.push_back({evil});
    plan.created_at = evil;
    const auto text = to_text(plan, Secrets::revealed);
    for (const char c : text) QVERIFY(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
    QVERIFY(text.find("\u202e") == text.npos);
    QVERIFY(("\n" + text).find("\n[1/1]") == std::string::npos);
}

void TestPlanText::says_when_there_is_nothing() {
    QVERIFY(text_of(Plan{.hypervisor = "kvm", .action = "list"}).contains("This plan does nothing.\n"));
}

void TestPlanText::takes_a_large_plan() {
    auto plan = sample_plan();
    plan.files.clear();
    for (int i = 0; i < 2000; ++i) {
        plan.files.push_back(
            {.path = "/tmp/" + std::to_string(i), .content = std::string(2500, 'x') + "\n", .mode = 0666});
        plan.commands.push_back(plan.commands[1]);
    }
    QVERIFY(in_order(text_of(plan),
                     {"[1/4007]", "[2002/4007] + write /tmp/1999\n", "[4007/4007] - remove package old-tool\n"}));
}

QTEST_GUILESS_MAIN(TestPlanText)
#include "tst_plan_text.moc"
