// SPDX-License-Identifier: GPL-3.0-or-later
// Every call of the client once, with what it needs on the server, for tests that go through all of them.
#pragma once
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "tests/client/bench.h"

namespace sysmanage::client::test {

/// What a call can be asked for in a fresh world.
struct Scene {
    std::string kvm{};  ///< a Linux parent with a running child
    std::string bhyve{};
    std::string vmm{};
    std::string wsl{};
    std::string pending{};  ///< waits for its approval
    std::string child{};
    std::string lxd{};  ///< a child whose agent can be updated
    std::string orchestration{};
    std::string execution{};
};

/// What came of a call, whatever its type.
struct Got {
    int times = 0;
    server::Fault fault{};
    bool value = false;                        ///< of a read
    std::optional<server::Outcome> outcome{};  ///< of a write
};

struct EveryCall {
    const char* name;
    Call call;
    bool write;
    std::function<CallHandle(Bench&, const Scene&, const std::shared_ptr<Got>&)> ask;
};

Scene freshScene(contract::World& world);
const std::vector<EveryCall>& everyCall();

}  // namespace sysmanage::client::test
