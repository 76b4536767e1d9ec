// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile values in VMM plans: each is refused with a problem that names its field, or stands where it belongs in what real
// shells read, in the answers of OpenBSD's installer and in the VM's entry, and nothing stands beside it.
#include <QtTest>

#include "engine/catalog/catalog.h"
#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "tests/hostile/hostile_text.h"
#include "tests/hostile/posix_shells.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

constexpr std::chrono::sys_seconds noon{std::chrono::seconds(1767355200)};
constexpr const char* bcrypt = "$2b$10$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234";

struct Field {
    const char* name;
    bool is_list = false;
};
constexpr Field fields[] = {{"vm_name"},
                            {"hostname"},
                            {"username"},
                            {"root_password_hash"},
                            {"timezone"},
                            {"ssh_public_keys", true},
                            {"agent_install_commands", true},
                            {"agent_config_yaml"},
                            {"packages", true},
                            {"iso_url"},
                            {"network_switch"},
                            {"vm_ip"},
                            {"gateway_ip"},
                            {"dns_servers", true},
                            {"server_url"},
                            {"enrollment_token"},
                            {"memory"},
                            {"disk_size"}};

nlohmann::json good_body() {
    return {{"child_type", "vmm"},
            {"distribution", "vmm-openbsd-7.7"},
            {"vm_name", "web01"},
            {"hostname", "web01.example.org"},
            {"username", "ann"},
            {"password_hash", bcrypt},
            {"root_password_hash", bcrypt},
            {"server_url", "sysmanage.example.org"}};
}

nlohmann::json body_with(const Field& field, const std::string& value) {
    auto body = good_body();
    body[field.name] = field.is_list ? nlohmann::json::array({value}) : nlohmann::json(value);
    if (std::string(field.name) == "iso_url") body["image_sha256"] = std::string(64, 'a');
    return body;
}

Checked<Plan> plan_of(const Request& request) {
    SeededRandom random("hostile");
    return make_plan(Action::create, request, Catalog::built_in(), {noon, random});
}

std::string text_of(const Plan& plan, std::string_view ending) {
    for (const auto& file : plan.files)
        if (file.path.ends_with(ending)) return file.content;
    return {};
}

/// The questions that a document answers, in their order.
QStringList keys_of(const std::string& answers, const std::string& user) {
    QStringList keys;
    for (auto line : QString::fromStdString(answers).split('\n')) {
        if (line.startsWith('#') || line.isEmpty()) continue;
        keys << line.section('=', 0, 0).replace("for user " + QString::fromStdString(user) + " ", "for user ");
    }
    return keys;
}

std::string short_name(const std::string& hostname) { return hostname.substr(0, hostname.find('.')); }

}  // namespace

class TestHostileVmm : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void answersHoldOneLineEach();
    void entriesAreOneVm();
    void shellsReadTheValuesBack();

private:
    std::vector<std::pair<Request, Plan>> accepted_;
};

void TestHostileVmm::initTestCase() {
    HostileText texts(417);
    int refused = 0;
    for (std::size_t round = 0; round < 4000; ++round) {
        const auto& field = fields[round % std::size(fields)];
        const auto value = texts.next();
        const auto request = parse_request(Action::create, body_with(field, value), Catalog::built_in());
        auto plan = request ? plan_of(*request) : Checked<Plan>(tl::unexpected(request.error()));
        if (plan) {
            accepted_.emplace_back(*request, std::move(*plan));
            continue;
        }
        ++refused;
        QVERIFY(!plan.error().empty());
        for (const auto& problem : plan.error())
            QVERIFY2(to_english(problem).find('\n') == std::string::npos, field.name);
    }
    qInfo("%d accepted, %d refused", int(accepted_.size()), refused);
    QVERIFY(accepted_.size() > 150);
    QVERIFY(refused > 2000);
}

void TestHostileVmm::answersHoldOneLineEach() {
    const auto plain = parse_request(Action::create, good_body(), Catalog::built_in());
    QVERIFY(plain.has_value());
    const auto wanted = keys_of(text_of(*plan_of(*plain), "/answers/install.conf"), "ann");
    QVERIFY(wanted.size() > 20);
    for (const auto& [request, plan] : accepted_) {
        const auto answers = text_of(plan, "/answers/install.conf");
        auto keys = keys_of(answers, request.username);
        for (auto& key : keys)
            key.replace("-" + QString::fromStdString(short_name(request.hostname)) + ".tgz", "-web01.tgz");
        QCOMPARE(keys, wanted);
        QVERIFY(answers.find("\nSystem hostname = " + short_name(request.hostname) + "\n") != answers.npos);
        QVERIFY(answers.find("\nSetup a user = " + request.username + "\n") != answers.npos);
        QVERIFY(answers.find("\nWhat timezone are you in = " + request.timezone + "\n") != answers.npos);
    }
}

void TestHostileVmm::entriesAreOneVm() {
    for (const auto& [request, plan] : accepted_) {
        const auto entry = text_of(plan, "/vm.conf");
        QCOMPARE(std::count(entry.begin(), entry.end(), '\n'), 10);
        QVERIFY(entry.find("\nvm \"" + request.vm_name + "\" {\n") != entry.npos);
        for (const auto& command : plan.commands)
            for (const auto& word : command.argv) QVERIFY(word.find('\0') == word.npos);
    }
}

void TestHostileVmm::shellsReadTheValuesBack() {
    QByteArray script = "run() { printf '%s\\0' \"$1\"; }\n";
    std::vector<std::string> wanted;
    for (const auto& [request, plan] : accepted_) {
        script += QByteArray::fromStdString(text_of(plan, "/vm.env"));
        script += "printf '%s\\0' \"$VM_NAME\" \"$VM_HOSTNAME\" \"$SERVER\" \"$LOGIN\" \"$GUEST_ADDRESS\"\n";
        for (const auto& word : {request.vm_name, request.hostname, request.server_url, request.username,
                                 request.vm_ip ? request.vm_ip->address : std::string()})
            wanted.push_back(word);
        if (request.agent_install_commands.empty()) continue;
        const auto commands = text_of(plan, "/site/var/db/sysmanage-first-boot/install-agent.sh");
        script += QByteArray::fromStdString(commands.substr(commands.find("\nrun ") + 1));
        wanted.insert(wanted.end(), request.agent_install_commands.begin(), request.agent_install_commands.end());
    }
    for (const auto& shell : posix_shells()) {
        const auto wrong = wrong_words(shell, script, wanted);
        QVERIFY2(wrong.isEmpty(), wrong.toUtf8().constData());
    }
}

QTEST_GUILESS_MAIN(TestHostileVmm)
#include "tst_hostile_vmm.moc"
