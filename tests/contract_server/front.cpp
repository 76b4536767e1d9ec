// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/front.h"

#include <QSslServer>
#include <QTcpSocket>

#include "tests/contract_server/front_link.h"

namespace sysmanage::contract {

Front::Front(QObject* parent) : QObject(parent) {}

Front::~Front() { cutAll(); }

bool Front::listen(quint16 backendPort, quint16 port) {
    backend_ = backendPort;
    port_ = port;
    return open();
}

bool Front::open() {
    if (tls_) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration_);
        server_ = std::move(server);
    } else {
        server_ = std::make_unique<QTcpServer>();
    }
    connect(server_.get(), &QTcpServer::pendingConnectionAvailable, this, &Front::take);
    if (!server_->listen(QHostAddress::LocalHost, port_)) return false;
    port_ = server_->serverPort();
    return true;
}

bool Front::useTls(const QSslConfiguration& tls) {
    cutAll();
    configuration_ = tls;
    tls_ = !tls.isNull();
    server_.reset();
    return open();
}

bool Front::setRefusing(bool refusing) {
    cutAll();
    server_.reset();
    return refusing || open();
}

void Front::cutAll() {
    // Links are children and take themselves off the list when their sockets go.
    const auto links = findChildren<FrontLink*>();
    qDeleteAll(links);
}

void Front::take() {
    while (QTcpSocket* client = server_->nextPendingConnection()) {
        ++met_;
        new FrontLink(client, backend_, this);
    }
}

}  // namespace sysmanage::contract
