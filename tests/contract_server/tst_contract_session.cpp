// SPDX-License-Identifier: GPL-3.0-or-later
// The contract server signs in, refreshes and refuses as the real one does.
#include <QTest>

#include "tests/contract_server/plain_client.h"
#include "tests/contract_server/populations.h"

using namespace sysmanage::contract;

class TestContractSession : public QObject {
    Q_OBJECT
private slots:
    void signInGivesTokenAndCookie();
    void wrongLoginsLookAlike();
    void notAnAddressIs422();
    void fiveFailuresLockAndThrottle();
    void secondFactorHasNoCookie();
    void backupCodeWorksOnce();
    void enrolmentIsDemanded();
    void refreshNeedsItsCookie();
    void tokensEndByTheClock();
    void expiredInMidSession();
    void keysWorkUntilTheyDoNot();
    void recoveryAdminIsNoUser();
    void licenceTiers_data();
    void licenceTiers();
    void dialectsKeepToTheirPaths();
    void documentedDialectMissesCalls();
    void generalLimitSaysWhen();
    void whatElseThereIs();
};

void TestContractSession::signInGivesTokenAndCookie() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    PlainClient client(server);
    const Heard heard = client.sign_in(demo_user, demo_password);
    QCOMPARE(heard.status, 200);
    QVERIFY(heard.cookie.startsWith("refresh_token="));
    QVERIFY(heard.cookie.contains("HttpOnly"));
    QCOMPARE(QByteArray::fromStdString(client.token).count('.'), 2);
    const Heard permissions = client.get("/api/v1/user/permissions");
    QCOMPARE(permissions.status, 200);
    QCOMPARE(shown(permissions.json["permissions"]["Create Child Host"]), shown(Json(true)));
    QCOMPARE(server.count(Call::signIn), 1);
    QCOMPARE(server.received().back().user, std::string(demo_user));
}

void TestContractSession::wrongLoginsLookAlike() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    server.world().add_user("gone@example.com", demo_password).active = false;
    PlainClient client(server);
    const Heard wrong = client.sign_in(demo_user, "x");
    QCOMPARE(wrong.status, 401);
    QCOMPARE(client.sign_in("nobody@example.com", "x").body, wrong.body);
    QCOMPARE(client.sign_in("gone@example.com", demo_password).body, wrong.body);
}

void TestContractSession::notAnAddressIs422() {
    ContractServer server;
    QVERIFY(server.listen());
    PlainClient client(server);
    const Heard heard = client.sign_in("admin", "x");
    QCOMPARE(heard.status, 422);
    QCOMPARE(shown(heard.json["detail"][0]["loc"][1]), shown(Json("userid")));
    QCOMPARE(client.post("/api/v1/login", Json{{"userid", 3}}).status, 422);
    QCOMPARE(client.post("/api/v1/login").status, 422);
}

void TestContractSession::fiveFailuresLockAndThrottle() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    PlainClient client(server);
    for (int i = 0; i < 4; ++i) QCOMPARE(client.sign_in(demo_user, "x").status, 401);
    QCOMPARE(client.sign_in(demo_user, "x").status, 423);
    const Heard throttled = client.sign_in(demo_user, demo_password);
    QCOMPARE(throttled.status, 429);
    QCOMPARE(throttled.retry_after, QByteArray("300"));
    server.advance(301);  // the address is free again, the account is not
    QCOMPARE(client.sign_in(demo_user, demo_password).status, 423);
    server.advance(600);
    QCOMPARE(client.sign_in(demo_user, demo_password).status, 200);
}

void TestContractSession::secondFactorHasNoCookie() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password).code = "123456";
    PlainClient client(server);
    const Heard asked = client.sign_in(demo_user, demo_password);
    QCOMPARE(shown(asked.json["mfa_required"]), shown(Json(true)));
    QVERIFY(asked.cookie.isEmpty());
    const Json pending = asked.json["pending_token"];
    client.token = pending.get<std::string>();
    QCOMPARE(client.get("/api/v1/hosts").status, 401);  // is no session
    client.token.clear();
    QCOMPARE(client.post("/api/auth/mfa/verify", {{"pending_token", pending}, {"code", "000000"}}).status, 401);
    QCOMPARE(client.post("/api/auth/mfa/verify", {{"pending_token", pending}, {"code", "1"}}).status, 422);
    const Heard done = client.post("/api/auth/mfa/verify", {{"pending_token", pending}, {"code", "123456"}});
    QCOMPARE(done.status, 200);
    QVERIFY(done.cookie.isEmpty());
    QCOMPARE(client.post("/api/v1/refresh").status, 403);
    const Json late = client.sign_in(demo_user, demo_password).json["pending_token"];
    server.advance(301);
    QCOMPARE(client.post("/api/auth/mfa/verify", {{"pending_token", late}, {"code", "123456"}}).status, 401);
}

void TestContractSession::backupCodeWorksOnce() {
    ContractServer server;
    QVERIFY(server.listen());
    User& user = server.world().add_user(demo_user, demo_password);
    user.code = "123456";
    user.backup_codes = {"ABCD-1234"};
    PlainClient client(server);
    for (const int expected : {200, 401}) {
        const Json pending = client.sign_in(demo_user, demo_password).json["pending_token"];
        const Heard heard = client.post("/api/auth/mfa/verify", {{"pending_token", pending}, {"code", "ABCD-1234"}});
        QCOMPARE(heard.status, expected);
    }
}

void TestContractSession::enrolmentIsDemanded() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password).must_enrol = true;
    PlainClient client(server);
    QCOMPARE(client.sign_in(demo_user, demo_password).status, 403);
}

void TestContractSession::refreshNeedsItsCookie() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    PlainClient client(server);
    QCOMPARE(client.post("/api/v1/refresh").status, 403);
    QCOMPARE(client.sign_in(demo_user, demo_password).status, 200);  // its cookie is kept by the network part
    const Heard fresh = client.post("/api/v1/refresh");
    QCOMPARE(fresh.status, 200);
    QVERIFY(fresh.json["Authorization"] != Json(client.token));
    QVERIFY(fresh.cookie.isEmpty());  // it is not renewed
    server.end_sessions();
    QCOMPARE(client.post("/api/v1/refresh").status, 403);
}

void TestContractSession::tokensEndByTheClock() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    PlainClient client(server);
    client.sign_in(demo_user, demo_password);
    server.advance(3599 - 5);
    QCOMPARE(client.get("/api/v1/hosts").status, 200);
    server.advance(10);
    const Heard over = client.get("/api/v1/hosts");
    QCOMPARE(over.status, 401);
    QCOMPARE(over.detail(), std::string("Expired token."));
    client.token.clear();
    QCOMPARE(client.get("/api/v1/hosts").status, 401);
}

void TestContractSession::expiredInMidSession() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    PlainClient client(server);
    client.sign_in(demo_user, demo_password);
    server.expire_access();
    QCOMPARE(client.get("/api/v1/hosts").status, 401);
    client.token = client.post("/api/v1/refresh").json["Authorization"].get<std::string>();
    QCOMPARE(client.get("/api/v1/hosts").status, 200);
}

void TestContractSession::keysWorkUntilTheyDoNot() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    PlainClient client(server);
    client.token = server.world().add_key(demo_user);
    QCOMPARE(client.get("/api/v1/hosts").status, 200);
    QCOMPARE(client.get("/api/v1/user/me").status, 404);
    QCOMPARE(client.get("/api/v1/user/permissions").status, 200);
    server.world().user(demo_user)->locked_at = 1;
    QCOMPARE(client.get("/api/v1/hosts").status, 401);
    server.world().keys.clear();
    QCOMPARE(client.get("/api/v1/hosts").status, 401);
}

void TestContractSession::recoveryAdminIsNoUser() {
    ContractServer server;
    QVERIFY(server.listen());
    User& user = server.world().add_user(demo_user, demo_password, {});
    user.recovery_admin = true;
    const QString id = QString::fromStdString(server.world().add_host("kvm01.example.com", "Linux").id());
    PlainClient client(server);
    client.sign_in(demo_user, demo_password);
    QCOMPARE(shown(client.get("/api/v1/user/permissions").json["permissions"]["View Child Host"]), shown(Json(true)));
    const Heard heard = client.get("/api/v1/host/" + id + "/children");
    QCOMPARE(heard.status, 401);
    QCOMPARE(heard.detail(), std::string("User not found"));
}

void TestContractSession::licenceTiers_data() {
    QTest::addColumn<int>("tier");
    QTest::addColumn<bool>("active");
    QTest::addColumn<int>("listing");
    QTest::addColumn<int>("starting");
    QTest::newRow("community") << int(Tier::community) << false << 402 << 402;
    QTest::newRow("professional") << int(Tier::professional) << true << 200 << 502;
    QTest::newRow("enterprise") << int(Tier::enterprise) << true << 200 << 200;
}

void TestContractSession::licenceTiers() {
    QFETCH(int, tier);
    ContractServer server;
    QVERIFY(server.listen());
    World& world = server.world();
    world.set_tier(static_cast<Tier>(tier));
    world.add_user(demo_user, demo_password);
    const std::string host = world.add_host("kvm01.example.com", "Linux").id();
    const std::string child = world.add_child(host, "kvm", "web01", "stopped").id;
    PlainClient client(server);
    client.sign_in(demo_user, demo_password);
    const QString path = QStringLiteral("/api/v1/host/%1/children").arg(QString::fromStdString(host));
    QTEST(client.get("/api/v1/license").json["active"] == Json(true), "active");
    QTEST(client.get(path).status, "listing");
    QTEST(client.post(path + '/' + QString::fromStdString(child) + "/start").status, "starting");
}

void TestContractSession::dialectsKeepToTheirPaths() {
    for (const Dialects dialects : {Dialects::documented, Dialects::v1, Dialects::both}) {
        ContractServer server(dialects);
        QVERIFY(server.listen());
        server.world().add_user(demo_user, demo_password);
        PlainClient client(server);
        QCOMPARE(client.sign_in(demo_user, demo_password, "/api").status, dialects == Dialects::v1 ? 404 : 200);
        QCOMPARE(client.sign_in(demo_user, demo_password, "/api/v1").status,
                 dialects == Dialects::documented ? 404 : 200);
        QCOMPARE(client.get("/api/v1/server-info").status, dialects == Dialects::documented ? 404 : 200);
        QCOMPARE(client.get("/api/health").status, 200);
        QCOMPARE(client.get("/nothing").status, 404);
    }
}

void TestContractSession::documentedDialectMissesCalls() {
    ContractServer server(Dialects::documented);
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    PlainClient client(server);
    QCOMPARE(client.get("/api/hosts").status, 403);  // a missing header, in the older form
    client.sign_in(demo_user, demo_password, "/api");
    QCOMPARE(client.get("/api/hosts").status, 200);
    QCOMPARE(client.post("/api/v1/scripts/execute", Json::object()).status, 404);
    QCOMPARE(client.get("/api/login").status, 405);
}

void TestContractSession::generalLimitSaysWhen() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().rules.requests_a_minute = 2;
    PlainClient client(server);
    QCOMPARE(client.get("/api/health").status, 200);
    QCOMPARE(client.get("/api/health").status, 200);
    const Heard heard = client.get("/api/health");
    QCOMPARE(heard.status, 429);
    QVERIFY(heard.retry_after.toInt() > 50);
    server.advance(61);
    QCOMPARE(client.get("/api/health").status, 200);
}

void TestContractSession::whatElseThereIs() {
    ContractServer server;
    QVERIFY(server.listen());
    server.world().add_user(demo_user, demo_password);
    server.world().add_host("kvm01.example.com", "Linux");
    PlainClient client(server);
    QCOMPARE(shown(client.get("/api/health/db").json["database"]), shown(Json("up")));
    QCOMPARE(client.post("/api/auth/mfa/email/request", {{"pending_token", "x"}}).status, 401);
    client.sign_in(demo_user, demo_password);
    QCOMPARE(shown(client.get("/api/v1/profile").json["userid"]), shown(Json(demo_user)));
    QCOMPARE(shown(client.get("/api/v1/scripts/executions/?page=1").json["total"]), shown(Json(0)));
    server.world().user(demo_user)->roles.clear();
    const Json plan{{"command_type", "apply_deployment_plan"}, {"parameters", {{"plan", Json::object()}}}};
    QCOMPARE(client.post("/api/v1/fleet/agent/kvm01.example.com/command", plan).status, 200);
    QCOMPARE(server.world().commands.size(), std::size_t{1});
    QCOMPARE(client.post("/api/v1/fleet/agent/none/command", plan).status, 404);
    QCOMPARE(client.post("/api/v1/fleet/agent/kvm01.example.com/command", {{"command_type", "make_coffee"}}).status,
             422);
    server.world().licence.loaded.clear();
    const Json create{{"command_type", "apply_deployment_plan"},
                      {"parameters", {{"plan", {{"action", "create"}, {"hypervisor", "kvm"}, {"vm_name", "web09"}}}}}};
    QCOMPARE(client.post("/api/v1/fleet/agent/kvm01.example.com/command", create).status, 200);
    QVERIFY(server.world().unlisted.empty());
    server.advance(server.world().rules.agent_seconds + 1);
    QCOMPARE(server.world().unlisted.size(), std::size_t{1});
    QCOMPARE(server.world().unlisted.front().second.name, std::string("web09"));
}

QTEST_GUILESS_MAIN(TestContractSession)
#include "tst_contract_session.moc"
