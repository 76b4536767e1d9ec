// SPDX-License-Identifier: GPL-3.0-or-later
// The proxy that the system says, but never between this machine and itself.
#pragma once
#include <QNetworkProxyFactory>

namespace sysmanage::client {

class SystemProxy : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;
    /// The last connection went to a proxy. Over plain HTTP Qt tells of it as if it were the server.
    bool isUsed() const { return used_; }

private:
    bool used_ = false;
};

}  // namespace sysmanage::client
