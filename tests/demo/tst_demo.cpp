// SPDX-License-Identifier: GPL-3.0-or-later
// The demo: its program starts and says where it is, its fleet moves, and its parents answer plans without executing
// anything.
#include <QDir>
#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "engine/dispatch/dispatch.h"
#include "engine/dispatch/run_report.h"
#include "tests/contract_server/plain_client.h"
#include "tests/contract_server/populations.h"
#include "tests/demo/demo_life.h"
#include "tests/demo/demo_parents.h"

using namespace sysmanage;
using dispatch::RunNote;
using dispatch::RunState;

class TestDemo : public QObject {
    Q_OBJECT
private slots:
    void programSaysWhereItIs();
    void programRefusesWhatItDoesNotKnow();
    void programTakesPictures();
    void fleetMoves();
    void parentsAnswerPlans();
    void parentsExecuteNothing();

private:
    dispatch::RunReport ask(demo::DemoParents& parents, const std::string& script);
};

void TestDemo::programSaysWhereItIs() {
    QProcess program;
    program.start(QStringLiteral(DEMO_PROGRAM), {"--server-only", "--more-hosts", "3"});
    QTRY_VERIFY(program.state() == QProcess::Running);
    QByteArray said;
    QTRY_VERIFY((said += program.readAllStandardOutput()).contains("Ctrl+C"));
    QVERIFY(said.contains("simulated"));
    const auto url = QRegularExpression("http://127\\.0\\.0\\.1:\\d+").match(QString::fromUtf8(said)).captured(0);
    QVERIFY(!url.isEmpty());
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(url + "/api/v1/server-info"))));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->readAll().contains("simulated"));
    program.terminate();
    QVERIFY(program.waitForFinished());
}

void TestDemo::programRefusesWhatItDoesNotKnow() {
    for (const QStringList& arguments :
         {QStringList{"--tier", "gold"}, QStringList{"--port", "-1"}, QStringList{"x"}}) {
        QProcess program;
        program.start(QStringLiteral(DEMO_PROGRAM), arguments);
        QVERIFY(program.waitForFinished());
        QVERIFY(program.exitCode() != 0);
    }
    QProcess help;
    help.start(QStringLiteral(DEMO_PROGRAM), {"--help"});
    QVERIFY(help.waitForFinished());
    QCOMPARE(help.exitCode(), 0);
    QVERIFY(help.readAllStandardOutput().contains("simulated"));
}

void TestDemo::programTakesPictures() {
    const QTemporaryDir folder;
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(DEMO_PROGRAM), {"--screenshots", folder.filePath("pictures"), "--language", "en"});
    QVERIFY(program.waitForFinished(120'000));
    QVERIFY2(program.exitCode() == 0, program.readAll().constData());
    const QDir pictures(folder.filePath("pictures"));
    const QStringList views{"connect",    "host-kvm01", "host-kvm02", "host-kvm03", "host-kvm05",
                            "host-lxd01", "host-bsd01", "host-bsd02", "host-fw01",  "host-ws01",
                            "host-ws02",  "activity",   "plans"};
    const QStringList dialogs{
        "sign-in",        "sign-in-wrong", "second-factor",   "certificate",  "certificate-changed",
        "create-kvm",     "send",          "confirm-delete",  "confirm-stop", "networks",
        "confirm-enable", "reboot",        "reboot-timeline", "servers",      "diagnosis",
        "create-windows", "create-lxd",    "create-bhyve",    "create-vmm",   "create-wsl"};
    for (const char* look : {"light", "dark"}) {
        for (const QString& name : views + dialogs) {
            const QImage picture(pictures.filePath(name + '-' + look + ".png"));
            QVERIFY2(picture.width() > 350 && picture.height() > 150, qPrintable(name));
            if (views.contains(name)) QVERIFY2(picture.size() == QSize(1280, 800), qPrintable(name));
        }
    }
}

void TestDemo::fleetMoves() {
    contract::ContractServer server;
    contract::populate_demo(server.world());
    demo::begin_life(server);
    const auto state_of = [&](const std::string& name) -> std::string {
        for (const contract::Child& child : server.world().children)
            if (child.name == name) return child.status;
        return "gone";
    };
    QCOMPARE(state_of("mail01"), std::string("stopped"));
    QCOMPARE(state_of("app03"), std::string("pending"));
    server.advance(30);
    QCOMPARE(state_of("mail01"), std::string("running"));
    QCOMPARE(state_of("app03"), std::string("creating"));
    server.advance(120);
    QCOMPARE(state_of("app03"), std::string("running"));
    QCOMPARE(state_of("old-erp"), std::string("gone"));
    // One creation hangs, to be seen as such.
    const auto& children = server.world().children;
    QVERIFY(std::any_of(children.begin(), children.end(),
                        [](const contract::Child& child) { return child.status == "creating"; }));
}

dispatch::RunReport TestDemo::ask(demo::DemoParents& parents, const std::string& script) {
    std::string out;
    parents.answer({"1", "host", "sh", script}, [&](const contract::ScriptResult& result) { out = result.out; });
    const auto report = dispatch::parse_run_report(out);
    if (!report) qWarning("%s", out.c_str());
    return report ? *report : dispatch::RunReport{};
}

void TestDemo::parentsAnswerPlans() {
    contract::World world;
    std::string ended;
    demo::DemoParents parents([&] { return world.now(); },
                              [&](const std::string&, const std::string& payload) { ended = payload; });
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = "web01";
    for (const char* words : {"It's the first", "Second", "Third"}) {
        CommandSpec step;
        step.argv = {"/bin/sh", "/staging/define-vm.sh", "--name=web01"};
        step.description_text = words;
        plan.commands.push_back(step);
    }
    dispatch::DispatchOptions options;
    options.title = "Create 'web01'";
    options.script_limit = 16 * 1024;
    const auto scripts = dispatch::dispatch_scripts(plan, options);
    QVERIFY(scripts && scripts->pieces.size() > 1);
    QCOMPARE(ask(parents, scripts->run.poll).state, RunState::none);
    QCOMPARE(ask(parents, scripts->start).note, RunNote::no_pieces);
    for (const std::string& piece : scripts->pieces) QCOMPARE(ask(parents, piece).note, RunNote::stored);
    QCOMPARE(ask(parents, scripts->start).note, RunNote::started);
    auto report = ask(parents, scripts->run.poll);
    QCOMPARE(report.state, RunState::running);
    QCOMPARE(report.heading, std::string("It's the first"));
    QCOMPARE(report.title, options.title);
    QCOMPARE(ask(parents, scripts->start).note, RunNote::already);
    world.advance(3);
    QCOMPARE(ask(parents, scripts->run.poll).step, 2);
    world.advance(10);
    report = ask(parents, scripts->run.poll);
    QCOMPARE(report.state, RunState::done);
    QVERIFY(report.tail.find("nothing is executed") != std::string::npos);
    const std::string host = world.add_host("kvm01.example.com", "Linux").id();
    demo::take_up_machine(world, host, ended);
    QCOMPARE(world.unlisted.size(), std::size_t{1});
    QCOMPARE(world.unlisted.front().second.name, std::string("web01"));
    QCOMPARE(ask(parents, scripts->run.clean_up).note, RunNote::removed);
    QCOMPARE(ask(parents, scripts->run.poll).state, RunState::none);
    for (const std::string& piece : scripts->pieces) ask(parents, piece);
    ask(parents, scripts->start);
    QCOMPARE(ask(parents, scripts->run.cancel).state, RunState::cancelled);
}

void TestDemo::parentsExecuteNothing() {
    demo::DemoParents parents([] { return contract::Seconds{1}; });
    contract::ScriptResult result;
    parents.answer({"1", "host", "sh", "#!/bin/sh\nid\n"},
                   [&](const contract::ScriptResult& given) { result = given; });
    QVERIFY(!result.success && result.out.empty());
    std::string list;
    parents.answer({"1", "host", "sh", dispatch::list_script()},
                   [&](const contract::ScriptResult& given) { list = given.out; });
    const auto runs = dispatch::parse_run_list(list);
    QVERIFY(runs && runs->empty());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
