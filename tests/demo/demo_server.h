// SPDX-License-Identifier: GPL-3.0-or-later
// The contract server with the demo's fleet, in a thread of its own, on loopback.
#pragma once
#include <QThread>
#include <QUrl>
#include <memory>

#include "tests/contract_server/contract_server.h"
#include "tests/demo/demo_parents.h"

namespace sysmanage::demo {

struct DemoOptions {
    quint16 port = 0;  ///< 0: any
    contract::Dialects dialects = contract::Dialects::v1;
    contract::Tier tier = contract::Tier::enterprise;
    int more_hosts = 0;  ///< beside the ones that tell something
    bool alive = true;   ///< false: nothing moves, for pictures
};

class DemoServer {
public:
    DemoServer() = default;
    ~DemoServer();

    /// False when the port could not be had.
    bool start(const DemoOptions& options);
    QUrl url() const { return url_; }

private:
    void populate(const DemoOptions& options);

    QThread thread_{};
    std::unique_ptr<DemoParents> parents_;
    std::unique_ptr<contract::ContractServer> server_;  ///< lives in the thread
    QUrl url_{};
};

}  // namespace sysmanage::demo
