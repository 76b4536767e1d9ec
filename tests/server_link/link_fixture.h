// SPDX-License-Identifier: GPL-3.0-or-later
// A link as the application has one, with a contract server to talk to: waits are short, files go into a folder of the
// test's, and the key ring is in memory.
#pragma once
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/server/application_link.h"
#include "tests/contract_server/contract_server.h"
#include "tests/contract_server/populations.h"
#include "tests/contract_server/shell_executor.h"

namespace sysmanage::test {

using link::ApplicationLink;
using link::LinkParts;

class LinkFixture {
public:
    LinkFixture();

    /// Ends the link that there is, and makes another one over the same files and key ring.
    void makeLink();
    void endLink();
    /// The links to come send scripts that are really run, in this folder of the test's; the parent's plans are in its "plans".
    std::unique_ptr<contract::ShellExecutor> executeScripts(const QString& inFolder = QStringLiteral("."));
    /// Adds the contract server as a profile and takes it.
    void useServer();
    /// Signs in and waits until permissions and hosts are there.
    bool signIn(bool stay = false);
    QString hostId(const char* fqdn) const;
    server::Intent intent(server::ServerAction action, const char* fqdn) const;
    /// Sends and waits for what comes of it.
    server::Outcome send(const server::Intent& intent);
    /// As the server holds it, and as the link has read it.
    contract::Host& parent(const char* fqdn);
    const server::Host& seenHost(const char* fqdn) const;
    /// Its id, once its children and its hypervisors have been read.
    QString watched(const char* fqdn);
    /// As the link has read it; null when it is not there.
    const server::Child* child(const char* fqdn, const std::string& name) const;
    server::Intent childIntent(server::ServerAction action, const char* fqdn, const std::string& name) const;
    /// A whole body of the server's own; the password is "geheim-4711".
    server::Intent creation(const char* fqdn, ChildType type, const std::string& name,
                            const Json& more = Json::object());
    ui::DistributionAnswer distributions(ChildType type);
    QByteArray file(const QString& name) const;
    QString path(const QString& name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    LinkParts parts;
    contract::ContractServer server;
    std::unique_ptr<ApplicationLink> link;
};

}  // namespace sysmanage::test
