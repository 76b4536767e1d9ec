// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/front_link.h"

#include <sys/socket.h>

#include <QHostAddress>

#include "tests/contract_server/disturbance.h"

namespace sysmanage::contract {
namespace {

constexpr qint64 surplus = 512;  ///< bytes that are said and not sent

QByteArray header_of(const QByteArray& head, const QByteArray& name) {
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray without_header(const QByteArray& head, const QByteArray& name) {
    QByteArrayList kept;
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0) continue;
        kept.append(line);
    }
    return kept.join('\n');
}

}  // namespace

FrontLink::FrontLink(QTcpSocket* client, quint16 backendPort, QObject* parent) : QObject(parent), client_(client) {
    client_->setParent(this);
    timer_.callOnTimeout(this, &FrontLink::drip);
    connect(client_, &QTcpSocket::readyRead, this, [this] { backend_.write(client_->readAll()); });
    connect(client_, &QTcpSocket::disconnected, this, &FrontLink::end);
    connect(&backend_, &QTcpSocket::readyRead, this, &FrontLink::readBackend);
    connect(&backend_, &QTcpSocket::disconnected, this, [this] {
        if (!quiet_ && !held_) client_->disconnectFromHost();
    });
    // A head and its body come as two pieces: nobody is to wait for the other's word between them.
    client_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(&backend_, &QTcpSocket::connected, this,
            [this] { backend_.setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    backend_.connectToHost(QHostAddress::LocalHost, backendPort);
    if (client_->bytesAvailable() > 0) backend_.write(client_->readAll());
}

FrontLink::~FrontLink() {
    client_->disconnect(this);
    backend_.disconnect(this);
    client_->abort();
}

void FrontLink::end() {
    backend_.disconnect(this);
    backend_.abort();
    deleteLater();
}

void FrontLink::readBackend() {
    waiting_ += backend_.readAll();
    while (!held_ && !quiet_ && !waiting_.isEmpty()) {
        const qsizetype before = waiting_.size();
        if (bodyLeft_ < 0) takeHead();
        if (!held_ && !quiet_ && bodyLeft_ > 0) takeBody();
        if (waiting_.size() == before) return;
    }
}

void FrontLink::takeHead() {
    const qsizetype end = waiting_.indexOf("\r\n\r\n");
    if (end < 0) return;
    QByteArray head = waiting_.left(end + 4);
    waiting_.remove(0, end + 4);
    bodyLeft_ = header_of(head, "Content-Length").toLongLong();
    const QByteArray action = header_of(head, fault_header);
    if (action.isEmpty()) {
        pass(head);
        if (bodyLeft_ == 0) bodyLeft_ = -1;
        return;
    }
    act(without_header(head, fault_header), action);
}

void FrontLink::act(QByteArray head, const QByteArray& action) {
    const QByteArray word = action.split(' ').first();
    const int milliseconds = action.mid(word.size()).trimmed().toInt();
    if (word == "drop") return resetClient();
    if (word == "stall") {
        quiet_ = true;
        return;
    }
    if (word == "reset") cutAfter_ = bodyLeft_ / 2;
    if (word == "long") {
        head = without_header(head, "Content-Length");
        head.chop(2);
        head += "Content-Length: " + QByteArray::number(bodyLeft_ + surplus) + "\r\n\r\n";
        endsAfterBody_ = true;
    }
    if (word == "delay") {
        held_ = true;
        QTimer::singleShot(milliseconds, this, [this, head] {
            held_ = false;
            pass(head);
            if (bodyLeft_ == 0) bodyLeft_ = -1;
            readBackend();
        });
        return;
    }
    if (word == "drip") {
        held_ = true;
        dripping_ = head;
        timer_.start(milliseconds);
        return;
    }
    pass(head);
    if (bodyLeft_ == 0 && !endsAfterBody_) bodyLeft_ = -1;
}

void FrontLink::takeBody() {
    QByteArray part = waiting_.left(bodyLeft_);
    waiting_.remove(0, part.size());
    bodyLeft_ -= part.size();
    if (cutAfter_ >= 0 && part.size() >= cutAfter_) {
        client_->write(part.left(cutAfter_));
        client_->flush();
        return resetClient();
    }
    if (cutAfter_ >= 0) cutAfter_ -= part.size();
    pass(part);
    if (bodyLeft_ > 0) return;
    bodyLeft_ = -1;
    if (endsAfterBody_) client_->disconnectFromHost();
}

void FrontLink::pass(const QByteArray& bytes) { client_->write(bytes); }

void FrontLink::drip() {
    if (dripping_.isEmpty()) {
        dripping_ = waiting_.left(bodyLeft_);
        waiting_.remove(0, dripping_.size());
        bodyLeft_ -= dripping_.size();
    }
    client_->write(dripping_.left(1));
    dripping_.remove(0, 1);
    if (!dripping_.isEmpty() || bodyLeft_ > 0) return;
    // That was all of it: the connection is as good as any from here on.
    timer_.stop();
    bodyLeft_ = -1;
    held_ = false;
    readBackend();
}

void FrontLink::resetClient() {
    quiet_ = true;
    // Without lingering, closing sends a reset instead of an orderly end.
    const struct linger at_once { 1, 0 };
    ::setsockopt(static_cast<int>(client_->socketDescriptor()), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    client_->abort();
}

}  // namespace sysmanage::contract
