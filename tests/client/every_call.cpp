// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/every_call.h"

namespace sysmanage::client::test {
namespace {

using server::ServerAction;
using GotPtr = std::shared_ptr<Got>;

template <class T>
Done<T> into(const GotPtr& got) {
    return [got](const Answer<T>& answer) {
        ++got->times;
        got->fault = answer.fault;
        got->value = answer.value != nullptr;
    };
}

std::function<void(const server::Outcome&)> outcomeInto(const GotPtr& got) {
    return [got](const server::Outcome& outcome) {
        ++got->times;
        got->fault = outcome.fault;
        got->outcome = outcome;
    };
}

/// An action upon a host, or upon the scene's child.
EveryCall action(const char* name, Call call, ServerAction what, std::optional<ChildType> type, std::string Scene::*on,
                 std::string Scene::*child = nullptr) {
    return {name, call, true, [=](Bench& bench, const Scene& scene, const GotPtr& got) {
                server::Intent intent;
                intent.action = what;
                intent.type = type;
                intent.host_id = scene.*on;
                if (child) intent.child_id = scene.*child;
                intent.child_host_id = scene.kvm;
                intent.host_name = "kvm01.example.com";
                if (what == ServerAction::deploy_plan)
                    intent.body = {{"command_type", "apply_deployment_plan"},
                                   {"parameters", {{"plan", {{"action", "create"}, {"vm_name", "web09"}}}}},
                                   {"timeout", 60}};
                if (what == ServerAction::configure_network) intent.body = {{"mode", "nat"}, {"network_name", "lab"}};
                if (what == ServerAction::create_child)
                    intent.body = {{"child_type", "lxd"},         {"distribution", "ubuntu:24.04"},
                                   {"hostname", "c.example.com"}, {"username", "anna"},
                                   {"password", password()},      {"container_name", "c9"},
                                   {"auto_approve", false}};
                return bench.api->send(intent, outcomeInto(got));
            }};
}

template <class Ask>
EveryCall reading(const char* name, Call call, Ask ask) {
    return {name, call, false, ask};
}

std::vector<EveryCall> reads() {
    return {
        reading(
            "server info", Call::serverInfo,
            [](Bench& b, const Scene&, const GotPtr& got) { return b.api->serverInfo(into<wire::ServerInfo>(got)); }),
        reading("permissions", Call::permissions,
                [](Bench& b, const Scene&, const GotPtr& got) { return b.api->access(into<server::Access>(got)); }),
        reading("license", Call::license,
                [](Bench& b, const Scene&, const GotPtr& got) { return b.api->access(into<server::Access>(got)); }),
        reading("hosts", Call::hosts,
                [](Bench& b, const Scene&, const GotPtr& got) {
                    return b.api->hosts(into<std::vector<server::Host>>(got));
                }),
        reading(
            "host", Call::host,
            [](Bench& b, const Scene& s, const GotPtr& got) { return b.api->host(q(s.kvm), into<server::Host>(got)); }),
        reading("children", Call::children,
                [](Bench& b, const Scene& s, const GotPtr& got) {
                    return b.api->children(q(s.kvm), into<std::vector<server::Child>>(got));
                }),
        reading("child", Call::child,
                [](Bench& b, const Scene& s, const GotPtr& got) {
                    return b.api->child(q(s.kvm), q(s.child), into<server::Child>(got));
                }),
        reading("virtualization", Call::virtualizationStatus,
                [](Bench& b, const Scene& s, const GotPtr& got) {
                    return b.api->virtualization(q(s.kvm), into<server::VirtualizationStatus>(got));
                }),
        reading("all distributions", Call::allDistributions,
                [](Bench& b, const Scene&, const GotPtr& got) {
                    return b.api->allDistributions(ChildType::kvm, into<std::vector<wire::Distribution>>(got));
                }),
        reading("distributions", Call::distributions,
                [](Bench& b, const Scene&, const GotPtr& got) {
                    return b.api->distributions(ChildType::kvm, into<std::vector<wire::Distribution>>(got));
                }),
        reading("networks", Call::kvmNetworks,
                [](Bench& b, const Scene& s, const GotPtr& got) {
                    return b.api->networks(q(s.kvm), into<std::vector<wire::Network>>(got));
                }),
        reading("reboot check", Call::rebootPreCheck,
                [](Bench& b, const Scene& s, const GotPtr& got) {
                    return b.api->checkReboot(q(s.kvm), into<server::RebootCheck>(got));
                }),
        reading("reboot progress", Call::rebootProgress,
                [](Bench& b, const Scene& s, const GotPtr& got) {
                    return b.api->rebootProgress(q(s.kvm), q(s.orchestration), into<server::RebootProgress>(got));
                }),
        reading("script execution", Call::scriptExecution,
                [](Bench& b, const Scene& s, const GotPtr& got) {
                    return b.api->scriptExecution(q(s.execution), into<wire::ScriptExecution>(got));
                }),
    };
}

std::vector<EveryCall> writes() {
    using A = ServerAction;
    using T = ChildType;
    return {
        action("create", Call::createChild, A::create_child, T::lxd, &Scene::kvm),
        action("delete", Call::deleteChild, A::delete_child, T::kvm, &Scene::kvm, &Scene::child),
        action("start", Call::startChild, A::start_child, T::kvm, &Scene::kvm, &Scene::child),
        action("stop", Call::stopChild, A::stop_child, T::kvm, &Scene::kvm, &Scene::child),
        action("restart", Call::restartChild, A::restart_child, T::kvm, &Scene::kvm, &Scene::child),
        action("update agent", Call::updateChildAgent, A::update_child_agent, T::lxd, &Scene::kvm, &Scene::lxd),
        action("update a machine's agent", Call::updateHostAgent, A::update_child_agent, T::kvm, &Scene::kvm,
               &Scene::child),
        action("deployment plan", Call::commandAgent, A::deploy_plan, T::kvm, &Scene::kvm),
        action("enable kvm", Call::enableKvm, A::enable_hypervisor, T::kvm, &Scene::kvm),
        action("enable bhyve", Call::enableBhyve, A::enable_hypervisor, T::bhyve, &Scene::bhyve),
        action("enable vmm", Call::enableVmm, A::enable_hypervisor, T::vmm, &Scene::vmm),
        action("enable lxd", Call::enableLxd, A::enable_hypervisor, T::lxd, &Scene::kvm),
        action("enable wsl", Call::enableWsl, A::enable_hypervisor, T::wsl, &Scene::wsl),
        action("load modules", Call::enableKvmModules, A::load_modules, T::kvm, &Scene::kvm),
        action("unload modules", Call::disableKvmModules, A::unload_modules, T::kvm, &Scene::kvm),
        action("disable bhyve", Call::disableBhyve, A::disable_hypervisor, T::bhyve, &Scene::bhyve),
        action("network", Call::configureKvmNetworking, A::configure_network, T::kvm, &Scene::kvm),
        action("approve", Call::approveHost, A::approve_host, std::nullopt, &Scene::pending),
        action("reboot", Call::reboot, A::reboot_host, std::nullopt, &Scene::kvm),
        action("orchestrated reboot", Call::orchestratedReboot, A::orchestrated_reboot, std::nullopt, &Scene::kvm),
        {"refresh children", Call::refreshChildren, true,
         [](Bench& b, const Scene& s, const GotPtr& got) { return b.api->askForChildren(q(s.kvm), outcomeInto(got)); }},
        {"probe", Call::probeVirtualization, true,
         [](Bench& b, const Scene& s, const GotPtr& got) {
             return b.api->askForCapabilities(q(s.kvm), outcomeInto(got));
         }},
        {"script", Call::executeScript, true,
         [](Bench& b, const Scene& s, const GotPtr& got) {
             return b.api->executeScript({q(s.kvm), "probe", "echo hello\n", "sh"},
                                         [tell = outcomeInto(got)](const ScriptStart& start) { tell(start.outcome); });
         }},
    };
}

}  // namespace

Scene freshScene(contract::World& world) {
    world.hosts.clear();
    world.children.clear();
    world.defects.networks_fail = false;
    Scene scene;
    scene.kvm = world.add_host("kvm01.example.com", "Linux").id();
    scene.bhyve = world.add_host("bhyve01.example.com", "FreeBSD").id();
    scene.vmm = world.add_host("vmm01.example.com", "OpenBSD").id();
    scene.wsl = world.add_host("wsl01.example.com", "Windows").id();
    contract::Host& waiting = world.add_host("new.example.com", "Linux");
    waiting.row["approval_status"] = "pending";
    scene.pending = waiting.id();
    scene.child = world.add_child(scene.kvm, "kvm", "web01", "running").id;
    scene.lxd = world.add_child(scene.kvm, "lxd", "c1", "running").id;
    contract::Orchestration run;
    run.id = scene.orchestration = contract::new_uuid();
    run.parent = scene.kvm;
    world.orchestrations[run.id] = run;
    contract::Execution execution;
    execution.id = scene.execution = contract::new_uuid();
    execution.host = scene.kvm;
    world.executions[execution.id] = execution;
    return scene;
}

const std::vector<EveryCall>& everyCall() {
    static const std::vector<EveryCall> all = [] {
        auto list = reads();
        const auto more = writes();
        list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

}  // namespace sysmanage::client::test
