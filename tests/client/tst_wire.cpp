// SPDX-License-Identifier: GPL-3.0-or-later
// The wire parsers against bodies that nobody vouches for.
#include <QtTest>
#include <string>

#include "app/client/json_body.h"
#include "app/client/wire/access.h"
#include "app/client/wire/acknowledgement.h"
#include "app/client/wire/children.h"
#include "app/client/wire/distributions.h"
#include "app/client/wire/error_body.h"
#include "app/client/wire/hosts.h"
#include "app/client/wire/reboot.h"
#include "app/client/wire/scripts.h"
#include "app/client/wire/sign_in.h"
#include "app/client/wire/virtualization.h"

using namespace sysmanage;
using namespace sysmanage::client;

class TestWire : public QObject {
    Q_OBJECT

private slots:
    void noAnswerAtAll_data();
    void noAnswerAtAll();
    void hostsAsTheServerSendsThem();
    void hostsOfWrongTypes();
    void rowsThatCannotBeUsed();
    void embeddedJson_data();
    void embeddedJson();
    void unknownWordsAreKept();
    void childrenWithoutAnything();
    void numbersOutOfRange();
    void times_data();
    void times();
    void textsAreMadePrintable();
    void notesHaveALimit();
    void rebootCheckNeedsItsList();
    void bigListsAreRead();
};

namespace {

/// Whether a parser takes a body, by its number; the problem's place and words when not.
std::string refusalOf(int parser, std::string_view body) {
    const auto told = [](const auto& result) { return result ? std::string() : to_english(result.error()); };
    switch (parser) {
        case 0:
            return told(wire::hosts(body));
        case 1:
            return told(wire::host(body));
        case 2:
            return told(wire::children(body));
        case 3:
            return told(wire::child(body));
        case 4:
            return told(wire::permissions(body));
        case 5:
            return told(wire::license(body));
        case 6:
            return told(wire::serverInfo(body));
        case 7:
            return told(wire::virtualizationStatus(body));
        case 8:
            return told(wire::distributions(body));
        case 9:
            return told(wire::networks(body));
        case 10:
            return told(wire::rebootCheck(body));
        case 11:
            return told(wire::rebootProgress(body));
        case 12:
            return told(wire::scriptExecution(body));
        case 13:
            return told(wire::acknowledgement(body));
        case 14:
            return told(wire::signInAnswer(body));
        default:
            return told(wire::me(body));
    }
}
constexpr int parsers = 16;

std::string fieldsOf(const Problems& notes) {
    std::string all;
    for (const auto& note : notes) all += (all.empty() ? "" : " ") + note.field;
    return all;
}

}  // namespace

void TestWire::noAnswerAtAll_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \r\n\t");
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><body>502</body></html>");
    QTest::newRow("truncated") << QByteArray("[{\"id\": \"1\", \"fqdn\": \"a");
    QTest::newRow("two values") << QByteArray("{} {}");
    QTest::newRow("trailing comma") << QByteArray("[{},]");
    QTest::newRow("a text") << QByteArray("\"ok\"");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("too large a number") << QByteArray("[1e999]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("NUL") << QByteArray("[\"a\0b\"]", 7);
    QTest::newRow("not UTF-8") << QByteArray("[\"\xFF\xFE\"]");
    QTest::newRow("half a character") << QByteArray("[\"\xC3\"]");
    QTest::newRow("NaN") << QByteArray("[NaN]");
    QTest::newRow("comment") << QByteArray("/* */ []");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("deep and whole") << QByteArray(QByteArray(5'000, '[') + QByteArray(5'000, ']'));
    QTest::newRow("crowded") << QByteArray('[' + QByteArray("0,").repeated(4'000'001) + "0]");
}

void TestWire::noAnswerAtAll() {
    QFETCH(QByteArray, body);
    const std::string_view view(body.constData(), std::size_t(body.size()));
    for (int parser = 0; parser < parsers; ++parser) {
        if (body.size() > 1'000'000 && parser > 1) break;
        const std::string told = refusalOf(parser, view);
        QVERIFY2(!told.empty(), qPrintable(QString::number(parser)));
        QVERIFY2(told.find("client.") == std::string::npos && told.find('{') == std::string::npos, told.c_str());
        QVERIFY(told.size() < 300);
    }
}

void TestWire::hostsAsTheServerSendsThem() {
    const auto result = wire::hosts(R"([{"id": "h1", "active": true, "fqdn": "kvm01.example.com", "ipv4": "192.0.2.1",
        "ipv6": null, "last_access": "2026-11-25T04:56:51.123456+00:00", "status": "up", "approval_status": "approved",
        "platform": "Linux", "platform_release": "Debian GNU/Linux 12", "machine_architecture": "x86_64",
        "cpu_cores": 32, "memory_total_mb": 131072, "reboot_required": false, "is_agent_privileged": true,
        "agent_version": "2.4.1", "script_execution_enabled": true, "enabled_shells": "[\"bash\", \"sh\"]",
        "parent_host_id": null, "tags": [{"id": "t", "name": "lab", "description": null}, "plain"],
        "virtualization_types": "[\"kvm\", \"lxd\", \"hyperv\"]", "virtualization_capabilities": null, "news": {"a": []}}])");
    QVERIFY(result);
    QVERIFY(result->notes.empty());
    QCOMPARE(result->leftOut, 0);
    const auto& host = result->value.at(0);
    QCOMPARE(host.fqdn, std::string("kvm01.example.com"));
    QCOMPARE(host.active, std::optional(true));
    QCOMPARE(host.up, std::optional(true));
    QVERIFY(host.approval == server::Approval::approved && host.platform == server::Platform::linux_);
    QCOMPARE(host.cpu_cores, 32);
    QCOMPARE(host.memory_mb, std::int64_t(131072));
    QCOMPARE(host.last_access->time_since_epoch().count(), std::int64_t(1795582611));
    QVERIFY((host.shells == std::vector<std::string>{"bash", "sh"}));
    QVERIFY((host.tags == std::vector<std::string>{"lab", "plain"}));
    QVERIFY((host.hypervisors == std::vector<ChildType>{ChildType::kvm, ChildType::lxd}));
}

void TestWire::hostsOfWrongTypes() {
    const auto result = wire::hosts(R"([{"id": "h1", "active": "yes", "fqdn": 7, "last_access": "yesterday",
        "status": ["up"], "approval_status": {}, "platform": null, "cpu_cores": 3.5, "memory_total_mb": -1,
        "reboot_required": 1, "is_agent_privileged": "true", "enabled_shells": "[\"sh\"", "tags": "lab",
        "virtualization_types": 4}])");
    QVERIFY(result);
    const auto& host = result->value.at(0);
    QVERIFY(!host.active && !host.up && !host.agent_privileged && !host.last_access);
    QVERIFY(host.fqdn.empty() && host.shells.empty() && host.tags.empty() && host.hypervisors.empty());
    QCOMPARE(host.cpu_cores, 0);
    QCOMPARE(host.memory_mb, std::int64_t(0));
    QVERIFY(host.platform == server::Platform::other && host.approval == server::Approval::unknown);
    const std::string fields = fieldsOf(result->notes);
    for (const char* field : {"hosts[0].active", "hosts[0].fqdn", "hosts[0].last_access", "hosts[0].status",
                              "hosts[0].cpu_cores", "hosts[0].enabled_shells", "hosts[0].virtualization_types"})
        QVERIFY2(fields.find(field) != std::string::npos, field);
}

void TestWire::rowsThatCannotBeUsed() {
    const auto result = wire::hosts(R"([null, 7, "x", [], {}, {"id": null}, {"id": ""}, {"id": 3}, {"id": "h"}])");
    QVERIFY(result);
    QCOMPARE(result->value.size(), std::size_t(1));
    QCOMPARE(result->leftOut, 8);
    QCOMPARE(refusalOf(1, "{\"fqdn\": \"a\"}"), std::string("host.id: is missing"));
    QCOMPARE(refusalOf(1, "{\"id\": 7}"), std::string("host.id: is a number, expected text"));
}

void TestWire::embeddedJson_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("shells");
    QTest::addColumn<bool>("noted");
    QTest::newRow("as a text") << QByteArray(R"("[\"sh\", \"zsh\"]")") << 2 << false;
    QTest::newRow("as it should be") << QByteArray(R"(["sh"])") << 1 << false;
    QTest::newRow("null") << QByteArray("null") << 0 << false;
    QTest::newRow("empty text") << QByteArray(R"("")") << 0 << false;
    QTest::newRow("broken text") << QByteArray(R"("[\"sh\"")") << 0 << true;
    QTest::newRow("deep text") << QByteArray('"' + QByteArray(64, '[') + '"') << 0 << true;
    QTest::newRow("text in a text") << QByteArray(R"("\"[]\"")") << 0 << false;
    QTest::newRow("other values in it") << QByteArray(R"([1, null, {"a": 1}, "sh"])") << 1 << false;
}

void TestWire::embeddedJson() {
    QFETCH(QByteArray, text);
    QFETCH(int, shells);
    QFETCH(bool, noted);
    const auto result = wire::host(("{\"id\": \"h\", \"enabled_shells\": " + text + "}").toStdString());
    QVERIFY(result);
    QCOMPARE(int(result->value.shells.size()), shells);
    QCOMPARE(!result->notes.empty(), noted);
}

void TestWire::unknownWordsAreKept() {
    const auto child = wire::child(R"({"id": "c", "child_type": "hyperv", "status": "hibernating"})");
    QVERIFY(child);
    QVERIFY(!child->value.type);
    QCOMPARE(child->value.type_text, std::string("hyperv"));
    QVERIFY(child->value.status == server::ChildStatus::other);
    QCOMPARE(child->value.status_text, std::string("hibernating"));
    const auto host = wire::host(R"({"id": "h", "approval_status": "on hold", "platform": "Haiku"})");
    QCOMPARE(host->value.approval_text, std::string("on hold"));
    QCOMPARE(host->value.platform_text, std::string("Haiku"));
    const auto reboot = wire::rebootProgress(R"({"status": "meditating"})");
    QVERIFY(reboot && reboot->value.state == server::RebootState::other);
    QCOMPARE(reboot->value.state_text, std::string("meditating"));
}

void TestWire::childrenWithoutAnything() {
    const auto result = wire::children(R"([{"id": "c"}])");
    QVERIFY(result && result->notes.empty());
    const auto& child = result->value.at(0);
    QVERIFY(child.status == server::ChildStatus::other || child.status == server::ChildStatus::unknown);
    QVERIFY(child.host_id.empty() && !child.step_at && !child.created_at);
    QVERIFY(wire::children("[]")->value.empty());
}

void TestWire::numbersOutOfRange() {
    const auto child = wire::child(R"({"id": "c", "installation_step_number": -3, "installation_total_steps": 1e300})");
    QVERIFY(child);
    QCOMPARE(child->value.step_number, 0);
    QCOMPARE(child->value.step_total, 0);
    QCOMPARE(child->notes.size(), std::size_t(2));
    const auto host = wire::host(R"({"id": "h", "cpu_cores": 8.0, "memory_total_mb": 18446744073709551615})");
    QCOMPARE(host->value.cpu_cores, 8);
    QCOMPARE(host->value.memory_mb, std::int64_t(0));
    const auto script = wire::scriptExecution(R"({"status": "failed", "exit_code": 99999999999})");
    QVERIFY(script && !script->value.exit_code);
}

void TestWire::times_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    const qint64 at = 1795582611;
    QTest::newRow("naive") << "2026-11-25T04:56:51" << at;
    QTest::newRow("Z") << "2026-11-25T04:56:51Z" << at;
    QTest::newRow("fraction") << "2026-11-25T04:56:51.999999" << at;
    QTest::newRow("east") << "2026-11-25T05:56:51+01:00" << at;
    QTest::newRow("west") << "2026-11-24T23:26:51-0530" << at;
    QTest::newRow("blank between") << "2026-11-25 04:56:51" << at;
    QTest::newRow("day only") << "2026-11-25" << at - (4 * 3600 + 56 * 60 + 51);
    QTest::newRow("leap second") << "2016-12-31T23:59:60Z" << qint64(1483228800);
    for (const char* bad : {"", "now", "2026-02-30T00:00:00", "2026-11-25T24:00:00", "2026-11-25T04:56:51+1",
                            "2026-11-25T04:56:51 UTC", "2026-11-25T04:56", "20261125", "2026-11-25T4:56:51"})
        QTest::addRow("bad: %s", bad) << QString(bad) << qint64(-1);
}

void TestWire::times() {
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto time = timeFromText(text.toStdString());
    QCOMPARE(time ? qint64(time->time_since_epoch().count()) : qint64(-1), seconds);
}

void TestWire::textsAreMadePrintable() {
    const auto child = wire::child("{\"id\": \"c\", \"error_message\": \"a\\u001b[31m\\tb\\nc\\u0000d\\u007f\"}");
    QVERIFY(child);
    QCOMPARE(child->value.error, std::string("a [31m\tb\nc d "));
    const std::string huge(300'000, 'x');
    QCOMPARE(wire::child("{\"id\": \"c\", \"error_message\": \"" + huge + "\"}")->value.error.size(), longestText);
    // Never half a character at the end.
    QCOMPARE(printable("aä", 2), std::string("a"));
}

void TestWire::notesHaveALimit() {
    std::string body = "[";
    for (int i = 0; i < 1000; ++i) body += std::string(i ? "," : "") + "{\"id\": " + std::to_string(i) + "}";
    const auto result = wire::children(body + "]");
    QVERIFY(result);
    QCOMPARE(result->leftOut, 1000);
    QCOMPARE(result->notes.size(), mostNotes);
}

void TestWire::rebootCheckNeedsItsList() {
    // Without the list nobody can say what a reboot would stop.
    QVERIFY(!refusalOf(10, R"({"has_running_children": false, "running_count": 0})").empty());
    QVERIFY(!refusalOf(10, R"({"running_children": "none"})").empty());
    const auto result = wire::rebootCheck(R"({"running_children": [{"id": "c", "child_name": "web01",
        "child_type": "kvm", "status": "running"}, 7], "total_children": "2", "has_container_engine": true})");
    QVERIFY(result && result->value.orchestration_offered);
    QCOMPARE(result->value.running.size(), std::size_t(1));
    QCOMPARE(result->value.total_children, 1);
    QCOMPARE(result->leftOut, 1);
}

void TestWire::bigListsAreRead() {
    std::string body = "[";
    for (int i = 0; i < 10'000; ++i)
        body += std::string(i ? "," : "") + R"({"id": "c)" + std::to_string(i) +
                R"(", "child_name": "vm", "child_type": "kvm", "status": "running", "installation_step": null})";
    const auto result = wire::children(body + "]");
    QVERIFY(result);
    QCOMPARE(result->value.size(), std::size_t(10'000));
    QCOMPARE(result->value.back().id, std::string("c9999"));
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
