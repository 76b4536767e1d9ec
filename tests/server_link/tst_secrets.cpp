// SPDX-License-Identifier: GPL-3.0-or-later
// A whole session with a server that repeats every secret in its words: signing in, creating, sending an exact plan,
// cancelling, exporting. Then everything that the application has written is searched for every one of them.
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <sstream>

#include "engine/dispatch/payload.h"
#include "engine/plan/redact.h"
#include "tests/contract_server/shell_executor.h"
#include "tests/server_link/link_fixture.h"
#include "tests/ui/stand_ins.h"
#include "ui/models/workspace.h"
#include "ui/server/dialogs/diagnosis_dialog.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/dialogs/send_dialog.h"
#include "ui/server/dialogs/sign_in_dialog.h"
#include "ui/server/views/activity_view.h"
#include "ui/style/appearance.h"
#include "ui/views/main_window.h"

using namespace sysmanage;
using namespace sysmanage::test;
using client::Call;
using server::RunStage;

namespace {

constexpr char kvm01[] = "kvm01.lab.example.com";
constexpr int patience = 90'000;  // ms; a machine may have other work

const QByteArray code = "48151623";
const QByteArray guestPassword = "Tern-pass/42 \"ä\" & more";
const QByteArray enrolment = "enrol-Heron-90210-token";
const QByteArray approval = "6f1d2c3b-4a59-4678-9abc-def012345678";
const QByteArray privateKey =
    "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n-----END OPENSSH PRIVATE "
    "KEY-----";

/// What of an encoded text depends on the secret alone, at one of three places where it may begin. Not the application's own
/// way of doing it.
QByteArray encodedCore(const QByteArray& secret, qsizetype before, QByteArray::Base64Options alphabet) {
    const QByteArray one = (QByteArray(before, '\x00') + secret + QByteArray(3, '\x00')).toBase64(alphabet);
    const QByteArray other = (QByteArray(before, '\xff') + secret + QByteArray(3, '\xff')).toBase64(alphabet);
    QByteArray core;
    for (qsizetype at = 0; at < one.size(); ++at)
        if (one[at] == other[at]) core += one[at];
    return core;
}

QList<QByteArray> formsOf(const QByteArray& secret) {
    const QByteArray percent = secret.toPercentEncoding();
    QByteArray plus = percent;
    plus.replace("%20", "+");
    QList<QByteArray> forms{secret, percent, plus, QString::fromUtf8(secret).toHtmlEscaped().toUtf8()};
    QByteArray escaped = secret;
    forms << escaped.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
        for (qsizetype before = 0; before < 3; ++before) forms << encodedCore(secret, before, alphabet);
    return forms;
}

/// As a careless server might say it.
QByteArray repeated(const QList<QByteArray>& secrets) {
    QByteArray words = "refused: ";
    for (const QByteArray& secret : secrets)
        words += secret + " | " + secret.toPercentEncoding() + " | " + secret.toBase64() + " | ";
    return words;
}

}  // namespace

class TestSecrets : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void noneIsWrittenAfterASessionWithAPassword();
    void noneIsWrittenAfterASessionWithAKey();
    void theSearchFindsWhatIsThere();

private:
    template <class Widget>
    static Widget* in(QWidget& widget, const char* name) {
        return widget.findChild<Widget*>(QString::fromLatin1(name));
    }
    void signInWithPassword();
    void signInWithKey();
    void theRest();
    void create();
    void sendExactly();
    void runAndCancel();
    void diagnose();
    void exportActivity();
    Json request() const;
    /// Tokens, keys and cookies.
    QList<QByteArray> sentHeaders() const;
    static QList<QByteArray> secretsOf(const Plan& plan);
    /// Everything that is on the disk, in the log and in the clipboard, by its name.
    QList<QPair<QString, QByteArray>> written();
    void search();

    std::unique_ptr<LinkFixture> fixture_;
    std::unique_ptr<contract::ShellExecutor> executor_;
    std::ostringstream log_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<ui::AppearanceControl> appearance_;
    std::unique_ptr<ui::Workspace> workspace_;
    ui::ScriptedPrompts prompts_;
    std::unique_ptr<ui::MainWindow> window_;
    QByteArray password_;
    QList<QByteArray> secrets_;
};

void TestSecrets::init() {
    fixture_ = std::make_unique<LinkFixture>();
    LinkFixture& f = *fixture_;
    log_.str({});
    f.parts.client.log =
        std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(log_));
    f.parts.client.log->set_level(spdlog::level::trace);
    QVERIFY(QDir(f.folder.path()).mkpath(QStringLiteral("parent")));
    executor_ = f.executeScripts(QStringLiteral("parent"));
    f.makeLink();
    f.useServer();
    settings_ = std::make_unique<QSettings>(f.path(QStringLiteral("window.ini")), QSettings::IniFormat);
    appearance_ = std::make_unique<ui::AppearanceControl>(ui::Appearance::system, false);
    workspace_ = std::make_unique<ui::Workspace>(f.path(QStringLiteral("data")),
                                                 [] { return ui::CatalogPtr(ui::CatalogPtr(), &Catalog::built_in()); });
    workspace_->load();
    window_ = std::make_unique<ui::MainWindow>(
        ui::WindowParts{workspace_.get(), nullptr, &prompts_, settings_.get(), appearance_.get(), f.link.get()});
    window_->show();
    window_->showHosts();
    password_ = "Kestrel-pass+4711";
    secrets_ = {password_, code, guestPassword, enrolment, approval, privateKey};
    f.server.world().user(contract::demo_user)->password = password_.toStdString();
}

void TestSecrets::cleanup() {
    window_.reset();
    workspace_.reset();
    appearance_.reset();
    settings_.reset();
    fixture_->endLink();
    fixture_.reset();
    executor_.reset();
}

void TestSecrets::signInWithPassword() {
    LinkFixture& f = *fixture_;
    f.server.world().user(contract::demo_user)->code = code.toStdString();
    ui::SignInDialog dialog(f.link.get());
    dialog.show();
    const auto fill = [&](const char* name, const QString& text) { in<QLineEdit>(dialog, name)->setText(text); };
    fill("user", QLatin1String(contract::demo_user));
    f.server.inject(Call::signIn, contract::Fault::status(422, repeated({password_})));
    fill("password", QString::fromUtf8(password_));
    in<QPushButton>(dialog, "signInButton")->click();
    QTRY_VERIFY(f.link->session().fault);
    fill("password", QString::fromUtf8(password_));
    in<QPushButton>(dialog, "signInButton")->click();
    QTRY_COMPARE(f.link->session().stage, ui::SessionStage::second_factor);
    f.server.inject(Call::verifySecondFactor, contract::Fault::status(401, repeated({code})));
    fill("code", QString::fromUtf8(code));
    in<QPushButton>(dialog, "signInButton")->click();
    QTRY_COMPARE(f.link->session().fault.kind, server::FaultKind::wrong_login);
    QTRY_VERIFY(in<QLineEdit>(dialog, "code")->isEnabled());
    fill("code", QString::fromUtf8(code));
    in<QPushButton>(dialog, "signInButton")->click();
    QTRY_COMPARE(f.link->session().stage, ui::SessionStage::signed_in);
    QTRY_VERIFY(f.link->session().access.known && f.link->hosts().value);
}

void TestSecrets::signInWithKey() {
    LinkFixture& f = *fixture_;
    const QByteArray key = QByteArray::fromStdString(f.server.world().add_key(contract::demo_user));
    secrets_ << key;
    ui::SignInDialog dialog(f.link.get());
    dialog.show();
    in<QRadioButton>(dialog, "byKey")->click();
    for (const bool spoilt : {true, false}) {
        if (spoilt) f.server.inject(Call::permissions, contract::Fault::status(400, repeated({key})));
        in<QLineEdit>(dialog, "apiKey")->setText(QString::fromUtf8(key));
        in<QPushButton>(dialog, "signInButton")->click();
        if (spoilt) QTRY_VERIFY(f.link->session().fault);
    }
    QTRY_COMPARE(f.link->session().stage, ui::SessionStage::signed_in);
    QTRY_VERIFY(f.link->session().access.known && f.link->hosts().value);
}

Json TestSecrets::request() const {
    return {{"child_type", "kvm"},
            {"distribution", "https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.qcow2"},
            {"vm_name", "vault01"},
            {"hostname", "vault01.example.org"},
            {"username", "ann"},
            {"password", guestPassword.toStdString()},
            {"server_url", "sysmanage.example.org"},
            {"server_port", 8443},
            {"auto_approve", true},
            {"auto_approve_token", approval.toStdString()},
            {"enrollment_token", enrolment.toStdString()}};
}

/// Through the dialog: refused with an echo, accepted with an echo, and as a plan of which the server repeats everything.
void TestSecrets::create() {
    LinkFixture& f = *fixture_;
    f.watched(kvm01);
    const QList<QByteArray> known = sentHeaders() + QList<QByteArray>{guestPassword};
    const ui::CatalogPtr catalog(ui::CatalogPtr(), &Catalog::built_in());
    ui::SendDialog dialog({f.link.get(), &prompts_, catalog}, f.seenHost(kvm01), request());
    dialog.show();
    f.server.inject(Call::createChild, contract::Fault::status(400, repeated(known)));
    const auto* send = in<QPushButton>(dialog, "sendPlan");
    QTRY_VERIFY2(send->isEnabled(), qPrintable(send->toolTip() + dialog.findChild<ui::PlanPanel*>()->words()));
    in<QPushButton>(dialog, "sendCreate")->click();
    QTRY_COMPARE(f.link->activity().size(), std::size_t(1));
    QTRY_VERIFY(in<QPushButton>(dialog, "sendCreate")->isEnabled());
    const Json said{{"success", true}, {"child_host_id", "7"}, {"message", repeated(known).toStdString()}};
    f.server.inject(Call::createChild, contract::Fault::answering(QByteArray::fromStdString(said.dump())));
    in<QPushButton>(dialog, "sendCreate")->click();
    QTRY_COMPARE(f.link->activity().size(), std::size_t(2));
    // The row is there before the call leaves, and has its answer later.
    QTRY_COMPARE(f.link->activity().front().outcome, std::string("accepted"));
    QVERIFY(f.link->activity().front().answer.find("•••") != std::string::npos);
}

void TestSecrets::sendExactly() {
    LinkFixture& f = *fixture_;
    const ui::CatalogPtr catalog(ui::CatalogPtr(), &Catalog::built_in());
    ui::SendDialog dialog({f.link.get(), &prompts_, catalog}, f.seenHost(kvm01), request());
    dialog.show();
    const auto* send = in<QPushButton>(dialog, "sendPlan");
    QTRY_VERIFY2(send->isEnabled(), qPrintable(send->toolTip() + dialog.findChild<ui::PlanPanel*>()->words()));
    const ui::PlanPtr plan = dialog.findChild<ui::PlanPanel*>()->plan();
    QVERIFY(plan);
    const QList<QByteArray> inPlan = secretsOf(*plan);
    QVERIFY(inPlan.size() >= 3);  // the hash of the password and two tokens
    secrets_ << inPlan;
    f.server.inject(Call::executeScript, contract::Fault::status(400, repeated(sentHeaders() + inPlan)), -1);
    in<QPushButton>(dialog, "sendPlan")->click();
    QTRY_COMPARE_WITH_TIMEOUT(f.link->runs().size(), std::size_t(1), patience);
    QTRY_COMPARE_WITH_TIMEOUT(f.link->runs().front().stage, RunStage::failed, patience);
    f.server.clear_faults();
    QVERIFY(f.link->activity().front().answer.find("•••") != std::string::npos);
}

/// A plan whose step prints its own files and then waits to be cancelled.
void TestSecrets::runAndCancel() {
    LinkFixture& f = *fixture_;
    Plan plan;
    plan.engine = "virtualization_engine";
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = "vault02";
    FileSpec file;
    file.path = f.path(QStringLiteral("parent/seed")).toStdString();
    const QByteArray hash = "$6$rounds=50000$Saltsaltsalt$0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP";
    file.content = (hash + '\n' + enrolment + '\n' + approval + '\n' + privateKey + '\n').toStdString();
    plan.files.push_back(file);
    CommandSpec command;
    command.argv = {"/bin/sh", "-c", "cat " + file.path + "; sleep 60"};
    command.description_text = "waits";
    command.timeout = std::chrono::seconds(90);
    plan.commands.push_back(command);
    const std::vector<Secret> marked{Secret(hash.toStdString()), Secret(enrolment.toStdString()),
                                     Secret(approval.toStdString()), Secret(privateKey.toStdString())};
    mark_secrets(plan, marked);
    secrets_ << secretsOf(plan);
    f.link->sendPlan(f.hostId(kvm01), std::make_shared<const Plan>(plan), QStringLiteral("Create vault02"));
    const auto run = [&f] {
        return f.link->runs().back().title == "Create vault02" ? f.link->runs().back() : f.link->runs().front();
    };
    QTRY_COMPARE_WITH_TIMEOUT(run().stage, RunStage::running, patience);
    f.link->cancelRun(QString::fromStdString(run().digest));
    QTRY_VERIFY_WITH_TIMEOUT(run().ended(), patience);
    QVERIFY2(run().stage == RunStage::cancelled, (std::to_string(run().exit_code) + run().tail).c_str());
}

void TestSecrets::diagnose() {
    LinkFixture& f = *fixture_;
    f.server.inject(Call::serverInfo, contract::Fault::status(500, repeated(sentHeaders())), 1);
    ui::DiagnosisDialog dialog(f.link.get());
    dialog.show();
    QTRY_VERIFY(in<QPushButton>(dialog, "diagnosisAgain")->isEnabled());
    in<QPushButton>(dialog, "diagnosisCopy")->click();
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
}

void TestSecrets::exportActivity() {
    ui::ActivityView view(fixture_->link.get(), &prompts_);
    for (const char* name : {"activity.json", "activity.csv"}) {
        prompts_.savePath = fixture_->path(QLatin1String(name));
        QTRY_VERIFY(in<QPushButton>(view, "activityExport")->isEnabled());
        in<QPushButton>(view, "activityExport")->click();
        QTRY_VERIFY(QFile::exists(prompts_.savePath));
        QTRY_VERIFY(QFileInfo(prompts_.savePath).size() > 0);
    }
}

QList<QByteArray> TestSecrets::sentHeaders() const {
    QSet<QByteArray> found;
    for (const contract::Received& call : fixture_->server.received()) {
        for (const auto& header : call.headers) {
            const QByteArray name = header.first.toLower();
            if (name == "authorization") found << header.second.mid(7);
            if (name == "cookie") found << header.second.mid(14);
        }
        if (call.call != Call::verifySecondFactor) continue;
        found << QByteArray::fromStdString(Json::parse(call.body.toStdString()).value("pending_token", ""));
    }
    found.remove({});
    return found.values();
}

QList<QByteArray> TestSecrets::secretsOf(const Plan& plan) {
    QList<QByteArray> found;
    for (const std::string& line : dispatch::secret_lines(plan))
        if (line.front() == 'a') found << QByteArray::fromStdString(line.substr(1));
    return found;
}

QList<QPair<QString, QByteArray>> TestSecrets::written() {
    LinkFixture& f = *fixture_;
    window_->close();
    settings_->sync();
    f.link->waitForDisk();
    QList<QPair<QString, QByteArray>> all{{QStringLiteral("log"), QByteArray::fromStdString(log_.str())},
                                          {QStringLiteral("clipboard"), QGuiApplication::clipboard()->text().toUtf8()}};
    QDirIterator files(f.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.startsWith(f.path(QStringLiteral("parent")))) continue;  // the parent's own disk
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) all.append({path, file.readAll()});
    }
    return all;
}

void TestSecrets::search() {
    secrets_ << sentHeaders();
    const auto texts = written();
    QStringList names;
    for (const auto& text : texts) names << text.first;
    for (const char* expected : {"servers.json", ".jsonl", "/runs/", "window.ini", "activity.json", "activity.csv"})
        QVERIFY2(!names.filter(QLatin1String(expected)).isEmpty(), expected);
    QVERIFY(texts.first().second.contains("/scripts/execute"));
    for (const QByteArray& secret : std::as_const(secrets_))
        for (const QByteArray& form : formsOf(secret))
            for (const auto& text : texts)
                QVERIFY2(!text.second.contains(form),
                         qPrintable(text.first + QStringLiteral(" holds ") + QString::fromUtf8(form)));
}

void TestSecrets::theRest() {
    using T = TestSecrets;
    for (const auto part : {&T::create, &T::sendExactly, &T::runAndCancel, &T::diagnose, &T::exportActivity}) {
        if (QTest::currentTestFailed()) return;
        (this->*part)();
    }
    fixture_->link->signOut();
    search();
}

void TestSecrets::noneIsWrittenAfterASessionWithAPassword() {
    signInWithPassword();
    theRest();
}

void TestSecrets::noneIsWrittenAfterASessionWithAKey() {
    signInWithKey();
    theRest();
}

/// The search itself is no comfort if it is blind.
void TestSecrets::theSearchFindsWhatIsThere() {
    for (const QByteArray& secret : {password_, guestPassword, code}) {
        const QByteArray said = repeated({secret}) + ("ab" + secret + "c").toBase64();
        int found = 0;
        for (const QByteArray& form : formsOf(secret)) found += said.contains(form) ? 1 : 0;
        QVERIFY(found >= 4);
    }
}

QTEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
