// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of unattended installations: golden cases, and what real readers say of them (debconf, shellcheck, four
// shells, cloud-init's schema, tar, gzip). "tst_provision --regenerate" writes the golden cases anew.
#include <yaml-cpp/yaml.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

#include "tests/hostile/hostile_text.h"
#include "tests/provision/provision_case.h"
#include "tests/provision/tar_reader.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

void put(const QString& path, std::string_view text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.data(), qint64(text.size()));
}

/// What a program printed; a failed check when it did not end with 0.
QByteArray run(const QStringList& argv, const QByteArray& input = {}) {
    QProcess process;
    process.start(argv.first(), argv.mid(1));
    if (!process.waitForStarted()) {
        QTest::qFail(qPrintable(argv.first() + " cannot be started"), __FILE__, __LINE__);
        return {};
    }
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    const auto out = process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        QTest::qFail(qPrintable(argv.join(' ') + "\n" + out + process.readAllStandardError()), __FILE__, __LINE__);
    return out;
}

std::vector<TarEntry> scripts_of(const ProvisioningFiles& made) {
    std::vector<TarEntry> entries;
    if (const auto* preseed = file_named(made, "preseed.cfg")) entries = read_tar(payload_of_preseed(preseed->content));
    if (const auto* overlay = file_named(made, ".tar.gz")) entries = read_tar(without_gzip(overlay->content));
    std::erase_if(entries, [](const TarEntry& entry) { return !entry.content.starts_with("#!/bin/sh"); });
    return entries;
}

}  // namespace

class TestProvision : public QObject {
    Q_OBJECT

private slots:
    void everyInstallerHasACase();
    void golden_data();
    void golden();
    void secretsAreForTheOwnerOnly_data() { golden_data(); }
    void secretsAreForTheOwnerOnly();
    void debconfTakesThePreseed_data() { golden_data(); }
    void debconfTakesThePreseed();
    void autoinstallIsWhatTheInstallerKnows_data() { golden_data(); }
    void autoinstallIsWhatTheInstallerKnows();
    void overlayEntryByEntry();
    void scriptsInRealShells_data() { golden_data(); }
    void scriptsInRealShells();
    void freebsdCutsItWhereItShould();
    void refusals_data();
    void refusals();
    void hostileTexts();

private:
    QTemporaryDir folder_;
};

// Adding an installer to the catalogue asks for its case.
void TestProvision::everyInstallerHasACase() {
    std::set<std::string> planned;
    for (const auto& name : provision_names())
        planned.insert(nlohmann::json::parse(provision_request(name)).at("distribution").get<std::string>());
    for (const auto* entry : Catalog::built_in().entries_for(ChildType::kvm))
        if (is_installer(entry->provisioning)) QVERIFY2(planned.contains(entry->id), entry->id.c_str());
}

void TestProvision::golden_data() {
    QTest::addColumn<QString>("name");
    for (const auto& name : provision_names()) QTest::newRow(qPrintable(name)) << name;
}

void TestProvision::golden() {
    QFETCH(QString, name);
    const auto made = provision(provision_request(name), name.toStdString());
    const auto actual = reviewed(made), expected = stored_documents(name);
    for (const auto& [file, text] : actual) {
        QVERIFY2(expected.contains(file), ("new file " + file).c_str());
        QCOMPARE(QString::fromStdString(text), QString::fromStdString(expected.at(file)));
    }
    QCOMPARE(actual.size(), expected.size());
}

void TestProvision::secretsAreForTheOwnerOnly() {
    QFETCH(QString, name);
    for (const auto& file : provision(provision_request(name), name.toStdString()).files) {
        const bool is_open = file.name == "README.txt" || file.name == "answers";
        QCOMPARE(file.mode, is_open ? 0644U : 0600U);
        if (is_open) QVERIFY(file.content.find("$6$") == std::string::npos);
        QVERIFY(file.name.find('/') == std::string::npos);
    }
}

void TestProvision::debconfTakesThePreseed() {
    QFETCH(QString, name);
    const auto made = provision(provision_request(name), name.toStdString());
    const auto* preseed = file_named(made, "preseed.cfg");
    if (!preseed) return;
    put(folder_.filePath("preseed.cfg"), preseed->content);
    run({"debconf-set-selections", "--checkonly", folder_.filePath("preseed.cfg")});
    // An answer without its question's owner, name and kind is silently a different one.
    for (const auto& line : QString::fromStdString(preseed->content).replace("\\\n", " ").split('\n')) {
        if (line.isEmpty() || line.startsWith('#')) continue;
        static const QRegularExpression form(
            "^(d-i|tasksel|popularity-contest) [a-z0-9/_-]+ (string|select|multiselect|boolean|password|note)( .*)?$");
        QVERIFY2(form.match(line).hasMatch(), qPrintable(line.left(200)));
    }
}

void TestProvision::autoinstallIsWhatTheInstallerKnows() {
    QFETCH(QString, name);
    const auto made = provision(provision_request(name), name.toStdString());
    const auto* user_data = file_named(made, "user-data");
    if (!user_data) return;
    QVERIFY(user_data->content.starts_with("#cloud-config\n"));
    const auto document = YAML::Load(user_data->content);
    QCOMPARE(document.size(), std::size_t{1});
    const auto answers = document["autoinstall"];
    QCOMPARE(answers["version"].as<int>(), 1);
    // By the installer's own schema of that release, which also says which keys there are.
    const auto release =
        nlohmann::json::parse(provision_request(name)).at("distribution").get<std::string>().substr(11, 5);
    put(folder_.filePath("answers"), user_data->content);
    run({"python3", SYSMANAGE_SOURCE_DIR "/tests/provision/check_autoinstall.py",
         SYSMANAGE_SOURCE_DIR "/tests/data/subiquity/autoinstall-schema-" + QString::fromStdString(release) + ".json",
         folder_.filePath("answers")});
    QVERIFY(answers["identity"]["password"].as<std::string>().starts_with("$6$"));
    // What stands below is a cloud-config of its own, word for word: a YAML writer would change its quotes.
    QString below;
    const auto text = QString::fromStdString(user_data->content);
    for (const auto& line : text.mid(text.indexOf("\n  user-data:\n") + 14).split('\n')) {
        if (!line.isEmpty() && !line.startsWith("    ")) break;
        below += line.mid(4) + "\n";
    }
    put(folder_.filePath("user-data"), "#cloud-config\n" + below.toStdString());
    run({"cloud-init", "schema", "-c", folder_.filePath("user-data")});
}

void TestProvision::overlayEntryByEntry() {
    const auto made = provision(provision_request("alpine-3.20"), "overlay");
    const auto* overlay = file_named(made, ".apkovl.tar.gz");
    QVERIFY(overlay);
    const auto path = folder_.filePath("overlay.tar.gz");
    put(path, overlay->content);
    run({"gzip", "-t", path});
    const auto entries = read_tar(without_gzip(overlay->content));
    QCOMPARE(run({"tar", "-tzf", path}).count('\n'), qsizetype(entries.size()));
    QCOMPARE(run({"busybox", "tar", "-tzf", path}).count('\n'), qsizetype(entries.size()));
    std::set<std::string> seen;
    for (const auto& entry : entries) {
        QVERIFY2(seen.insert(entry.path).second, entry.path.c_str());
        QVERIFY(entry.owner == 0 && entry.group == 0);
        QVERIFY(!entry.path.starts_with('/') && entry.path.find("..") == std::string::npos);
        const auto parent = entry.path.substr(0, entry.path.find_last_of('/', entry.path.size() - 2) + 1);
        QVERIFY2(parent.empty() || seen.contains(parent), entry.path.c_str());
        QCOMPARE(entry.type == '2', !entry.link.empty());
        const bool is_private = entry.path.starts_with("var/lib/sysmanage-first-boot");
        QVERIFY2(!is_private || (entry.mode & 077U) == 0, entry.path.c_str());
        QVERIFY2(is_private || entry.content.find("$6$") == std::string::npos, entry.path.c_str());
    }
    for (const auto* wanted : {"etc/.default_boot_services", "etc/runlevels/default/local", "etc/apk/world",
                               "etc/local.d/sysmanage-install.start", "var/lib/sysmanage-first-boot/first-boot.sh"})
        QVERIFY2(seen.contains(wanted), wanted);
}

void TestProvision::scriptsInRealShells() {
    QFETCH(QString, name);
    const auto made = provision(provision_request(name), name.toStdString());
    QStringList paths;
    const auto add = [&](const std::string& content) {
        paths << folder_.filePath(name + QString::number(paths.size()) + ".sh");
        put(paths.last(), content);
    };
    for (const auto& script : scripts_of(made)) add(script.content);
    for (const auto* ending : {"installerconfig", "answers"})
        if (const auto* file = file_named(made, ending)) add(file->content);
    if (paths.isEmpty()) return;  // Ubuntu's scripts are parts of its document
    run(QStringList{"shellcheck", "-s", "sh"} + paths);
    for (const auto& path : paths)
        for (const auto& shell : {QStringList{"dash"}, QStringList{"busybox", "ash"}, QStringList{"mksh"}})
            run(shell + QStringList{"-n", path});
}

// bsdinstall starts a new part at every line that begins with #!.
void TestProvision::freebsdCutsItWhereItShould() {
    const auto made = provision(provision_request("freebsd-14.3"), "parts");
    const auto text = QString::fromStdString(file_named(made, "installerconfig")->content);
    QCOMPARE(text.count("\n#!"), 1);
    const auto second = text.mid(text.indexOf("\n#!") + 1);
    // The files come out as they went in.
    auto harness = second.mid(second.indexOf("mkdir -p \"$FOLDER\""));
    harness = harness.left(harness.indexOf("if [ -s \"$FOLDER/authorized_keys\""));
    put(folder_.filePath("part.sh"),
        ("set -eu\nFOLDER=" + folder_.filePath("unpacked") + "\n" + harness).toStdString());
    run({"dash", folder_.filePath("part.sh")});
    QFile script(folder_.filePath("unpacked/first-boot.sh"));
    QVERIFY(script.open(QIODevice::ReadOnly));
    QVERIFY(script.readAll().startsWith("#!/bin/sh\n# Runs once"));
    QFile keys(folder_.filePath("unpacked/authorized_keys"));
    QVERIFY(keys.open(QIODevice::ReadOnly));
    QVERIFY(keys.readAll().startsWith("ssh-ed25519 "));
    QCOMPARE(QFileInfo(folder_.filePath("unpacked/sysmanage-agent.yaml")).permissions() &
                 (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestProvision::refusals_data() {
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char* title, const char* changes, const char* field) {
        QTest::newRow(title) << QByteArray(changes) << QByteArray(field);
    };
    row("an image has no installer", R"({"distribution":"kvm-debian-12"})", "distribution");
    row("keyboard of an image", R"({"distribution":"kvm-debian-12","keyboard":"de"})", "keyboard");
    row("static without resolvers", R"({"vm_ip":"192.0.2.9/24"})", "dns_servers");
    row("lvm on FreeBSD", R"({"distribution":"kvm-freebsd-14.3-installer","disk_layout":"lvm"})", "disk_layout");
    row("locale of Alpine", R"({"distribution":"kvm-alpine-3.20-installer","locale":"de_DE.UTF-8"})", "locale");
    row("cloud-init for Debian's installer", R"({"cloud_init":"packages: [vim]"})", "cloud_init");
    row("unknown layout", R"({"disk_layout":"zfs"})", "disk_layout");
    row("disk that is none", R"({"install_disk":"/dev/../etc/passwd"})", "install_disk");
    row("keyboard that is none", R"({"keyboard":"us\nd-i"})", "keyboard");
    row("mirror with a query", R"({"mirror":"https://mirror.example.org/debian?x=1"})", "mirror");
    row("mirror with a slash", R"({"mirror":"https://mirror.example.org/debian/"})", "mirror");
    row("no password", R"({"password_hash":null})", "password");
}

void TestProvision::refusals() {
    QFETCH(QByteArray, changes);
    QFETCH(QByteArray, field);
    auto body = nlohmann::json::parse(provision_request("debian-12"));
    body.update(nlohmann::json::parse(changes.toStdString()));
    const auto request = parse_request(Action::provision, body, Catalog::built_in());
    QVERIFY(!request);
    bool named = false;
    for (const auto& problem : request.error()) named |= problem.field == field.toStdString();
    QVERIFY2(named, qPrintable(QString::fromStdString(to_english(request.error().front()))));
}

// Whatever is accepted reaches shells and debconf as one value: nothing of it is run, no line is added.
void TestProvision::hostileTexts() {
    HostileText texts(23);
    const std::vector<std::string> fields = {"hostname",
                                             "username",
                                             "timezone",
                                             "locale",
                                             "keyboard",
                                             "mirror",
                                             "packages",
                                             "install_disk",
                                             "disk_layout",
                                             "server_url",
                                             "ssh_public_keys",
                                             "agent_config_yaml",
                                             "agent_install_commands"};
    const std::vector<std::string> cases = {"debian-12", "ubuntu-24.04", "alpine-3.20", "freebsd-14.3"};
    int accepted = 0;
    for (int round = 0; round < 1500; ++round) {
        const auto& field = fields[std::size_t(round) % fields.size()];
        const auto& name = cases[std::size_t(round / 13) % cases.size()];
        auto body = nlohmann::json::parse(provision_request(QString::fromStdString(name)));
        const bool is_list = body.contains(field) ? body[field].is_array() : field == "agent_install_commands";
        const auto value = texts.next();
        body[field] = is_list ? nlohmann::json::array({value}) : nlohmann::json(value);
        const auto request = parse_request(Action::provision, body, Catalog::built_in());
        if (!request) {
            for (const auto& problem : request.error()) QVERIFY(to_english(problem).size() < 1000);
            continue;
        }
        SeededRandom random("hostile");
        const auto made = provisioning_files(*request, Catalog::built_in(), {{}, random});
        if (!made) continue;
        ++accepted;
        if (const auto* config = file_named(*made, "installerconfig")) {
            QCOMPARE(QString::fromStdString(config->content).count("\n#!"), 1);
            run({"dash", "-n"}, QByteArray::fromStdString(config->content));
        }
        if (const auto* preseed = file_named(*made, "preseed.cfg"))
            QCOMPARE(QString::fromStdString(preseed->content).count("\nd-i preseed/late_command"), 1);
        if (const auto* user_data = file_named(*made, "user-data"))
            QCOMPARE(YAML::Load(user_data->content)["autoinstall"]["identity"]["username"].as<std::string>(),
                     request->username);
    }
    QVERIFY(accepted > 50);
}

int main(int argc, char** argv) {
    if (argc == 2 && QByteArray(argv[1]) == "--regenerate") {
        for (const auto& name : provision_names())
            store_documents(name, reviewed(provision(provision_request(name), name.toStdString())));
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestProvision test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_provision.moc"
