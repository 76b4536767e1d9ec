// SPDX-License-Identifier: GPL-3.0-or-later
// What the diagnosis finds where something is wrong: each step says what it is, what to change and where. And that the
// system's proxy is the one that is used.
#include <QNetworkProxy>

#include "tests/contract_server/test_certificates.h"
#include "tests/server_link/link_fixture.h"
#include "tests/server_link/small_proxy.h"

using namespace sysmanage;
using namespace sysmanage::test;
using ui::DiagnosisStep;
using ui::SessionStage;
using State = ui::DiagnosisStep::State;

namespace {

enum Step { name, connection, encryption, api, signIn, permissions, licence, address, network };

bool says(const QString& text, const char* word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); }

/// Of this process, for one test.
class Variable {
public:
    Variable(const char* name, const QByteArray& value) : name_(name), before_(qgetenv(name)) { qputenv(name, value); }
    ~Variable() { before_.isNull() ? qunsetenv(name_) : qputenv(name_, before_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* name_;
    QByteArray before_;
};

}  // namespace

class TestLinkDiagnosis : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        for (const char* variable : {"http_proxy", "https_proxy", "no_proxy", "all_proxy"}) qunsetenv(variable);
    }
    void init() { fixture_ = std::make_unique<LinkFixture>(); }
    void cleanup() { fixture_.reset(); }

    void guestsBehindNatOfAParentThatHasTheServer() {
        LinkFixture& f = *fixture_;
        f.server.world().hosts.front().row["ipv4"] = "127.0.0.9";
        f.parts.surroundings.ownAddresses = [] {
            return QList<QHostAddress>{QHostAddress(QStringLiteral("127.0.0.9"))};
        };
        f.makeLink();
        f.useServer();
        QVERIFY(f.signIn());
        const DiagnosisStep step = diagnosed()[network];
        QCOMPARE(step.state, State::warned);
        QVERIFY(step.found.contains(QString::fromStdString(f.server.world().hosts.front().fqdn())));
        QVERIFY(says(step.advice, "192.168.122.0/24"));
        QVERIFY(says(step.advice, "firewall"));
        // The API's own port, in the sentence and in the example.
        QCOMPARE(step.advice.count(QString::number(f.server.url().port())), 2);
    }

    void guestsOfOtherParentsNeedNothing() {
        LinkFixture& f = *fixture_;
        f.useServer();
        QVERIFY(f.signIn());
        QCOMPARE(diagnosed()[network].state, State::passed);
    }

    void aNameThatNobodyKnows() {
        LinkFixture& f = *fixture_;
        f.parts.times.diagnosis = std::chrono::milliseconds(1500);
        f.makeLink();
        use(QStringLiteral("http://sysmanage.invalid:8080"));
        const auto steps = diagnosed();
        QCOMPARE(steps[name].state, State::failed);
        QVERIFY(says(steps[name].advice, "DNS"));
        QCOMPARE(steps[connection].state, State::left_out);
        QCOMPARE(steps[api].state, State::left_out);
    }

    void rolesThatAreMissing() {
        LinkFixture& f = *fixture_;
        f.server.world().user(contract::demo_user)->roles = {"View Child Host", "Start Child Host"};
        f.server.world().user(contract::demo_user)->is_admin = true;
        f.useServer();
        QVERIFY(f.signIn());
        const DiagnosisStep step = diagnosed()[permissions];
        QCOMPARE(step.state, State::warned);
        QVERIFY(says(step.found, "Create Child Host"));
        QVERIFY(says(step.found, "Run Script"));
        QVERIFY(!step.found.contains(QLatin1String(" Start Child Host")));
        // An administrator wonders most.
        QVERIFY(says(step.advice, "administrator opens no role"));
        QVERIFY(says(step.advice, "security roles"));
    }

    void aLicenceThatIsMissing_data() {
        QTest::addColumn<int>("tier");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("community") << int(contract::Tier::community)
                                   << QStringList{QStringLiteral("container_engine"),
                                                  QStringLiteral("virtualization_engine")};
        QTest::newRow("professional") << int(contract::Tier::professional)
                                      << QStringList{QStringLiteral("virtualization_engine")};
        QTest::newRow("enterprise") << int(contract::Tier::enterprise) << QStringList{};
    }

    void aLicenceThatIsMissing() {
        QFETCH(int, tier);
        QFETCH(QStringList, missing);
        LinkFixture& f = *fixture_;
        f.server.world().licence = contract::licence_of(contract::Tier(tier));
        f.useServer();
        QVERIFY(f.signIn());
        const DiagnosisStep step = diagnosed()[licence];
        QCOMPARE(step.state, missing.isEmpty() ? State::passed : State::warned);
        for (const QString& module : missing) QVERIFY(step.found.contains(module));
        QCOMPARE(says(step.found, "container_engine"), missing.contains(QStringLiteral("container_engine")));
        QCOMPARE(says(step.advice, "web interface"), !missing.isEmpty());
    }

    void anEngineThatIsLicensedAndNotLoaded() {
        LinkFixture& f = *fixture_;
        f.server.world().licence.loaded.erase("virtualization_engine");
        f.useServer();
        QVERIFY(f.signIn());
        const DiagnosisStep step = diagnosed()[licence];
        QCOMPARE(step.state, State::warned);
        QVERIFY(says(step.found, "virtualization_engine"));
        QVERIFY(says(step.advice, "loaded when the server starts"));
    }

    void anAddressThatIsTheGuestItself_data() {
        QTest::addColumn<QString>("host");
        QTest::newRow("localhost") << QStringLiteral("localhost");
        QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1");
    }

    void anAddressThatIsTheGuestItself() {
        QFETCH(QString, host);
        LinkFixture& f = *fixture_;
        QUrl url = f.server.url();
        url.setHost(host);
        use(url.toString());
        const DiagnosisStep alone = diagnosed()[address];
        QCOMPARE(alone.state, State::warned);
        QVERIFY(alone.found.contains(host));
        QVERIFY(says(alone.advice, "address of the server that its guests can reach"));
        // Where another address of this machine answers, it is named.
        f.parts.surroundings.ownAddresses = [] {
            return QList<QHostAddress>{QHostAddress(QStringLiteral("127.0.0.9")),
                                       QHostAddress(QStringLiteral("127.0.0.1"))};
        };
        f.makeLink();
        f.link->useProfile(QString::fromStdString(f.link->profiles().first().id));
        QVERIFY(diagnosed()[address].advice.contains(QStringLiteral("http://127.0.0.1:%1").arg(f.server.url().port())));
    }

    void aNameThatLeadsToThisMachine_data() {
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<bool>("loops");
        QTest::newRow("IPv4") << QStringList{QStringLiteral("127.0.1.1")} << true;
        QTest::newRow("IPv6") << QStringList{QStringLiteral("::1")} << true;
        QTest::newRow("both") << QStringList{QStringLiteral("::1"), QStringLiteral("127.0.0.1")} << true;
        QTest::newRow("one of another machine too")
            << QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("192.0.2.7")} << false;
        QTest::newRow("another machine") << QStringList{QStringLiteral("192.0.2.7")} << false;
    }

    /// As with a line for the machine's own name in /etc/hosts: a guest that gets this name reaches itself, or nobody.
    void aNameThatLeadsToThisMachine() {
        QFETCH(const QStringList, addresses);
        QFETCH(const bool, loops);
        LinkFixture& f = *fixture_;
        QString asked;
        f.parts.surroundings.resolver = [&](const QString& named, QObject*, const link::Diagnosis::Resolved& done) {
            asked = named;
            QList<QHostAddress> found;
            for (const QString& one : addresses) found << QHostAddress(one);
            done(found, {});
        };
        f.parts.times.diagnosis = std::chrono::milliseconds(500);
        f.makeLink();
        use(QStringLiteral("http://sysmanage.invalid:8080"));
        const auto steps = diagnosed();
        QCOMPARE(asked, QStringLiteral("sysmanage.invalid"));
        QCOMPARE(steps[name].state, State::passed);
        QVERIFY(steps[name].found.contains(addresses.first()));
        QCOMPARE(steps[address].state, loops ? State::warned : State::passed);
        QCOMPARE(says(steps[address].found, "leads to this machine itself"), loops);
        QCOMPARE(says(steps[address].advice, "/etc/hosts"), loops);
        // What a name leads to can change at any time: plain HTTP to it is warned of, unlike to a loopback address itself.
        QVERIFY(f.link->session().plainHttp);
        QCOMPARE(steps[encryption].state, State::warned);
    }

    /// Without the user's consent nothing is sent to it, wherever it leads.
    void plainHttpToSuchANameWantsConsent() {
        LinkFixture& f = *fixture_;
        QUrl url = f.server.url();
        url.setHost(QStringLiteral("sysmanage.localdomain"));
        f.parts.surroundings.resolver = [](const QString&, QObject*, const link::Diagnosis::Resolved& done) {
            done({QHostAddress(QHostAddress::LocalHost)}, {});
        };
        f.makeLink();
        server::Profile profile;
        profile.name = "Lab";
        profile.base_url = url.toString().toStdString();
        f.link->saveProfile(profile);
        f.link->useProfile(QString::fromStdString(f.link->profiles().first().id));
        QVERIFY(f.link->session().plainHttp);
        f.link->signIn(QLatin1String(contract::demo_user), Secret(contract::demo_password), false);
        QTRY_COMPARE(f.link->session().fault.what.key, std::string("client.plain_http"));
        QCOMPARE(f.server.count(client::Call::signIn), 0);
        // A loopback address itself needs none.
        profile = f.link->profiles().first();
        profile.base_url = f.server.url().toString().toStdString();
        f.link->saveProfile(profile);
        f.link->useProfile(QString::fromStdString(profile.id));
        QVERIFY(!f.link->session().plainHttp);
        QVERIFY(f.signIn());
    }

    void aServerThatListensForItself() {
        LinkFixture& f = *fixture_;
        f.parts.surroundings.ownAddresses = [] {
            return QList<QHostAddress>{QHostAddress(QStringLiteral("127.0.0.9"))};
        };
        f.makeLink();
        f.useServer();
        const DiagnosisStep step = diagnosed()[address];
        QCOMPARE(step.state, State::warned);
        QVERIFY(says(step.advice, "api.host"));
        QVERIFY(says(step.advice, "/etc/sysmanage.yaml"));
        QVERIFY(says(step.advice, "0.0.0.0"));
    }

    void aServerThatTakesTheQuestionAndSaysNothing() {
        LinkFixture& f = *fixture_;
        f.parts.times.diagnosis = std::chrono::milliseconds(300);
        f.makeLink();
        f.useServer();
        f.server.inject(client::Call::serverInfo, contract::Fault::of(contract::Fault::Kind::stall), -1);
        const DiagnosisStep step = diagnosed()[api];
        QCOMPARE(step.state, State::failed);
        QVERIFY(says(step.advice, "journalctl"));
    }

    void certificatesAreExplained() {
        LinkFixture& f = *fixture_;
        contract::CertificateMaker maker(f.folder.path());
        QVERIFY(f.server.front().useTls(maker.configuration(contract::Certificate::good)));
        f.useServer();
        const DiagnosisStep unknown = diagnosed()[encryption];
        QCOMPARE(unknown.state, State::failed);
        QVERIFY(says(unknown.advice, "certificate authority"));
        server::Profile profile = f.link->profiles().first();
        profile.ca_file = maker.ca_file().toStdString();
        f.link->saveProfile(profile);
        f.link->useProfile(QString::fromStdString(profile.id));
        QCOMPARE(diagnosed()[encryption].state, State::passed);
        profile.ca_file.clear();
        profile.pinned_fingerprint = std::string(64, 'a');
        f.link->saveProfile(profile);
        f.link->useProfile(QString::fromStdString(profile.id));
        const DiagnosisStep changed = diagnosed()[encryption];
        QCOMPARE(changed.state, State::failed);
        QVERIFY(says(changed.found, "another certificate"));
        QVERIFY(changed.advice.contains(QLatin1Char(':')));
    }

    void theSystemsProxyIsUsed() {
        LinkFixture& f = *fixture_;
        SmallProxy proxy(quint16(f.server.url().port()));
        const Variable way("http_proxy", proxy.url());
        // Nobody but the proxy can know this name.
        use(QStringLiteral("http://sysmanage.invalid:8080"));
        QVERIFY(f.signIn());
        QVERIFY(!proxy.asked.isEmpty());
        QVERIFY(proxy.asked.first().startsWith("POST http://sysmanage.invalid:8080/api/v1/login "));
        const auto steps = diagnosed();
        QCOMPARE(steps[name].state, State::left_out);
        QVERIFY(steps[name].found.contains(QString::fromLatin1(proxy.url().mid(7))));
        QCOMPARE(steps[connection].state, State::left_out);
        QCOMPARE(steps[encryption].state, State::warned);
        QCOMPARE(steps[api].state, State::passed);
        QCOMPARE(steps[permissions].state, State::passed);
        QCOMPARE(steps[address].state, State::passed);
    }

    void betweenThisMachineAndItselfThereIsNoProxy() {
        LinkFixture& f = *fixture_;
        SmallProxy proxy(quint16(f.server.url().port()));
        const Variable way("http_proxy", proxy.url());
        f.useServer();
        QVERIFY(f.signIn());
        QVERIFY(proxy.asked.isEmpty());
    }

    void aProxyThatWantsALoginIsExplained() {
        LinkFixture& f = *fixture_;
        SmallProxy proxy(quint16(f.server.url().port()));
        proxy.wantsLogin = true;
        const Variable way("http_proxy", proxy.url());
        use(QStringLiteral("http://sysmanage.invalid:8080"));
        const DiagnosisStep step = diagnosed()[api];
        QCOMPARE(step.state, State::failed);
        QVERIFY2(says(step.found, "proxy wants a login"), qPrintable(step.found));
        QVERIFY(says(step.advice, "no_proxy"));
        f.link->signIn(QLatin1String(contract::demo_user), Secret(contract::demo_password), false);
        QTRY_COMPARE(f.link->session().stage, SessionStage::signed_out);
        QTRY_COMPARE(f.link->session().fault.what.key, std::string("client.net.proxy_login"));
        for (const QByteArray& line : proxy.asked) QVERIFY(!line.contains(contract::demo_password));
    }

    void aProxyThatIsNotThereIsExplained() {
        LinkFixture& f = *fixture_;
        SmallProxy proxy(quint16(f.server.url().port()));
        const Variable way("http_proxy", proxy.url());
        proxy.stop();
        use(QStringLiteral("http://sysmanage.invalid:8080"));
        const DiagnosisStep step = diagnosed()[api];
        QCOMPARE(step.state, State::failed);
        QVERIFY2(says(step.advice, "proxy settings"), qPrintable(step.found + step.advice));
        QVERIFY(says(step.advice, "http_proxy"));
    }

private:
    void use(const QString& url) {
        server::Profile profile;
        profile.name = "Lab";
        profile.base_url = url.toStdString();
        profile.plain_http_accepted = true;
        fixture_->link->saveProfile(profile);
        fixture_->link->useProfile(QString::fromStdString(fixture_->link->profiles().first().id));
    }

    QVector<DiagnosisStep> diagnosed() {
        fixture_->link->diagnose();
        const bool ended = QTest::qWaitFor(
            [this] {
                const auto steps = fixture_->link->diagnosis();
                return !steps.isEmpty() && steps.last().state != State::waiting && steps.last().state != State::running;
            },
            20'000);
        if (!ended) qWarning("the diagnosis did not end");
        auto steps = fixture_->link->diagnosis();
        for (const DiagnosisStep& step : steps)
            if ((step.state == State::failed || (step.state == State::warned && !step.found.isEmpty())) &&
                step.advice.isEmpty())
                qFatal("a finding without an advice: %s", qPrintable(step.name + step.found));
        return steps;
    }

    std::unique_ptr<LinkFixture> fixture_;
};

QTEST_GUILESS_MAIN(TestLinkDiagnosis)
#include "tst_link_diagnosis.moc"
