// SPDX-License-Identifier: GPL-3.0-or-later
// One client's connection through the front.
#pragma once
#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace sysmanage::contract {

class FrontLink : public QObject {
    Q_OBJECT
public:
    FrontLink(QTcpSocket* client, quint16 backendPort, QObject* parent);
    ~FrontLink() override;

private:
    void readBackend();
    void takeHead();
    void takeBody();
    void act(QByteArray head, const QByteArray& action);
    void resetClient();
    void pass(const QByteArray& bytes);
    void drip();
    void end();

    QTcpSocket* client_;
    QTcpSocket backend_;
    QTimer timer_;
    QByteArray waiting_{};   ///< from the server, not looked at yet
    QByteArray head_{};      ///< to be sent with the first of the body
    QByteArray dripping_{};  ///< what is still to be sent, byte by byte
    qint64 bodyLeft_ = -1;   ///< -1: a head comes next
    qint64 cutAfter_ = -1;   ///< bytes of the body until the connection is reset
    bool quiet_ = false;
    bool held_ = false;
    bool endsAfterBody_ = false;
};

}  // namespace sysmanage::contract
