// SPDX-License-Identifier: GPL-3.0-or-later
// A proxy on loopback that leads every name to one port of this machine, or asks for a login as proxies do.
#pragma once
#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace sysmanage::test {

class SmallProxy : public QObject {
    Q_OBJECT
public:
    /// What is asked for through it is answered by `port` of this machine.
    explicit SmallProxy(quint16 port) : port_(port) {
        server_.listen(QHostAddress::LocalHost);
        connect(&server_, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* from = server_.nextPendingConnection();
            connect(from, &QTcpSocket::readyRead, this, [this, from] { read(from); });
            connect(from, &QTcpSocket::disconnected, from, &QObject::deleteLater);
        });
    }
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(server_.serverPort()); }
    void stop() { server_.close(); }

    bool wantsLogin = false;
    QList<QByteArray> asked{};  ///< the first lines

private:
    void read(QTcpSocket* from) {
        if (auto* to = from->findChild<QTcpSocket*>()) {  // the rest of a request that is on its way
            to->write(from->readAll());
            return;
        }
        if (!from->peek(64 << 10).contains("\r\n\r\n")) return;
        QByteArray request = from->readAll();
        const QByteArray line = request.left(request.indexOf("\r\n"));
        asked << line;
        if (wantsLogin) {
            from->write(
                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"lab\"\r\n"
                "Content-Length: 0\r\nConnection: close\r\n\r\n");
            from->disconnectFromHost();
            return;
        }
        // "GET http://name:port/path HTTP/1.1" is "GET /path HTTP/1.1" behind a proxy; one connection a request.
        const auto begin = line.indexOf("http://");
        const auto path = begin < 0 ? -1 : line.indexOf('/', begin + 7);
        if (path > 0) request.remove(begin, path - begin);
        request.replace("\r\nProxy-Connection: Keep-Alive\r\n", "\r\n");
        request.replace("\r\nConnection: Keep-Alive\r\n", "\r\nConnection: close\r\n");
        auto* to = new QTcpSocket(from);
        to->setProxy(QNetworkProxy::NoProxy);
        connect(to, &QTcpSocket::readyRead, from, [from, to] { from->write(to->readAll()); });
        connect(to, &QTcpSocket::disconnected, from, [from] { from->disconnectFromHost(); });
        to->connectToHost(QHostAddress::LocalHost, port_);
        to->write(request);
    }

    QTcpServer server_{};
    quint16 port_;
};

}  // namespace sysmanage::test
