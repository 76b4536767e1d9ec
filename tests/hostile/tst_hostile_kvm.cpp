// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile values in the KVM plans that make no guest: networks, pools, images, enabling, modules, what is done with a VM. Each text
// field of each request is refused by its name, or reaches commands, XML, shell and wire form exactly as the request
// holds it, and nothing else of the plan changes.
#include <QXmlStreamReader>
#include <QtTest>
#include <random>
#include <set>

#include "engine/catalog/catalog.h"
#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "engine/request/action.h"
#include "engine/resource/resource.h"
#include "tests/hostile/hostile_text.h"
#include "tests/hostile/posix_shells.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

constexpr std::chrono::sys_seconds noon{std::chrono::seconds(1767355200)};
constexpr int values_per_field = 400;

struct Task {
    Action action;
    nlohmann::json body;  ///< a good request, with all of its text fields
};

const std::vector<Task>& tasks() {
    const nlohmann::json vm{{"child_type", "kvm"}, {"vm_name", "web01"}};
    const nlohmann::json parent{{"child_type", "kvm"}};
    static const std::vector<Task> all{
        {Action::start, vm},
        {Action::stop, vm},
        {Action::restart, vm},
        {Action::delete_vm, vm},
        {Action::probe, parent},
        {Action::list, parent},
        {Action::enable, {{"child_type", "kvm"}, {"parent_os", "debian"}, {"virt_type", "qemu"}}},
        {Action::modules_enable, parent},
        {Action::modules_disable, parent},
        {Action::network_create,
         {{"child_type", "kvm"},
          {"network_name", "lab"},
          {"forward_mode", "nat"},
          {"bridge", "virbr-lab"},
          {"subnet", "192.168.130.0/24"},
          {"dhcp_start", "192.168.130.10"},
          {"dhcp_end", "192.168.130.99"},
          {"subnet_v6", "fd00:130::/64"},
          {"dns_domain", "lab.example.org"},
          {"dns_servers", {"192.0.2.53"}},
          {"dns_server", "192.0.2.54"}}},
        {Action::network_create,
         {{"child_type", "kvm"}, {"network_name", "office"}, {"forward_mode", "bridge"}, {"bridge", "br0"}}},
        {Action::network_delete, {{"child_type", "kvm"}, {"network_name", "lab"}}},
        {Action::network_list, parent},
        {Action::pool_create, {{"child_type", "kvm"}, {"pool_name", "fast"}, {"storage_path", "/srv/vms"}}},
        {Action::pool_delete, {{"child_type", "kvm"}, {"pool_name", "fast"}}},
        {Action::pool_list, parent},
        {Action::image_list, parent},
        {Action::image_verify, parent},
        {Action::image_prune, {{"child_type", "kvm"}, {"base_image_path", "https://images.example.org/a.qcow2"}}},
        {Action::image_download,
         {{"child_type", "kvm"},
          {"distribution", "kvm-debian-12"},
          {"base_image_path", "https://images.example.org/a.qcow2.xz"},
          {"image_sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}},
        {Action::reboot_prepare, parent},
        {Action::reboot_restore, parent}};
    return all;
}

struct Accepted {
    const Task* task;
    Request request;
    Plan plan;
};

Checked<Plan> plan_of(Action action, const nlohmann::json& body, Request* into = nullptr) {
    const auto request = parse_request(action, body, Catalog::built_in());
    if (!request) return tl::unexpected(request.error());
    if (into) *into = *request;
    SeededRandom random("hostile");
    return make_plan(action, *request, Catalog::built_in(), {noon, random});
}

/// Fields that are there together: a bad value of one may be the other's problem.
bool is_about(const Problem& problem, const std::string& field) {
    static const std::set<std::set<std::string>> together = {
        {"subnet", "dhcp_start", "dhcp_end"},
        {"forward_mode", "bridge", "subnet", "dhcp_start", "dhcp_end", "subnet_v6", "dns_domain", "dns_servers",
         "dns_server"},
        {"base_image_path", "image_sha256", "distribution"}};
    const auto named = problem.field.substr(0, problem.field.find('['));
    if (named == field) return true;
    return std::any_of(together.begin(), together.end(),
                       [&](const auto& group) { return group.contains(named) && group.contains(field); });
}

const std::string* text_of(const Plan& plan, std::string_view ending) {
    for (const auto& file : plan.files)
        if (file.path.ends_with(ending)) return &file.content;
    return nullptr;
}

bool is_static(const FileSpec& file) {
    const auto names = resource_names();
    return std::any_of(names.begin(), names.end(), [&](auto name) { return resource(name) == file.content; });
}

/// All texts and values of attributes, and the names of the elements in their order.
struct Xml {
    QStringList elements;
    std::multiset<std::string> words;
    QString error;
};

Xml read_xml(const std::string& text) {
    Xml xml;
    QXmlStreamReader reader(QByteArray::fromStdString(text));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            xml.elements << reader.name().toString();
            for (const auto& attribute : reader.attributes())
                xml.words.insert(attribute.value().toString().toStdString());
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            xml.words.insert(reader.text().toString().toStdString());
        }
    }
    if (reader.hasError()) xml.error = reader.errorString();
    return xml;
}

bool has_word(const Plan& plan, const std::string& word) {
    for (const auto& command : plan.commands)
        if (std::find(command.argv.begin(), command.argv.end(), word) != command.argv.end()) return true;
    return false;
}

}  // namespace

class TestHostileKvm : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTextFieldIsTried();
    void commandsHoldTheValues();
    void scriptsAreThePrograms();
    void definitionsHoldTheValues();
    void wireFormKeepsThem();
    void shellsReadTheValuesBack();

private:
    void tryValue(const Task& task, const std::string& field, const nlohmann::json& value);

    std::vector<Accepted> accepted_;
    int refused_ = 0;
};

void TestHostileKvm::tryValue(const Task& task, const std::string& field, const nlohmann::json& value) {
    auto body = task.body;
    body[field] = value;
    Request request;
    auto plan = plan_of(task.action, body, &request);
    if (plan) {
        accepted_.push_back({&task, std::move(request), std::move(*plan)});
        return;
    }
    ++refused_;
    bool named = field == "child_type";
    for (const auto& problem : plan.error()) {
        named |= is_about(problem, field);
        const auto text = to_english(problem);
        QVERIFY2(text.find('\n') == std::string::npos && text.size() < 1000, text.substr(0, 300).c_str());
    }
    QVERIFY2(named,
             (std::string(action_name(task.action)) + " " + field + ": " + to_english(plan.error().front())).c_str());
}

void TestHostileKvm::initTestCase() {
    HostileText texts(20261127);
    std::mt19937 random(20261127);
    const auto few = [&random] {
        static const std::string characters = "azAZ09._-+%:/?&=#@~,!$'\"`\\;|<>()[]{}* \t\n";
        std::string text;
        for (auto left = 1 + random() % 3; left > 0; --left) text += characters[random() % characters.size()];
        return text;
    };
    for (const auto& task : tasks()) {
        const auto good = plan_of(task.action, task.body);
        QVERIFY2(good.has_value(), good ? "" : to_english(good.error().front()).c_str());
        for (const auto& [field, value] : task.body.items()) {
            for (int round = 0; round < values_per_field; ++round) {
                const auto hostile = texts.next();
                const auto usual = value.is_array() ? value[0].get<std::string>() : value.get<std::string>();
                // By itself, behind and before what is good, and what is good with a few characters more.
                const std::string variants[] = {hostile, usual + hostile, hostile + usual, usual + few()};
                const auto& text = variants[std::size_t(round) % std::size(variants)];
                tryValue(task, field, value.is_array() ? nlohmann::json::array({usual, text}) : nlohmann::json(text));
            }
        }
    }
    qInfo("%d accepted, %d refused", int(accepted_.size()), refused_);
    QVERIFY(accepted_.size() > 300);
    QVERIFY(refused_ > 5000);
}

// The table above is held to the engine's own: what takes a text is in it.
void TestHostileKvm::everyTextFieldIsTried() {
    std::set<Action> seen;
    for (const auto& task : tasks()) seen.insert(task.action);
    for (const auto& row : action_table()) {
        if (!has_action(ChildType::kvm, row.action) || row.action == Action::create || row.action == Action::provision)
            continue;
        QVERIFY2(seen.contains(row.action), std::string(row.name).c_str());
        for (const auto field : known_fields(row.action, ChildType::kvm)) {
            const bool tried = std::any_of(tasks().begin(), tasks().end(), [&](const Task& task) {
                return task.action == row.action && task.body.contains(field);
            });
            if (tried) continue;
            // What is left takes no text at all.
            nlohmann::json body{{"child_type", "kvm"}};
            body[std::string(field)] = "a text";
            const auto request = parse_request(row.action, body, Catalog::built_in());
            QVERIFY2(!request, std::string(field).c_str());
            const auto& all = request.error();
            QVERIFY2(std::any_of(all.begin(), all.end(),
                                 [&](const Problem& problem) {
                                     return problem.field == field && problem.message.key.starts_with("request.type.");
                                 }),
                     (std::string(row.name) + " " + std::string(field)).c_str());
        }
    }
}

void TestHostileKvm::commandsHoldTheValues() {
    for (const auto& [task, request, plan] : accepted_) {
        const auto good = *plan_of(task->action, task->body);
        QCOMPARE(plan.commands.size() == good.commands.size() || task->action == Action::image_download, true);
        for (const auto& word : {request.network_name, request.pool_name, request.vm_name})
            if (!word.empty()) QVERIFY2(has_word(plan, word), word.c_str());
        if (task->action == Action::pool_create) QVERIFY(has_word(plan, request.storage_path));
        if (task->action == Action::image_prune && !request.base_image_path.empty())
            QVERIFY(has_word(plan, request.base_image_path));
        if (task->action == Action::network_create) {
            const auto& argv = plan.commands.at(1).argv;
            QVERIFY(
                std::vector<std::string>(argv.begin() + 4, argv.end()) ==
                std::vector<std::string>({request.forward_mode, request.bridge, request.subnet, request.subnet_v6}));
        }
        for (const auto& command : plan.commands) {
            if (command.id == "verify-files") continue;  // its script is the plan's own, and the same in every plan
            for (std::size_t at = 1; at < command.argv.size(); ++at) {
                const auto& word = command.argv[at];
                if (at == 1 && word == "-c") break;  // a script of the plan's own
                // No option of a program's, no second line.
                QVERIFY2(!word.starts_with('-') && word.find_first_of(std::string("\0\n\r", 3)) == word.npos,
                         word.c_str());
            }
        }
    }
}

// A value changes what is data; no script is put together.
void TestHostileKvm::scriptsAreThePrograms() {
    static const std::set<std::string> data = {"files.sha256", "network.xml", "pool.xml", "image.env"};
    for (const auto& [task, request, plan] : accepted_) {
        for (const auto& file : plan.files) {
            const auto name = file.path.substr(file.path.rfind('/') + 1);
            const bool parents = task->action == Action::reboot_prepare || task->action == Action::reboot_restore;
            QVERIFY2(parents || data.contains(name) || is_static(file), file.path.c_str());
            QVERIFY2(file.path.find_first_of(std::string("\0\n\r'\"`$;&|<> \\*?", 15)) == file.path.npos,
                     file.path.c_str());
            QVERIFY2(file.path.starts_with("/var/lib/sysmanage/") && file.path.find("/../") == file.path.npos,
                     file.path.c_str());
        }
    }
}

void TestHostileKvm::definitionsHoldTheValues() {
    int read = 0;
    for (const auto& [task, request, plan] : accepted_) {
        const auto* text = text_of(plan, task->action == Action::pool_create ? "/pool.xml" : "/network.xml");
        if (!text) continue;
        ++read;
        const auto xml = read_xml(*text);
        QVERIFY2(xml.error.isEmpty(), qPrintable(xml.error));
        for (const auto& word : {request.network_name, request.pool_name, request.storage_path, request.bridge,
                                 request.dns_domain, request.dhcp_start, request.dhcp_end})
            if (!word.empty()) QVERIFY2(xml.words.contains(word), word.c_str());
        for (const auto& server : request.dns_servers) QVERIFY2(xml.words.contains(server), server.c_str());
        QCOMPARE(xml.elements.count(QStringLiteral("forwarder")), int(request.dns_servers.size()));
        QCOMPARE(xml.elements.count(QStringLiteral("name")), 1);
        static const QSet<QString> known = {"network", "name",        "uuid", "forward", "nat",   "bridge", "domain",
                                            "dns",     "forwarder",   "ip",   "dhcp",    "range", "pool",   "target",
                                            "path",    "permissions", "mode", "owner",   "group"};
        for (const auto& element : xml.elements) QVERIFY2(known.contains(element), qPrintable(element));
    }
    QVERIFY(read > 100);
}

void TestHostileKvm::wireFormKeepsThem() {
    for (const auto& accepted : accepted_) {
        const auto after = parse_plan(canonical_text(accepted.plan));
        QVERIFY(after.has_value());
        QCOMPARE(after->commands.size(), accepted.plan.commands.size());
        for (std::size_t at = 0; at < after->commands.size(); ++at)
            QVERIFY(after->commands[at].argv == accepted.plan.commands[at].argv);
        for (std::size_t at = 0; at < after->files.size(); ++at)
            QVERIFY(after->files[at].content == accepted.plan.files[at].content);
    }
}

void TestHostileKvm::shellsReadTheValuesBack() {
    QByteArray script;
    std::vector<std::string> words;
    for (const auto& [task, request, plan] : accepted_) {
        const auto* values = text_of(plan, "/image.env");
        if (!values) continue;
        const bool own = !request.base_image_path.empty();
        words.push_back(own ? request.base_image_path
                            : Catalog::built_in().find(ChildType::kvm, request.distribution)->install_identifier);
        words.push_back(request.image_sha256);
        script += QByteArray::fromStdString(*values) + "printf '%s\\0' \"$IMAGE_URL\" \"$CHECKSUM_VALUE\"\n";
    }
    QVERIFY(words.size() > 40);
    for (const auto& shell : posix_shells()) {
        const auto wrong = wrong_words(shell, script, words);
        QVERIFY2(wrong.isEmpty(), wrong.toUtf8().constData());
    }
}

QTEST_GUILESS_MAIN(TestHostileKvm)
#include "tst_hostile_kvm.moc"
