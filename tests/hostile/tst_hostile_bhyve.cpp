// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile values in bhyve plans, of guests and of the parent itself: each is refused with a problem, or stands where it belongs in
// what real shells, YAML and vm-bhyve's configuration read, and nothing stands beside it.
#include <yaml-cpp/yaml.h>

#include <QtTest>

#include "engine/catalog/catalog.h"
#include "engine/planner.h"
#include "tests/hostile/hostile_text.h"
#include "tests/hostile/posix_shells.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

constexpr std::chrono::sys_seconds noon{std::chrono::seconds(1767355200)};

/// A good request, and its fields that take a text.
struct Kind {
    Action action;
    nlohmann::json body;
    std::vector<const char*> fields;
    std::vector<const char*> lists{};
};

const std::vector<Kind>& kinds() {
    const nlohmann::json guest{{"child_type", "bhyve"},
                               {"vm_name", "web01"},
                               {"hostname", "web01.example.org"},
                               {"username", "ann"},
                               {"password_hash",
                                "$6$goldengolden1234$tz63BFTGmoy1F2ExexezqDpVPGlt6fzN1zARzDKEd5zMlTwI0FPZgT8Y0P/"
                                "23YKCOGHh/QZgmUokf.Q3RE81K1"},
                               {"server_url", "sysmanage.example.org"}};
    const auto with = [](nlohmann::json body, const nlohmann::json& more) {
        body.update(more);
        return body;
    };
    const nlohmann::json parent{{"child_type", "bhyve"}};
    const std::vector<const char*> of_guests{
        "vm_name",         "hostname",          "username",   "password_hash",  "timezone",
        "base_image_path", "agent_config_yaml", "server_url", "network_switch", "vm_ip",
        "gateway_ip",      "enrollment_token",  "memory",     "disk_size",      "disk_kind",
        "loader",          "mac_address",       "template"};
    const std::vector<const char*> lists{"ssh_public_keys", "packages", "agent_install_commands", "dns_servers"};
    static const std::vector<Kind> all{
        {Action::create, with(guest, {{"distribution", "bhyve-freebsd-14.3"}}), of_guests, lists},
        {Action::create, with(guest, {{"distribution", "bhyve-debian-12"}}), of_guests, lists},
        {Action::create,
         with(guest, {{"distribution", "bhyve-debian-12"}, {"iso_path", "/srv/installer.iso"}}),
         {"vm_name", "iso_path", "template", "network_switch"}},
        {Action::start, with(parent, {{"vm_name", "web01"}}), {"vm_name"}},
        {Action::stop, with(parent, {{"vm_name", "web01"}}), {"vm_name"}},
        {Action::restart, with(parent, {{"vm_name", "web01"}}), {"vm_name"}},
        {Action::delete_vm, with(parent, {{"vm_name", "web01"}}), {"vm_name"}},
        {Action::enable,
         parent,
         {"dataset", "storage_path", "subnet", "interface", "egress_interface"},
         {"dns_servers"}},
        {Action::switch_create,
         with(parent, {{"switch_name", "lab"}, {"subnet", "10.9.0.0/24"}}),
         {"switch_name", "subnet", "dhcp_start", "dhcp_end", "interface", "egress_interface"},
         {"dns_servers"}},
        {Action::switch_delete, with(parent, {{"switch_name", "lab"}}), {"switch_name"}},
        {Action::nat_add, with(parent, {{"subnet", "10.9.0.0/24"}}), {"subnet", "egress_interface"}},
        {Action::nat_remove, with(parent, {{"subnet", "10.9.0.0/24"}}), {"subnet"}},
        {Action::zvol_create, with(parent, {{"dataset", "zroot/disk"}, {"size", "1G"}}), {"dataset", "size"}},
        {Action::zvol_destroy, with(parent, {{"dataset", "zroot/disk"}}), {"dataset"}}};
    return all;
}

struct Accepted {
    std::string value;
    const Kind* kind;
    Request request;
    Plan plan;
};

Checked<Plan> plan_of(const Kind& kind, const nlohmann::json& body, Request* into = nullptr) {
    const auto request = parse_request(kind.action, body, Catalog::built_in());
    if (!request) return tl::unexpected(request.error());
    if (into) *into = *request;
    SeededRandom random("hostile");
    return make_plan(kind.action, *request, Catalog::built_in(), {noon, random});
}

const std::string* text_of(const Plan& plan, std::string_view ending) {
    for (const auto& file : plan.files)
        if (file.path.ends_with(ending)) return &file.content;
    return nullptr;
}

/// The switch that a guest is attached to: where none is named, the one that enabling makes.
std::string switch_of(const Request& request) { return request.network == "default" ? "public" : request.network; }

/// Nothing that would end a word early or break a line in what vm-bhyve and sysrc(8) read.
bool is_plain(const std::string& text) {
    return text.find_first_of(std::string("\0\n\r\"'`$\\;&|<>", 12)) == std::string::npos;
}

}  // namespace

class TestHostileBhyve : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void commandsHoldTheValueAsOneWord();
    void configurationsHoldOneValueALine();
    void documentsAreReadBack();
    void shellsReadTheValuesBack();

private:
    std::vector<Accepted> accepted_;
};

void TestHostileBhyve::initTestCase() {
    HostileText texts(418);
    int refused = 0;
    for (const auto& kind : kinds()) {
        const auto good = plan_of(kind, kind.body);
        QVERIFY2(good.has_value(), good ? "" : to_english(good.error().front()).c_str());
        const auto fields = kind.fields.size() + kind.lists.size();
        for (std::size_t round = 0; round < fields * 60; ++round) {
            const auto at = round % fields;
            const bool is_list = at >= kind.fields.size();
            const char* field = is_list ? kind.lists[at - kind.fields.size()] : kind.fields[at];
            const auto value = texts.next();
            auto body = kind.body;
            body[field] = is_list ? nlohmann::json::array({value}) : nlohmann::json(value);
            Request request;
            auto plan = plan_of(kind, body, &request);
            if (plan) {
                accepted_.push_back({value, &kind, std::move(request), std::move(*plan)});
                continue;
            }
            ++refused;
            QVERIFY(!plan.error().empty());
            for (const auto& problem : plan.error())
                QVERIFY2(to_english(problem).find('\n') == std::string::npos, field);
        }
    }
    qInfo("%d accepted, %d refused", int(accepted_.size()), refused);
    QVERIFY(accepted_.size() > 150);
    QVERIFY(refused > 2000);
}

void TestHostileBhyve::commandsHoldTheValueAsOneWord() {
    for (const auto& [value, kind, request, plan] : accepted_) {
        for (const auto& command : plan.commands) {
            if (command.id == "verify-files") continue;  // its script is the plan's own, and the same in every plan
            for (const auto& word : command.argv) QVERIFY2(is_plain(word), word.c_str());
        }
        // A name that begins like an option is none of a program's.
        if (kind->action != Action::create)
            for (const auto& command : plan.commands)
                for (const auto& word : command.argv)
                    QVERIFY2(word == "-" || word == "-c" || !word.starts_with('-'), word.c_str());
    }
}

void TestHostileBhyve::configurationsHoldOneValueALine() {
    for (const auto& accepted : accepted_) {
        if (accepted.kind->action != Action::create) continue;
        const auto* conf = text_of(accepted.plan, "/guest.conf");
        QVERIFY(conf);
        for (const auto& line : QString::fromStdString(*conf).split('\n', Qt::SkipEmptyParts)) {
            static const QRegularExpression entry("\\A[a-z0-9_]+=\"[A-Za-z0-9._/-]*\"\\z");
            QVERIFY2(entry.match(line).hasMatch(), line.toUtf8().constData());
        }
        QVERIFY(conf->find("network0_switch=\"" + switch_of(accepted.request) + "\"\n") != conf->npos);
        const auto* metadata = text_of(accepted.plan, "/metadata.json");
        QVERIFY(metadata);
        QCOMPARE(nlohmann::json::parse(*metadata).at("vm_name").get<std::string>(), accepted.request.vm_name);
    }
}

void TestHostileBhyve::documentsAreReadBack() {
    int read = 0;
    for (const auto& accepted : accepted_) {
        const auto* user_data = text_of(accepted.plan, "/seed/user-data");
        if (!user_data) continue;
        ++read;
        const auto node = YAML::Load(*user_data);
        QVERIFY(node.IsMap());
        QCOMPARE(node["fqdn"].as<std::string>(), accepted.request.hostname);
        QVERIFY(YAML::Load(*text_of(accepted.plan, "/seed/meta-data")).IsMap());
    }
    QVERIFY(read > 50);
}

void TestHostileBhyve::shellsReadTheValuesBack() {
    QByteArray script = "run() { printf '%s\\0' \"$1\"; }\n";
    std::vector<std::string> wanted;
    for (const auto& [value, kind, request, plan] : accepted_) {
        const auto* values = text_of(plan, "/vm.env");
        if (!values) continue;
        script += QByteArray::fromStdString(*values);
        script +=
            "printf '%s\\0' \"$VM_NAME\" \"$VM_HOSTNAME\" \"$SERVER\" \"$LOGIN\" \"$SWITCH\" \"$TEMPLATE\" "
            "\"$GUEST_ADDRESS\"\n";
        for (const auto& word :
             {request.vm_name, request.hostname, request.server_url, request.username, switch_of(request),
              request.guest_template, request.vm_ip ? request.vm_ip->address : std::string()})
            wanted.push_back(word);
        const auto* commands = text_of(plan, "/first-boot/install-agent.sh");
        if (!commands || request.agent_install_commands.empty()) continue;
        script += QByteArray::fromStdString(commands->substr(commands->find("\nrun ") + 1));
        wanted.insert(wanted.end(), request.agent_install_commands.begin(), request.agent_install_commands.end());
    }
    for (const auto& shell : posix_shells()) {
        const auto wrong = wrong_words(shell, script, wanted);
        QVERIFY2(wrong.isEmpty(), wrong.toUtf8().constData());
    }
}

QTEST_GUILESS_MAIN(TestHostileBhyve)
#include "tst_hostile_bhyve.moc"
