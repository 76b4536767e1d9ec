// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about storage pools: each row is a folder and the problem it has.
#include <QTest>

#include "engine/request/request.h"

using namespace sysmanage;

namespace {

std::string problems_of(Action action, const nlohmann::json& body) {
    const auto request = parse_request(action, body, Catalog::built_in());
    std::string all;
    if (request) return all;
    for (const auto& problem : request.error())
        all += (all.empty() ? "" : " ") + problem.field + ":" + problem.message.key;
    return all;
}

}  // namespace

class TestRequestPool : public QObject {
    Q_OBJECT

private slots:
    void folders_data() {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QByteArray>("problems");
        const auto row = [](const char* folder, const char* problems) {
            QTest::newRow(folder) << QByteArray(folder) << QByteArray(problems);
        };
        row("/srv/vms", "");
        row("/var/lib/libvirt/fast-2", "");
        row("/tmpfs/vms", "");
        row("srv/vms", "storage_path:request.folder.form");
        row("/", "storage_path:request.folder.form");
        row("/srv/vms/", "storage_path:request.folder.form");
        row("/srv//vms", "storage_path:request.folder.form");
        row("/srv/../etc", "storage_path:request.folder.form");
        row("/srv/./vms", "storage_path:request.folder.form");
        row("/srv/my vms", "storage_path:request.folder.form");
        row("/srv/vms,readonly=on", "storage_path:request.folder.form");
        row("/srv/<vms>", "storage_path:request.folder.form");
        row("/etc", "storage_path:request.folder.system");
        row("/usr/share/vms", "storage_path:request.folder.system");
        row("/tmp/vms", "storage_path:request.folder.system");
        row("", "storage_path:request.empty");
    }
    void folders() {
        QFETCH(QByteArray, folder);
        QFETCH(QByteArray, problems);
        const nlohmann::json body = {
            {"child_type", "kvm"}, {"pool_name", "fast"}, {"storage_path", folder.toStdString()}};
        QCOMPARE(problems_of(Action::pool_create, body), problems.toStdString());
    }

    void other_actions() {
        QCOMPARE(problems_of(Action::pool_create, {{"child_type", "kvm"}}),
                 "pool_name:request.missing storage_path:request.missing");
        QCOMPARE(problems_of(Action::pool_delete, {{"child_type", "kvm"}}), "pool_name:request.missing");
        QCOMPARE(problems_of(Action::pool_delete, {{"child_type", "kvm"}, {"pool_name", "--all"}}),
                 "pool_name:request.network.characters");
        QCOMPARE(problems_of(Action::pool_list, {{"child_type", "kvm"}}), "");
    }

    // A draft keeps what was asked for.
    void written_and_read_again() {
        const nlohmann::json body = {{"child_type", "kvm"}, {"pool_name", "fast"}, {"storage_path", "/srv/vms"}};
        const auto request = parse_request(Action::pool_create, body, Catalog::built_in());
        QVERIFY(request.has_value());
        QVERIFY(to_json(*request) == body);
    }
};

QTEST_GUILESS_MAIN(TestRequestPool)
#include "tst_request_pool.moc"
