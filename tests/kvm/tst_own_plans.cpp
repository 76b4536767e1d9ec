// SPDX-License-Identifier: GPL-3.0-or-later
// Our own plans, of every golden request: the lint has nothing to say about them, their text shows no secret, and they
// compare and read back as what they are.
#include <QTest>

#include "engine/lint/lint.h"
#include "engine/plan/plan_diff.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/plan_text.h"
#include "tests/kvm/golden_case.h"

using namespace sysmanage;

namespace {

// What a request asks for against advice is said, and is no fault of the plan.
bool is_expected(const QString& name, const Finding& finding) {
    // A safe reboot is for that.
    if (finding.rule == "ends-the-parent" && name.contains("-reboot-prepare-")) return true;
    // An image that the administrator wants without a checksum, or over plain HTTP.
    if (finding.rule == "image-not-verified" || finding.rule == "plain-http") return true;
    // Deleting looks at disks of other VMs, whose formats libvirt does not tell.
    return finding.rule == "image-format-guessed" && finding.severity == Severity::note;
}

QString as_text(const Finding& finding) {
    return QString("%1 %2 step %3/%4 line %5: %6\n")
        .arg(severity_name(finding.severity), finding.rule.c_str())
        .arg(finding.step ? static_cast<int>(finding.step->phase) : -1)
        .arg(finding.step ? finding.step->index : 0)
        .arg(finding.line)
        .arg(QString::fromStdString(to_english(finding.message)));
}

void add_golden_rows() {
    QTest::addColumn<QString>("name");
    for (const auto& name : test::golden_names()) QTest::addRow("%s", qPrintable(name)) << name;
}

}  // namespace

class TestOwnPlans : public QObject {
    Q_OBJECT
private slots:
    void are_clean_data() { add_golden_rows(); }
    void are_clean();
    void show_no_secret_data() { add_golden_rows(); }
    void show_no_secret();
    void read_back_and_compare_equal_data() { add_golden_rows(); }
    void read_back_and_compare_equal();
    void an_unverified_image_is_found();
};

void TestOwnPlans::are_clean() {
    QFETCH(QString, name);
    QString unexpected;
    for (const auto& finding : lint(test::build(test::golden_case(name))))
        if (finding.severity == Severity::error || !is_expected(name, finding)) unexpected += as_text(finding);
    QVERIFY2(unexpected.isEmpty(), qPrintable(unexpected));
}

void TestOwnPlans::show_no_secret() {
    QFETCH(QString, name);
    const auto plan = test::build(test::golden_case(name));
    const auto text = to_text(plan, Secrets::masked);
    const auto difference = to_text(diff(plan, Plan{.hypervisor = "kvm", .action = "create"}));
    for (const auto& file : plan.files)
        for (const auto& span : file.secrets) {
            const auto secret = file.content.substr(span.offset, span.length);
            if (secret.size() < 8 || secret.find('\n') != secret.npos) continue;
            QVERIFY(text.find(secret) == text.npos);
            QVERIFY(difference.find(secret) == difference.npos);
        }
}

void TestOwnPlans::read_back_and_compare_equal() {
    QFETCH(QString, name);
    const auto plan = test::build(test::golden_case(name));
    const auto back = parse_plan(canonical_text(plan));
    QVERIFY(back.has_value());
    QVERIFY(*back == plan);
    QVERIFY(diff(plan, *back).same());
}

void TestOwnPlans::an_unverified_image_is_found() {
    auto plan = test::build(test::golden_case("kvm-create-debian-12"));
    for (auto& file : plan.files) {
        if (!file.path.ends_with("/vm.env")) continue;
        const auto at = file.content.find("CHECKSUM_URL=");
        file.content.replace(at, file.content.find('\n', at) - at, "CHECKSUM_URL=''");
    }
    const auto findings = lint(plan);
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](auto& f) { return f.rule == "image-not-verified"; }));
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](auto& f) { return f.rule == "digest-wrong"; }));
}

QTEST_GUILESS_MAIN(TestOwnPlans)
#include "tst_own_plans.moc"
