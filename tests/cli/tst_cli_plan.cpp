// SPDX-License-Identifier: GPL-3.0-or-later
// plan: each action and format, what is written and how, secrets, and what the options say in place of fields.
#include <sys/stat.h>

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include "engine/plan/plan_json.h"
#include "tests/cli/program.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

const QStringList fixed = {"--now", "2026-01-02T03:04:05Z", "--seed", "tests"};
const QStringList create = QStringList{"plan", "create", "--request", sample_request()} + fixed;
constexpr auto seed_warning = "warning: --seed";

QString path(const Sandbox& sandbox, const char* name) { return QString::fromStdString(sandbox.path(name)); }

QJsonObject object(const QByteArray& text) { return QJsonDocument::fromJson(text).object(); }

/// The content of the plan's file whose path ends so.
QString content(const QByteArray& plan, const QString& ending) {
    const auto files = object(plan).value("files").toArray();
    for (const auto& file : files)
        if (file.toObject().value("path").toString().endsWith(ending))
            return file.toObject().value("content").toString();
    return {};
}

/// The hash that stands in a created plan.
QByteArray password_hash(const QByteArray& plan) {
    static const QRegularExpression form("\\$6\\$[./$=0-9A-Za-z]+");
    return form.match(content(plan, "user-data")).captured().toUtf8();
}

}  // namespace

class TestCliPlan : public QObject {
    Q_OBJECT
private slots:
    void makes_every_action_data();
    void makes_every_action();
    void json_is_canonical();
    void message_wraps_the_plan();
    void script_and_text_and_bundle();
    void a_windows_parent_has_no_shell();
    void same_twice_data();
    void same_twice();
    void random_without_seed();
    void time_is_what_was_given();
    void writes_private_files_data();
    void writes_private_files();
    void text_is_not_private();
    void text_masks_secrets();
    void password_is_in_no_format();
    void redirected_secrets_are_warned_of();
    void request_from_standard_input();
    void hypervisor_stands_in();
    void virt_type_stands_in();
    void snippets_are_merged();
    void own_catalogues_add_up();
    void contract_is_kept();
};

void TestCliPlan::makes_every_action_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("name");
    QTest::newRow("create") << "create"
                            << "kvm-debian-12"
                            << "web01";
    QTest::newRow("create static") << "create"
                                   << "kvm-ubuntu-24.04-static"
                                   << "db01";
    for (const auto* action : {"delete", "start", "stop", "restart"})
        QTest::newRow(action) << action << QStringLiteral("kvm-%1").arg(action) << "web01";
    for (const auto* action : {"probe", "list"})
        QTest::newRow(action) << action << QStringLiteral("kvm-%1").arg(action) << "";
}

void TestCliPlan::makes_every_action() {
    QFETCH(QString, action);
    QFETCH(QString, request);
    QFETCH(QString, name);
    const auto ended =
        Program().run({"plan", action, "--request", in_tree("tests/data/requests/" + request + ".json")});
    QCOMPARE(ended.err, "");
    QCOMPARE(ended.status, 0);
    const auto plan = object(ended.out);
    QCOMPARE(plan.value("engine").toString(), "virtualization_engine");
    QCOMPARE(plan.value("hypervisor").toString(), "kvm");
    QCOMPARE(plan.value("action").toString(), action);
    QCOMPARE(plan.value("vm_name").toString(), name);
    QVERIFY(!plan.value("commands").toArray().isEmpty());
}

void TestCliPlan::json_is_canonical() {
    const auto ended = Program().run(create);
    QCOMPARE(ended.out.count('\n'), 1);
    const auto plan = parse_plan(ended.out.toStdString());
    QVERIFY(plan.has_value());
    QCOMPARE(ended.out.toStdString(), canonical_text(*plan) + "\n");
    const auto digest = QCryptographicHash::hash(ended.out.chopped(1), QCryptographicHash::Sha256).toHex();
    const auto text = Program().run(create + QStringList{"--format", "text"});
    QVERIFY2(text.out.contains(digest), digest.constData());
}

void TestCliPlan::message_wraps_the_plan() {
    const auto plan = Program().run(create);
    const auto ended = Program().run(create + QStringList{"--format", "message"});
    QCOMPARE(ended.status, 0);
    const auto message = object(ended.out);
    QCOMPARE(message.value("message_type").toString(), "command");
    QCOMPARE(message.value("message_id").toString().size(), 36);
    const auto data = message.value("data").toObject();
    QCOMPARE(data.value("command_type").toString(), "apply_deployment_plan");
    QVERIFY(data.value("timeout").toInt() > 0);
    QCOMPARE(data.value("parameters").toObject().value("plan").toObject(), object(plan.out));
}

void TestCliPlan::script_and_text_and_bundle() {
    const auto script = Program().run(create + QStringList{"--format", "sh"});
    QCOMPARE(script.status, 0);
    QVERIFY(script.out.startsWith("#!/bin/sh\n"));
    const auto text = Program().run(create + QStringList{"--format", "text"});
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.contains("web01"));
    const Sandbox sandbox;
    const auto bundle = path(sandbox, "bundle.tar");
    QCOMPARE(Program().run(create + QStringList{"--format", "bundle", "-o", bundle}).status, 0);
    QProcess tar;
    tar.setWorkingDirectory(path(sandbox, ""));
    tar.start("/bin/sh", {"-c", "tar -xf bundle.tar && cd web01-create-*/ && ls && sha256sum -c --quiet SHA256SUMS"});
    const auto ended = end_of(tar);
    QCOMPARE(ended.err, "");
    QCOMPARE(ended.status, 0);
    for (const auto* name : {"plan.json", "run.sh", "files", "SHA256SUMS", "README.txt"})
        QVERIFY2(ended.out.split('\n').contains(name), name);
}

void TestCliPlan::a_windows_parent_has_no_shell() {
    const QByteArray request = R"({"child_type": "wsl", "vm_name": "Debian"})";
    const QStringList words = {"plan", "stop", "--request", "-"};
    const auto plan = Program().run(words, request);
    QCOMPARE(plan.status, 0);
    QVERIFY(plan.out.contains(R"(["wsl.exe","--terminate","Debian"])"));
    QVERIFY(refused(Program().run(words + QStringList{"--format", "sh"}, request), {"--format"}));
}

void TestCliPlan::same_twice_data() {
    QTest::addColumn<QString>("format");
    for (const auto* format : {"json", "message", "text", "sh", "bundle"}) QTest::newRow(format) << format;
}

void TestCliPlan::same_twice() {
    QFETCH(QString, format);
    const auto words = create + QStringList{"--format", format};
    const auto first = Program().run(words);
    QCOMPARE(first.status, 0);
    QCOMPARE(first.lines().size(), 1);
    QVERIFY(first.err.startsWith(seed_warning));
    QVERIFY(first.out.size() > 500);
    QVERIFY(first.out == Program().run(words).out);
}

void TestCliPlan::random_without_seed() {
    const QStringList words = {"plan", "create", "--request", sample_request(), "--now", "0"};
    const auto first = Program().run(words).out;
    const auto second = Program().run(words).out;
    QVERIFY(password_hash(first).size() > 90);
    QVERIFY(password_hash(first) != password_hash(second));
}

void TestCliPlan::time_is_what_was_given() {
    for (const auto* time : {"1767323045", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05+00:00"}) {
        const auto ended = Program().run({"plan", "list", "--request", "-", "--now", time}, R"({"child_type":"kvm"})");
        QCOMPARE(object(ended.out).value("x-created-at").toString(), "2026-01-02T03:04:05Z");
    }
}

void TestCliPlan::writes_private_files_data() { same_twice_data(); }

void TestCliPlan::writes_private_files() {
    QFETCH(QString, format);
    const Sandbox sandbox;
    sandbox.write("out", "what was there before");
    chmod(sandbox.path("out").c_str(), 0666);
    const auto words = create + QStringList{"--format", format, "--reveal-secrets"};
    const auto ended = Program().run(words + QStringList{"--output", path(sandbox, "out")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out, "");
    QCOMPARE(mode_of(sandbox.path("out")), 0600u);
    QCOMPARE(sandbox.list(), "out");
    QVERIFY(sandbox.read("out") == Program().run(words).out.toStdString());
}

void TestCliPlan::text_is_not_private() {
    const Sandbox sandbox;
    QProcess process;
    process.start("/bin/sh", QStringList{"-c", "umask 022; exec \"$0\" \"$@\"", program_path()} + create +
                                 QStringList{"--format", "text", "-o", path(sandbox, "out")});
    QCOMPARE(end_of(process).status, 0);
    QCOMPARE(mode_of(sandbox.path("out")), 0644u);
}

void TestCliPlan::text_masks_secrets() {
    const auto hash = password_hash(Program().run(create).out);
    QVERIFY(hash.size() > 90);
    const auto masked = Program().run(create + QStringList{"--format", "text"});
    QVERIFY(!masked.out.contains(hash));
    QVERIFY(!masked.out.contains(hash.mid(hash.lastIndexOf('$') + 1)));
    const auto revealed = Program().run(create + QStringList{"--format", "text", "--reveal-secrets"});
    QVERIFY(revealed.out.contains(hash));
}

void TestCliPlan::password_is_in_no_format() {
    for (const auto* format : {"json", "message", "text", "sh", "bundle"}) {
        const auto ended = Program().run(create + QStringList{"--format", format, "--reveal-secrets", "--verbose"});
        QCOMPARE(ended.status, 0);
        QVERIFY2(!ended.out.contains(sample_password()), format);
        QVERIFY2(!ended.err.contains(sample_password()), format);
    }
}

void TestCliPlan::redirected_secrets_are_warned_of() {
    const Sandbox sandbox;
    const auto redirected = [&](const QString& mask, const QString& format) {
        QProcess process;
        process.start("/bin/sh", {"-c",
                                  "rm -f \"$2\"; umask " + mask + "; \"$0\" plan create --request \"$1\" --format " +
                                      format + " >\"$2\"",
                                  program_path(), sample_request(), path(sandbox, "out")});
        return end_of(process).err;
    };
    QVERIFY(redirected("022", "json").startsWith("warning: "));
    QCOMPARE(redirected("077", "json"), "");
    QCOMPARE(redirected("022", "text"), "");
}

void TestCliPlan::request_from_standard_input() {
    QFile file(sample_request());
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto words = create;
    words[3] = "-";
    QVERIFY(Program().run(words, file.readAll()).out == Program().run(create).out);
    QVERIFY(refused(Program().run(words + QStringList{"--cloud-init", "-"}), {"-"}));
}

void TestCliPlan::hypervisor_stands_in() {
    const QStringList words = {"plan", "list", "--request", "-", "--hypervisor", "kvm"};
    QCOMPARE(Program().run(words, "{}").status, 0);
    QCOMPARE(Program().run(words, R"({"child_type": "kvm"})").status, 0);
    QVERIFY(refused(Program().run(words, R"({"child_type": "lxd"})"), {"--hypervisor"}));
    QVERIFY(refused(Program().run({"plan", "list", "--request", "-"}, "{}"), {"child_type"}));
}

void TestCliPlan::virt_type_stands_in() {
    const auto plain = Program().run(create).out;
    const auto emulated = Program().run(create + QStringList{"--virt-type", "qemu"}).out;
    QVERIFY(plain.contains("--virt-type=kvm"));
    QVERIFY(emulated.contains("--virt-type=qemu"));
    QVERIFY(!emulated.contains("--virt-type=kvm"));
}

// Maps are merged and lists put together, in the order of the options; the request's own snippet comes first.
void TestCliPlan::snippets_are_merged() {
    const Sandbox sandbox;
    sandbox.write("one", "#cloud-config\npackages: [from-one]\nbootcmd: [first]\nntp: {enabled: true, pools: [a]}\n");
    sandbox.write("two", "packages:\n  - from-two\nntp: {pools: [b], enabled: false}\n");
    auto request = QJsonDocument::fromJson([] {
                       QFile file(sample_request());
                       return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
                   }())
                       .object();
    request["cloud_init"] = "packages: [from-request]\n";
    auto words = create + QStringList{"--cloud-init", path(sandbox, "one"), "--cloud-init", path(sandbox, "two")};
    words[3] = "-";
    const auto ended = Program().run(words, QJsonDocument(request).toJson());
    QCOMPARE(ended.status, 0);
    const auto data = content(ended.out, "user-data");
    const auto place = [&](const char* text) { return data.indexOf(text); };
    QVERIFY(0 < place("from-request") && place("from-request") < place("from-one"));
    QVERIFY(place("from-one") < place("from-two"));
    QCOMPARE(data.count("bootcmd"), 1);
    QCOMPARE(data.count("ntp"), 1);
    QVERIFY(place("enabled: false") > 0);

    sandbox.write("list", "- a\n");
    sandbox.write("host", "hostname: other\n");
    QVERIFY(refused(Program().run(create + QStringList{"--cloud-init", path(sandbox, "list"), "--cloud-init",
                                                       path(sandbox, "host"), "--cloud-init", path(sandbox, "none")}),
                    {"--cloud-init", "--cloud-init", "--cloud-init"}));
}

void TestCliPlan::own_catalogues_add_up() {
    const Sandbox sandbox;
    const auto listed = Program().run({"catalog", "list", "--hypervisor", "kvm", "--format", "json"}).out;
    QVERIFY(listed.contains("kvm-debian-12"));
    QFile built_in(in_tree("resources/catalog.json"));
    QVERIFY(built_in.open(QIODevice::ReadOnly));
    QJsonObject entry;
    for (const auto& known : object(built_in.readAll()).value("entries").toArray())
        if (known.toObject().value("id") == "kvm-debian-12") entry = known.toObject();
    const auto with_id = [&](const char* id) {
        entry["id"] = id;
        entry["install_identifier"] = QStringLiteral("https://mirror.example.org/%1.qcow2").arg(id);
        return QJsonDocument(QJsonObject{{"entries", QJsonArray{entry}}}).toJson().toStdString();
    };
    QVERIFY(QDir(path(sandbox, "")).mkpath("sysmanage-virt"));
    sandbox.write("sysmanage-virt/catalog.json", with_id("kvm-mine"));
    sandbox.write("more.json", with_id("kvm-more"));
    Program program;
    program.set_environment({"XDG_CONFIG_HOME=" + path(sandbox, "")});
    const auto all = program.run({"catalog", "list", "--catalog", path(sandbox, "more.json")});
    QCOMPARE(all.status, 0);
    for (const auto* id : {"kvm-mine ", "kvm-more ", "kvm-debian-12 "}) QVERIFY2(all.out.contains(id), id);
    sandbox.write("sysmanage-virt/catalog.json", "{\"entries\": [{\"id\": 5}]}");
    const auto broken = program.run({"catalog", "list"});
    QCOMPARE(broken.status, 2);
    QCOMPARE(broken.out, "");
    QVERIFY(broken.err.startsWith("error: " + path(sandbox, "sysmanage-virt/catalog.json").toUtf8() + ": entries[0]"));
}

// An independent reading of the contract, where it is at hand.
void TestCliPlan::contract_is_kept() {
    const auto checker = in_tree("../shared/tools/plan-check");
    if (!QFile::exists(checker)) {
        qInfo("left out: ../shared/tools/plan-check is not here");
        return;
    }
    const Sandbox sandbox;
    for (const auto* format : {"json", "message"}) {
        QCOMPARE(Program().run(create + QStringList{"--format", format, "-o", path(sandbox, "plan")}).status, 0);
        QProcess process;
        process.start("python3", {checker, path(sandbox, "plan"), "--clear", sample_password()});
        const auto ended = end_of(process);
        QVERIFY2(ended.status == 0, (ended.out + ended.err).constData());
    }
}

QTEST_GUILESS_MAIN(TestCliPlan)
#include "tst_cli_plan.moc"
