// SPDX-License-Identifier: GPL-3.0-or-later
// 10,000 hostile values, one field each. A value is either refused with a problem that names its field, or it comes out
// of real shells (dash, bash, busybox, mksh) and of real readers of YAML, XML and JSON exactly as it went in, and no
// command was run on the way.
#include <yaml-cpp/yaml.h>

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>
#include <functional>
#include <set>

#include "engine/catalog/catalog.h"
#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "engine/text/shell_word.h"
#include "tests/hostile/hostile_text.h"
#include "tests/hostile/posix_shells.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

constexpr int values_in_all = 10000;
constexpr std::chrono::sys_seconds noon{std::chrono::seconds(1767355200)};

nlohmann::json good_body() {
    return {{"child_type", "kvm"},
            {"distribution", "kvm-debian-12"},
            {"vm_name", "web01"},
            {"hostname", "web01.example.org"},
            {"username", "ann"},
            {"password", "correct horse"},
            {"memory", "2G"},
            {"disk_size", "20G"},
            {"cpus", 2},
            {"server_url", "sysmanage.example.org"},
            {"auto_approve", true},
            {"auto_approve_token", "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11"}};
}

/// A text field of a request: how a value gets in, and which problem fields are about it.
struct Field {
    const char* name;
    bool is_list = false;
    std::function<std::string(const std::string&)> wrap{};  ///< a document around the value
};

std::string as_yaml_value(const std::string& value) {
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "final_message" << YAML::Value << YAML::DoubleQuoted << value << YAML::EndMap;
    return out.c_str();
}

const std::vector<Field>& fields() {
    static const std::vector<Field> all = {
        {"distribution"},
        {"vm_name"},
        {"hostname"},
        {"username"},
        {"password"},
        {"password_hash"},
        {"memory"},
        {"disk_size"},
        {"base_image_path"},
        {"image_format"},
        {"image_sha256"},
        {"ssh_public_keys", true},
        {"packages", true},
        {"timezone"},
        {"locale"},
        {"cloud_init"},
        {"cloud_init", false, as_yaml_value},
        {"agent_config_yaml"},
        {"agent_install_commands", true},
        {"network"},
        {"bridge"},
        {"vm_ip"},
        {"gateway_ip"},
        {"dns_servers", true},
        {"server_url"},
        {"auto_approve_token"},
        {"enrollment_token"},
        {"virt_type"},
        {"firmware"},
        {"child_type"},
        {"ssh_pubkey"},
        {"dns_server"},
    };
    return all;
}

nlohmann::json body_with(const Field& field, const std::string& value) {
    auto body = good_body();
    const auto text = field.wrap ? field.wrap(value) : value;
    body[field.name] = field.is_list ? nlohmann::json::array({text}) : nlohmann::json(text);
    if (std::string(field.name) == "password_hash") body.erase("password");
    return body;
}

/// Words that the shells must read back, and the documents that carry them.
struct Sourced {
    std::string file;                ///< text of vm.env
    std::vector<std::string> words;  ///< what its variables must hold
};

const FileSpec* file_named(const Plan& plan, std::string_view ending) {
    for (const auto& file : plan.files)
        if (file.path.ends_with(ending)) return &file;
    return nullptr;
}

void write(const QString& path, const std::string& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.data(), qint64(text.size()));
}

}  // namespace

class TestHostile : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void shellsReadTheValuesBack();
    void ownCommandsReachEvalUnchanged();
    void yamlReadersReadTheValuesBack();
    void installersAnswersReadBack_data();
    void installersAnswersReadBack();
    void containersReadBack();
    void distributionsReadBack();
    void shellWordsInEveryShell();
    void xmlTextInARealReader();
    void networksReadBackFromTheirXml();
    void poolsReadBackFromTheirXml();
    void wireFormKeepsEveryText();

private:
    void refusedNamesItsField(const Field& field, const std::string& value, const Problems& problems);
    void compareWords(const QStringList& shell, const QByteArray& script, const std::vector<std::string>& words);

    QTemporaryDir folder_;
    std::vector<Sourced> sourced_;
    std::vector<std::pair<std::string, std::vector<std::string>>> own_commands_;  ///< install script, its commands
    std::vector<std::pair<std::string, Request>> user_data_;
    int accepted_ = 0;
    int refused_ = 0;
};

void TestHostile::refusedNamesItsField(const Field& field, const std::string& value, const Problems& problems) {
    static const std::set<std::string> cousins = {"gateway_ip",   "vm_ip",    "network",         "bridge",
                                                  "disk_size",    "memory",   "ssh_public_keys", "dns_servers",
                                                  "image_sha256", "password", "password_hash"};
    QVERIFY2(!problems.empty(), field.name);
    bool named = false;
    for (const auto& problem : problems) {
        named |=
            problem.field.starts_with(field.name) || cousins.contains(problem.field.substr(0, problem.field.find('[')));
        const auto text = to_english(problem);
        QVERIFY2(text.find('\n') == std::string::npos, text.c_str());
        QVERIFY2(text.size() < 1000, text.substr(0, 200).c_str());
    }
    // child_type decides which fields there are at all, so a bad one may hide the others, never itself.
    QVERIFY2(
        named,
        (std::string(field.name) + " = " + QByteArray::fromStdString(value).toPercentEncoding().toStdString()).c_str());
}

void TestHostile::initTestCase() {
    QVERIFY(folder_.isValid());
    HostileText texts(20260102);
    for (int round = 0; round < values_in_all; ++round) {
        const auto& field = fields()[std::size_t(round) % fields().size()];
        const auto value = texts.next();
        const auto request = parse_request(Action::create, body_with(field, value), Catalog::built_in());
        if (!request) {
            ++refused_;
            refusedNamesItsField(field, value, request.error());
            continue;
        }
        auto hashed = *request;
        hashed.password = Secret();
        hashed.password_hash = Secret("$6$saltsaltsaltsalt$hash");
        SeededRandom random("hostile");
        const auto plan = make_plan(Action::create, hashed, Catalog::built_in(), {noon, random});
        if (!plan) {
            ++refused_;
            refusedNamesItsField(field, value, plan.error());
            continue;
        }
        ++accepted_;
        const auto values = file_named(*plan, "/vm.env")->content;
        sourced_.push_back({values,
                            {hashed.vm_name, hashed.hostname, hashed.bridge.empty() ? hashed.network : hashed.bridge,
                             hashed.server_url, hashed.username, hashed.vm_ip ? hashed.vm_ip->address : ""}});
        user_data_.emplace_back(file_named(*plan, "/seed/user-data")->content, hashed);
    }
    qInfo("%d accepted, %d refused", accepted_, refused_);
    QVERIFY(accepted_ > 500);
    QVERIFY(refused_ > 5000);
}

void TestHostile::compareWords(const QStringList& shell, const QByteArray& script,
                               const std::vector<std::string>& words) {
    const auto wrong = wrong_words(shell, script, words);
    QVERIFY2(wrong.isEmpty(), wrong.toUtf8().constData());
}

void TestHostile::shellsReadTheValuesBack() {
    QByteArray script;
    std::vector<std::string> words;
    for (const auto& entry : sourced_) {
        script += QByteArray::fromStdString(entry.file);
        script +=
            "printf '%s\\0' \"$VM_NAME\" \"$VM_HOSTNAME\" \"$NETWORK$BRIDGE\" \"$SERVER\" \"$LOGIN\" "
            "\"$GUEST_ADDRESS\"\n";
        words.insert(words.end(), entry.words.begin(), entry.words.end());
    }
    for (const auto& shell : posix_shells()) compareWords(shell, script, words);
}

// The administrator's commands are meant to run, but as they were given: what the installer script hands to eval is
// compared with the request's own text.
void TestHostile::ownCommandsReachEvalUnchanged() {
    std::vector<std::string> words;
    QByteArray script = "run() { printf '%s\\0' \"$1\"; }\n";
    for (const auto& [text, request] : user_data_) {
        if (request.agent_install_commands.empty()) continue;
        const auto files = YAML::Load(text)["write_files"];
        for (const auto& file : files) {
            if (file["path"].as<std::string>() != "/var/lib/sysmanage-first-boot/install-agent.sh") continue;
            const auto content = file["content"].as<std::string>();
            script += QByteArray::fromStdString(content.substr(content.find("\nrun ") + 1));
        }
        words.insert(words.end(), request.agent_install_commands.begin(), request.agent_install_commands.end());
    }
    QVERIFY(!words.empty());
    for (const auto& shell : posix_shells()) compareWords(shell, script, words);
}

void TestHostile::yamlReadersReadTheValuesBack() {
    nlohmann::json cases = nlohmann::json::array();
    for (const auto& [text, request] : user_data_) {
        const auto read = YAML::Load(text);
        QCOMPARE(read["fqdn"].as<std::string>(), request.hostname);
        QCOMPARE(read["users"][0]["name"].as<std::string>(), request.username);
        nlohmann::json expected = {{"fqdn", request.hostname}, {"timezone", request.timezone}};
        if (!request.ssh_public_keys.empty()) expected["keys"] = request.ssh_public_keys;
        if (!request.locale.empty()) expected["locale"] = request.locale;
        cases.push_back({{"document", text}, {"expected", expected}});
    }
    write(folder_.filePath("cases.json"), cases.dump());
    QProcess python;
    python.start("python3",
                 {QStringLiteral(SYSMANAGE_SOURCE_DIR "/tests/hostile/read_back.py"), folder_.filePath("cases.json")});
    QVERIFY(python.waitForFinished(300000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QCOMPARE(python.readAllStandardOutput().trimmed(), QByteArray::number(qsizetype(cases.size())));
}

void TestHostile::installersAnswersReadBack_data() {
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<QString>("values");
    QTest::newRow("preseed") << "kvm-debian-12-installer"
                             << "/answers/prepare.env";
    QTest::newRow("autoinstall") << "kvm-ubuntu-24.04-installer"
                                 << "";
    QTest::newRow("FreeBSD") << "kvm-freebsd-15.0"
                             << "/seed/prepare.env";
    QTest::newRow("apkovl") << "kvm-alpine-3.22-installer"
                            << "/prepare.env";
}

// The same values by way of an installer: its own files, and the arguments that virt-install gets.
void TestHostile::installersAnswersReadBack() {
    QFETCH(QString, distribution);
    QFETCH(QString, values);
    HostileText texts(23);
    QByteArray script;
    std::vector<std::string> words;
    for (int round = 0; round < 1500; ++round) {
        const auto& field = fields()[std::size_t(round) % fields().size()];
        const auto value = texts.next();
        auto body = body_with(field, value);
        if (field.name != std::string("distribution")) body["distribution"] = distribution.toStdString();
        if (field.name != std::string("memory")) body["memory"] = "8G";
        auto request = parse_request(Action::create, body, Catalog::built_in());
        if (!request) {
            refusedNamesItsField(field, value, request.error());
            continue;
        }
        request->password = Secret();
        request->password_hash = Secret("$6$saltsaltsaltsalt$hash");
        SeededRandom random("hostile");
        const auto plan = make_plan(Action::create, *request, Catalog::built_in(), {noon, random});
        if (!plan) {
            refusedNamesItsField(field, value, plan.error());
            continue;
        }
        for (const auto& command : plan->commands)
            for (std::size_t i = 2;
                 (command.id == "start-installer" || command.id == "define-vm") && i < command.argv.size(); ++i)
                QVERIFY2(command.argv[i].starts_with("--") && command.argv[i].find('\n') == std::string::npos,
                         command.argv[i].c_str());
        script += QByteArray::fromStdString(file_named(*plan, "/vm.env")->content);
        if (const auto* more = file_named(*plan, "/install.env")) script += QByteArray::fromStdString(more->content);
        if (const auto* seed = file_named(*plan, "/seed/user-data"); seed && !values.isEmpty()) {
            const auto user = YAML::Load(seed->content)["users"][0];
            QCOMPARE(user["name"].as<std::string>(), request->username);
            for (std::size_t i = 0; i < request->ssh_public_keys.size(); ++i)
                QCOMPARE(user["ssh_authorized_keys"][i].as<std::string>(), request->ssh_public_keys[i]);
        }
        script += "printf '%s\\0' \"$VM_NAME\" \"$VM_HOSTNAME\" \"$LOGIN\"\n";
        words.insert(words.end(), {request->vm_name, request->hostname, request->username});
        if (values.isEmpty()) {
            const auto read = YAML::Load(file_named(*plan, "/answers/user-data")->content)["autoinstall"];
            QCOMPARE(read["identity"]["username"].as<std::string>(), request->username);
            QCOMPARE(read["user-data"]["fqdn"].as<std::string>(), request->hostname);
            continue;
        }
        script += QByteArray::fromStdString(file_named(*plan, values.toStdString())->content);
        script += "printf '%s\\0' \"$LOGIN\" \"$GUEST_HOSTNAME\" \"$TIMEZONE\"\n";
        words.insert(words.end(), {request->username, request->hostname, request->timezone});
    }
    QVERIFY(words.size() > 100);
    for (const auto& shell : posix_shells()) compareWords(shell, script, words);
}

// On a Windows parent values are texts of PowerShell, which a request's own are too plain to disturb, arguments that need no
// quotes, and lines of wsl.conf; in the distribution they are shell words as in a container.
void TestHostile::distributionsReadBack() {
    HostileText texts(31);
    const std::vector<std::string> names = {"vm_name", "hostname", "username", "server_url"};
    static const QRegularExpression value_line(QStringLiteral("^\\$[A-Za-z]+ = '[A-Za-z0-9._:-]*'$"));
    static const QRegularExpression argument(QStringLiteral("^[A-Za-z0-9._:\\\\-]+$"));
    QByteArray script;
    std::vector<std::string> words;
    for (int round = 0; round < 9000; ++round) {
        const auto& name = names[std::size_t(round) % names.size()];
        nlohmann::json body = {{"child_type", "wsl"},
                               {"distribution", "wsl-debian-12"},
                               {"hostname", "dev.example.org"},
                               {"username", "ann"},
                               {"password", "correct horse"}};
        body[name] = texts.next();
        auto request = parse_request(Action::create, body, Catalog::built_in());
        if (!request) continue;
        request->password = Secret();
        request->password_hash = Secret("$6$saltsaltsaltsalt$hash");
        SeededRandom random("hostile");
        const auto plan = make_plan(Action::create, *request, Catalog::built_in(), {noon, random});
        QVERIFY(plan.has_value());
        for (const auto& command : plan->commands)
            for (const auto& word : command.argv) QVERIFY(argument.match(QString::fromStdString(word)).hasMatch());
        const auto values = QString::fromStdString(file_named(*plan, "values.ps1")->content).split('\n');
        for (const auto& line : values.mid(1, 7)) QVERIFY2(value_line.match(line).hasMatch(), qPrintable(line));
        const auto conf = file_named(*plan, "wsl.conf")->content;
        QVERIFY(conf.ends_with("[user]\ndefault=" + request->username + "\n\n[network]\nhostname=" + request->hostname +
                               "\n"));
        script += QByteArray::fromStdString(file_named(*plan, "\\guest\\container.env")->content);
        script += "printf '%s\\0' \"$LOGIN\" \"$GUEST_HOSTNAME\"\n";
        words.insert(words.end(), {request->username, request->hostname});
    }
    QVERIFY2(words.size() > 300, std::to_string(words.size()).c_str());
    for (const auto& shell : posix_shells()) compareWords(shell, script, words);
}

// A container's values are shell words on the parent and in the container, and one line for chpasswd.
void TestHostile::containersReadBack() {
    HostileText texts(29);
    const std::vector<std::string> names = {"container_name", "hostname", "username", "server_url",
                                            "agent_install_commands"};
    QByteArray script;
    std::vector<std::string> words;
    for (int round = 0; round < 4000; ++round) {
        const auto& name = names[std::size_t(round) % names.size()];
        nlohmann::json body = {{"child_type", "lxd"},       {"distribution", "lxd-debian-12"},
                               {"container_name", "web01"}, {"hostname", "web01.example.org"},
                               {"username", "ann"},         {"password", "correct horse"}};
        if (name == "agent_install_commands")
            body[name] = {texts.next()};
        else
            body[name] = texts.next();
        auto request = parse_request(Action::create, body, Catalog::built_in());
        if (!request) {
            for (const auto& problem : request.error()) QVERIFY(to_english(problem).size() < 1000);
            continue;
        }
        request->password = Secret();
        request->password_hash = Secret("$6$saltsaltsaltsalt$hash");
        SeededRandom random("hostile");
        const auto plan = make_plan(Action::create, *request, Catalog::built_in(), {noon, random});
        QVERIFY(plan.has_value());
        for (const auto& command : plan->commands) QVERIFY(command.argv.size() <= 5);
        script += QByteArray::fromStdString(file_named(*plan, "/values.env")->content);
        script += QByteArray::fromStdString(file_named(*plan, "/guest/container.env")->content);
        script += "printf '%s\\0' \"$NAME\" \"$CONTAINER_HOSTNAME\" \"$LOGIN\" \"$SERVER\" \"$GUEST_HOSTNAME\"\n";
        words.insert(words.end(),
                     {request->vm_name, request->hostname, request->username, request->server_url, request->hostname});
        QCOMPARE(file_named(*plan, "/guest/password")->content, request->username + ":$6$saltsaltsaltsalt$hash\n");
    }
    QVERIFY2(words.size() > 500, std::to_string(words.size()).c_str());
    for (const auto& shell : posix_shells()) compareWords(shell, script, words);
}

void TestHostile::shellWordsInEveryShell() {
    HostileText texts(7);
    QByteArray script;
    std::vector<std::string> words;
    while (words.size() < 3000) {
        const auto text = texts.next();
        if (text.find('\0') != std::string::npos || text.size() > 1000) continue;
        script += "printf '%s\\0' " + QByteArray::fromStdString(ShellWord::quote(text).text()) + "\n";
        words.push_back(text);
    }
    for (const auto& shell : posix_shells()) compareWords(shell, script, words);
}

void TestHostile::xmlTextInARealReader() {
    HostileText texts(11);
    for (int round = 0; round < 3000; ++round) {
        const auto text = QString::fromStdString(texts.next());
        if (text.contains(QChar::ReplacementCharacter)) continue;
        const auto escaped = XmlText::escape(text.toStdString()).text();
        QXmlStreamReader reader(QByteArray("<d a=\"") + escaped.c_str() + "\">" + escaped.c_str() + "</d>");
        QVERIFY(reader.readNextStartElement());
        const auto attribute = reader.attributes().value("a").toString();
        const auto element = reader.readElementText();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(element, attribute);
        // What XML 1.0 cannot hold became U+FFFD; everything else is unchanged.
        QString expected;
        for (const auto c : text) {
            const bool forbidden =
                (c < QChar(0x20) && c != '\n' && c != '\t' && c != '\r') || c == QChar(0xfffe) || c == QChar(0xffff);
            expected += forbidden ? QChar(QChar::ReplacementCharacter) : c;
        }
        QCOMPARE(element, expected);
    }
}

// The network's definition is XML, and its words are arguments of the steps.
void TestHostile::networksReadBackFromTheirXml() {
    HostileText texts(17);
    const std::vector<std::string> names = {"network_name", "bridge",     "subnet",       "dhcp_start", "dhcp_end",
                                            "subnet_v6",    "dns_domain", "forward_mode", "dns_server"};
    int accepted = 0;
    for (int round = 0; round < 4000; ++round) {
        const auto& name = names[std::size_t(round) % names.size()];
        nlohmann::json body = {{"child_type", "kvm"}, {"network_name", "lab"}, {"subnet", "192.168.130.0/24"}};
        body[name] = texts.next();
        const auto request = parse_request(Action::network_create, body, Catalog::built_in());
        if (!request) {
            for (const auto& problem : request.error()) QVERIFY(to_english(problem).size() < 1000);
            continue;
        }
        ++accepted;
        SeededRandom random("hostile");
        const auto plan = make_plan(Action::network_create, *request, Catalog::built_in(), {noon, random});
        QVERIFY(plan.has_value());
        QXmlStreamReader reader(QByteArray::fromStdString(file_named(*plan, "/network.xml")->content));
        QVERIFY(reader.readNextStartElement() && reader.readNextStartElement());
        QCOMPARE(reader.readElementText().toStdString(), request->network_name);
        while (!reader.atEnd()) reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(plan->commands.at(1).argv.at(2), request->network_name);
    }
    QVERIFY(accepted > 50);
}

// A folder's name becomes XML, an argument, and later the place of disks: nothing but a plain path is taken.
void TestHostile::poolsReadBackFromTheirXml() {
    HostileText texts(19);
    int accepted = 0;
    for (int round = 0; round < 4000; ++round) {
        nlohmann::json body = {{"child_type", "kvm"}, {"pool_name", "fast"}, {"storage_path", "/srv/vms"}};
        const auto text = texts.next();
        if (round % 3 == 0) body["pool_name"] = text;
        if (round % 3 == 1) body["storage_path"] = text;
        if (round % 3 == 2) body["storage_path"] = "/srv/" + text;
        const auto request = parse_request(Action::pool_create, body, Catalog::built_in());
        if (!request) {
            for (const auto& problem : request.error()) QVERIFY(to_english(problem).size() < 1000);
            continue;
        }
        ++accepted;
        SeededRandom random("hostile");
        const auto plan = make_plan(Action::pool_create, *request, Catalog::built_in(), {noon, random});
        QVERIFY(plan.has_value());
        const auto xml = file_named(*plan, "/pool.xml")->content;
        QVERIFY(xml.find("<path>" + request->storage_path + "</path>") != xml.npos);
        QXmlStreamReader reader(QByteArray::fromStdString(xml));
        while (!reader.atEnd()) reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(plan->commands.at(1).argv.at(2), request->pool_name);
        QCOMPARE(plan->commands.at(1).argv.at(4), request->storage_path);
    }
    QVERIFY(accepted > 10);
}

void TestHostile::wireFormKeepsEveryText() {
    HostileText texts(13);
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "test";
    for (int i = 0; i < 300; ++i) {
        const auto text = texts.next();
        if (text.find('\0') != std::string::npos ||
            !QString::fromUtf8(QByteArray::fromStdString(text)).isValidUtf16() ||
            QString::fromStdString(text).contains(QChar::ReplacementCharacter))
            continue;
        FileSpec file;
        file.path = "/var/lib/sysmanage/test/" + std::to_string(i);
        file.content = text;
        plan.files.push_back(file);
        CommandSpec command;
        command.argv = {"true", text};
        command.description_text = "test";
        plan.commands.push_back(command);
    }
    const auto after = parse_plan(canonical_text(plan));
    QVERIFY(after.has_value());
    QCOMPARE(after->files.size(), plan.files.size());
    for (std::size_t i = 0; i < plan.files.size(); ++i) QCOMPARE(after->files[i].content, plan.files[i].content);
    for (std::size_t i = 0; i < plan.commands.size(); ++i) QVERIFY(after->commands[i].argv == plan.commands[i].argv);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
