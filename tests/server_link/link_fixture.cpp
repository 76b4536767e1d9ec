// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server_link/link_fixture.h"

#include <QFile>

namespace sysmanage::test {

using std::chrono::milliseconds;

LinkFixture::LinkFixture() {
    parts.configFolder = folder.filePath(QStringLiteral("config"));
    parts.dataFolder = folder.filePath(QStringLiteral("data"));
    parts.secrets = std::make_shared<client::MemoryStore>(Message());
    parts.client.firstDelay = milliseconds(5);
    parts.client.longestDelay = milliseconds(20);
    parts.client.silence = milliseconds(2000);
    auto& times = parts.times;
    times.hosts = milliseconds(200);
    times.children = milliseconds(100);
    times.moving = milliseconds(20);
    times.refused = milliseconds(5000);
    times.agentDelay = milliseconds(10);
    times.accessPause = milliseconds(1);
    times.scriptFirst = milliseconds(10);
    times.scriptMost = milliseconds(30);
    times.runLook = milliseconds(30);
    times.runLookMost = milliseconds(60);
    times.retry = milliseconds(10);
    times.reboot = milliseconds(20);
    times.diagnosis = milliseconds(3000);
    parts.ownAddresses = [] { return QList<QHostAddress>(); };
    contract::populate_demo(server.world());
    if (!server.listen()) qFatal("no port for the contract server");
    makeLink();
}

void LinkFixture::makeLink() {
    link = std::make_unique<ApplicationLink>(parts);
    link->setVisible(true);
}

void LinkFixture::endLink() { link.reset(); }

void LinkFixture::useServer() {
    server::Profile profile;
    profile.name = "Lab";
    profile.base_url = server.url().toString().toStdString();
    link->saveProfile(profile);
    link->useProfile(QString::fromStdString(link->profiles().first().id));
}

bool LinkFixture::signIn(bool stay) {
    link->signIn(QLatin1String(contract::demo_user), Secret(contract::demo_password), stay);
    return QTest::qWaitFor([this] {
        return link->session().stage == ui::SessionStage::signed_in && link->session().access.known &&
               link->hosts().value;
    });
}

QString LinkFixture::hostId(const char* fqdn) const {
    for (const server::Host& host : *link->hosts().value)
        if (host.fqdn == fqdn) return QString::fromStdString(host.id);
    return {};
}

server::Intent LinkFixture::intent(server::ServerAction action, const char* fqdn) const {
    server::Intent made;
    made.action = action;
    made.host_id = hostId(fqdn).toStdString();
    made.host_name = fqdn;
    return made;
}

server::Outcome LinkFixture::send(const server::Intent& intent) {
    std::optional<server::Outcome> got;
    int times = 0;
    link->send(intent, [&](const server::Outcome& outcome) {
        got = outcome;
        ++times;
    });
    const bool came = QTest::qWaitFor([&] { return got.has_value(); });
    if (!came || times != 1) qWarning("answered %d times", times);
    return got.value_or(server::Outcome{});
}

QByteArray LinkFixture::file(const QString& name) const {
    link->waitForDisk();
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace sysmanage::test
