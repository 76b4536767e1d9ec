// SPDX-License-Identifier: GPL-3.0-or-later
// Exactly the previewed plan, the whole way: the scripts of engine/dispatch go to the server, from there to /bin/sh in a
// sandbox folder with the agent's limit shortened, and their answers come back through the server.
#include <unistd.h>

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "engine/dispatch/dispatch.h"
#include "engine/dispatch/run_report.h"
#include "tests/contract_server/plain_client.h"
#include "tests/contract_server/populations.h"
#include "tests/contract_server/shell_executor.h"
#include "tests/contract_server/shell_step.h"

using namespace sysmanage;
using namespace sysmanage::contract;
using dispatch::RunNote;
using dispatch::RunState;

namespace {

constexpr int limit = 5000;  // ms, for the agent's 300 s
constexpr int patience = 20'000;
constexpr char secret[] = "correct-horse-battery";

}  // namespace

class TestContractDispatch : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void outlivesTheLimitAndTheClient();
    void cancelledAndCleanedUp();
    void anotherUserMayNot();
    void refusedByTheAgent();

private:
    void connectAnew();
    Heard runScript(const std::string& content);
    dispatch::RunReport report(const std::string& content);
    dispatch::RunReport send(const dispatch::DispatchScripts& scripts);
    std::string path(const char* name) const { return folder_->filePath(name).toStdString(); }
    /// Waits for the test's file "go", and not for ever.
    std::string untilGo() const;
    Plan plan() const;
    bool liesAbout(const QByteArray& text) const;

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ShellExecutor> executor_;
    std::unique_ptr<ContractServer> server_;
    std::unique_ptr<PlainClient> client_;
    std::string host_{};
};

void TestContractDispatch::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    executor_ = std::make_unique<ShellExecutor>(folder_->path());
    executor_->lead("/var/lib/sysmanage-plans", "plans");
    executor_->set_limit(limit);
    server_ = std::make_unique<ContractServer>();
    server_->set_executor(executor_->function());
    QVERIFY(server_->listen());
    server_->world().add_user(demo_user, demo_password);
    host_ = server_->world().add_host("kvm01.example.com", "Linux").id();
    connectAnew();
}

void TestContractDispatch::cleanup() {
    client_.reset();
    server_.reset();
    executor_.reset();
    folder_.reset();
}

void TestContractDispatch::connectAnew() {
    client_ = std::make_unique<PlainClient>(*server_);
    QCOMPARE(client_->sign_in(demo_user, demo_password).status, 200);
}

Heard TestContractDispatch::runScript(const std::string& content) {
    Heard heard =
        client_->post("/api/v1/scripts/execute",
                      {{"host_id", host_}, {"script_name", "plan"}, {"script_content", content}, {"shell_type", "sh"}});
    if (heard.status != 200) return heard;
    const QString look =
        "/api/v1/scripts/executions/" + QString::fromStdString(heard.json["execution_id"].get<std::string>());
    const auto ended = [&] {
        heard = client_->get(look);
        return heard.json["status"] != Json("pending");
    };
    if (!QTest::qWaitFor(ended, patience)) qWarning("the script has not ended");
    return heard;
}

dispatch::RunReport TestContractDispatch::report(const std::string& content) {
    const Heard heard = runScript(content);
    if (heard.status != 200 || !heard.json["stdout_output"].is_string()) {
        qWarning("no answer: %s", heard.body.constData());
        return {};
    }
    const auto read = dispatch::parse_run_report(heard.json["stdout_output"].get<std::string>());
    if (!read) qWarning("no report: %s", heard.body.constData());
    return read ? *read : dispatch::RunReport{};
}

dispatch::RunReport TestContractDispatch::send(const dispatch::DispatchScripts& scripts) {
    for (const std::string& piece : scripts.pieces)
        if (auto answer = report(piece); answer.note != RunNote::stored) return answer;
    return report(scripts.start);
}

std::string TestContractDispatch::untilGo() const {
    return "i=0; while [ ! -e " + path("go") + " ] && [ $i -lt 600 ]; do sleep 0.05; i=$((i + 1)); done; [ -e " +
           path("go") + " ]";
}

Plan TestContractDispatch::plan() const {
    Plan made;
    made.hypervisor = "kvm";
    made.action = "create";
    made.vm_name = "web01";
    FileSpec file;
    file.path = path("seed");
    file.content = std::string("password=") + secret + "\n";
    file.secrets = {{9, sizeof secret - 1}};
    file.mode = 0600;
    file.owner_uid = static_cast<int>(getuid());
    file.owner_gid = static_cast<int>(getgid());
    made.files = {file};
    made.commands = {shell_step("Count", "echo x >>" + path("count") + "; cat " + path("seed")),
                     shell_step("Wait for the guest", untilGo()),
                     shell_step("Remove the seed", "rm " + path("seed") + "; echo finished")};
    return made;
}

bool TestContractDispatch::liesAbout(const QByteArray& text) const {
    QDirIterator files(folder_->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || !file.readAll().contains(text)) continue;
        qWarning("found in %s", qPrintable(file.fileName()));
        return true;
    }
    return false;
}

void TestContractDispatch::outlivesTheLimitAndTheClient() {
    dispatch::DispatchOptions options;
    options.title = "Create web01";
    options.script_limit = 16 * 1024;
    const auto scripts = dispatch::dispatch_scripts(plan(), options);
    QVERIFY(scripts && scripts->pieces.size() > 1);
    QCOMPARE(send(*scripts).note, RunNote::started);
    const int sent = server_->count(Call::executeScript);
    QCOMPARE(sent, int(scripts->pieces.size()) + 1);
    QCOMPARE(server_->carried_out(Call::executeScript), sent);

    // A script that waits for the same is ended by the agent's limit. The plan is not.
    const Heard ended = runScript(untilGo());
    QCOMPARE(shown(ended.json["status"]), shown(Json("failed")));
    QCOMPARE(shown(ended.json["error_message"]), shown(Json("Script execution timed out")));
    const auto running = report(scripts->run.poll);
    QCOMPARE(running.state, RunState::running);
    QCOMPARE(running.heading, std::string("Wait for the guest"));
    QVERIFY(running.tail.find(secret) == std::string::npos && !running.tail.empty());

    // The client goes, and another that knows only the host finds the plan again.
    client_.reset();
    connectAnew();
    const Heard list = runScript(dispatch::list_script());
    const auto found = dispatch::parse_run_list(list.json["stdout_output"].get<std::string>());
    QVERIFY(found && found->size() == 1);
    QCOMPARE(found->front().digest, scripts->digest);
    QCOMPARE(found->front().title, std::string("Create web01"));
    QCOMPARE(found->front().state, RunState::running);

    // Sent again, it is not started again: neither while it runs nor when it is done.
    QCOMPARE(send(*scripts).note, RunNote::already);
    QCOMPARE(report(scripts->start).note, RunNote::already);
    QFile go(folder_->filePath("go"));
    QVERIFY(go.open(QIODevice::WriteOnly));
    const auto again = dispatch::run_scripts(found->front().digest);
    dispatch::RunReport done;
    QTRY_VERIFY_WITH_TIMEOUT((done = report(again.poll)).ended(), patience);
    QCOMPARE(done.state, RunState::done);
    QVERIFY(done.tail.find("finished") != std::string::npos);
    QCOMPARE(send(*scripts).note, RunNote::already);
    QFile count(folder_->filePath("count"));
    QVERIFY(count.open(QIODevice::ReadOnly));
    QCOMPARE(count.readAll(), QByteArray("x\n"));
    QVERIFY(!liesAbout(secret));

    QCOMPARE(report(again.clean_up).note, RunNote::removed);
    QCOMPARE(report(again.poll).state, RunState::none);
    QVERIFY(QDir(folder_->filePath("plans")).isEmpty());
}

void TestContractDispatch::cancelledAndCleanedUp() {
    const auto scripts = dispatch::dispatch_scripts(plan());
    QVERIFY(scripts);
    QCOMPARE(send(*scripts).note, RunNote::started);
    QTRY_VERIFY_WITH_TIMEOUT(report(scripts->run.poll).step == 3, patience);
    QCOMPARE(report(scripts->run.clean_up).note, RunNote::still_running);
    executor_->set_limit(patience);
    QCOMPARE(report(scripts->run.cancel).state, RunState::cancelled);
    QCOMPARE(report(scripts->run.cancel).note, RunNote::not_running);
    QVERIFY(!liesAbout(secret));
    QVERIFY(!liesAbout("finished\n"));
    QCOMPARE(report(scripts->run.clean_up).note, RunNote::removed);
    QVERIFY(QDir(folder_->filePath("plans")).isEmpty());
}

void TestContractDispatch::anotherUserMayNot() {
    server_->world().add_user("viewer@example.com", demo_password, {"View Child Host"});
    QCOMPARE(client_->sign_in("viewer@example.com", demo_password).status, 200);
    QCOMPARE(runScript(dispatch::list_script()).status, 403);
    QCOMPARE(executor_->started(), 0);
}

void TestContractDispatch::refusedByTheAgent() {
    server_->world().host(host_)->row["enabled_shells"] = "[\"bash\"]";
    const Heard heard = runScript(dispatch::list_script());
    QCOMPARE(shown(heard.json["status"]), shown(Json("failed")));
    QVERIFY(!heard.json["error_message"].get<std::string>().empty());
    QCOMPARE(executor_->started(), 0);
}

QTEST_GUILESS_MAIN(TestContractDispatch)
#include "tst_contract_dispatch.moc"
