// SPDX-License-Identifier: GPL-3.0-or-later
// The server's table of paths and the client's were written apart; here they are held beside each other.
#include <QTest>

#include "tests/contract_server/plain_client.h"

using namespace sysmanage::contract;

class TestContractRoutes : public QObject {
    Q_OBJECT
private slots:
    void everyRouteOfTheClientIsThere_data();
    void everyRouteOfTheClientIsThere();
};

void TestContractRoutes::everyRouteOfTheClientIsThere_data() {
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("dialect");
    for (int call = 0; call <= int(Call::scriptExecution); ++call)
        for (const auto dialect : {Dialect::documented, Dialect::v1})
            if (sysmanage::client::route(dialect, Call(call)))
                QTest::addRow("%d %s", call, dialect == Dialect::v1 ? "v1" : "documented") << call << int(dialect);
}

/// The two tables were written apart; they agree.
void TestContractRoutes::everyRouteOfTheClientIsThere() {
    QFETCH(int, call);
    QFETCH(int, dialect);
    ContractServer server(Dialect(dialect) == Dialect::v1 ? Dialects::v1 : Dialects::documented);
    QVERIFY(server.listen());
    PlainClient client(server);
    const auto route = sysmanage::client::route(Dialect(dialect), Call(call));
    const QHash<QString, QString> values{
        {"host", "x"}, {"child", "x"}, {"orchestration", "x"}, {"execution", "x"}, {"fqdn", "x"}};
    const auto path = sysmanage::client::expandPath(route->path, values);
    QVERIFY(path.has_value());
    client.ask(route->method, *path, route->method == "POST" ? Json::object() : Json());
    QVERIFY(server.received().back().call == Call(call));
}

QTEST_GUILESS_MAIN(TestContractRoutes)
#include "tst_contract_routes.moc"
