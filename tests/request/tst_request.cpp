// SPDX-License-Identifier: GPL-3.0-or-later
// A request as a whole: all problems at once and in order, what several fields say together, the actions' own fields,
// the JSON form back and forth.
#include <QtTest>

#include "engine/request/field_limits.h"
#include "engine/request/request.h"

using namespace sysmanage;
using nlohmann::json;

namespace {

json sample() {
    return {{"child_type", "kvm"}, {"distribution", "kvm-debian-12"},
            {"vm_name", "web01"},  {"hostname", "web01.example.org"},
            {"username", "ann"},   {"password", "correct horse"}};
}

json with(json body, std::initializer_list<std::pair<const char*, json>> members) {
    for (const auto& [name, value] : members) body[name] = value;
    return body;
}

json sample_with(std::initializer_list<std::pair<const char*, json>> members) { return with(sample(), members); }

QString faults_of(const json& body, Action action = Action::create) {
    const auto request = parse_request(action, body, Catalog::built_in());
    if (request) return {};
    QStringList lines;
    for (const auto& problem : request.error())
        lines << QString::fromStdString(problem.field + " " + problem.message.key);
    return lines.join(", ");
}

Request read(const json& body, Action action = Action::create) {
    auto request = parse_request(action, body, Catalog::built_in());
    if (!request) throw std::runtime_error(to_english(request.error().front()));
    return std::move(*request);
}

}  // namespace

class TestRequest : public QObject {
    Q_OBJECT

private slots:
    void defaultsAreTheServers();
    void allProblemsInOrder();
    void childTypeComesFirst_data();
    void childTypeComesFirst();
    void unknownFieldsNameTheNearest();
    void passwordOrHash();
    void gatewayFitsTheAddress_data();
    void gatewayFitsTheAddress();
    void networkOrBridge();
    void approval();
    void imagesNeedDigestAndTls();
    void firmwareFitsTheImage();
    void aliases();
    void canonicalForms();
    void lifecycleNeedsTheNameOnly();
    void parentActionsNeedNothing();
    void otherHypervisors();
    void jsonKeepsWhatIsNotDefault();
    void textFaultsHavePlaces_data();
    void textFaultsHavePlaces();
    void secretsStayUnsaid();
    void knownFieldsPerAction();
    void whatDoesNotFitIsRefused();
};

void TestRequest::defaultsAreTheServers() {
    const auto request = read(sample());
    QCOMPARE(request.memory_bytes, std::uint64_t(2) << 30);
    QCOMPARE(request.disk_bytes, std::uint64_t(20) << 30);
    QCOMPARE(request.cpus, 2);
    QCOMPARE(request.server_port, 8080);
    QCOMPARE(request.network, std::string("default"));
    QCOMPARE(request.timezone, std::string("UTC"));
    QVERIFY(request.install_agent && request.purge_storage && request.verify_ssl && !request.use_https);
}

void TestRequest::allProblemsInOrder() {
    const json body = {{"zzz", 1},
                       {"firmware", "efi"},
                       {"cpus", 0},
                       {"password", ""},
                       {"hostname", "a..b"},
                       {"vm_name", "-x"},
                       {"child_type", "kvm"},
                       {"aaa", 1},
                       {"username", "root"},
                       {"gateway_ip", "10.0.0.1"},
                       {"packages", {"ok", "-y", "a b"}}};
    QCOMPARE(faults_of(body),
             QString("distribution request.missing, vm_name request.name.leading_dash, "
                     "hostname request.hostname.empty_label, username request.username.root, password request.empty, "
                     "cpus request.type.integer, packages[1] request.package.name, packages[2] request.package.name, "
                     "gateway_ip request.gateway.alone, firmware request.choice, aaa request.field.unknown, "
                     "zzz request.field.unknown"));
}

void TestRequest::childTypeComesFirst_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("faults");
    QTest::newRow("missing") << QByteArray("{}") << "child_type request.missing";
    QTest::newRow("null") << QByteArray("{\"child_type\":null}") << "child_type request.missing";
    QTest::newRow("number") << QByteArray("{\"child_type\":1}") << "child_type request.type.text";
    QTest::newRow("unknown") << QByteArray("{\"child_type\":\"xen\",\"x\":1}") << "child_type request.choice";
    QTest::newRow("list") << QByteArray("[]") << "request request.type.object";
    QTest::newRow("text") << QByteArray("\"kvm\"") << "request request.type.object";
    QTest::newRow("nothing") << QByteArray("null") << "request request.type.object";
}

void TestRequest::childTypeComesFirst() {
    QFETCH(QByteArray, body);
    QFETCH(QString, faults);
    QCOMPARE(faults_of(json::parse(body.toStdString())), faults);
}

void TestRequest::unknownFieldsNameTheNearest() {
    const auto request = parse_request(Action::create, sample_with({{"hostnam", "a"}, {"Memory", "2G"}, {"a\nb", 1}}),
                                       Catalog::built_in());
    QVERIFY(!request.has_value());
    QStringList texts;
    for (const auto& problem : request.error()) texts << QString::fromStdString(to_english(problem));
    QVERIFY(texts.contains("hostnam: is not a known field; did you mean hostname?"));
    QVERIFY(texts.contains("Memory: is not a known field; did you mean memory?"));
    QVERIFY(texts.join("").count('\n') == 0);
}

void TestRequest::passwordOrHash() {
    const std::string hash = "$6$saltsalt$" + std::string(86, 'a');
    auto body = sample();
    body.erase("password");
    QCOMPARE(faults_of(body), QString("password request.password.missing"));
    body["password_hash"] = hash;
    QCOMPARE(faults_of(body), QString());
    body["password"] = "x";
    QCOMPARE(faults_of(body), QString("password_hash request.password.both"));
    body.erase("password");
    body["password_hash"] = "";
    QCOMPARE(faults_of(body), QString("password_hash request.empty"));
}

void TestRequest::gatewayFitsTheAddress_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("gateway");
    QTest::addColumn<QString>("faults");
    QTest::newRow("good") << "10.1.2.3/16"
                          << "10.1.0.1"
                          << "";
    QTest::newRow("v6") << "2001:db8::3/64"
                        << "2001:db8::1"
                        << "";
    QTest::newRow("v6 link-local") << "2001:db8::3/64"
                                   << "fe80::1"
                                   << "";
    QTest::newRow("elsewhere") << "10.1.2.3/24"
                               << "10.1.3.1"
                               << "gateway_ip request.gateway.subnet";
    QTest::newRow("other kind") << "10.1.2.3/24"
                                << "2001:db8::1"
                                << "gateway_ip request.gateway.family";
    QTest::newRow("itself") << "10.1.2.3/24"
                            << "10.1.2.3"
                            << "gateway_ip request.gateway.same";
    QTest::newRow("network") << "10.1.2.3/24"
                             << "10.1.2.0"
                             << "gateway_ip request.address.subnet_end";
    QTest::newRow("bad address") << "10.1.2.300/24"
                                 << "10.1.2.1"
                                 << "vm_ip request.address.form";
}

void TestRequest::gatewayFitsTheAddress() {
    QFETCH(QString, address);
    QFETCH(QString, gateway);
    QFETCH(QString, faults);
    QCOMPARE(faults_of(sample_with({{"vm_ip", address.toStdString()}, {"gateway_ip", gateway.toStdString()}})), faults);
}

void TestRequest::networkOrBridge() {
    QCOMPARE(faults_of(sample_with({{"network", "lab"}, {"bridge", "br0"}})), QString("bridge request.network.both"));
    QCOMPARE(faults_of(sample_with({{"network", "default"}, {"bridge", "br0"}})), QString());
}

void TestRequest::approval() {
    const auto token = "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11";
    QVERIFY(read(sample_with({{"auto_approve_token", token}})).auto_approve);
    QCOMPARE(faults_of(sample_with({{"auto_approve_token", token}, {"auto_approve", false}})),
             QString("auto_approve_token request.token.not_wanted"));
    QVERIFY(read(sample_with({{"auto_approve", true}})).auto_approve_token.empty());
}

void TestRequest::imagesNeedDigestAndTls() {
    const std::string digest(64, 'a');
    const auto url = [](const char* text) { return std::pair<const char*, json>{"base_image_path", text}; };
    QCOMPARE(faults_of(sample_with({url("https://e.org/a.img")})),
             QString("image_sha256 request.image.digest_missing"));
    QCOMPARE(faults_of(sample_with({url("https://e.org/a.img"), {"image_sha256", digest}})), QString());
    QCOMPARE(faults_of(sample_with({url("http://e.org/a.img"), {"image_sha256", digest}})),
             QString("base_image_path request.image.http"));
    QCOMPARE(faults_of(sample_with({url("http://e.org/a.img"), {"allow_insecure_download", true}})), QString());
    QCOMPARE(faults_of(sample_with({url("/srv/a.img")})), QString());
    const auto mirror = Catalog::built_in().merged_with(*Catalog::parse(
        R"({"entries":[{"id":"kvm-m","child_type":"kvm","name":"M","version":"1","install_identifier":"https://e.org/m.qcow2",
            "family":"debian","provisioning":"cloud_init","agent_channel":"github-deb"}]})"));
    const auto request = parse_request(Action::create, sample_with({{"distribution", "kvm-m"}}), mirror);
    QVERIFY(!request.has_value());
    QCOMPARE(request.error().front().message.key, std::string("request.image.digest_missing"));
}

void TestRequest::firmwareFitsTheImage() {
    const auto alpine = sample_with({{"distribution", "kvm-alpine-3.20"}});
    QCOMPARE(read(alpine).firmware, std::string("bios"));
    QCOMPARE(faults_of(with(alpine, {{"firmware", "uefi"}})), QString("firmware request.firmware.image"));
    QCOMPARE(faults_of(with(alpine, {{"firmware", "uefi"}, {"base_image_path", "/srv/alpine-uefi.qcow2"}})), QString());
}

void TestRequest::aliases() {
    const auto key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHN5c21hbmFnZS1nb2xkZW4tY2FzZS1rZXktMDAwMDAx";
    const auto request = read(sample_with(
        {{"ssh_pubkey", key},
         {"dns_servers", {"9.9.9.9"}},
         {"dns_server", "1.1.1.1"},
         {"distribution", "https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.qcow2"}}));
    QCOMPARE(request.ssh_public_keys.size(), std::size_t(1));
    QCOMPARE(request.dns_servers.size(), std::size_t(2));
    QCOMPARE(request.distribution, std::string("kvm-debian-12"));
}

void TestRequest::canonicalForms() {
    const auto request = read(sample_with({{"vm_ip", "2001:0DB8:0:0:0:0:0:10/64"},
                                           {"auto_approve_token", "7B0E6A52-9C1D-4F5E-8A37-2D4C6B8E0F11"},
                                           {"image_sha256", std::string(64, 'A')},
                                           {"dns_servers", {"2001:db8::53", "2001:DB8:0::53", "::ffff:1.2.3.4"}},
                                           {"memory", "1.3G"}}));
    QCOMPARE(request.vm_ip->address, std::string("2001:db8::10"));
    QVERIFY(request.auto_approve_token.reveal() == "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11");
    QCOMPARE(request.image_sha256, std::string(64, 'a'));
    QCOMPARE(request.dns_servers.size(), std::size_t(2));
    QCOMPARE(request.memory_bytes, std::uint64_t(1331) << 20);
}

void TestRequest::lifecycleNeedsTheNameOnly() {
    for (const auto action : {Action::start, Action::stop, Action::restart, Action::delete_vm}) {
        QCOMPARE(faults_of({{"child_type", "kvm"}, {"vm_name", "web01"}}, action), QString());
        QCOMPARE(faults_of({{"child_type", "kvm"}}, action), QString("vm_name request.missing"));
        QCOMPARE(faults_of({{"child_type", "lxd"}, {"container_name", "c1"}}, action), QString());
        QCOMPARE(faults_of({{"child_type", "lxd"}}, action), QString("container_name request.missing"));
        QCOMPARE(faults_of({{"child_type", "kvm"}, {"vm_name", "-x"}}, action),
                 QString("vm_name request.name.leading_dash"));
        // The request that made a VM also names it for everything that comes later.
        QCOMPARE(faults_of(sample(), action), QString());
    }
    QVERIFY(
        !read({{"child_type", "kvm"}, {"vm_name", "a"}, {"purge_storage", false}}, Action::delete_vm).purge_storage);
}

void TestRequest::parentActionsNeedNothing() {
    for (const auto action : {Action::probe, Action::list}) {
        QCOMPARE(faults_of({{"child_type", "kvm"}}, action), QString());
        QCOMPARE(faults_of({{"child_type", "kvm"}, {"bogus", 1}}, action), QString("bogus request.field.unknown"));
        QCOMPARE(faults_of(json::object(), action), QString("child_type request.missing"));
    }
}

void TestRequest::otherHypervisors() {
    const json guest = {{"hostname", "a.example.org"}, {"username", "ann"}, {"password", "x"}};
    QCOMPARE(faults_of(with(guest, {{"child_type", "bhyve"},
                                    {"distribution", "bhyve-freebsd-14.3"},
                                    {"vm_name", "ab"},
                                    {"network_switch", "public"},
                                    {"memory", "1G"}})),
             QString());
    for (const char* name : {"a", "ab-", "_ab"})
        QCOMPARE(faults_of(
                     with(guest, {{"child_type", "bhyve"}, {"distribution", "bhyve-freebsd-14.3"}, {"vm_name", name}})),
                 QString("vm_name request.name.bhyve_ends"));
    QCOMPARE(faults_of(with(guest, {{"child_type", "vmm"},
                                    {"distribution", "vmm-openbsd-7.7"},
                                    {"vm_name", "a"},
                                    {"root_password", "y"},
                                    {"iso_url", "https://e.org/a.iso"},
                                    {"image_sha256", std::string(64, 'a')}})),
             QString());
    QCOMPARE(faults_of(with(guest, {{"child_type", "lxd"}, {"distribution", "ubuntu:24.04"}, {"container_name", "a"}})),
             QString());
    const auto wsl = read(with(guest, {{"child_type", "wsl"}, {"distribution", "Ubuntu-24.04"}}));
    QCOMPARE(wsl.vm_name, std::string("Ubuntu-24.04"));
    const json gone = {{"child_type", "wsl"}, {"vm_name", "Debian"}};
    const auto listed = parse_request(
        Action::delete_vm, with(gone, {{"wsl_guid", "{3B6A1E2C-90F4-4D57-8E1A-0C5D7F2B9A64}"}}), Catalog::built_in());
    QCOMPARE(listed->wsl_guid, std::string("3b6a1e2c-90f4-4d57-8e1a-0c5d7f2b9a64"));
    for (const auto* guid : {"{}", "3b6a", "{3b6a1e2c-90f4-4d57-8e1a-0c5d7f2b9a64", "'; exit #"})
        QCOMPARE(faults_of(with(gone, {{"wsl_guid", guid}}), Action::delete_vm),
                 QStringLiteral("wsl_guid request.guid"));
    for (const auto* name : {"nul", "Con.x", "COM1", "lpt9.a", "Debian."})
        QCOMPARE(faults_of(with(gone, {{"vm_name", name}}), Action::delete_vm),
                 QStringLiteral("vm_name request.name.windows"));
    QCOMPARE(faults_of(with(gone, {{"vm_name", "com10"}}), Action::delete_vm), QString());
}

void TestRequest::jsonKeepsWhatIsNotDefault() {
    auto request = read(sample());
    auto text = to_json(request);
    QCOMPARE(text.dump(),
             std::string(R"({"child_type":"kvm","distribution":"kvm-debian-12","hostname":"web01.example.org",)"
                         R"("username":"ann","vm_name":"web01"})"));
    const auto lxd = read({{"child_type", "lxd"}, {"container_name", "c1"}}, Action::start);
    QCOMPARE(to_json(lxd).dump(), std::string(R"({"child_type":"lxd","container_name":"c1"})"));
    const auto removal = read({{"child_type", "kvm"}, {"vm_name", "a"}, {"purge_storage", false}}, Action::delete_vm);
    QVERIFY(read(to_json(removal), Action::delete_vm) == removal);
}

void TestRequest::textFaultsHavePlaces_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << "request: is not valid JSON in UTF-8 (line 1, column 1)";
    QTest::newRow("cut") << QByteArray("{\n  \"a\": 1,\n") << "request: is not valid JSON in UTF-8 (line 3, column 1)";
    QTest::newRow("bare word") << QByteArray("{\n  \"a\": yes}")
                               << "request: is not valid JSON in UTF-8 (line 2, column 8)";
    QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":2}") << "request: the key a stands twice in one object";
}

void TestRequest::textFaultsHavePlaces() {
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto request = parse_request_text(Action::create, text.toStdString(), Catalog::built_in());
    QVERIFY(!request.has_value());
    QCOMPARE(request.error().size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(to_english(request.error().front())), expected);
}

void TestRequest::secretsStayUnsaid() {
    const std::string secret = "Tr0ub4dor-and-3";
    auto body = sample_with({{"password", secret + "\n"},
                             {"password_hash", secret},
                             {"auto_approve_token", secret},
                             {"enrollment_token", secret + " "},
                             {"agent_config_yaml", secret},
                             {"ssh_public_keys", {"PRIVATE KEY " + secret}}});
    const auto request = parse_request(Action::create, body, Catalog::built_in());
    QVERIFY(!request.has_value());
    QVERIFY(request.error().size() >= 6);
    for (const auto& problem : request.error()) QVERIFY(to_english(problem).find(secret) == std::string::npos);
}

void TestRequest::knownFieldsPerAction() {
    const auto has = [](Action action, ChildType type, std::string_view field) {
        const auto fields = known_fields(action, type);
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    QVERIFY(has(Action::create, ChildType::kvm, "bridge"));
    QVERIFY(!has(Action::create, ChildType::bhyve, "bridge"));
    QVERIFY(!has(Action::create, ChildType::lxd, "memory"));
    QVERIFY(has(Action::delete_vm, ChildType::kvm, "purge_storage"));
    QCOMPARE(known_fields(Action::probe, ChildType::kvm).size(), std::size_t(1));
    QCOMPARE(known_fields(Action::start, ChildType::lxd).size(), std::size_t(2));
}

void TestRequest::whatDoesNotFitIsRefused() {
    const json values = {{"bridge", "br0"},         {"cloud_init", "bootcmd: [sync]"},
                         {"disk_layout", "lvm"},    {"dns_servers", {"9.9.9.9"}},
                         {"keyboard", "de"},        {"linked_clone", true},
                         {"locale", "de_DE.UTF-8"}, {"mirror", "https://mirror.example.org/x"},
                         {"vm_ip", "10.0.0.5/24"}};
    for (const auto& entry : Catalog::built_in().entries()) {
        const auto known = known_fields(Action::create, entry.child_type);
        const auto fitting = fitting_fields(Action::create, entry);
        const auto holds = [](const auto& fields, const std::string& name) {
            return std::find(fields.begin(), fields.end(), name) != fields.end();
        };
        for (const auto& [field, value] : values.items()) {
            if (!holds(known, field)) continue;
            const json body = {
                {"child_type", child_type_name(entry.child_type)}, {"distribution", entry.id}, {field, value}};
            const auto request = parse_request(Action::create, body, Catalog::built_in());
            QVERIFY(!request);
            const bool refused = std::any_of(request.error().begin(), request.error().end(),
                                             [&](const Problem& problem) { return problem.field == field; });
            QVERIFY2(refused != holds(fitting, field), (entry.id + " " + field).c_str());
        }
    }
    const auto fits = [](std::string_view id, const char* field) {
        const auto fields = fitting_fields(Action::create, *Catalog::built_in().find(ChildType::kvm, id));
        return std::find(fields.begin(), fields.end(), std::string_view(field)) != fields.end();
    };
    QVERIFY(!fits("kvm-debian-12", "keyboard") && fits("kvm-debian-12", "bridge"));
    QVERIFY(fits("kvm-debian-12-installer", "keyboard") && !fits("kvm-debian-12-installer", "cloud_init"));
    QVERIFY(!fits("kvm-freebsd-15.0", "bridge") && !fits("kvm-freebsd-15.0", "gateway_ip"));
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
