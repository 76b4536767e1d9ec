// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/demo_server.h"

#include "tests/contract_server/populations.h"
#include "tests/demo/demo_life.h"

namespace sysmanage::demo {
namespace {

constexpr int children_a_host = 2;

/// Runs something in the thread and waits for it.
template <class Work>
void within(QThread& thread, const Work& work) {
    QObject there;
    there.moveToThread(&thread);
    QMetaObject::invokeMethod(
        &there,
        [&] {
            work();
            there.moveToThread(nullptr);
        },
        Qt::BlockingQueuedConnection);
}

}  // namespace

void DemoServer::populate(const DemoOptions& options) {
    contract::World& world = server_->world();
    contract::populate_demo(world);
    if (options.more_hosts > 0)
        contract::populate_large(world, options.more_hosts, children_a_host * options.more_hosts);
    world.set_tier(options.tier);
    world.version = "3.5.1.7 (demo: simulated)";
    parents_ = std::make_unique<DemoParents>(
        [&world] { return world.now(); },
        [&world](const std::string& host, const std::string& payload) { take_up_machine(world, host, payload); });
    server_->set_executor(
        [this](const contract::ScriptJob& job, const std::function<void(const contract::ScriptResult&)>& result) {
            parents_->answer(job, result);
        });
    if (options.alive) begin_life(*server_);
}

bool DemoServer::start(const DemoOptions& options) {
    thread_.setObjectName(QStringLiteral("demo-server"));
    thread_.start();
    bool listens = false;
    within(thread_, [&] {
        server_ = std::make_unique<contract::ContractServer>(options.dialects);
        populate(options);
        listens = server_->listen(options.port);
        url_ = server_->url();
    });
    return listens;
}

DemoServer::~DemoServer() {
    if (!thread_.isRunning()) return;
    within(thread_, [this] { server_.reset(); });
    thread_.quit();
    thread_.wait();
}

}  // namespace sysmanage::demo
