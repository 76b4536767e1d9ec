// SPDX-License-Identifier: GPL-3.0-or-later
// lint, diff and catalog: what they print and which exit status says it.
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/cli/program.h"

using namespace sysmanage::test;

namespace {

QString path(const Sandbox& sandbox, const char* name) { return QString::fromStdString(sandbox.path(name)); }

/// A plan with a hazard that is an error: a secret that everybody may read.
constexpr auto hazardous = R"({"engine": "virtualization_engine", "hypervisor": "kvm", "action": "create", "files": [
    {"path": "/var/lib/sysmanage/x", "content": "password: geheimnis", "permissions": "0644",
     "x-secrets": [{"offset": 10, "length": 9}]}]})";

QByteArray make(const Sandbox& sandbox, const char* name, const QStringList& more = {}) {
    const auto ended = Program().run(QStringList{"plan", "create", "--request", sample_request(), "--seed", "1",
                                                 "--now", "0", "-o", path(sandbox, name)} +
                                     more);
    return ended.status == 0 ? QByteArray::fromStdString(sandbox.read(name)) : QByteArray();
}

}  // namespace

class TestCliReports : public QObject {
    Q_OBJECT
private slots:
    void lint_is_content_with_our_plans();
    void lint_finds_an_error();
    void lint_says_the_digest();
    void simulate_says_what_decides();
    void simulate_finds_an_overlap();
    void simulate_by_facts();
    void simulate_refuses();
    void simulate_masks_secrets();
    void diff_of_the_same_is_silent();
    void diff_shows_what_differs();
    void diff_masks_secrets();
    void catalog_lists_everything();
    void catalog_of_one_hypervisor();
};

void TestCliReports::lint_is_content_with_our_plans() {
    const Sandbox sandbox;
    QVERIFY(!make(sandbox, "plan").isEmpty());
    const auto ended = Program().run({"lint", path(sandbox, "plan")});
    QVERIFY2(ended.status == 0, ended.out.constData());
    QVERIFY(ended.out.contains("0 errors"));
    QCOMPARE(ended.err, "");
}

void TestCliReports::lint_finds_an_error() {
    const auto text = Program().run({"lint", "-"}, hazardous);
    QCOMPARE(text.status, 1);
    QVERIFY2(text.out.contains("error files[0] secret-readable-by-others: "), text.out.constData());
    QVERIFY(!text.out.contains("geheimnis"));
    const auto json = Program().run({"lint", "-", "--format", "json"}, hazardous);
    QCOMPARE(json.status, 1);
    const auto findings = QJsonDocument::fromJson(json.out).object().value("findings").toArray();
    QVERIFY(!findings.isEmpty());
    for (const auto& finding : findings)
        for (const auto* key : {"rule", "severity", "place", "message", "fix"})
            QVERIFY2(!finding.toObject().value(key).toString().isEmpty(), key);
}

void TestCliReports::lint_says_the_digest() {
    const Sandbox sandbox;
    const auto plan = make(sandbox, "plan");
    const auto digest = QCryptographicHash::hash(plan.chopped(1), QCryptographicHash::Sha256).toHex();
    QVERIFY(Program().run({"lint", path(sandbox, "plan")}).out.contains(digest));
    const auto json = Program().run({"lint", path(sandbox, "plan"), "--format", "json"});
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value("digest").toString().toUtf8(), digest);
}

void TestCliReports::simulate_says_what_decides() {
    const Sandbox sandbox;
    make(sandbox, "plan");
    const auto ended = Program().run({"simulate", path(sandbox, "plan")});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.contains("fails if the program virsh is not installed"), ended.out.constData());
    QVERIFY(ended.out.contains(" unknown "));
    const auto usual = Program().run({"simulate", path(sandbox, "plan"), "--usual"});
    QVERIFY2(usual.out.contains(" 0 skipped, 0 not known, 0 fail, 0 not reached"), usual.out.constData());
    QVERIFY2(usual.out.contains("none unsafe"), usual.out.constData());
}

// An overlap with what the parent reaches is found before the plan is sent anywhere.
void TestCliReports::simulate_finds_an_overlap() {
    const Sandbox sandbox;
    const QByteArray network =
        R"({"child_type": "kvm", "network_name": "lab", "subnet": "10.9.0.0/16", "subnet_v6": "fd00:9::/64"})";
    const auto plan = path(sandbox, "network");
    QCOMPARE(Program().run({"plan", "network-create", "--request", "-", "-o", plan}, network).status, 0);
    QCOMPARE(Program().run({"simulate", plan, "--usual"}).status, 0);
    const auto ended = Program().run({"simulate", plan, "--facts", "-"},
                                     R"({"routes": {"10.0.0.0/8": true}, "complete": ["networks"]})");
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.out.contains("10.9.0.0/16 overlaps with what the parent reaches elsewhere"), ended.out.constData());
    // That route may be the network's own.
    const QByteArray made =
        R"({"routes": {"10.9.0.0/16": true}, "networks": {"lab": true}, "programs": {"virsh": true}})";
    QCOMPARE(Program().run({"simulate", plan, "--facts", "-"}, made).status, 0);
}

void TestCliReports::simulate_by_facts() {
    const Sandbox sandbox;
    make(sandbox, "plan");
    const auto ended = Program().run({"simulate", path(sandbox, "plan"), "--facts", "-", "--format", "json"},
                                     R"({"files": {"/dev/kvm": false}})");
    QCOMPARE(ended.status, 1);
    QByteArrayList verdicts;
    for (const auto& step : QJsonDocument::fromJson(ended.out).object().value("steps").toArray())
        if (step.toObject().value("phase") == "commands")
            verdicts << step.toObject().value("verdict").toString().toUtf8();
    QCOMPARE(verdicts.value(0), "run");
    QCOMPARE(verdicts.value(1), "fails");
    QVERIFY(verdicts.size() > 3);
    for (qsizetype i = 2; i < verdicts.size(); ++i) QCOMPARE(verdicts[i], "not-reached");
}

void TestCliReports::simulate_refuses() {
    const Sandbox sandbox;
    make(sandbox, "plan");
    const auto plan = path(sandbox, "plan");
    const auto faulty = Program().run({"simulate", plan, "--facts", "-"}, R"({"programs": {"xz": 1}, "zones": {}})");
    QCOMPARE(faulty.status, 2);
    QVERIFY2(faulty.err.contains("error: programs.xz: ") && faulty.err.contains("error: zones: "),
             faulty.err.constData());
    const auto other = Program().run({"simulate", plan, "--facts", "-"}, R"({"hypervisor": "vmm"})");
    QCOMPARE(other.status, 2);
    QVERIFY2(other.err.contains("--facts: are of a parent with vmm"), other.err.constData());
    QCOMPARE(Program().run({"simulate", plan, "--usual", "--here"}).status, 2);
}

// Nothing forbids a foreign plan to ask for one.
void TestCliReports::simulate_masks_secrets() {
    auto plan = QJsonDocument::fromJson(hazardous).object();
    plan["commands"] = QJsonArray{QJsonObject{
        {"argv", QJsonArray{"true", "geheimnis"}},
        {"x-guard",
         QJsonObject{{"skip_when", QJsonArray{QJsonObject{{"fact", "file_exists"}, {"subject", "/var/geheimnis"}}}}}}}};
    for (const auto* format : {"text", "json"}) {
        const auto ended = Program().run({"simulate", "-", "--format", format}, QJsonDocument(plan).toJson());
        QVERIFY2(ended.status == 0, ended.err.constData());
        QVERIFY2(ended.out.contains("unknown"), ended.out.constData());
        QVERIFY2(!ended.out.contains("geheimnis") && !ended.err.contains("geheimnis"), ended.out.constData());
    }
}

void TestCliReports::diff_of_the_same_is_silent() {
    const Sandbox sandbox;
    const auto plan = make(sandbox, "a");
    make(sandbox, "b", {"--format", "message"});
    const auto ended = Program().run({"diff", path(sandbox, "a"), path(sandbox, "b")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out, "");
    QCOMPARE(Program().run({"diff", "-", path(sandbox, "a")}, plan).status, 0);
}

void TestCliReports::diff_shows_what_differs() {
    const Sandbox sandbox;
    make(sandbox, "a");
    make(sandbox, "b", {"--virt-type", "qemu"});
    const auto ended = Program().run({"diff", path(sandbox, "a"), path(sandbox, "b")});
    QCOMPARE(ended.status, 1);
    QVERIFY(ended.out.contains("--virt-type=kvm"));
    QVERIFY(ended.out.contains("--virt-type=qemu"));
    QCOMPARE(ended.err, "");
}

void TestCliReports::diff_masks_secrets() {
    const auto other = QByteArray(hazardous).replace("geheimnis", "verraten!");
    const Sandbox sandbox;
    sandbox.write("a", hazardous);
    const auto ended = Program().run({"diff", path(sandbox, "a"), "-"}, other);
    QCOMPARE(ended.status, 1);
    QVERIFY(!ended.out.isEmpty());
    QVERIFY(!ended.out.contains("geheimnis"));
    QVERIFY(!ended.out.contains("verraten!"));
}

void TestCliReports::catalog_lists_everything() {
    QFile file(in_tree("resources/catalog.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto entries = QJsonDocument::fromJson(file.readAll()).object().value("entries").toArray();
    const auto text = Program().run({"catalog", "list"});
    const auto json = Program().run({"catalog", "list", "--format", "json"});
    QCOMPARE(text.status, 0);
    QCOMPARE(text.out.count('\n'), entries.size());
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value("entries").toArray().size(), entries.size());
    for (const auto& entry : entries)
        QVERIFY(text.out.contains(entry.toObject().value("id").toString().toUtf8() + ' '));
}

void TestCliReports::catalog_of_one_hypervisor() {
    const auto ended = Program().run({"catalog", "list", "--hypervisor", "kvm"});
    QCOMPARE(ended.status, 0);
    for (const auto& line : ended.out.chopped(1).split('\n')) QVERIFY2(line.startsWith("kvm-"), line.constData());
}

QTEST_GUILESS_MAIN(TestCliReports)
#include "tst_cli_reports.moc"
