// SPDX-License-Identifier: GPL-3.0-or-later
// Every field's rule: good values are taken, bad ones are refused with the field's own problem and never quoted.
#include <QtTest>

#include "engine/request/request.h"

using namespace sysmanage;
using nlohmann::json;

namespace {

constexpr const char* sha512_hash =
    "$6$goldengolden1234$tz63BFTGmoy1F2ExexezqDpVPGlt6fzN1zARzDKEd5zMlTwI0FPZgT8Y0P/23YKCOGHh/QZgmUokf.Q3RE81K1";
constexpr const char* public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHN5c21hbmFnZS1nb2xkZW4tY2FzZS1rZXktMDAwMDAx";

json body_for(const QByteArray& type) {
    json body = {{"child_type", type.toStdString()},
                 {"hostname", "web01.example.org"},
                 {"username", "ann"},
                 {"password", "correct horse"}};
    if (type == "kvm") body["distribution"] = "kvm-debian-12";
    if (type == "vmm") body["distribution"] = "vmm-openbsd-7.7";
    if (type == "bhyve") body["distribution"] = "bhyve-freebsd-14.3";
    if (type == "lxd") body["distribution"] = "lxd-debian-12";
    if (type == "wsl") body["distribution"] = "wsl-debian-12";
    if (type == "lxd")
        body["container_name"] = "web01";
    else
        body["vm_name"] = "web01";
    return body;
}

json with(json body, const char* field, const json& value) {
    body[field] = value;
    if (std::string_view(field) == "password_hash") body.erase("password");
    return body;
}

json kvm_with(const char* field, const json& value) { return with(body_for("kvm"), field, value); }

QString faults_of(const json& body, Action action = Action::create) {
    const auto request = parse_request(action, body, Catalog::built_in());
    if (request) return {};
    QStringList lines;
    for (const auto& problem : request.error())
        lines << QString::fromStdString(problem.field + " " + problem.message.key);
    return lines.join(", ");
}

}  // namespace

class TestRequestFields : public QObject {
    Q_OBJECT

private slots:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void valuesAreNeverQuoted_data() { bad_data(); }
    void valuesAreNeverQuoted();
    void everyMessageHasAText_data() { bad_data(); }
    void everyMessageHasAText();
    void backFromJson_data() { good_data(); }
    void backFromJson();
    void everyFieldKnowsWrongTypes();
};

void TestRequestFields::good_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");  // JSON
    const auto rows = [](const char* field, std::initializer_list<json> values) {
        int number = 0;
        for (const auto& value : values)
            QTest::addRow("%s %d", field, number++) << QByteArray(field) << QByteArray::fromStdString(value.dump());
    };
    rows("distribution",
         {"kvm-ubuntu-24.04", "https://cloud-images.ubuntu.com/noble/current/noble-server-cloudimg-amd64.img"});
    rows("vm_name", {"a", "web01", "Web_01.test-x", "0a", std::string(63, 'x')});
    rows("hostname", {"web01", "web01.example.org", "WEB01.Example.ORG", "1a.example", "a-b.c-d.e",
                      std::string(63, 'a') + ".example"});
    rows("username", {"ann", "_svc", "a-b_c9", std::string(32, 'a')});
    rows("password", {"x", "correct horse battery", "quote ' \" \\ $ `id` #", "pässwörd 🐧", std::string(511, 'x')});
    rows("password_hash",
         {sha512_hash, "$6$rounds=50000$abc$" + std::string(86, 'a'), "$5$salt$" + std::string(43, 'b'),
          "$2b$10$" + std::string(53, 'c'), "$y$j9T$saltsalt$" + std::string(43, 'd'), nullptr});
    rows("memory", {"512M", "2G", "1.5G", "2048M", "16T", nullptr});
    rows("disk_size", {"4G", "20G", "1.5T", "64T"});
    rows("cpus", {1, 2, 512});
    rows("base_image_path", {"/srv/images/a.qcow2", "/srv/it's \"here\" #1.qcow2", "file:///srv/a.qcow2.xz",
                             "file://localhost/srv/a.raw", "", nullptr});
    rows("image_format", {"qcow2", ""});
    rows("image_sha256", {std::string(64, 'a'), std::string(64, 'A'), ""});
    rows("allow_insecure_download", {true, false});
    rows("ssh_public_keys", {json::array(), {public_key}, {std::string(public_key) + " Jürgen O'Brien \"laptop\" 🐧"}});
    rows("ssh_pubkey", {public_key, ""});
    rows("packages", {json::array(), {"vim", "g++", "libc6-dev", "python3.11", "NetworkManager", "libc6:i386"}});
    rows("timezone", {"UTC", "Europe/Zurich", "America/Argentina/Buenos_Aires", "Etc/GMT+1", ""});
    rows("locale", {"C", "C.UTF-8", "de_CH.UTF-8", "en_US", "ber_DZ.UTF-8", "sr_RS.UTF-8@latin", "ca_ES@valencia"});
    rows("cloud_init", {"packages: [nginx]\n", "#cloud-config\nswap: {size: 1G}\n", ""});
    rows("agent_config_yaml", {"server: {hostname: a}\n"});
    rows("agent_install_commands", {{"true # \u202e right-to-left"}, {"VERSION=1\necho \"$VERSION\"\tdone"}});
    rows("install_agent", {true, false});
    rows("network", {"default", "lab-net", "net.1_x"});
    rows("bridge", {"br0", "vmbr-100.5", ""});
    rows("vm_ip",
         {"192.168.122.50/24", "192.168.122.50", "10.0.0.1/31", "2001:db8::10/64", "2001:db8::10", "fe80::5/64", ""});
    rows("dns_servers", {json::array(), {"1.1.1.1", "2001:db8::53"}});
    rows("dns_server", {"9.9.9.9", ""});
    rows("server_url", {"sysmanage.example.org", "sysmanage", "10.1.2.3", "2001:db8::1", ""});
    rows("server_port", {1, 443, 65535});
    rows("use_https", {true});
    rows("verify_ssl", {false});
    rows("auto_approve", {true, false});
    rows("auto_approve_token", {"7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11", "7B0E6A52-9C1D-4F5E-8A37-2D4C6B8E0F11", ""});
    rows("enrollment_token", {"c0ffee00-aaaa-4bbb-8ccc-ddddeeeeffff", "eyJhbGciOi.J9_x-y~z+/=="});
    rows("virt_type", {"kvm", "qemu"});
    rows("firmware", {"bios", "uefi"});
    rows("autostart", {true});
    rows("purge_storage", {false});
}

void TestRequestFields::good() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    const auto given = json::parse(value.toStdString());
    auto body = kvm_with(field.constData(), given);
    if (field == "password_hash" && given.is_null()) body["password"] = "x";
    QCOMPARE(faults_of(body), QString());
}

void TestRequestFields::backFromJson() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    auto body = kvm_with(field.constData(), json::parse(value.toStdString()));
    body.erase("password");
    if (!body.contains("password_hash") || body["password_hash"].is_null()) body["password_hash"] = sha512_hash;
    const auto request = parse_request(Action::create, body, Catalog::built_in());
    QVERIFY(request.has_value());
    const auto again = parse_request(Action::create, to_json(*request), Catalog::built_in());
    QVERIFY2(again.has_value(), to_json(*request).dump().c_str());
    QVERIFY2(*again == *request, to_json(*request).dump().c_str());
}

void TestRequestFields::bad_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");    // JSON
    QTest::addColumn<QByteArray>("problem");  // key behind "request."
    QTest::addColumn<QString>("type");        // child type
    const auto of = [](const char* type, const char* field, const char* problem, std::initializer_list<json> values) {
        int number = 0;
        for (const auto& value : values)
            QTest::addRow("%s %s %s %d", type, field, problem, number++)
                << QByteArray(field) << QByteArray::fromStdString(value.dump()) << QByteArray(problem) << QString(type);
    };
    const auto rows = [&](const char* field, const char* problem, std::initializer_list<json> values) {
        of("kvm", field, problem, values);
    };
    rows("distribution", "missing", {nullptr});
    rows("distribution", "empty", {""});
    rows("distribution", "distribution.unknown_near", {"kvm-debian-21", "debian-12"});
    rows("distribution", "distribution.unknown", {"https://example.org/x.qcow2", std::string(70000, 'x')});
    rows("vm_name", "missing", {nullptr});
    rows("vm_name", "empty", {""});
    rows("vm_name", "name.leading_dash", {"-web", "--name"});
    rows("vm_name", "name.leading_dot", {".", "..", ".web"});
    rows("vm_name", "name.characters", {"a/b", "a b", "a,b", "a'b", "a\nb", "wéb", "a;b", "a$b", "a:b", "a=b"});
    rows("vm_name", "name.only_digits", {"7", "1234"});
    rows("vm_name", "name.uuid", {"7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11"});
    rows("vm_name", "name.too_long", {std::string(64, 'x')});
    of("lxd", "container_name", "name.lxd_characters", {"a.b", "a_b"});
    of("lxd", "container_name", "name.lxd_ends", {"1a", "a-"});
    rows("hostname", "empty", {""});
    rows("hostname", "hostname.empty_label", {"a..b", ".a"});
    rows("hostname", "hostname.trailing_dot", {"a.example."});
    rows("hostname", "hostname.dash", {"-a.example", "a-.example"});
    rows("hostname", "hostname.characters", {"a_b", "a b", "ä.example", "a\n", "a,b"});
    rows("hostname", "hostname.long_label", {std::string(64, 'a')});
    rows("hostname", "hostname.numeric", {"10.1.2.3", "web.7"});
    rows("hostname", "hostname.localhost", {"localhost", "localhost.localdomain"});
    rows("hostname", "name.too_long", {std::string(254, 'a')});
    rows("username", "username.root", {"root"});
    rows("username", "username.reserved", {"daemon", "www-data", "sshd", "sudo", "wheel", "systemd-network"});
    rows("username", "username.first", {"Ann", "9ann", "-ann", "änn"});
    rows("username", "username.characters", {"ann.b", "ann b", "ann$", "a:b", "annA", "a\nb"});
    rows("username", "name.too_long", {std::string(33, 'a')});
    rows("password", "empty", {""});
    rows("password", "text.control", {"a\nb", std::string("a\0b", 3), "a\x7f"});
    rows("password", "text.too_long", {std::string(512, 'x')});
    rows("password", "password.missing", {nullptr});
    rows("password_hash", "hash.form",
         {"x", "$6$short", "$6$salt$" + std::string(85, 'a'), "$6$$" + std::string(86, 'a'),
          "$6$salt salt$" + std::string(86, 'a'), "$2b$1$" + std::string(53, 'c'), std::string(sha512_hash) + "\n"});
    rows("password_hash", "hash.kind", {"$1$salt$abcdefghijklmnopqrstuv", "$7$x$y", "$argon2id$v=19$x"});
    of("vmm", "password_hash", "hash.openbsd", {sha512_hash});
    of("bhyve", "password_hash", "hash.guest", {"$y$j9T$saltsalt$" + std::string(43, 'd')});
    rows("memory", "size.form", {"2", "2GB", "lots", "", "-1G"});
    rows("memory", "size.unit", {2048, 2.5});
    rows("memory", "size.range", {"1M", "17T"});
    rows("memory", "size.distribution", {"256M"});
    rows("disk_size", "size.distribution", {"1G"});
    rows("disk_size", "size.range", {"65T"});
    rows("cpus", "type.integer", {0, -1, 513, 1.5, "2", true, 18446744073709551615ULL});
    rows("base_image_path", "image.source", {"image.qcow2", "./a.qcow2", "ftp://a/b", "~/a", "file://host/a", "-a"});
    rows("base_image_path", "image.dots", {"/srv/../etc/shadow", "/srv/./a", "https://e.org/../a.img", "/srv/.."});
    rows("base_image_path", "image.no_file",
         {"/", "/srv/", "/srv/.xz", "https://e.org", "https://e.org/", "https://e.org/.gz"});
    rows("base_image_path", "image.percent", {"file:///srv/a%20b.qcow2"});
    rows("base_image_path", "text.control", {"/srv/a\nb", "/srv/\x01"});
    rows("base_image_path", "url.login", {"https://ann:pw@e.org/a.img"});
    rows("base_image_path", "url.host",
         {"https:///a.img", "https://-e/a.img", "https://e.org:0/a.img", "https://e.org:x/a.img", "https://[::1/a.img",
          "https://[1.2.3.4]/a.img"});
    rows("base_image_path", "url.characters",
         {"https://e.org/a b.img", "https://e.org/a\"b.img", "https://e.org/ä.img"});
    rows("base_image_path", "url.fragment", {"https://e.org/a.img#x"});
    rows("base_image_path", "image.http", {"http://e.org/a.img"});
    rows("image_format", "choice", {"vmdk", "QCOW2"});
    rows("image_format", "image.format", {"raw"});
    rows("image_sha256", "image.sha256", {"abc", std::string(63, 'a'), std::string(64, 'g')});
    rows("ssh_public_keys", "ssh_key.is_private", {{"-----BEGIN OPENSSH PRIVATE KEY-----\nabc"}});
    rows("ssh_public_keys", "ssh_key.lines", {{std::string(public_key) + "\n" + public_key}});
    rows("ssh_public_keys", "ssh_key.type", {{"ssh-dss AAAA"}, {"command=\"x\" ssh-rsa AAAA"}, {""}, {"ssh-ed25519"}});
    rows("ssh_public_keys", "ssh_key.base64",
         {{"ssh-ed25519 AAAA"}, {"ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIHN5c21hbmFnZS1nb2xkZW4t"}, {"ssh-ed25519 !!"}});
    rows("ssh_public_keys", "text.control", {{std::string(public_key) + " a\tb"}});
    rows("ssh_public_keys", "type.list", {public_key});
    rows("ssh_public_keys", "type.text", {{7}});
    rows("packages", "package.name", {{"-y"}, {"a b"}, {"vim-"}, {"a;b"}, {"a=1"}, {"../a"}});
    rows("packages", "empty", {{""}});
    rows("packages", "list.too_long", {json(std::vector<std::string>(300, "vim"))});
    rows("timezone", "timezone.name",
         {"Europe/", "/etc/passwd", "../UTC", "Europe/Zürich", "UTC UTC", "Europe//Zurich"});
    rows("locale", "locale.name", {"german", "de_ch", "de_CH.", "de_CH@", "en US", "de_CH.UTF-8;x"});
    rows("cloud_init", "cloud_init.not_a_mapping", {"- a", "text", "a: [", "#!/bin/sh\necho hi\n"});
    rows("cloud_init", "cloud_init.contradicts", {"hostname: x"});
    rows("cloud_init", "cloud_init.clear_password",
         {"password: secret", "chpasswd: {list: \"root:secret\"}", "users: [{name: bob, plain_text_passwd: secret}]"});
    rows("cloud_init", "cloud_init.template", {"## template: jinja\n#cloud-config\na: b\n"});
    rows("cloud_init", "text.control_but_lines", {"a: b\r\n", "a: \x01"});
    rows("agent_config_yaml", "agent_config.not_a_mapping", {"- a", "text", "a: ["});
    rows("agent_install_commands", "empty", {{""}, {"  \n"}});
    rows("agent_install_commands", "text.control_but_lines", {{"a\rb"}, {std::string("a\0b", 3)}});
    rows("network", "network.characters", {"a,b", "-a", "a b", "a/b"});
    rows("bridge", "network.characters", {"br 0", "br0,mac=x", "br/0"});
    rows("bridge", "name.too_long", {"bridge0123456789"});
    rows("vm_ip", "address.form",
         {"10.1", "10.1.2.256", "10.01.2.3", "::1::2", "1:2:3:4:5:6:7:8:9", "fe80::1%eth0", "a.b.c.d", "10.1.2.3 ",
          ":1:2:3:4:5:6:7"});
    rows("vm_ip", "address.prefix",
         {"10.1.2.3/0", "10.1.2.3/32", "10.1.2.3/", "10.1.2.3/24x", "10.1.2.3/024", "2001:db8::1/128"});
    rows("vm_ip", "address.special",
         {"127.0.0.1/8", "224.0.0.5/24", "0.0.0.0/8", "255.255.255.255/24", "::/64", "::1/64", "ff02::1/64"});
    rows("vm_ip", "address.subnet_end", {"10.1.2.0/24", "10.1.2.255/24", "2001:db8::/64"});
    rows("gateway_ip", "gateway.alone", {"10.1.2.1"});
    rows("gateway_ip", "address.form", {"router"});
    rows("dns_servers", "address.form", {{"resolver.example.org"}});
    rows("dns_servers", "address.special", {{"127.0.0.53"}, {"::1"}});
    rows("dns_server", "address.special", {"127.0.0.1"});
    rows("server_url", "server.is_url", {"https://sysmanage.example.org", "sysmanage.example.org/x"});
    rows("server_url", "server.has_port", {"sysmanage.example.org:8080"});
    rows("server_url", "server.loopback", {"localhost"});
    rows("server_url", "hostname.characters", {"a b", "a\nb"});
    rows("server_port", "type.integer", {0, 65536, "8080"});
    rows("use_https", "type.boolean", {"yes", 1});
    rows("auto_approve_token", "token.uuid",
         {"secret", "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f1", "7b0e6a5209c1d-4f5e-8a37-2d4c6b8e0f111"});
    rows("enrollment_token", "token.enrollment", {"short", "has a blank in it", std::string(513, 'x')});
    rows("virt_type", "choice", {"xen", "KVM"});
    rows("firmware", "choice", {"efi"});
    rows("iso_url", "field.other_type", {"https://e.org/a.iso"});
    rows("container_name", "field.other_type", {"web01"});
    rows("vm_nam", "field.unknown_near", {"web01"});
    rows("memorysize", "field.unknown", {"2G"});
    of("bhyve", "bridge", "field.other_type", {"br0"});
    of("vmm", "root_password", "empty", {""});
    of("vmm", "iso_url", "url.scheme", {"/srv/a.iso", "ftp://a/b.iso", "http", "https"});
    of("vmm", "password", "text.too_long", {std::string(73, 'x')});
}

void TestRequestFields::bad() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, problem);
    QFETCH(QString, type);
    const auto given = json::parse(value.toStdString());
    const auto faults = faults_of(with(body_for(type.toUtf8()), field.constData(), given));
    // A list's fault names the item.
    const bool in_list = given.is_array() && given.size() == 1;
    const QString expected = QString(in_list ? "%1[0] request.%2" : "%1 request.%2").arg(field, problem);
    if (problem == "image.http")
        QVERIFY2(faults.startsWith(expected), qPrintable(faults));  // its digest is missing, too
    else
        QCOMPARE(faults, expected);
}

void TestRequestFields::valuesAreNeverQuoted() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QString, type);
    auto given = json::parse(value.toStdString());
    if (given.is_array() && !given.empty()) given = given.front();
    if (!given.is_string() || given.get_ref<std::string&>().size() < 12) return;
    const auto request = parse_request(
        Action::create, with(body_for(type.toUtf8()), field.constData(), json::parse(value.toStdString())),
        Catalog::built_in());
    for (const auto& problem : request.error())
        QVERIFY(to_english(problem).find(given.get_ref<std::string&>()) == std::string::npos);
}

void TestRequestFields::everyMessageHasAText() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QString, type);
    const auto request = parse_request(
        Action::create, with(body_for(type.toUtf8()), field.constData(), json::parse(value.toStdString())),
        Catalog::built_in());
    QVERIFY(!request.has_value());
    for (const auto& problem : request.error()) {
        const auto text = to_english(problem.message);
        QVERIFY2(text != problem.message.key && text.find('{') == std::string::npos, text.c_str());
    }
}

void TestRequestFields::everyFieldKnowsWrongTypes() {
    for (const auto* type : {"kvm", "bhyve", "vmm", "lxd", "wsl"}) {
        for (const auto field : known_fields(Action::create, *child_type_from_name(type))) {
            if (field == "child_type") continue;
            auto body = body_for(type);
            body[std::string(field)] = {{"an", "object"}};
            const auto faults = faults_of(body);
            QVERIFY2(faults.contains(QString::fromStdString(std::string(field) + " request.type.")) ||
                         faults.contains("size.unit"),
                     qPrintable(faults));
        }
    }
}

QTEST_GUILESS_MAIN(TestRequestFields)
#include "tst_request_fields.moc"
