// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts, children, hypervisors, reboots and scripts of the contract server: refused in the real one's order, and moved by
// the clock.
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "tests/contract_server/plain_client.h"
#include "tests/contract_server/populations.h"
#include "tests/contract_server/shell_executor.h"

using namespace sysmanage::contract;

class TestContractChildren : public QObject {
    Q_OBJECT
private slots:
    void init();
    void hostsHideJsonInText();
    void checksComeInTheirOrder();
    void createRefuses_data();
    void createRefuses();
    void childComesToBe();
    void aFailingAgentMakesAnError();
    void approvalLinksTheChild();
    void vmmIgnoresWhatItIsGiven();
    void stubAnswersNull();
    void startStopAndTheirFailure();
    void deleteGoesAtOnce();
    void refreshFinds();
    void distributionsHideIdentifiers();
    void enableShowsInFlagsOnly();
    void networks();
    void orchestratedReboot();
    void orchestrationStalls();
    void scriptWaitsForItsResult();
    void scriptIsReallyRun();
    void scriptIsEndedInTime();
    void agentRefusesScripts();

private:
    QString base() const { return QStringLiteral("/api/v1/host/") + host_; }
    Json body() const;
    World& world() { return server_->world(); }
    Host& parent() { return *world().host(host_.toStdString()); }
    QString waitForScript(const Json& script, Heard& last);

    std::unique_ptr<ContractServer> server_;
    std::unique_ptr<PlainClient> client_;
    QString host_{};
};

void TestContractChildren::init() {
    server_ = std::make_unique<ContractServer>();
    QVERIFY(server_->listen());
    world().add_user(demo_user, demo_password);
    host_ = QString::fromStdString(world().add_host("kvm01.example.com", "Linux").id());
    client_ = std::make_unique<PlainClient>(*server_);
    QCOMPARE(client_->sign_in(demo_user, demo_password).status, 200);
}

Json TestContractChildren::body() const {
    std::string image;
    for (const Json& row : server_->world().distributions)
        if (row.at("child_type") == "kvm" && row.at("distribution_name") == "Debian")
            image = row.at("install_identifier").get<std::string>();
    return {{"child_type", "kvm"}, {"distribution", image}, {"hostname", "web01.example.com"},
            {"username", "admin"}, {"password", "secret"},  {"vm_name", "web01"},
            {"auto_approve", true}};
}

void TestContractChildren::hostsHideJsonInText() {
    parent().capabilities = Json::object({{"kvm", Json::object({{"available", true}})}});
    const Heard heard = client_->get("/api/v1/hosts");
    QCOMPARE(heard.json.size(), std::size_t{1});
    const Json text = heard.json[0]["virtualization_capabilities"];
    QVERIFY(text.is_string());
    QCOMPARE(shown(Json::parse(text.get<std::string>())["kvm"]["available"]), shown(Json(true)));
    const Json one = client_->get(base()).json;
    QVERIFY(!one.contains("virtualization_types") && one.contains("timezone"));
}

void TestContractChildren::checksComeInTheirOrder() {
    const QString nowhere = QStringLiteral("/api/v1/host/none/virtualization/create-child");
    client_->token = "broken";
    QCOMPARE(client_->post(nowhere, {{"hostname", 1}}).status, 401);
    client_->sign_in(demo_user, demo_password);
    world().set_tier(Tier::community);
    world().user(demo_user)->roles.clear();
    QCOMPARE(client_->post(nowhere, {{"hostname", 1}}).status, 422);
    QCOMPARE(client_->post(nowhere, body()).status, 402);
    world().set_tier(Tier::enterprise);
    const Heard refused = client_->post(nowhere, body());
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.detail(), std::string("Permission denied: Create Child Host role required"));
    world().user(demo_user)->roles = all_roles();
    QCOMPARE(client_->post(nowhere, body()).status, 404);
    parent().row["active"] = false;
    QCOMPARE(client_->post(base() + "/virtualization/create-child", body()).status, 400);
    QCOMPARE(server_->carried_out(Call::createChild), 0);
    QCOMPARE(server_->count(Call::createChild), 6);
}

void TestContractChildren::createRefuses_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("status");
    QTest::newRow("wsl on Linux") << QByteArray(R"({"child_type":"wsl"})") << 400;
    QTest::newRow("no name") << QByteArray(R"({"vm_name":""})") << 400;
    QTest::newRow("no container name") << QByteArray(R"({"child_type":"lxd"})") << 400;
    QTest::newRow("unknown type") << QByteArray(R"({"child_type":"xen"})") << 502;
    QTest::newRow("unknown image") << QByteArray(R"({"distribution":"https://elsewhere.example.com/x"})") << 502;
    QTest::newRow("windows") << QByteArray(R"({"distribution":"windows-server-2022"})") << 502;
    QTest::newRow("cpus as text") << QByteArray(R"({"cpus":"two"})") << 422;
    QTest::newRow("memory as number") << QByteArray(R"({"memory":2})") << 422;
    QTest::newRow("unknown field") << QByteArray(R"({"colour":"red"})") << 200;
    QTest::newRow("long password") << QByteArray("{\"password\":\"" + QByteArray(73, 'x') + "\"}") << 500;
}

void TestContractChildren::createRefuses() {
    QFETCH(QByteArray, change);
    QFETCH(int, status);
    Json sent = body();
    sent.update(Json::parse(change.toStdString()));
    QCOMPARE(client_->post(base() + "/virtualization/create-child", sent).status, status);
    QCOMPARE(world().children.size(), std::size_t(status == 200 ? 1 : 0));
    parent().row["is_agent_privileged"] = false;
    sent = body();
    sent["vm_name"] = "other";
    QCOMPARE(client_->post(base() + "/virtualization/create-child", sent).status, 400);
}

void TestContractChildren::childComesToBe() {
    const Heard made = client_->post(base() + "/virtualization/create-child", body());
    QCOMPARE(made.status, 200);
    QCOMPARE(client_->post(base() + "/virtualization/create-child", body()).status, 400);  // the name is taken
    const QString path = base() + "/children/" + QString::fromStdString(made.json["child_host_id"].get<std::string>());
    Json row = client_->get(path).json;
    QCOMPARE(shown(row["status"]), shown(Json("creating")));
    QVERIFY(row["installation_step"].is_null());
    server_->advance(15);
    row = client_->get(path).json;
    QCOMPARE(shown(row["installation_step_number"]), shown(Json(2)));
    QCOMPARE(shown(row["installation_total_steps"]), shown(Json(7)));
    QVERIFY(!row["installation_step_at"].get<std::string>().empty());
    server_->advance(60);
    row = client_->get(path).json;
    QCOMPARE(shown(row["status"]), shown(Json("running")));
    QVERIFY(row["child_host_id"].is_null() && row["installation_step"].is_null());
    server_->advance(30);
    row = client_->get(path).json;
    QVERIFY(row["child_host_id"].is_string());
    QCOMPARE(client_->get("/api/v1/hosts").json.size(), std::size_t{2});
    for (const Received& each : server_->received()) QVERIFY(each.call || each.status == 404);
    QVERIFY(!world().children.front().asked.contains("password"));
}

void TestContractChildren::aFailingAgentMakesAnError() {
    parent().agent_works = false;
    client_->post(base() + "/virtualization/create-child", body());
    server_->advance(30);
    const Json row = client_->get(base() + "/children").json[0];
    QCOMPARE(shown(row["status"]), shown(Json("error")));
    QVERIFY(!row["error_message"].get<std::string>().empty());
}

void TestContractChildren::approvalLinksTheChild() {
    Json sent = body();
    sent["auto_approve"] = false;
    client_->post(base() + "/virtualization/create-child", sent);
    server_->advance(200);
    QVERIFY(client_->get(base() + "/children").json[0]["child_host_id"].is_null());
    const Json own = client_->get("/api/v1/hosts").json[1];
    QCOMPARE(shown(own["approval_status"]), shown(Json("pending")));
    const QString path = "/api/v1/host/" + QString::fromStdString(own["id"].get<std::string>()) + "/approve";
    QCOMPARE(client_->ask("PUT", path).status, 200);
    QCOMPARE(shown(client_->get(base() + "/children").json[0]["child_host_id"]), shown(own["id"]));
}

void TestContractChildren::vmmIgnoresWhatItIsGiven() {
    Json sent = body();
    sent.update({{"child_type", "vmm"}, {"memory", "8G"}, {"cpus", 8}});
    QCOMPARE(client_->post(base() + "/virtualization/create-child", sent).status, 200);
    QCOMPARE(shown(world().children.front().asked["memory"]), shown(Json("1G")));
    QCOMPARE(shown(client_->get(base() + "/children").json[0]["distribution"]), shown(Json("OpenBSD")));
}

void TestContractChildren::stubAnswersNull() {
    const Heard heard = client_->post(base() + "/children", body());
    QCOMPARE(heard.status, 200);
    QVERIFY(heard.json.is_null());
    QVERIFY(world().children.empty());
}

void TestContractChildren::startStopAndTheirFailure() {
    const std::string id = world().add_child(host_.toStdString(), "kvm", "web01", "stopped").id;
    const QString path = base() + "/children/" + QString::fromStdString(id);
    const Heard heard = client_->post(path + "/start");
    QCOMPARE(shown(heard.json["message"]), shown(Json("Child host start requested")));
    QCOMPARE(shown(client_->get(path).json["status"]), shown(Json("stopped")));
    server_->advance(3);
    QCOMPARE(shown(client_->get(path).json["status"]), shown(Json("running")));
    parent().agent_works = false;
    client_->post(path + "/stop");
    server_->advance(3);
    const Json row = client_->get(path).json;
    QCOMPARE(shown(row["status"]), shown(Json("running")));
    QVERIFY(row["error_message"].is_string());
    QCOMPARE(client_->post(path + "/update-agent").status, 502);  // of virtual machines it cannot
    QCOMPARE(client_->post(base() + "/children/none/start").status, 404);
}

void TestContractChildren::deleteGoesAtOnce() {
    Child& child = world().add_child(host_.toStdString(), "kvm", "web01", "running");
    const QString path = base() + "/children/" + QString::fromStdString(child.id);
    QCOMPARE(client_->ask("DELETE", path).status, 200);
    QCOMPARE(client_->get(path).status, 404);
    QCOMPARE(client_->ask("DELETE", path).status, 404);
    Child& distribution = world().add_child(host_.toStdString(), "wsl", "Ubuntu-24.04", "running");
    distribution.wsl_guid = "{1}";
    QCOMPARE(client_->ask("DELETE", base() + "/children/" + QString::fromStdString(distribution.id)).status, 502);
}

void TestContractChildren::refreshFinds() {
    Child found;
    found.id = new_uuid();
    found.parent = host_.toStdString();
    found.name = "by-hand";
    found.type = "kvm";
    found.status = "running";
    world().unlisted.emplace_back(found.parent, found);
    world().defects.refresh_changes_nothing = true;
    QCOMPARE(client_->post(base() + "/children/refresh").status, 200);
    server_->advance(5);
    QCOMPARE(client_->get(base() + "/children").json.size(), std::size_t{0});
    world().defects.refresh_changes_nothing = false;
    client_->post(base() + "/children/refresh");
    server_->advance(5);
    QCOMPARE(client_->get(base() + "/children").json.size(), std::size_t{1});
}

void TestContractChildren::distributionsHideIdentifiers() {
    const Heard some = client_->get("/api/v1/child-host-distributions?child_type=kvm");
    QVERIFY(some.json.size() > 3);
    QVERIFY(!some.json[0].contains("install_identifier"));
    QVERIFY(client_->get("/api/v1/child-host-distributions/all").json[0].contains("install_identifier"));
    world().user(demo_user)->roles.erase("Configure Child Host");
    QCOMPARE(client_->get("/api/v1/child-host-distributions/all").status, 403);
}

void TestContractChildren::enableShowsInFlagsOnly() {
    const QString status = base() + "/virtualization/status";
    QCOMPARE(shown(client_->get(status).json["capabilities"]["kvm"]["needs_init"]), shown(Json(true)));  // guessed
    parent().agent_works = false;
    const Json answer = client_->post(base() + "/virtualization/initialize-kvm").json;
    QVERIFY(answer["result"] == Json(true) && !answer.contains("reboot_required"));
    server_->advance(5);
    QCOMPARE(shown(client_->get(status).json["capabilities"]["kvm"]["needs_init"]), shown(Json(true)));
    parent().agent_works = true;
    client_->post(base() + "/virtualization/initialize-kvm");
    server_->advance(5);
    QCOMPARE(shown(client_->get(status).json["capabilities"]["kvm"]["initialized"]), shown(Json(true)));
    QCOMPARE(client_->post(base() + "/virtualization/enable-wsl").status, 400);
    QCOMPARE(client_->post(base() + "/virtualization/initialize-bhyve").status, 400);
    const QString bsd = QString::fromStdString(world().add_host("bsd01.example.com", "FreeBSD").id());
    QCOMPARE(shown(client_->get("/api/v1/host/" + bsd + "/virtualization/status").json["capabilities"]),
             shown(Json::object()));
}

void TestContractChildren::networks() {
    const QString list = base() + "/virtualization/kvm-networks";
    const QString make = base() + "/virtualization/configure-kvm-networking";
    QCOMPARE(client_->get(list).status, 500);
    QCOMPARE(client_->post(make, {{"mode", "bridged"}}).status, 400);
    QCOMPARE(client_->post(make, {{"mode", "routed"}}).status, 502);
    QCOMPARE(client_->post(make, {{"mode", "bridged"}, {"bridge", "br0"}, {"network_name", "lan"}}).status, 200);
    world().defects.networks_fail = false;
    QCOMPARE(shown(client_->get(list).json["networks"][0]["name"]), shown(Json("lan")));
}

void TestContractChildren::orchestratedReboot() {
    const QString start = base() + "/reboot/orchestrated";
    QCOMPARE(client_->post(start).status, 400);  // nothing runs
    world().add_child(host_.toStdString(), "kvm", "web01", "running");
    world().add_child(host_.toStdString(), "kvm", "web02", "stopped");
    const Json check = client_->get(base() + "/reboot/pre-check").json;
    QCOMPARE(shown(check["running_count"]), shown(Json(1)));
    QCOMPARE(shown(check["total_children"]), shown(Json(2)));
    const Json begun = client_->post(start).json;
    QCOMPARE(shown(begun["status"]), shown(Json("shutting_down")));
    const QString look =
        base() + "/reboot/orchestration/" + QString::fromStdString(begun["orchestration_id"].get<std::string>());
    QStringList states;
    for (int i = 0; i < 20; ++i) {
        const QString state = QString::fromStdString(client_->get(look).json["status"].get<std::string>());
        if (states.isEmpty() || states.last() != state) states.append(state);
        server_->advance(5);
    }
    QCOMPARE(states, QStringList({"shutting_down", "rebooting", "restarting", "completed"}));
    QCOMPARE(shown(client_->get(look).json["child_hosts_restart_status"][0]["restart_status"]), shown(Json("running")));
    QCOMPARE(client_->get(base() + "/reboot/orchestration/none").status, 404);
}

void TestContractChildren::orchestrationStalls() {
    world().defects.orchestration_stalls = true;
    world().add_child(host_.toStdString(), "kvm", "web01", "running");
    const Json begun = client_->post(base() + "/reboot/orchestrated").json;
    server_->advance(3600);
    client_->sign_in(demo_user, demo_password);
    const QString look =
        base() + "/reboot/orchestration/" + QString::fromStdString(begun["orchestration_id"].get<std::string>());
    QCOMPARE(shown(client_->get(look).json["status"]), shown(Json("shutting_down")));
    QCOMPARE(shown(client_->get(base() + "/children").json[0]["status"]), shown(Json("stopped")));
    QCOMPARE(client_->post("/api/v1/host/reboot/" + host_).status, 200);
}

QString TestContractChildren::waitForScript(const Json& script, Heard& last) {
    const Heard begun = client_->post("/api/v1/scripts/execute", script);
    if (begun.status != 200) return QStringLiteral("status %1").arg(begun.status);
    const QString path =
        "/api/v1/scripts/executions/" + QString::fromStdString(begun.json["execution_id"].get<std::string>());
    const bool ended = QTest::qWaitFor([&] {
        last = client_->get(path);
        return last.json["status"] != Json("pending");
    });
    return ended ? QString() : QStringLiteral("pending");
}

void TestContractChildren::scriptWaitsForItsResult() {
    const Json script{{"host_id", host_.toStdString()}, {"script_content", "true"}, {"shell_type", "sh"}};
    const Json begun = client_->post("/api/v1/scripts/execute", script).json;
    const std::string id = begun["execution_id"].get<std::string>();
    const QString path = "/api/v1/scripts/executions/" + QString::fromStdString(id);
    QCOMPARE(shown(client_->get(path).json["status"]), shown(Json("pending")));
    server_->finish_script(id, {true, 0, "out", "", ""});
    const Json row = client_->get(path).json;
    QCOMPARE(shown(row["status"]), shown(Json("completed")));
    QCOMPARE(shown(row["stdout_output"]), shown(Json("out")));
    Json bad = script;
    bad["shell_type"] = "fish";
    QCOMPARE(client_->post("/api/v1/scripts/execute", bad).status, 422);
    world().user(demo_user)->roles.erase("Run Script");
    QCOMPARE(client_->post("/api/v1/scripts/execute", script).status, 403);
}

void TestContractChildren::scriptIsReallyRun() {
    QTemporaryDir folder;
    ShellExecutor executor(folder.path());
    executor.lead("/var/lib/sysmanage-plans", "plans");
    server_->set_executor(executor.function());
    Heard heard;
    const Json script{{"host_id", host_.toStdString()},
                      {"script_content", "mkdir /var/lib/sysmanage-plans && echo made && echo no >&2; exit 3"},
                      {"shell_type", "sh"}};
    QCOMPARE(waitForScript(script, heard), QString());
    QCOMPARE(shown(heard.json["status"]), shown(Json("failed")));
    QCOMPARE(shown(heard.json["exit_code"]), shown(Json(3)));
    QCOMPARE(shown(heard.json["stdout_output"]), shown(Json("made\n")));
    QCOMPARE(shown(heard.json["stderr_output"]), shown(Json("no\n")));
    QVERIFY(QFileInfo(folder.filePath("plans")).isDir());
}

void TestContractChildren::scriptIsEndedInTime() {
    QTemporaryDir folder;
    ShellExecutor executor(folder.path());
    executor.set_limit(300);
    server_->set_executor(executor.function());
    Heard heard;
    // A child of the script goes with it; one that has left its group stays.
    const Json script{
        {"host_id", host_.toStdString()},
        {"script_content", "(sleep 1; echo x > stayed-in) & setsid sh -c 'sleep 0.6; echo x > left' & wait"},
        {"shell_type", "sh"}};
    QCOMPARE(waitForScript(script, heard), QString());
    QCOMPARE(shown(heard.json["status"]), shown(Json("failed")));
    QVERIFY(heard.json["exit_code"].is_null());
    QTRY_VERIFY(QFile::exists(folder.filePath("left")));
    QVERIFY(!QTest::qWaitFor([&] { return QFile::exists(folder.filePath("stayed-in")); }, 900));
}

void TestContractChildren::agentRefusesScripts() {
    Heard heard;
    Json script{{"host_id", host_.toStdString()}, {"script_content", "true"}, {"shell_type", "zsh"}};
    QCOMPARE(waitForScript(script, heard), QString());
    QCOMPARE(shown(heard.json["status"]), shown(Json("failed")));
    script["shell_type"] = "sh";
    parent().row["script_execution_enabled"] = false;
    QCOMPARE(waitForScript(script, heard), QString());
    QVERIFY(!heard.json["error_message"].get<std::string>().empty());
    parent().row["active"] = false;
    QCOMPARE(waitForScript(script, heard), QString("status 400"));
}

QTEST_GUILESS_MAIN(TestContractChildren)
#include "tst_contract_children.moc"
