// SPDX-License-Identifier: GPL-3.0-or-later
// What a client connects to: hands bytes to the HTTP server behind it and back, and does on the way what no HTTP server
// would do by itself: resets, drips, lies about lengths, goes quiet, refuses, shows any certificate.
#pragma once
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <memory>

namespace sysmanage::contract {

class Front : public QObject {
    Q_OBJECT
public:
    explicit Front(QObject* parent = nullptr);
    ~Front() override;

    /// On 127.0.0.1. A port that is given is kept for later starts.
    bool listen(quint16 backendPort, quint16 port = 0);
    /// From now on over TLS; connections that stand are cut. An empty configuration: plain again.
    bool useTls(const QSslConfiguration& tls);
    /// While it is set, a connection is refused by the system; those that stand are cut.
    bool setRefusing(bool refusing);
    void cutAll();

    quint16 port() const { return port_; }
    bool isTls() const { return tls_; }
    int connectionsMet() const { return met_; }

private:
    bool open();
    void take();

    std::unique_ptr<QTcpServer> server_;
    QSslConfiguration configuration_{};
    bool tls_ = false;
    quint16 port_ = 0;
    quint16 backend_ = 0;
    int met_ = 0;
};

}  // namespace sysmanage::contract
