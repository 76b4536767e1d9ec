// SPDX-License-Identifier: GPL-3.0-or-later
// What the server answers to sign-in and writes, what it permits, and how it refuses: read defensively.
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

class TestWireAnswers : public QObject {
    Q_OBJECT

private slots:
    void rebootProgress();
    void scriptOutputKeepsItsEnd();
    void acknowledgements_data();
    void acknowledgements();
    void tokensMustFitIntoAHeader();
    void tokenClaims();
    void errorsNameFieldsWithoutInput();
    void errorPages();
    void networksInAnyShape();
    void rolesMustBeTrue();
    void licences();
    void loadedEnginesCount();
    void virtualizationFlags();
};

namespace {

/// Whether a parser refuses a body.
template <class T>
bool refused(wire::Result<T> (*parse)(std::string_view), std::string_view body) {
    return !parse(body);
}

std::string fieldsOf(const Problems& notes) {
    std::string all;
    for (const auto& note : notes) all += (all.empty() ? "" : " ") + note.field;
    return all;
}

}  // namespace

void TestWireAnswers::rebootProgress() {
    const auto result = wire::rebootProgress(R"({"orchestration_id": "o", "status": "restarting",
        "child_hosts_snapshot": [{"id": "c", "child_name": "web01", "child_type": "kvm", "pre_reboot_status": "running"}],
        "child_hosts_restart_status": [{"id": "c", "child_name": "web01", "restart_status": "failed", "error": "no"}],
        "shutdown_timeout_seconds": -5, "initiated_at": "2026-11-25T04:56:51", "error_message": null})");
    QVERIFY(result && result->value.state == server::RebootState::restarting);
    QCOMPARE(result->value.snapshot.at(0).status, std::string("running"));
    QCOMPARE(result->value.restarts.at(0).error, std::string("no"));
    QCOMPARE(result->value.shutdown_timeout_seconds, 120);
    QVERIFY(result->value.initiated_at && !result->value.restart_completed_at);
    QVERIFY(refused(wire::rebootProgress, "{}"));
}

void TestWireAnswers::scriptOutputKeepsItsEnd() {
    const std::string out = std::string(2'000'000, 'a') + "the end";
    const auto result = wire::scriptExecution("{\"status\": \"completed\", \"stdout_output\": \"" + out + "\"}");
    QVERIFY(result && result->value.ended());
    QVERIFY(result->value.stdout_output.size() <= std::size_t(1024 * 1024));
    QVERIFY(result->value.stdout_output.ends_with("the end"));
    QVERIFY(refused(wire::scriptExecution, "{\"status\": null}"));
}

void TestWireAnswers::acknowledgements_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("queued") << QByteArray(R"({"result": true, "message": "requested"})") << "yes";
    QTest::newRow("says nothing") << QByteArray("{}") << "yes";
    QTest::newRow("no") << QByteArray(R"({"result": false, "error": "agent"})") << "no";
    QTest::newRow("no success") << QByteArray(R"({"result": true, "success": false})") << "no";
    QTest::newRow("stub") << QByteArray(R"({"licensed": false})") << "unlicensed";
    QTest::newRow("a yes that is a text") << QByteArray(R"({"result": "true"})") << "unreadable";
    QTest::newRow("a number") << QByteArray(R"({"success": 1})") << "unreadable";
    QTest::newRow("null is not told") << QByteArray(R"({"result": null})") << "yes";
    QTest::newRow("null") << QByteArray("null") << "unreadable";
    QTest::newRow("list") << QByteArray("[]") << "unreadable";
}

void TestWireAnswers::acknowledgements() {
    QFETCH(QByteArray, body);
    QFETCH(QString, verdict);
    const auto result = wire::acknowledgement(body.toStdString());
    QString found = "unreadable";
    if (result) found = !result->value.licensed ? "unlicensed" : result->value.accepted ? "yes" : "no";
    QCOMPARE(found, verdict);
}

void TestWireAnswers::tokensMustFitIntoAHeader() {
    const auto token = [](const std::string& text) {
        const auto result = wire::signInAnswer("{\"Authorization\": \"" + text + "\"}");
        return result ? std::string(result->value.token.reveal()) : std::string();
    };
    QCOMPARE(token("abc.def.ghi"), std::string("abc.def.ghi"));
    QCOMPARE(token("Bearer abc"), std::string("abc"));
    QCOMPARE(token("abc\\r\\nX-Evil: 1"), std::string());
    QCOMPARE(token("a b"), std::string());
    QCOMPARE(token("\\u00e4"), std::string());
    QCOMPARE(token(""), std::string());
    QCOMPARE(token(std::string(20'000, 'a')), std::string());
    QVERIFY(refused(wire::signInAnswer, R"({"mfa_required": true})"));
    QVERIFY(refused(wire::signInAnswer, R"({"mfa_required": "true", "pending_token": "p"})"));
    QVERIFY(wire::signInAnswer(R"({"mfa_required": true, "pending_token": "p"})")->value.token.empty());
}

void TestWireAnswers::tokenClaims() {
    const auto jwt = [](const QByteArray& claims) {
        return ("e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".sig")
            .toStdString();
    };
    QCOMPARE(wire::tokenEnd(jwt(R"({"expires": 1795582611.5})"))->toSecsSinceEpoch(), qint64(1795582611));
    QCOMPARE(wire::tokenUser(jwt(R"({"user_id": "anna@example.com"})")), std::string("anna@example.com"));
    for (const std::string& odd :
         {jwt(R"({"expires": "soon"})"), jwt(R"({"expires": 1e40})"), jwt(R"({"expires": -1})"), jwt("[]"),
          std::string("a.%%%.c"), std::string("a.b"), std::string()})
        QVERIFY(!wire::tokenEnd(odd));
}

void TestWireAnswers::errorsNameFieldsWithoutInput() {
    const auto error = wire::errorBody(R"({"detail": [{"type": "x", "loc": ["body", "password", 3, null],
        "msg": "too short", "input": "S3cret-word"}, 7, {"loc": "body", "msg": 5}]})");
    QCOMPARE(error.words, std::string("body.password.3: too short"));
    QCOMPARE(wire::errorBody(R"({"detail": "Host is not active"})").words, std::string("Host is not active"));
    const auto coded = wire::errorBody(R"({"detail": {"error": "pro_plus_required", "message": "no", "module": "x"}})");
    QCOMPARE(coded.code, std::string("pro_plus_required"));
    QCOMPARE(wire::errorBody(R"({"detail": "x", "reason": "unsupported_capability"})").reason,
             std::string("unsupported_capability"));
    QVERIFY(wire::errorBody("{\"detail\": \"" + std::string(50'000, 'x') + "\"}").words.size() <= 4000);
    for (const char* odd : {"", "null", "[]", "{", "{\"detail\": 7}", "{\"detail\": [[]]}", "\xFF"})
        QVERIFY2(wire::errorBody(odd).words.empty(), odd);
}

void TestWireAnswers::errorPages() {
    const auto page = wire::errorBody("  <html><head><title>502 Bad\x1b \xFFGateway</title></head></html>");
    QVERIFY(page.html);
    QVERIFY(page.words.starts_with("502 Bad"));
    QVERIFY(QString::fromStdString(page.words).toStdString() == page.words);  // whatever it was, it is UTF-8 now
    QVERIFY(wire::errorBody("<title>never ends").words.empty());
    QVERIFY(!wire::looksLikeHtml("{\"a\": \"<b>\"}"));
}

void TestWireAnswers::networksInAnyShape() {
    QCOMPARE(wire::networks(R"([{"name": "default", "mode": "nat", "active": true}])")->value.size(), std::size_t(1));
    const auto wrapped = wire::networks(R"({"networks": [{"network_name": "lab", "forward_mode": "route"}, {}]})");
    QVERIFY(wrapped);
    QCOMPARE(wrapped->value.at(0).mode, std::string("route"));
    QCOMPARE(wrapped->leftOut, 1);
    QVERIFY(refused(wire::networks, R"({"result": true})"));
}

void TestWireAnswers::rolesMustBeTrue() {
    const auto result = wire::permissions(R"({"is_admin": "true", "permissions": {"Create Child Host": true,
        "Run Script": false, "Reboot Host": "true", "Enable KVM": 1, "Delete Child Host": null}})");
    QVERIFY(result);
    QVERIFY(!result->value.is_admin);
    QCOMPARE(result->value.roles.size(), std::size_t(1));
    QVERIFY(result->value.roles.contains("Create Child Host"));
    QVERIFY(refused(wire::permissions, R"({"is_admin": true})"));
    QVERIFY(refused(wire::permissions, R"({"permissions": ["Create Child Host"]})"));
}

void TestWireAnswers::licences() {
    QVERIFY(wire::license("{}")->value.tier == server::Tier::community);
    QVERIFY(wire::license(R"({"active": false, "tier": "enterprise", "modules": ["x"]})")->value.modules.empty());
    QVERIFY(wire::license(R"({"active": "true", "tier": "enterprise"})")->value.tier == server::Tier::community);
    const auto result =
        wire::license(R"({"active": true, "tier": "enterprise", "modules": ["container_engine", 7, null],
        "features": null, "customer_name": 5, "expires_at": "2027-12-31T00:00:00"})");
    QVERIFY(result && result->value.tier == server::Tier::enterprise);
    QCOMPARE(result->value.modules.size(), std::size_t(1));
    QVERIFY(result->value.customer.empty());
    QVERIFY(wire::license(R"({"active": true, "tier": "platinum"})")->value.tier == server::Tier::community);
}

void TestWireAnswers::loadedEnginesCount() {
    server::License license;
    license.modules = {"container_engine", "virtualization_engine"};
    const auto silent = wire::serverInfo(R"({"version": "3.5"})");
    QCOMPARE(wire::loadedOnly(license, silent->value).modules.size(), std::size_t(2));
    const auto told = wire::serverInfo(R"({"loaded_engines": ["container_engine", 4]})");
    QCOMPARE(wire::loadedOnly(license, told->value).modules.size(), std::size_t(1));
    const auto none = wire::serverInfo(R"({"loaded_engines": []})");
    QVERIFY(wire::loadedOnly(license, none->value).modules.empty());
}

void TestWireAnswers::virtualizationFlags() {
    const auto result = wire::virtualizationStatus(R"({"supported_types": 7, "capabilities": {"kvm": {"available": true,
        "running": "yes", "version": 8}, "lxd": null, "bhyve": "none", "xen": {}}, "reboot_required": null})");
    QVERIFY(result);
    QCOMPARE(result->value.capabilities.size(), std::size_t(1));
    const auto& kvm = result->value.capabilities.at(ChildType::kvm);
    QCOMPARE(kvm.available, std::optional(true));
    QVERIFY(!kvm.running && !kvm.installed && kvm.version.empty());
    QVERIFY(fieldsOf(result->notes).find("virtualization.capabilities.bhyve") != std::string::npos);
    const auto text = wire::virtualizationStatus(R"({"capabilities": "{\"vmm\": {\"running\": false}}"})");
    QCOMPARE(text->value.capabilities.at(ChildType::vmm).running, std::optional(false));
    QVERIFY(wire::virtualizationStatus("{}")->value.capabilities.empty());
}

QTEST_GUILESS_MAIN(TestWireAnswers)
#include "tst_wire_answers.moc"
