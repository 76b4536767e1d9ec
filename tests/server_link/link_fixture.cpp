// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server_link/link_fixture.h"

#include <QDir>
#include <QFile>

namespace sysmanage::test {

using std::chrono::milliseconds;

namespace {

constexpr int patience = 90'000;  // ms; a machine may have other work

}  // namespace

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
    parts.surroundings.ownAddresses = [] { return QList<QHostAddress>(); };
    contract::populate_demo(server.world());
    if (!server.listen()) qFatal("no port for the contract server");
    makeLink();
}

void LinkFixture::makeLink() {
    link = std::make_unique<ApplicationLink>(parts);
    link->setVisible(true);
}

void LinkFixture::endLink() { link.reset(); }

std::unique_ptr<contract::ShellExecutor> LinkFixture::executeScripts(const QString& inFolder) {
    const QDir place(QDir::cleanPath(path(inFolder)));
    auto executor = std::make_unique<contract::ShellExecutor>(place.path());
    server.set_executor(executor->function());
    parts.dispatch.base = place.filePath(QStringLiteral("plans")).toStdString();
    parts.dispatch.cancel_grace = std::chrono::seconds(3);
    return executor;
}

void LinkFixture::useServer() {
    server::Profile profile;
    profile.name = "Lab";
    profile.base_url = server.url().toString().toStdString();
    link->saveProfile(profile);
    link->useProfile(QString::fromStdString(link->profiles().first().id));
}

bool LinkFixture::signIn(bool stay) {
    link->signIn(QLatin1String(contract::demo_user), Secret(contract::demo_password), stay);
    return QTest::qWaitFor(
        [this] {
            return link->session().stage == ui::SessionStage::signed_in && link->session().access.known &&
                   link->hosts().value;
        },
        patience);
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
    struct Got {
        std::optional<server::Outcome> outcome{};
        int times = 0;
    };
    const auto got = std::make_shared<Got>();
    link->send(intent, [got](const server::Outcome& outcome) {
        got->outcome = outcome;
        ++got->times;
    });
    // An outcome that did not come is none: what it would be by itself, "unknown", is an answer that tests ask for.
    const bool came = QTest::qWaitFor([&] { return got->outcome.has_value(); }, patience);
    if (!came || got->times != 1)
        QTest::qFail(qPrintable(QStringLiteral("answered %1 times").arg(got->times)), __FILE__, __LINE__);
    return got->outcome.value_or(server::Outcome{});
}

contract::Host& LinkFixture::parent(const char* fqdn) {
    for (contract::Host& host : server.world().hosts)
        if (host.fqdn() == fqdn) return host;
    qFatal("no such parent: %s", fqdn);
}

const server::Host& LinkFixture::seenHost(const char* fqdn) const {
    for (const server::Host& host : *link->hosts().value)
        if (host.fqdn == fqdn) return host;
    qFatal("no such host: %s", fqdn);
}

QString LinkFixture::watched(const char* fqdn) {
    const QString id = hostId(fqdn);
    link->watch(id);
    if (!QTest::qWaitFor([&] { return link->children(id).value && link->virtualization(id).value; }, patience))
        qWarning("%s was not read", fqdn);
    return id;
}

const server::Child* LinkFixture::child(const char* fqdn, const std::string& name) const {
    const auto list = link->children(hostId(fqdn)).value;
    if (!list) return nullptr;
    for (const server::Child& one : *list)
        if (one.name == name) return &one;
    return nullptr;
}

server::Intent LinkFixture::childIntent(server::ServerAction action, const char* fqdn, const std::string& name) const {
    server::Intent made = intent(action, fqdn);
    const server::Child* known = child(fqdn, name);
    if (!known) qFatal("%s has no child %s", fqdn, name.c_str());
    made.child_id = known->id;
    made.child_name = known->name;
    made.child_host_id = known->host_id;
    made.type = known->type;
    return made;
}

server::Intent LinkFixture::creation(const char* fqdn, ChildType type, const std::string& name, const Json& more) {
    server::Intent made = intent(server::ServerAction::create_child, fqdn);
    made.type = type;
    made.child_name = name;
    const std::string type_name(child_type_name(type));
    std::string image;
    for (const auto& row : server.world().distributions)
        if (row.value("child_type", "") == type_name && image.empty()) image = row.value("install_identifier", "");
    made.body = {{"child_type", type_name}, {"vm_name", name},           {"hostname", name + ".example.com"},
                 {"username", "ann"},       {"password", "geheim-4711"}, {"distribution", image}};
    made.body.update(more);
    return made;
}

ui::DistributionAnswer LinkFixture::distributions(ChildType type) {
    std::optional<ui::DistributionAnswer> got;
    link->loadDistributions(type, [&](const ui::DistributionAnswer& answer) { got = answer; });
    if (!QTest::qWaitFor([&] { return got.has_value(); })) qWarning("no distributions");
    return got.value_or(ui::DistributionAnswer{});
}

QByteArray LinkFixture::file(const QString& name) const {
    link->waitForDisk();
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace sysmanage::test
