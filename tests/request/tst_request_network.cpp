// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about the parent itself: its networks, its cache of images, and making it able to run VMs. Each row is a body and the problems it has.
#include <QTest>

#include "engine/request/address.h"
#include "engine/request/request.h"

using namespace sysmanage;

namespace {

std::string problems_of(Action action, const char* body) {
    const auto request = parse_request_text(action, body, Catalog::built_in());
    std::string all;
    if (request) return all;
    for (const auto& problem : request.error())
        all += (all.empty() ? "" : " ") + problem.field + ":" + problem.message.key;
    return all;
}

}  // namespace

class TestRequestNetwork : public QObject {
    Q_OBJECT

private slots:
    void creates_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("problems");
        const auto row = [](const char* name, const char* fields, const char* problems) {
            QTest::newRow(name) << QByteArray("{\"child_type\": \"kvm\", \"network_name\": \"lab\"") + fields + "}"
                                << QByteArray(problems);
        };
        row("nat", R"(, "subnet": "192.168.130.0/24")", "");
        row("nat needs a subnet", "", "subnet:request.subnet.missing");
        row("isolated does not", R"(, "forward_mode": "isolated")", "");
        row("bridge", R"(, "forward_mode": "bridge", "bridge": "br0")", "");
        row("which bridge", R"(, "forward_mode": "bridge")", "bridge:request.network.bridge_missing");
        row("a bridge brings its network", R"(, "forward_mode": "bridge", "bridge": "br0", "subnet": "10.0.0.0/8")",
            "subnet:request.network.of_the_bridge");
        row("no such mode", R"(, "forward_mode": "hostdev")", "forward_mode:request.choice");
        row("host bits", R"(, "subnet": "192.168.130.1/24")", "subnet:request.subnet.form");
        row("no length", R"(, "subnet": "192.168.130.0")", "subnet:request.subnet.form");
        row("leading zero", R"(, "subnet": "192.168.130.0/024")", "subnet:request.subnet.form");
        row("too small", R"(, "subnet": "192.168.130.0/30")", "subnet:request.subnet.size");
        row("everything", R"(, "subnet": "0.0.0.0/0")", "subnet:request.subnet.size");
        row("loopback", R"(, "subnet": "127.0.0.0/8")", "subnet:request.subnet.special");
        row("multicast", R"(, "subnet": "224.0.0.0/24")", "subnet:request.subnet.special");
        row("six where four is wanted", R"(, "subnet": "fd00:1::/64")", "subnet:request.subnet.form");
        row("six beside four", R"(, "subnet": "10.9.0.0/16", "subnet_v6": "fd00:130::/64")", "");
        row("six has another size", R"(, "subnet": "10.9.0.0/16", "subnet_v6": "fd00::/48")",
            "subnet_v6:request.subnet.size_v6");
        for (const char* six :
             {"fe80::/64", "febf::/64", "fec0::/64", "ff02::/64", "::/64", "0:0:0:ffff::/64", "64:ff9b::/64"}) {
            const auto fields = ", \"subnet\": \"10.9.0.0/16\", \"subnet_v6\": \"" + std::string(six) + "\"";
            row(six, fields.c_str(), "subnet_v6:request.subnet.special");
        }
        row("mapped", R"(, "subnet": "10.9.0.0/16", "subnet_v6": "::ffff:0:0/96")", "subnet_v6:request.subnet.size_v6");
        row("mapped, and host bits", R"(, "subnet": "10.9.0.0/16", "subnet_v6": "::ffff:10.9.0.0/64")",
            "subnet_v6:request.subnet.form_v6");
        row("six alone", R"(, "forward_mode": "isolated", "subnet_v6": "2001:db8:1:2::/64")", "");
        row("link-local four", R"(, "subnet": "169.254.0.0/16")", "subnet:request.subnet.special");
        row("reserved", R"(, "subnet": "240.0.0.0/24")", "subnet:request.subnet.special");
        row("range", R"(, "subnet": "10.9.0.0/16", "dhcp_start": "10.9.1.0", "dhcp_end": "10.9.1.255")", "");
        row("one end", R"(, "subnet": "10.9.0.0/16", "dhcp_start": "10.9.1.0")", "dhcp_end:request.dhcp.one_end");
        row("wrong order", R"(, "subnet": "10.9.0.0/16", "dhcp_start": "10.9.1.9", "dhcp_end": "10.9.1.8")",
            "dhcp_end:request.dhcp.order");
        row("elsewhere", R"(, "subnet": "10.9.0.0/16", "dhcp_start": "10.8.1.1", "dhcp_end": "10.9.1.8")",
            "dhcp_start:request.dhcp.subnet");
        row("the parent's own", R"(, "subnet": "10.9.0.0/16", "dhcp_start": "10.9.0.1", "dhcp_end": "10.9.1.8")",
            "dhcp_start:request.dhcp.parent");
        row("broadcast", R"(, "subnet": "10.9.0.0/16", "dhcp_start": "10.9.0.2", "dhcp_end": "10.9.255.255")",
            "dhcp_end:request.address.subnet_end");
        row("switched off",
            R"(, "subnet": "10.9.0.0/16", "dhcp": false, "dhcp_start": "10.9.0.2", "dhcp_end": "10.9.0.9")",
            "dhcp_start:request.dhcp.off");
        row("a range of nothing", R"(, "forward_mode": "isolated", "dhcp_start": "10.9.0.2", "dhcp_end": "10.9.0.9")",
            "dhcp_start:request.dhcp.no_subnet dhcp_end:request.dhcp.no_subnet");
        row("all at once", R"(, "forward_mode": "x", "subnet": 5, "dhcp": "yes", "dns_domain": "-", "bridge": "a b")",
            "bridge:request.network.characters forward_mode:request.choice subnet:request.type.text "
            "dhcp:request.type.boolean "
            "dns_domain:request.hostname.dash");
    }
    void creates() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, problems);
        QCOMPARE(problems_of(Action::network_create, body.constData()), problems.toStdString());
    }

    void fetches_an_image_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("problems");
        const QByteArray own = ", 'base_image_path': 'https://images.example.org/a.qcow2'";
        const QByteArray clear = ", 'base_image_path': 'http://images.example.org/a.qcow2'";
        const QByteArray digest = ", 'image_sha256': '" + QByteArray(64, 'a') + "'";
        const auto row = [](const char* name, const QByteArray& fields, const char* problems) {
            QTest::newRow(name) << fields << QByteArray(problems);
        };
        row("of a distribution", ", 'distribution': 'kvm-debian-12'", "");
        row("whose", "", "distribution:request.image.nothing");
        row("of none that is known", ", 'distribution': 'debian-12'", "distribution:request.distribution.unknown_near");
        row("another one, with its digest", own + digest, "");
        row("another one, without", own, "image_sha256:request.image.digest_missing");
        row("without, as is allowed", clear + ", 'allow_insecure_download': true", "");
        row("in the clear", clear + digest, "base_image_path:request.image.http");
        row("here already", ", 'base_image_path': '/srv/images/a.qcow2'", "base_image_path:request.image.local");
        row("all at once", ", 'base_image_path': 'ftp:a', 'image_sha256': '1', 'allow_insecure_download': 3",
            "base_image_path:request.image.source image_sha256:request.image.sha256 "
            "allow_insecure_download:request.type.boolean");
    }
    void fetches_an_image() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, problems);
        const auto body = QByteArray("{'child_type': 'kvm'" + fields + "}").replace('\'', '"');
        QCOMPARE(problems_of(Action::image_download, body.constData()), problems.toStdString());
    }

    void other_actions() {
        QCOMPARE(problems_of(Action::network_delete, R"({"child_type": "kvm"})"), "network_name:request.missing");
        QCOMPARE(problems_of(Action::network_delete, R"({"child_type": "kvm", "network_name": "--all"})"),
                 "network_name:request.network.characters");
        QCOMPARE(problems_of(Action::network_list, R"({"child_type": "kvm"})"), "");
        QCOMPARE(problems_of(Action::enable, R"({"child_type": "kvm"})"), "");
        QCOMPARE(problems_of(Action::enable, R"({"child_type": "kvm", "server_port": 0})"),
                 "server_port:request.type.integer");
        QCOMPARE(problems_of(Action::enable, R"({"child_type": "kvm", "parent_os": "beos"})"),
                 "parent_os:request.choice");
    }

    // A draft keeps what was asked for.
    void written_and_read_again() {
        const auto body = nlohmann::json::parse(
            R"({"child_type": "kvm", "network_name": "lab", "forward_mode": "route", "subnet": "10.9.0.0/16", "dhcp": false,
                "subnet_v6": "fd00:130::/64", "dns_domain": "lab.example.org", "dns_servers": ["192.0.2.53"]})");
        const auto request = parse_request(Action::network_create, body, Catalog::built_in());
        QVERIFY(request.has_value());
        QVERIFY(to_json(*request) == body);
    }

    void subnets() {
        const auto subnet = parse_subnet("10.255.255.248/29");
        QVERIFY(subnet.has_value());
        QCOMPARE(address_text(nth_address(*subnet, 1)), "10.255.255.249");
        QCOMPARE(address_text(last_address(*subnet)), "10.255.255.255");
        QVERIFY(contains(*subnet, *parse_address("10.255.255.250")));
        QVERIFY(!contains(*subnet, *parse_address("10.255.255.247")));
        const auto six = parse_subnet("fd00::ffff:0:0:0:0/64");
        QVERIFY(six.has_value());
        QCOMPARE(address_text(nth_address(*six, 1)), "fd00:0:0:ffff::1");
        QCOMPARE(subnet_text(*six), "fd00:0:0:ffff::/64");
    }
};

QTEST_GUILESS_MAIN(TestRequestNetwork)
#include "tst_request_network.moc"
